"""Dates of several kinds along one line, each kind in a lane and with a shape of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from refsite.pages.figures.drawing import EDGE, WIDTH, Drawing, height, width
from refsite.pages.figures.timeline import SHAPES
from refsite.words import WORDS

KINDS = ("definition", "law", "step")
"""From the left, and within a year from the top."""
_SHAPES = dict(
    zip(KINDS, (SHAPES["scholarly"], SHAPES["legal"], SHAPES["professional"]), strict=True)
)
LANES = dict(zip(KINDS, (56, 76, 96), strict=True))
TEXT = 112
ROOM = WIDTH - TEXT - EDGE


@dataclass(frozen=True)
class Row:
    """A date: year, kind, name, where it leads, and lines to be said under the name."""

    year: str
    kind: str
    name: str
    href: str
    lines: Sequence[str]


def draw(rows: Sequence[Row], language: str) -> str:
    """The drawing from its viewBox on, without a name of its own."""
    drawing = Drawing()
    _key(drawing, language)
    place, top = len(drawing.parts), drawing.y
    for row in rows:
        _row(drawing, row)
    lines = "".join(f"M{x} {top}V{drawing.y}" for x in LANES.values())
    drawing.parts.insert(place, f'<path class="lane" d="{lines}"/>')
    return f'viewBox="0 0 {WIDTH} {drawing.y}" role="group">{"".join(drawing.parts)}'


def _row(drawing: Drawing, row: Row) -> None:
    """All of a row is one link."""
    y = top = drawing.y
    drawing.parts.append(f'<a href="{row.href}">')
    place = len(drawing.parts)
    drawing.text("year", row.year, EDGE, y + 1, LANES[KINDS[0]])
    drawing.line(_SHAPES[row.kind].format(x=LANES[row.kind], y=y + 10), f"mark {row.kind}")
    y += drawing.text("label", row.name, TEXT, y, ROOM)
    for line in row.lines:
        y += drawing.text("note", line, TEXT, y, ROOM)
    drawing.y = y + 10
    area = f"M0 {top - 3}H{WIDTH - 1}V{drawing.y - 4}H0z"
    drawing.parts.insert(place, f'<path class="area" d="{area}"/>')
    drawing.parts.append("</a>")


def _key(drawing: Drawing, language: str) -> None:
    x = EDGE + 8
    for kind in KINDS:
        name = WORDS[language][f"lane {kind}"]
        drawing.line(_SHAPES[kind].format(x=x, y=drawing.y + 8), f"mark {kind}")
        drawing.text("note", name, x + 13, drawing.y, WIDTH)
        x += width("note", name) + 32
    drawing.y += height("note", 1) + 14
