"""Boxes below each other: a flow, with arrows between them, or groups, without."""

from collections.abc import Sequence

from refsite.content.figures import Figure, Part
from refsite.pages.figures.drawing import EDGE, GAP, PAD, WIDTH, Drawing, height, lines, width

ROOM = WIDTH - 2 * EDGE - 2 * PAD
SHORTEST_ARROW = 26
ARROW_X = 28


def flow(drawing: Drawing, figure: Figure, language: str) -> None:
    """Boxes, each with an arrow to the next one and what the arrow says beside it."""
    for number, part in enumerate(figure.parts, 1):
        box(drawing, part, language)
        if number < len(figure.parts):
            _arrow(drawing, part, language)


def groups(drawing: Drawing, figure: Figure, language: str) -> None:
    """Boxes that stand for themselves."""
    for part in figure.parts:
        box(drawing, part, language)
        drawing.y += GAP


def box(drawing: Drawing, part: Part, language: str) -> None:
    """One box over the whole width: label, note, and small boxes in as many rows as they need."""
    place, top = len(drawing.parts), drawing.y
    x, y = EDGE + PAD, top + PAD - 2
    y += drawing.text("label", part.label[language], x, y, ROOM)
    if part.note:
        y += drawing.text("note", part.note[language], x, y, ROOM)
    if part.items:
        y = _items(drawing, [item[language] for item in part.items], y + 6)
    drawing.y = y + PAD
    drawing.box(EDGE, top, WIDTH - 2 * EDGE, drawing.y - top)
    drawing.parts.insert(place, drawing.parts.pop())  # the box lies under its text


def _items(drawing: Drawing, items: Sequence[str], y: float) -> float:
    x, row = EDGE + PAD, 0
    for item in items:
        found = lines("item", item, ROOM - 12)
        wide = max(width("item", line) for line in found) + 12
        high = height("item", len(found)) + 6
        if x > EDGE + PAD and x + wide > WIDTH - EDGE - PAD:
            x, y, row = EDGE + PAD, y + row + 6, 0
        drawing.box(x, y, wide, high, "chip")
        drawing.text("item", item, x + 6, y + 1, ROOM - 12)
        x, row = x + wide + 6, max(row, high)
    return y + row


def _arrow(drawing: Drawing, part: Part, language: str) -> None:
    start, said = drawing.y, part.arrow.get(language, "")
    room = WIDTH - ARROW_X - 16
    high = max(SHORTEST_ARROW, height("arrow", len(lines("arrow", said, room))) + 10)
    drawing.arrow(ARROW_X, start + 2, start + high - 2)
    drawing.text("arrow", said, ARROW_X + 14, start + 5, room)
    drawing.y = start + high
