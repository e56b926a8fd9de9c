"""The order of a theme's terms on its map: what is related stands near.

A term that is a kind or a part of another stands under it. Such a group is one block; each next block
is the one that has the most ties with what stands already and the fewest with what does not, so that
lines stay short. Nothing depends on the language or on the order of the records.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from refsite.pages.term_map.ties import UPWARDS, Tie, within
from refsite.terms.model import Term

STARTS = 40
"""So many beginnings of a piece are tried, the least tied ones; the one with the shortest lines is kept."""


@dataclass(frozen=True)
class Row:
    """A term on the map: its slug, the one that it stands under (empty at the top), and how deep."""

    slug: str
    under: str = ""
    depth: int = 0


def rows(terms: Collection[Term]) -> list[Row]:
    """The rows of all these terms, from the top."""
    found = within(terms)
    above = _above(found)
    below: dict[str, list[str]] = {}
    for slug in sorted(above):
        below.setdefault(above[slug], []).append(slug)
    tops = sorted(term.slug for term in terms if term.slug not in above)
    blocks = {top: list(_block(top, below)) for top in tops}
    return [row for top in _order(blocks, found) for row in blocks[top]]


def _above(found: Sequence[Tie]) -> Mapping[str, str]:
    """By slug the term that each stands under: the first one that is not itself somewhere below it."""
    above: dict[str, str] = {}
    for tie in found:
        if tie.kind in UPWARDS and tie.source not in above:
            upper = tie.target
            while upper in above:
                upper = above[upper]
            if upper != tie.source:
                above[tie.source] = tie.target
    return above


def _block(slug: str, below: Mapping[str, Sequence[str]], row: Row | None = None) -> Iterator[Row]:
    row = row or Row(slug)
    yield row
    for lower in below.get(slug, ()):
        yield from _block(lower, below, Row(lower, slug, row.depth + 1))


def _order(blocks: Mapping[str, Sequence[Row]], found: Sequence[Tie]) -> list[str]:
    """The blocks by their tops: what hangs together in one piece, the largest piece first."""
    owner = {row.slug: top for top, block in blocks.items() for row in block}
    tied: dict[str, Counter[str]] = {top: Counter() for top in blocks}
    for tie in found:
        one, other = owner[tie.source], owner[tie.target]
        if one != other:
            tied[one][other] += 1
            tied[other][one] += 1
    pieces, done = [], set()
    for first in sorted(blocks):
        if first not in done:
            piece = _piece(first, tied)
            starts = sorted(piece, key=lambda top: (tied[top].total(), top))[:STARTS]
            tried = (_piece(start, tied) for start in starts)
            pieces.append(min(tried, key=lambda tops: _length(tops, tied)))
            done.update(piece)
    return [top for piece in sorted(pieces, key=lambda piece: -len(piece)) for top in piece]


def _length(tops: Sequence[str], tied: Mapping[str, Counter[str]]) -> int:
    """How long all ties are together, in blocks."""
    places = {top: place for place, top in enumerate(tops)}
    return sum(
        count * abs(places[top] - places[other])
        for top in tops
        for other, count in tied[top].items()
    )


def _piece(first: str, tied: Mapping[str, Counter[str]]) -> list[str]:
    """All blocks that are tied to one, directly or through others; that one stands first."""
    placed: dict[str, None] = {}
    reached: Counter[str] = Counter({first: 0})
    while reached:
        top = min(reached, key=lambda top: (tied[top].total() - 2 * reached[top], top))
        del reached[top]
        placed[top] = None
        for other, count in tied[top].items():
            if other not in placed:
                reached[other] += count
    return list(placed)
