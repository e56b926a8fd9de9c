"""Links from the words of a page to the pages of terms: the first use in each section."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from refsite import kept
from refsite.content.targets import PLAIN, TERM
from refsite.linking.match import Match, Matcher
from refsite.linking.running_text import Piece, WrittenLink, read

_PLAIN = re.compile(rf'<a href="{PLAIN}"[^>]*>(?P<words>.*?)</a>', re.DOTALL)
_SEPARATOR = "\0"


Edit = tuple[int, int, str]
"""A stretch of a text, from its start to its end, and what takes its place."""


@dataclass(frozen=True)
class Linked:
    """The edits that link the terms of a page, and by slug the anchors of the sections with uses."""

    edits: Sequence[Edit] = ()
    uses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def html(self, source: str) -> str:
        """The page's HTML with its links."""
        return _PLAIN.sub(r"\g<words>", _edited(source, self.edits))


def link(html: str, matcher: Matcher, never: Collection[str] = ()) -> Linked:
    """Link the terms in the HTML of a page's content, except those in `never`.

    Links that a writer made (`term:`) count as uses: where a section has one, no other is made.
    The words of a place that a writer left out (`plain:`) stay without a link.
    """
    parts = (matcher.name, " ".join(sorted(never)), html)
    edits, uses = kept.of("link", parts, lambda: _found(html, matcher, never))
    found = {slug: tuple(anchors) for slug, anchors in uses.items()}
    return Linked(edits, found)


def _found(html: str, matcher: Matcher, never: Collection[str]) -> list:
    """What is to be replaced in the HTML, and by slug the anchors of its uses."""
    pieces, written = read(html, matcher.language)
    edits = [(each.start, each.start + 2, '<a class="term"') for each in written]
    places = [(each.start, each.slug, each.anchor) for each in written]
    seen = {(each.section, each.slug) for each in written}
    for match, piece, start in _matches(html, pieces, written, matcher):
        slug, end = match.form.slug, start + match.end - match.start
        if slug not in never and (piece.section, slug) not in seen:
            seen.add((piece.section, slug))
            places.append((start, slug, piece.anchor))
            edits.append((start, end, f'<a class="term" href="{TERM}{slug}">{html[start:end]}</a>'))
    uses: dict[str, dict[str, None]] = {}
    for _, slug, anchor in sorted(places):
        uses.setdefault(slug, {})[anchor] = None
    return [sorted(edits), {slug: list(anchors) for slug, anchors in uses.items()}]


def _matches(
    html: str, pieces: list[Piece], written: list[WrittenLink], matcher: Matcher
) -> Iterator[tuple[Match, Piece, int]]:
    """The uses of terms in all pieces at once, each with its piece and its place in the HTML."""
    texts = [html[piece.start : piece.end] for piece in pieces]
    starts = [0, *accumulate(len(text) + len(_SEPARATOR) for text in texts)]
    for match in meant(matcher.find(_SEPARATOR.join(texts)), {each.slug for each in written}):
        number = bisect_right(starts, match.start) - 1
        yield match, pieces[number], pieces[number].start + match.start - starts[number]


def meant(matches: list[Match], named: Collection[str] = ()) -> Iterator[Match]:
    """The matches that are uses of a term.

    A doubtful form is one where the term is named in another form, or is in `named`; a form that
    several terms have is that of the one that is named.
    """
    sure = set(named)
    for match in matches:
        if not match.form.with_name and not match.form.rivals:
            sure.add(match.form.slug)
    for match in matches:
        form = match.form
        if form.slug not in sure and (rivals := [slug for slug in form.rivals if slug in sure]):
            yield match._replace(form=replace(form, slug=rivals[0]))
        elif form.slug and (form.slug in sure or not form.with_name):
            yield match


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """A text with stretches of it replaced, given in their order."""
    parts, done = [], 0
    for start, end, replacement in edits:
        parts += text[done:start], replacement
        done = end
    return "".join([*parts, text[done:]])
