"""“Who said this?”: definitions by others, each with three who did not say it.

Laws are left out, for one repeats the definition of another; so is what nobody has checked.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from refsite.glossary import Glossary
from refsite.pages import term as term_page
from refsite.references import format as apa
from refsite.references.model import Source
from refsite.study.exercise import Exercise
from refsite.terms.model import Attributed, Term
from refsite.words import WORDS

OFFERED = 3
"""How many wrong options a question has."""
Said = tuple[Term, Attributed]


def make(glossary: Glossary, theme: str, language: str) -> list[Exercise]:
    """The questions on the terms of a theme, in the order of their slugs."""
    every = [(term, entry) for term in glossary.terms.values() for entry in _askable(term)]
    passed_on = {
        frozenset((entry.source, entry.carrier))
        for term in glossary.terms.values()
        for entry in term.attributed
    }
    authors = {entry.source: _authors(glossary.sources[entry.source]) for _, entry in every}
    asked = [(term, entry) for term, entry in every if term.theme == theme]
    in_theme = {entry.source for _, entry in asked}
    found = []
    for term, entry in sorted(asked, key=lambda said: (said[0].slug, said[1].source)):
        text = _text(entry, language)
        if not text or _names(text, authors[entry.source]):
            continue
        near = {other.source for other in _askable(term)}, in_theme
        others = _others((term, entry), near, authors, passed_on)
        labels = [label(glossary.sources[key], language) for key in (entry.source, *others)]
        if len(set(labels)) == 1 + OFFERED:
            found.append(_exercise(term, entry, labels, text, language))
    return found


def label(source: Source, language: str) -> str:
    """A source as a student names it: authors and year."""
    year = apa.year(source, language)
    return f"{apa.label(source, language)} ({year})" if year else apa.label(source, language)


def _askable(term: Term) -> Iterator[Attributed]:
    """One definition a source: of two of them a question would not say which is meant."""
    sources = [entry.source for entry in term.attributed]
    for entry in term.attributed:
        alone = sources.count(entry.source) == 1
        if entry.kind != "legal" and entry.standing != "unverified" and alone:
            yield entry


def _others(
    said: Said,
    near: Sequence[Collection[str]],
    authors: Mapping[str, frozenset[str]],
    passed_on: set[frozenset[str]],
) -> list[str]:
    """Keys of three sources that did not say it: first of those who defined the same term.

    `near` are the sources of the same term and of the same theme, `authors` those of every source.
    None shares an author with the right one, and neither passes on the words of the other.
    """
    term, entry = said

    def rank(key: str) -> tuple:
        chance = sha256(f"{term.slug} {entry.source} {key}".encode()).digest()
        return *(key not in keys for keys in near), chance

    fair = [
        key
        for key in authors
        if frozenset((entry.source, key)) not in passed_on
        and not authors[entry.source] & authors[key]
        and key != entry.carrier
    ]
    chosen: dict[frozenset, str] = {}  # one of each author: two of the same would stand out
    for key in sorted(fair, key=rank):
        chosen.setdefault(authors[key], key)
    return list(chosen.values())[:OFFERED]


def _authors(source: Source) -> frozenset[str]:
    return frozenset(name.family for name in source.creators) or frozenset((source.title,))


def _names(text: str, authors: frozenset[str]) -> bool:
    """Whether the words themselves say whose they are."""
    return any(name.casefold() in text.casefold() for name in authors)


def _text(entry: Attributed, language: str) -> str:
    """The words as they were said, their translation, or what we made of them."""
    if quoted := entry.quotation:
        return f"“{quoted.text if quoted.language == language else quoted.rendering}”"
    return entry.paraphrase[language]


def _exercise(
    term: Term, entry: Attributed, labels: list[str], text: str, language: str
) -> Exercise:
    words = WORDS[language]
    asks = "study who said" if entry.quotation else "study whose idea"
    name = term_page.title(term, language)
    reason = f"{words['stress']} {entry.stress[language].rstrip('.')}."
    if entry.standing != "seen":
        reason += f" ({words[entry.standing][:1].upper()}{words[entry.standing][1:]}.)"
    return {
        "id": f"{term.slug}:said:{entry.source}",
        "kind": "choice",
        "stem": [words[asks].format(term.name(language), "{}"), text],
        "options": labels,
        "key": 0,
        "reason": reason,
        "see": [f"glossary/{term.slug}.html#definitions", name],
    }
