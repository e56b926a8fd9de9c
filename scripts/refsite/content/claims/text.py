"""A page's text in passages: paragraphs, list items, rows, quotations, each with its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refsite.content.page import Page
from refsite.language.own_words import own_words

_ITEM = re.compile(r"^\s*([-*]|\d+\.)\s")
_EXEMPT = re.compile(r"<!-- exempt: (?P<reason>.+?) -->")
_LINK_TEXT = re.compile(r"\[[^\[\]@]*\]\([^)]*\)(\{[^}]*\})?")
_CITATION = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")


@dataclass(frozen=True)
class Passage:
    """A run of lines that belong together. `exempt` holds the reason of an exemption, if any."""

    kind: str
    section: str
    lines: tuple[tuple[int, str], ...]
    exempt: str = ""

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(line for _, line in self.lines)

    def own_words(self) -> Iterator[tuple[int, str]]:
        """Our own words, line by line: without citations, link texts and what stands in quotation marks."""
        for number, line in self.lines:
            yield number, own_words(_LINK_TEXT.sub(" ", _CITATION.sub(" ", line)))


def passages(page: Page) -> list[Passage]:
    """The passages of a page's body, in their order: a row of a table is one; headings are none."""
    headings = {heading.line: heading.anchor for heading in page.headings}
    found: list[Passage] = []
    section, reason, lines, kind = "", "", [], ""

    def close() -> None:
        nonlocal lines, reason
        if lines:
            found.append(Passage(kind, section, tuple(lines), reason))
            lines, reason = [], ""

    for number, line in page.lines():
        now = _kind(line, kind)
        exempt = _EXEMPT.search(line)
        if number in headings or now != kind or exempt or _ITEM.match(line) or now == "table":
            close()
        kind = now
        if number in headings:
            section, reason = headings[number], ""
        elif exempt:
            reason = exempt["reason"]
        elif now:
            lines.append((number, line))
    close()
    return found


def _kind(line: str, before: str) -> str:
    if not line.strip():
        return ""
    if line.startswith("|"):
        return "table"
    if line.startswith(">"):
        return "quotation"
    if _ITEM.match(line) or (before == "item" and line.startswith(" ")):
        return "item"
    return "paragraph"
