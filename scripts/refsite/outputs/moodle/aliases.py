"""Which names of a term Moodle may link wherever they stand in a course."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import partial

from refsite import kept
from refsite.content.model import Content
from refsite.terms.model import Wording
from refsite.terms.named import names

SHORTEST = 4
"""The fewest characters of an abbreviation that is linked: shorter ones stand for many things."""


def linked(wording: Wording, form: str) -> bool:
    """Whether the term's own rules let a form be linked wherever it stands."""
    bound = {rule.form for rule in wording.linking if rule.rule in ("never", "with-name")}
    return form not in bound


_WORD = re.compile(r"(?<!\w)[a-z]+(?!\w)")
_NO_PROSE = re.compile(r"\]\([^)]*\)|\{[^}]*\}|\[[^\]]*@[^\]]*\]|`[^`]*`|(?<!\S)\S*[./_]\w\S*")
"""Addresses and keys, which are in small letters, too."""


def safe(content: Content, language: str) -> Mapping[str, list[str]]:
    """By slug, the synonyms and abbreviations that can only mean the term, in their order.

    Left out are forms that a rule binds, that several terms bear, short abbreviations, and those
    that are ordinary words, such as PIE: Moodle does not look at capitals there.
    """
    terms = content.glossary.terms.values()
    borne = Counter(
        form
        for term in terms
        for form in {name.casefold() for name in names(term.wordings[language])}
    )
    words = _ordinary(content)
    found = {}
    for term in terms:
        wording = term.wordings[language]
        forms = dict.fromkeys((*wording.synonyms, *wording.abbreviations))
        found[term.slug] = [
            form
            for form in forms
            if linked(wording, form)
            and borne[form.casefold()] == 1
            and form.casefold() != wording.name.casefold()
            and not (form in wording.abbreviations and _risky(form, words))
        ]
    return found


def _risky(abbreviation: str, words: set[str]) -> bool:
    short = len(abbreviation) < SHORTEST
    return short or (abbreviation != abbreviation.lower() and abbreviation.lower() in words)


def _ordinary(content: Content) -> set[str]:
    """The words in small letters of all definitions and pages, in any language."""
    found: set[str] = set()
    for term in content.glossary.terms.values():
        for wording in term.wordings.values():
            found.update(_WORD.findall(wording.definition))
    for page in content.pages:
        found.update(kept.of("ordinary words", (page.body,), partial(_of_page, page.body)))
    return found


def _of_page(body: str) -> list[str]:
    return sorted(set(_WORD.findall(_NO_PROSE.sub(" ", body))))
