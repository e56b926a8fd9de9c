"""The relations of terms, each told once: records have them at both ends."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from refsite.glossary import Glossary
from refsite.terms.model import INVERSE, Term

TOLD = ("broader", "part_of", "contrasts", "related")
"""Of each kind of relation and its inverse the one that is told."""
UPWARDS = TOLD[:2]
"""The kinds that set one term under another."""


@dataclass(frozen=True, order=True)
class Tie:
    """A relation: its kind, and the slugs of its ends; of UPWARDS the lower one stands first."""

    kind: str
    source: str
    target: str


def ties(terms: Iterable[Term]) -> list[Tie]:
    """The relations of some terms, to terms outside, too, by kind and slugs."""
    found = set()
    for term in terms:
        for kind, others in term.relations.items():
            for other in others:
                ends = (term.slug, other) if kind in TOLD else (other, term.slug)
                told = kind if kind in TOLD else INVERSE[kind]
                found.add(Tie(told, *(ends if told in UPWARDS else sorted(ends))))
    return sorted(found, key=lambda tie: (TOLD.index(tie.kind), tie))


def within(terms: Iterable[Term]) -> list[Tie]:
    """The relations whose ends are both among some terms."""
    slugs = {term.slug: term for term in terms}
    return [tie for tie in ties(slugs.values()) if tie.source in slugs and tie.target in slugs]


def between(glossary: Glossary) -> Mapping[tuple[str, str], int]:
    """How many relations join two themes, or are inside one, by their keys in the order of the themes."""
    order = [theme.key for theme in glossary.themes]
    counts: Counter[tuple[str, str]] = Counter()
    for tie in ties(glossary.terms.values()):
        ends = (glossary.terms[slug].theme for slug in (tie.source, tie.target))
        one, other = sorted(ends, key=order.index)
        counts[one, other] += 1
    return counts
