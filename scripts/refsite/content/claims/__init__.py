"""The claim lint: who is named is cited, years agree, quotations are exact, bad forms stay out."""

from collections.abc import Iterator, Sequence

from refsite.content import by_page
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

    def find(page: Page) -> Iterator[Problem]:
        found = passages(page)
        yield from names.check(page, found, authors)
        yield from forms.check(page, found, bad_forms)
        yield from quoted.check(page, found, records, glossary.sources)

    return by_page.check("claims", pages, glossary.digest, find)
