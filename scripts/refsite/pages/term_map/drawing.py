"""The map of a theme as SVG: a row a term, at its left arcs to the terms to which it is related.

What is set under another is joined to it by a line of its own. Each row has the term's slug as its
address, and its lines once more, which the style sheet shows while the row is the one asked for. In
small print stand the related terms of other themes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from refsite.content.targets import TERM
from refsite.glossary import Glossary
from refsite.language.collate import sort_key
from refsite.pages.figures.drawing import EDGE, WIDTH, Drawing
from refsite.pages.lettering import wrap
from refsite.pages.term_map.rows import Row
from refsite.pages.term_map.ties import TOLD, Tie
from refsite.terms.model import INVERSE, Term
from refsite.words import WORDS

AXIS, NAMES, INDENT = 84, 92, 14
"""Where arcs end, where names begin, and how much further a term that stands under another."""
LINE, SMALL, PAD = 18, 12, 5
"""The height of a name's line, the size of the letters below it, the room above and below a row."""
SIGNS = {"broader": "↑", "narrower": "↓", "part_of": "⊂", "parts": "⊃"}
SIGNS |= {"contrasts": "≠", "related": "~"}
"""What stands before terms of other themes, by their relation."""


@dataclass(frozen=True)
class _Placed:
    """A row with its lines of text and where it stands; `small` are terms of other themes."""

    row: Row
    x: int
    y: int
    lines: Sequence[str]
    small: Sequence[str]

    @property
    def middle(self) -> int:
        """The height of its first line's middle."""
        return self.y + PAD + LINE // 2

    @property
    def end(self) -> int:
        """Where the next row begins."""
        return self.y + 2 * PAD + LINE * len(self.lines) + (SMALL + 2) * len(self.small)


def draw(rows: Sequence[Row], found: Sequence[Tie], glossary: Glossary, language: str) -> str:
    """The drawing, without a name of its own; `found` are the ties between the rows."""
    drawing = Drawing()
    _key(drawing, found, language)
    placed = {each.row.slug: each for each in _placed(rows, drawing.y, glossary, language)}
    lines = dict(zip(found, _lines(found, placed), strict=True))
    drawing.parts.append(f'<g class="ties">{_paths(lines)}</g>')
    for slug, each in placed.items():
        own = {tie: line for tie, line in lines.items() if slug in (tie.source, tie.target)}
        drawing.parts.append(f"<g>{_row(each)}{_paths(own)}</g>")
    small = "".join(_small(each) for each in placed.values() if each.small)
    drawing.parts.append(f'<g class="small" aria-hidden="true">{small}</g>')
    bottom = max(each.end for each in placed.values())
    return f'viewBox="0 0 {WIDTH} {bottom}" role="group">{"".join(drawing.parts)}'


def _placed(rows: Sequence[Row], y: int, glossary: Glossary, language: str) -> Iterator[_Placed]:
    for row in rows:
        term, x = glossary.terms[row.slug], NAMES + INDENT * row.depth
        room = WIDTH - EDGE - x
        small = wrap(", ".join(_outside(term, glossary, language)), room - EDGE, SMALL)
        placed = _Placed(row, x, y, wrap(term.name(language), room), small)
        yield placed
        y = placed.end


def _outside(term: Term, glossary: Glossary, language: str) -> Iterator[str]:
    """The names of related terms of other themes, the first of each kind with its sign."""
    for kind in INVERSE:
        others = [glossary.terms[slug] for slug in term.relations.get(kind, ())]
        names = [each.name(language) for each in others if each.theme != term.theme]
        names.sort(key=sort_key)
        yield from (f"{SIGNS[kind]}{name}" if not at else name for at, name in enumerate(names))


def _lines(found: Sequence[Tie], placed: Mapping[str, _Placed]) -> Iterator[str]:
    """The line of each tie: from the one above to what stands under it, or an arc."""
    ends = [sorted((placed[tie.source].middle, placed[tie.target].middle)) for tie in found]
    longest = max((low - high for high, low in ends), default=1)
    for tie, (high, low) in zip(found, ends, strict=True):
        lower, upper = placed[tie.source], placed[tie.target]
        if lower.row.under == tie.target:
            yield f"M{upper.x + 4} {upper.end - 3}V{lower.middle}h{INDENT - 6}"
        else:
            span = low - high
            far = round((AXIS - 6) / 0.75 * (0.06 + 0.94 * (span / longest) ** 0.5))
            yield f"M{AXIS} {high}c-{far} 0-{far} {span} 0 {span}"


def _paths(lines: Mapping[Tie, str]) -> str:
    """The lines of each kind as one path."""
    kinds = {kind: "".join(d for tie, d in lines.items() if tie.kind == kind) for kind in TOLD}
    return "".join(f'<path class="{kind}" d="{d}"/>' for kind, d in kinds.items() if d)


def _row(placed: _Placed) -> str:
    slug, x = placed.row.slug, placed.x
    area = f"M{x - 4} {placed.y}H{WIDTH - 1}V{placed.end}H{x - 4}z"
    name = _text(placed.lines, x, placed.y + PAD + LINE - 4, LINE)
    return f'<a id="{slug}" href="{TERM}{slug}"><path d="{area}"/>{name}</a>'


def _small(placed: _Placed) -> str:
    below = placed.y + PAD + LINE * len(placed.lines) + SMALL - 2
    return _text(placed.small, placed.x, below, SMALL + 2)


def _text(lines: Sequence[str], x: int, y: int, step: int) -> str:
    """Lines one under the other."""
    first, *more = (escape(line, quote=False) for line in lines)
    rest = "".join(f' <tspan x="{x}" dy="{step}">{line}</tspan>' for line in more)
    return f'<text x="{x}" y="{y}">{first}{rest}</text>'


def _key(drawing: Drawing, found: Sequence[Tie], language: str) -> None:
    """What the lines and the signs mean."""
    words = WORDS[language]
    for kind in TOLD:
        pair = dict.fromkeys((kind, INVERSE[kind]))
        told = " · ".join(f"{SIGNS[each]} {words[each]}" for each in pair)
        if any(tie.kind == kind for tie in found):
            drawing.line(f"M6 {drawing.y + 9}h30", kind)
        drawing.y += drawing.text("note", told, 44, drawing.y, WIDTH - 44) + 2
    drawing.y += drawing.text("note", words["map others"], 44, drawing.y, WIDTH - 44) + 12
