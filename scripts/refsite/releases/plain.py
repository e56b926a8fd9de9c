"""Markdown as its reader reads it: sentences in plain text, by section.

The source has one sentence a line; what stands in one line (items, cells, quotations) is split.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from refsite.content.page import FENCE, HEADING

_UNREAD = re.compile(r"<(?P<name>svg|script|summary|time)\b.*?</(?P=name)>|<!--.*?-->", re.DOTALL)
_CELL_END = re.compile(r"</t[hd]>\s*(?=<t[hd]\b)")
_BLOCK_END = re.compile(r"</(?:caption|div|figcaption|h\d|li|p|tr)>")
_ROW_RULE = re.compile(r"^\|[\s:|-]+\|$")
_START = re.compile(r"^(?:\s*>)*\s*(?:(?:[-*+]|\d+\.|:)\s+)?")
_INLINE = (
    (re.compile(r"\{ *(?:[#.]|lang=|width=)[^{}]*\}"), ""),
    (re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\*{1,3}|==|`"), ""),
    (re.compile(r"<[^>]*>"), ""),
)
_SENTENCE_END = re.compile(r"(?<![ (“][A-Z]\.)(?<=[.!?…])(?P<closed>[”)]*)\s+(?=[“(]?[^\W\d_a-z])")
BETWEEN_CELLS = " · "


@dataclass(frozen=True)
class Part:
    """A heading with its anchor, both empty before the first, and the sentences below it."""

    anchor: str
    title: str
    sentences: tuple[str, ...]


def parts(markdown: str) -> Iterator[Part]:
    """The sections of a page's Markdown, whose citations and inserts are rendered already."""
    anchor, title, found = "", "", []
    for line in _lines(markdown):
        if heading := HEADING.match(line):
            yield Part(anchor, title, tuple(found))
            anchor, title, found = heading["anchor"] or "", text(heading["title"]), []
        elif line.startswith("|"):
            if not _ROW_RULE.match(line):
                cells = map(text, line.strip("| ").split("|"))
                found.append(BETWEEN_CELLS.join(filter(None, cells)))
        else:
            found += sentences(text(_START.sub("", line, count=1)))
    yield Part(anchor, title, tuple(found))


def sentences(words: str) -> list[str]:
    """The sentences of a plain text, each with the marks that close it."""
    return list(filter(None, _SENTENCE_END.sub("\\g<closed>\n", words.strip()).split("\n")))


def text(markdown: str) -> str:
    """A line of Markdown without its marks."""
    for pattern, instead in _INLINE:
        markdown = pattern.sub(instead, markdown)
    return " ".join(unescape(markdown).split())


def _lines(markdown: str) -> Iterator[str]:
    """The lines that somebody reads, with a row or a paragraph of HTML as one each."""
    html = _CELL_END.sub(BETWEEN_CELLS, _UNREAD.sub("", markdown))
    for line in _BLOCK_END.sub("\n", html).split("\n"):
        if not FENCE.match(line):
            yield line
