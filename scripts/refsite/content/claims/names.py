"""An author is cited in the paragraph that names them, or in the quotation right before or after.

APA 7 (8.16) asks for no second citation in the same paragraph.
"""

from collections.abc import Iterator, Sequence

from refsite.content.claims.text import Passage
from refsite.content.page import Page
from refsite.problems import Problem
from refsite.references import cite
from refsite.references.named import Authors


def check(page: Page, passages: Sequence[Passage], authors: Authors) -> Iterator[Problem]:
    """Names without a citation, and years that no work of the author has."""
    for index, passage in enumerate(passages):
        if passage.exempt or passage.kind == "quotation":
            continue
        beside = [p for p in passages[max(index - 1, 0) : index + 2] if p.kind == "quotation"]
        cited = {key for each in (passage, *beside) for _, key in cite.keys(each.text)}
        for line, text in passage.own_words():
            for what, hint in authors.faults(text, cited):
                yield page.problem(line, what, hint)
