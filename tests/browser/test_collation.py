"""Our alphabetical order is that of a real ICU: the one inside the browser."""

import pytest
from playwright.sync_api import BrowserContext
from real import CONTENT
from refsite.language.collate import sort_key
from refsite.languages import CODES

GLOSSARY = CONTENT.glossary
ICU = "([names, code]) => names.sort(new Intl.Collator(code).compare)"


@pytest.mark.parametrize("code", CODES)
def test_names_are_sorted_as_icu_does(context: BrowserContext, code: str):
    """All names, synonyms and abbreviations of a language, and some nasty ones."""
    names = {
        "a-b",
        "a b",
        "ab",
        "a/b",
        "a.b",
        "Ab",
        "áb",
        "(a)",
        "“a”",
        "a’b",
        "2 b",
        "10 b",
        "a, b",
        "a: b",
    }
    for term in GLOSSARY.terms.values():
        wording = term.wordings[code]
        names |= {wording.name, *wording.synonyms, *wording.abbreviations}
    page = context.new_page()

    assert sorted(names, key=sort_key) == page.evaluate(ICU, [sorted(names), code])
