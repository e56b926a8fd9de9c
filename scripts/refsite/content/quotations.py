"""Block quotations: short, marked with their language, never without their source."""

import re
from collections.abc import Iterator, Sequence

from refsite.content import by_page
from refsite.content.page import Page
from refsite.problems import Problem
from refsite.terms.attributed import MOST_WORDS

_LANGUAGE = re.compile(r"^\{ *lang=(?P<code>[a-z]{2}) *\}$")


def check(pages: Sequence[Page]) -> list[Problem]:
    """Every quotation that breaks the rules of CONTRIBUTING.md."""
    return by_page.check("quotations", pages, "", _page)


def _page(page: Page) -> Iterator[Problem]:
    block: list[tuple[int, str]] = []
    for number, line in [*page.lines(), (0, "")]:
        if line.startswith(">"):
            block.append((number, line.lstrip("> ")))
        elif block:
            yield from _quotation(page, block)
            block = []


def _quotation(page: Page, block: list[tuple[int, str]]) -> Iterator[Problem]:
    first = block[0][0]
    marks = [index for index, (_, text) in enumerate(block) if _LANGUAGE.match(text)]
    if not marks:
        yield page.problem(
            first, "the quotation's language is not marked", "end it with { lang=en }"
        )
        return
    words = sum(len(text.split()) for _, text in block[: marks[0]])
    if words > MOST_WORDS:
        yield page.problem(
            first, f"the quotation has {words} words", f"expected at most {MOST_WORDS}"
        )
    if not any("@" in text for _, text in block):
        yield page.problem(first, "the quotation has no citation", "add [@key, locator]")
