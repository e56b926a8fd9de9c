"""The sections of a built page as plain text, in the order in which they stand."""

import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from html import unescape

from refsite import kept

_HEADING = re.compile(r"<h[23](?P<rest>[^>]*)>(?P<title>.*?)</h[23]>", re.DOTALL)
_HIDDEN = re.compile(
    r"<(?P<name>svg|script|style)\b.*?</(?P=name)>|<a class=\"headerlink\".*?</a>", re.DOTALL
)
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|mark|q|s|small|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_EXCLUDED = "data-search-exclude"


@dataclass(frozen=True)
class Section:
    """A section: the anchor and the text of its heading, empty before the first, and its text."""

    anchor: str
    title: str
    text: str


def sections(html: str) -> list[Section]:
    """The sections of a page's content; those that repeat what stands elsewhere are left out."""
    found = kept.of("sections", (html,), lambda: [list(astuple(each)) for each in _read(html)])
    return [Section(*each) for each in found]


def _read(html: str) -> Iterator[Section]:
    anchor, title, start, excluded = "", "", 0, False
    for heading in [*_HEADING.finditer(html), None]:
        end = heading.start() if heading else len(html)
        if not excluded:
            yield Section(anchor, title, plain(html[start:end]))
        if heading:
            found = re.search(r'\bid="([^"]*)"', heading["rest"])
            anchor, title = found[1] if found else "", plain(heading["title"])
            start, excluded = heading.end(), _EXCLUDED in heading["rest"]


def plain(html: str) -> str:
    """The words of some HTML, with single spaces."""
    shown = _INLINE.sub("", _HIDDEN.sub(" ", html))
    return " ".join(unescape(_TAG.sub(" ", shown)).split())
