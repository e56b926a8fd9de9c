"""People and bodies as shapes in a grid, and the ties between them: genogram, ecomap, sociogram, Venn."""

from collections.abc import Mapping, Sequence
from math import hypot

from refsite.content.figures import Figure, Link, Part
from refsite.pages.figures.drawing import EDGE, WIDTH, Drawing, height, width
from refsite.words import WORDS

RADIUS, ROW = 16, 74
"""Half the size of a small shape, and how far rows are apart."""
GROWTH = 12
"""How much more half of the next size is."""


def draw(drawing: Drawing, figure: Figure, language: str) -> None:
    """Ties below, shapes above them, names under the shapes, at the end the key of the ties."""
    columns = max(part.at[0] for part in figure.parts)
    step = (WIDTH - 2 * EDGE) / columns
    tallest = max((_radius(part) for part in figure.parts if part.at[1] == 1), default=RADIUS)
    places = {
        part.slug: (EDGE + step * (part.at[0] - 0.5), 8 + tallest + ROW * (part.at[1] - 1))
        for part in figure.parts
    }
    parts = {part.slug: part for part in figure.parts}
    for link in figure.links:
        _link(drawing, link, places, parts)
    for part in figure.parts:
        _shape(drawing, part, *places[part.slug])
    bottom = 0.0
    for part in figure.parts:
        bottom = max(bottom, _name(drawing, part, *places[part.slug], step, language))
    drawing.y = bottom + 8
    _key(drawing, figure.links, language)


def _radius(part: Part) -> float:
    return RADIUS + GROWTH * (part.size - 1)


def _shape(drawing: Drawing, part: Part, x: float, y: float) -> None:
    for grow in (0, 4) if part.double else (0,):
        r = _radius(part) + grow
        if part.shape == "square":
            path = f"M{x - r:g} {y - r:g}h{2 * r:g}v{2 * r:g}h{-2 * r:g}z"
        else:
            path = f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0z"
        drawing.line(path, "node" if grow == 0 else "ring")
    if part.crossed:
        r = _radius(part)
        drawing.line(f"M{x - r:g} {y - r:g}l{2 * r:g} {2 * r:g}m0 {-2 * r:g}l{-2 * r:g} {2 * r:g}")


def _name(drawing: Drawing, part: Part, x: float, y: float, room: float, language: str) -> float:
    y += _radius(part) + (6 if part.double else 3)
    for text in filter(None, (part.label[language], part.note.get(language))):
        y += drawing.text("note", text, x, y, room - 4, centred=True)
    return y


def _link(
    drawing: Drawing,
    link: Link,
    places: Mapping[str, tuple[float, float]],
    parts: Mapping[str, Part],
) -> None:
    x, y = places[link.target]
    if link.kind == "child":  # from the middle of the line that joins the parents
        (ax, ay), (bx, _) = places[link.sources[0]], places[link.sources[-1]]
        middle, drop = (ax + bx) / 2, ay + RADIUS + ROW * 0.4
        drawing.line(f"M{middle:g} {ay:g}V{drop:g}H{x:g}V{y - _radius(parts[link.target]):g}")
        return
    ax, ay = places[link.sources[0]]
    long = hypot(x - ax, y - ay) or 1
    dx, dy = (x - ax) / long, (y - ay) / long
    start = _radius(parts[link.sources[0]]) + 2
    end = long - _radius(parts[link.target]) - (8 if link.kind == "flow" else 2)
    from_x, from_y, to_x, to_y = ax + dx * start, ay + dy * start, ax + dx * end, ay + dy * end
    if link.kind == "tense":
        _zigzag(drawing, from_x, from_y, dx, dy, end - start)
    else:
        drawing.line(f"M{from_x:.1f} {from_y:.1f}L{to_x:.1f} {to_y:.1f}", f"line {link.kind}")
    if link.kind == "flow":
        px, py = -dy * 5, dx * 5
        drawing.line(
            f"M{to_x + px:.1f} {to_y + py:.1f}L{to_x + dx * 7:.1f} {to_y + dy * 7:.1f}"
            f"L{to_x - px:.1f} {to_y - py:.1f}z",
            "head",
        )


def _zigzag(drawing: Drawing, x: float, y: float, dx: float, dy: float, long: float) -> None:
    teeth = max(int(long // 7), 2)
    points = [f"M{x:.1f} {y:.1f}"]
    for tooth in range(1, teeth + 1):
        side = (5 if tooth % 2 else -5) if tooth < teeth else 0
        along = long * tooth / teeth
        points.append(f"L{x + dx * along - dy * side:.1f} {y + dy * along + dx * side:.1f}")
    drawing.line("".join(points), "line tense")


def _key(drawing: Drawing, links: Sequence[Link], language: str) -> None:
    kinds = [kind for kind in ("strong", "weak", "tense", "flow") if _has(links, kind)]
    x = EDGE
    for kind in kinds:
        name = WORDS[language][f"link {kind}"]
        wide = width("note", name) + 52
        if x > EDGE and x + wide > WIDTH:
            x, drawing.y = EDGE, drawing.y + height("note", 1) + 2
        if kind == "tense":
            _zigzag(drawing, x, drawing.y + 8, 1, 0, 28)
        else:
            drawing.line(f"M{x:g} {drawing.y + 8:g}h{22 if kind == 'flow' else 28}", f"line {kind}")
        if kind == "flow":
            drawing.line(f"M{x + 22:g} {drawing.y + 3:g}v10l7 -5z", "head")
        drawing.text("note", name, x + 34, drawing.y, WIDTH)
        x += wide
    drawing.y += height("note", 1) + 4 if kinds else 0


def _has(links: Sequence[Link], kind: str) -> bool:
    return any(link.kind == kind for link in links)
