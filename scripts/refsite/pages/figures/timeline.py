"""Dates along a line, the earliest above; the shape at a date says who speaks."""

from collections.abc import Sequence

from refsite.content.figures import Figure
from refsite.pages.figures.drawing import EDGE, WIDTH, Drawing, height, width
from refsite.words import WORDS

LINE, TEXT = 62, 82
ROOM = WIDTH - TEXT - EDGE
SHAPES = {
    "legal": "M{x} {y}m-6-6h12v12h-12z",
    "scholarly": "M{x} {y}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    "professional": "M{x} {y}m0-8l8 8l-8 8l-8-8z",
    "": "M{x} {y}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
}
"""A square for a law, a circle for a scholar, a diamond for a body of the profession."""


def draw(drawing: Drawing, figure: Figure, language: str) -> None:
    """The key of the shapes where they differ, then the dates."""
    marks = [mark for mark in SHAPES if mark and any(part.mark == mark for part in figure.parts)]
    if marks:
        _key(drawing, marks, language)
    place, first = len(drawing.parts), drawing.y + 10
    for part in figure.parts:
        y = drawing.y
        drawing.text("year", part.year, EDGE, y + 1, LINE)
        drawing.line(SHAPES[part.mark].format(x=LINE, y=y + 10), f"mark {part.mark}".strip())
        last = y + 10
        y += drawing.text("label", part.label[language], TEXT, y, ROOM)
        if part.note:
            y += drawing.text("note", part.note[language], TEXT, y, ROOM)
        drawing.y = y + 10
    drawing.line(f"M{LINE} {first}V{last}")
    drawing.parts.insert(place, drawing.parts.pop())  # the line lies under its marks


def _key(drawing: Drawing, marks: Sequence[str], language: str) -> None:
    x = EDGE + 8
    for mark in marks:
        name = WORDS[language][f"mark {mark}"]
        if x > EDGE + 8 and x + 14 + width("note", name) > WIDTH:
            x, drawing.y = EDGE + 8, drawing.y + height("note", 1) + 4
        drawing.line(SHAPES[mark].format(x=x, y=drawing.y + 8), f"mark {mark}")
        drawing.text("note", name, x + 13, drawing.y, WIDTH)
        x += width("note", name) + 32
    drawing.y += height("note", 1) + 14
