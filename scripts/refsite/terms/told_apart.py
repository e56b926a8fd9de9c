"""Terms told apart: which others may fairly be offered as wrong answers to a question about one."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice

from refsite.languages import CODES
from refsite.terms.model import Term
from refsite.terms.named import given_away, names, stands

OFFERED = 3
"""How many wrong answers a question has."""
_NEAR = ("broader", "narrower", "part_of", "parts", "related")
"""Relations that may make a definition fit the other term, too; a contrast is told apart by it."""
_LINES = ("broader", "narrower", "part_of", "parts")
"""Those that hold over several steps, each upwards or downwards."""


def offered(term: Term, by_slug: Mapping[str, Term], language: str) -> list[Term]:
    """The three to offer: first what is easily confused, names like its own, then by chance.

    The chance is that of a hash of both slugs: the same at every build.
    """

    def rank(other: Term) -> tuple:
        proper = _proper(other, language) != _proper(term, language)
        contrast = other.slug not in term.relations.get("contrasts", ())
        return contrast, proper, sha256(f"{term.slug} {other.slug}".encode()).digest()

    others = sorted((other for other in by_slug.values() if other.slug != term.slug), key=rank)
    return list(islice((each for each in others if fair(term, each, by_slug, language)), OFFERED))


def fair(term: Term, other: Term, by_slug: Mapping[str, Term], language: str) -> bool:
    """Whether the other term may be offered as a wrong answer to the definition of a term."""
    return not (
        other.slug in _near(term, by_slug)
        or term.slug in _near(other, by_slug)
        or _alike(term, other)
        or given_away(term, other, language)
    )


def _near(term: Term, by_slug: Mapping[str, Term]) -> set[str]:
    """The slugs related to a term, and all above, below, around and inside it."""
    found = {slug for kind in _NEAR for slug in term.relations.get(kind, ())}
    for kind in _LINES:
        found |= set(_line(term, kind, by_slug, {term.slug}))
    return found


def _line(term: Term, kind: str, by_slug: Mapping[str, Term], seen: set[str]) -> Iterator[str]:
    for slug in term.relations.get(kind, ()):
        if slug not in seen:
            seen.add(slug)
            yield slug
            if slug in by_slug:
                yield from _line(by_slug[slug], kind, by_slug, seen)


def _alike(term: Term, other: Term) -> bool:
    """Whether two terms share a name in a language, or one's name holds the other's."""
    for code in CODES:
        mine, theirs = names(term.wordings[code]), names(other.wordings[code])
        if any(stands(a, b) or stands(b, a) for a in mine for b in theirs):
            return True
    return False


def _proper(term: Term, language: str) -> bool:
    return term.name(language)[:1].isupper()
