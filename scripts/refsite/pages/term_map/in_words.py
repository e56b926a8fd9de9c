"""The map of a theme in words: its terms in alphabetical order, each with its relations by their kinds."""

from collections.abc import Collection, Iterator
from html import escape

from refsite.content.targets import TERM
from refsite.glossary import Glossary
from refsite.language.collate import sort_key
from refsite.terms.model import INVERSE, Term
from refsite.words import WORDS


def told(terms: Collection[Term], glossary: Glossary, language: str) -> str:
    """A list of lists, as HTML."""
    by_name = sorted(terms, key=lambda term: sort_key(term.name(language)))
    return f"<ul>{''.join(_term(term, glossary, language) for term in by_name)}</ul>"


def _term(term: Term, glossary: Glossary, language: str) -> str:
    name = escape(term.name(language), quote=False)
    kinds = "".join(f"<li>{text}</li>" for text in _kinds(term, glossary, language))
    below = f"<ul>{kinds}</ul>" if kinds else ""
    return f'<li><a href="{TERM}{term.slug}">{name}</a>{below}</li>'


def _kinds(term: Term, glossary: Glossary, language: str) -> Iterator[str]:
    for kind in INVERSE:
        if slugs := term.relations.get(kind, ()):
            names = ", ".join(glossary.terms[slug].name(language) for slug in slugs)
            yield escape(f"{WORDS[language][kind]}: {names}", quote=False)
