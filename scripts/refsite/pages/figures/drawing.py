"""The strokes that figures share: text in lines, boxes, arrows. Drawn from the top downwards."""

from html import escape

from refsite.pages.lettering import length, wrap

WIDTH = 328
"""The width of every figure in units: that of the text on a phone of 360 pixels."""
EDGE, PAD, GAP = 4, 10, 8
"""Room at the sides, inside a box, and between boxes."""
SIZES = {"label": 14, "note": 12, "item": 13, "arrow": 12, "year": 13}
"""The kinds of text, which are classes in the style sheet, each with its size; `label` and `year` are bold."""
_BOLD = ("label", "year")


def lines(kind: str, text: str, room: float) -> list[str]:
    """A text of a kind in lines that fit into some room."""
    return wrap(text, room, SIZES[kind], bold=kind in _BOLD)


def width(kind: str, text: str) -> int:
    """The units that a text of a kind takes in one line."""
    return round(length(text, SIZES[kind], bold=kind in _BOLD))


def height(kind: str, count: int) -> int:
    """The units that some lines of a kind take downwards."""
    return count * (SIZES[kind] + 4)


class Drawing:
    """Parts of an SVG; `y` is where the next one begins."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = EDGE

    def text(
        self, kind: str, text: str, x: float, y: float, room: float, *, centred: bool = False
    ) -> int:
        """Write a text downwards from `y`, from `x` on or around it; returns how far it goes."""
        anchor = ' text-anchor="middle"' if centred else ""
        found = lines(kind, text, room)
        for number, line in enumerate(found):
            baseline = y + height(kind, number) + SIZES[kind]
            self.parts.append(
                f'<text class="{kind}" x="{x:g}" y="{baseline:g}"{anchor}>'
                f"{escape(line, quote=False)}</text>"
            )
        return height(kind, len(found))

    def box(self, x: float, y: float, wide: float, high: float, name: str = "box") -> None:
        """A rectangle of a class of the style sheet."""
        self.parts.append(
            f'<rect class="{name}" x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="5"/>'
        )

    def line(self, path: str, name: str = "line") -> None:
        """A stroke."""
        self.parts.append(f'<path class="{name}" d="{path}"/>')

    def arrow(self, x: float, start: float, end: float) -> None:
        """An upright arrow from one height to another."""
        back = -6 if end > start else 6
        self.line(f"M{x:g} {start:g}V{end + back:g}")
        self.line(f"M{x - 5:g} {end + back:g}h10l-5 {-back:g}z", "head")
