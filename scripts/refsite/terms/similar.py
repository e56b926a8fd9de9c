"""Definitions that say the same, and terms that are defined by each other in a circle."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from refsite.languages import CODES
from refsite.problems import Problem
from refsite.terms.load import LoadedTerm

ALIKE = 0.3
"""From this share of common word pairs on (Jaccard), one definition paraphrases the other."""
LONGEST_CIRCLE = 3
"""A circle of more terms is no fault: in the end every dictionary is one."""


def check(loaded: Sequence[LoadedTerm]) -> Iterator[Problem]:
    """Near-duplicates and short circles, language by language."""
    for code in CODES:
        yield from _near_duplicates(loaded, code)
        yield from _circles(loaded, code)


def _near_duplicates(loaded: Sequence[LoadedTerm], code: str) -> Iterator[Problem]:
    pairs = {entry.term.slug: _word_pairs(entry.term.wordings[code].definition) for entry in loaded}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for slug, own in pairs.items():
        for pair in own:
            holders[pair].append(slug)
    for entry in loaded:
        slug, common = entry.term.slug, defaultdict(int)
        for pair in pairs[slug]:
            for other in holders[pair]:
                common[other] += other > slug
        for other, count in sorted(common.items()):
            if count and count / len(pairs[slug] | pairs[other]) >= ALIKE:
                what = f"the definition nearly repeats that of “{other}”"
                yield entry.problem((code, "definition"), what, "say what sets the term apart")


def _word_pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(re.findall(r"\w+", text.casefold())))


def _circles(loaded: Sequence[LoadedTerm], code: str) -> Iterator[Problem]:
    uses = _uses(loaded, code)
    by_slug = {entry.term.slug: entry for entry in loaded}
    for slug in sorted(uses):
        for circle in _paths(slug, (slug,), uses):
            if slug == min(circle):  # each circle once, from its first member
                chain = " → ".join([*circle, slug])
                what = f"the definitions of {chain} use each other in a circle"
                yield by_slug[slug].problem((code, "definition"), what, "break it at one of them")


def _uses(loaded: Sequence[LoadedTerm], code: str) -> Mapping[str, set[str]]:
    """By slug, the terms whose names stand in its definition, longest name first."""
    names = {entry.term.wordings[code].name.casefold(): entry.term.slug for entry in loaded}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")
    return {
        entry.term.slug: {
            names[name] for name in pattern.findall(entry.term.wordings[code].definition.casefold())
        }
        - {entry.term.slug}
        for entry in loaded
    }


def _paths(
    start: str, path: tuple[str, ...], uses: Mapping[str, set[str]]
) -> Iterator[tuple[str, ...]]:
    """Every way from the end of `path` back to `start` without a detour."""
    for following in sorted(uses[path[-1]]):
        if following == start and len(path) > 1:
            yield path
        elif following not in path and len(path) < LONGEST_CIRCLE:
            yield from _paths(start, (*path, following), uses)
