"""Questions made from terms: “Which term has this definition?”, with three other terms of its theme.

A term has no question where a name of its own stands in its definition, or where fewer than three
others can fairly be offered.
"""

from collections.abc import Sequence

from refsite.content.questions import Option, Question
from refsite.terms.model import Term
from refsite.terms.named import given_away
from refsite.terms.told_apart import OFFERED, offered
from refsite.words import WORDS


def make(terms: Sequence[Term], language: str) -> list[Question]:
    """The questions that the terms of one theme allow, in the order of their slugs."""
    terms = sorted(terms, key=lambda term: term.slug)
    by_slug = {term.slug: term for term in terms}
    return [
        _question(term, others, language)
        for term in terms
        if not given_away(term, term, language)
        and len(others := offered(term, by_slug, language)) == OFFERED
    ]


def _question(term: Term, others: Sequence[Term], language: str) -> Question:
    definition = term.wordings[language].definition
    options = [Option({language: term.name(language)}, {}, right=True)]
    for other in others:
        wording = other.wordings[language]
        reason = f"{wording.name}: {wording.definition}"
        options.append(Option({language: wording.name}, {language: reason}, right=False))
    return Question(
        src_uri=f"glossary/{term.slug}.md",
        slug="definition",
        kind="choice",
        anchor="",
        stem={language: f"{WORDS[language]['which term']} {definition}"},
        options=tuple(options),
    )
