"""Whether a text names a term: a question must not hold its own answer."""

import re

from refsite.terms.model import Term, Wording


def names(wording: Wording) -> tuple[str, ...]:
    """What a term is called in a language."""
    return (wording.name, *wording.synonyms, *wording.abbreviations)


def stands(form: str, text: str) -> bool:
    """Whether a form stands in a text as whole words, in capitals or not."""
    form, text = form.casefold(), text.casefold()
    return form in text and bool(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text))


def given_away(term: Term, named: Term, language: str) -> bool:
    """Whether a name or form of a term stands in the definition of another, or in its own."""
    forms = (*names(named.wordings[language]), *named.wordings[language].forms)
    return any(stands(form, term.wordings[language].definition) for form in forms)
