"""What readers are asked about the terms of a theme: name and definition, Indonesian and English.

theme/assets/javascripts/study/of-terms.js puts the questions together; here stands what may be
asked, and which other terms are offered beside the right one.
"""

from collections.abc import Iterator, Sequence

from refsite.languages import twin
from refsite.terms.model import Term
from refsite.terms.named import given_away
from refsite.terms.told_apart import OFFERED, offered

UNTRANSLATABLE = ("false-friend", "none")
"""Kinds of equivalence whose two names are no answer to each other."""
Row = tuple[str, str, str, str, str, Sequence[int]]
"""Slug, name, name in the other language, definition, what may be asked, the rows to offer.

What may be asked are letters: `d` which name has the definition, `m` what the name means, `o` the
name in the other language, `n` the name in this one.
"""


def rows(terms: Sequence[Term], language: str) -> Iterator[Row]:
    """A row a term of one theme, in the order of their slugs."""
    terms = sorted(terms, key=lambda term: term.slug)
    by_slug = {term.slug: term for term in terms}
    for term in terms:
        others = offered(term, by_slug, language)
        asked = "".join(_asked(term, others, language)) if len(others) == OFFERED else ""
        yield (
            term.slug,
            term.name(language),
            term.name(twin(language).code),
            term.wordings[language].definition,
            asked,
            [terms.index(other) for other in others],
        )


def _asked(term: Term, others: Sequence[Term], language: str) -> Iterator[str]:
    if not given_away(term, term, language):
        yield "d"
        if not any(given_away(other, term, language) for other in others):
            yield "m"
    other = twin(language).code
    same = term.name(language).casefold() == term.name(other).casefold()
    if not same and not (term.equivalence and term.equivalence.kind in UNTRANSLATABLE):
        yield "o"
        yield "n"
