"""How builds grow, as an SVG with logarithmic axes.

It stands on a ground of its own, so that it can be read on a light and on a dark page, and is as wide
as the text on a phone. Lines differ by dashes and marks, too.
"""

import math
from collections.abc import Iterator, Sequence
from html import escape

from names import HUGO, MATERIAL, PAGES, ZENSICAL
from results import Row
from wording import WORDS, number

WIDTH, HEIGHT = 328, 360
LEFT, RIGHT, TOP, BOTTOM = 48, 24, 12, 136
"""Room around the axes; below for the numbers of pages and the names of lines."""
LINES = {
    PAGES: ("#0b5c4a", "none", "M-5 -5h10v10h-10z"),
    MATERIAL: ("#a33b20", "7 4", "M0 -6L6 5H-6z"),
    ZENSICAL: ("#3d4fa3", "2 3", "M0 -6L6 0L0 6L-6 0z"),
    HUGO: ("#5b5b5b", "10 3 2 3", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"),
}
"""By builder: colour, dashes, mark."""
APART = 21
"""Units from one name to the next."""


def svg(rows: Sequence[Row], code: str) -> str:
    """The plot of all builders' times from nothing."""
    words = WORDS[code]
    lines = {
        builder: sorted(
            (row["pages"], row["wall"])
            for row in rows
            if (row["builder"], row["state"]) == (builder, "cold")
        )
        for builder in LINES
    }
    told = " ".join(_told(builder, points, code) for builder, points in lines.items() if points)
    axes = _Axes([point for points in lines.values() for point in points])
    parts = "\n".join((*_grid(axes, code), *_lines(axes, lines, code)))
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" \
role="img" aria-labelledby="title desc" font-family="'Liberation Sans', Arial, sans-serif" font-size="13" fill="#222">
<title id="title">{escape(words["plot"])}</title>
<desc id="desc">{escape(words["plot told"])} {escape(told)}</desc>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
{parts}
</svg>
"""


class _Axes:
    """Where points lie; each axis covers whole steps of 1, 3 and 10."""

    def __init__(self, points: Sequence[tuple[float, float]]):
        self.pages = sorted({pages for pages, _ in points})
        seconds = [wall for _, wall in points]
        every = [base * 10**power for power in range(-2, 5) for base in (1, 3)]
        low = max(each for each in every if each <= min(seconds))
        high = min(each for each in every if each >= max(seconds))
        self.seconds = [each for each in every if low <= each <= high]

    def x(self, pages: float) -> float:
        """From the left."""
        return _between(pages, self.pages, LEFT, WIDTH - RIGHT)

    def y(self, seconds: float) -> float:
        """From the top."""
        return _between(seconds, self.seconds, HEIGHT - BOTTOM, TOP)


def _between(value: float, ticks: Sequence[float], start: float, end: float) -> float:
    share = math.log(value / ticks[0]) / math.log(ticks[-1] / ticks[0])
    return round(start + share * (end - start), 1)


def _told(builder: str, points: Sequence[tuple[float, float]], code: str) -> str:
    words = WORDS[code]
    pairs = ", ".join(
        f"{number(pages, code)}: {number(wall, code)} {words['seconds']}" for pages, wall in points
    )
    return f"{words[builder]}: {pairs}."


def _grid(axes: _Axes, code: str) -> Iterator[str]:
    words, right = WORDS[code], WIDTH - RIGHT
    for seconds in axes.seconds:
        y = axes.y(seconds)
        yield f'<path d="M{LEFT} {y}H{right}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 5}" text-anchor="end">{number(seconds, code)}</text>'
    for pages in axes.pages:
        x = axes.x(pages)
        yield f'<path d="M{x} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
        yield (
            f'<text x="{x}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">'
            f"{number(pages, code)}</text>"
        )
    middle = (LEFT + right) / 2
    yield f'<text x="{middle}" y="{HEIGHT - BOTTOM + 36}" text-anchor="middle">{words["pages"].lower()}</text>'
    turned = f"translate(14 {(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)"
    yield f'<text transform="{turned}" text-anchor="middle">{words["seconds"]}</text>'


def _lines(axes: _Axes, lines: dict[str, list[tuple[float, float]]], code: str) -> Iterator[str]:
    shown = {builder: points for builder, points in lines.items() if points}
    for row, (builder, points) in enumerate(shown.items()):
        colour, dashes, mark = LINES[builder]
        stroke = f'fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
        places = [(axes.x(pages), axes.y(wall)) for pages, wall in points]
        yield f'<path d="M{"L".join(f"{x} {y}" for x, y in places)}" {stroke}/>'
        y = HEIGHT - BOTTOM + 60 + row * APART
        yield f'<path d="M8 {y}h32" {stroke}/>'
        for x, height in (*places, (24, y)):
            yield f'<path d="{mark}" transform="translate({x} {height})" fill="{colour}"/>'
        yield f'<text x="{LEFT}" y="{y + 4}">{WORDS[code][builder]}</text>'
