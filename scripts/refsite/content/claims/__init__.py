"""The claim lint: who is named is cited, years agree, quotations are exact, bad forms stay out."""

from collections.abc import Sequence

from refsite.content.claims import forms, names, quoted
from refsite.content.claims.text import passages
from refsite.content.page import Page
from refsite.glossary import Glossary
from refsite.problems import Problem
from refsite.references.named import Authors


def check(pages: Sequence[Page], glossary: Glossary) -> list[Problem]:
    """Every breach in the written pages."""
    authors = Authors(glossary.sources)
    bad_forms = forms.of_glossary(glossary)
    records = quoted.records(glossary)
    problems: list[Problem] = []
    for page in pages:
        found = passages(page)
        problems += names.check(page, found, authors)
        problems += forms.check(page, found, bad_forms)
        problems += quoted.check(page, found, records, glossary.sources)
    return problems
