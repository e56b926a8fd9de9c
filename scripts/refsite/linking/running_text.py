"""The running text of a page: where terms may be linked, and where writers have linked them."""

import re
from dataclasses import dataclass
from functools import cache

from refsite.content.targets import TERM

_REST = r"(?P<rest>(?:\"[^\"]*\"|[^\">])*)>"
_TAG = re.compile(rf"<!--.*?-->|<(?P<ends>/?)(?P<name>[a-zA-Z][\w-]*){_REST}", re.DOTALL)
_HEADING = re.compile(rf"<(?P<ends>)(?P<name>h[23])\b{_REST}")
_CLOSED = re.compile(
    "a|button|caption|code|del|h[1-6]|kbd|label|math|pre|s|samp|script|select|style|svg|textarea"
    "|th|title"
)
"""Elements that hold no running text, or already a link."""
_MARKS = re.compile(r'\bclass="[^"]*\b(?:citation|facts|origin)\b')
"""What a quotation comes from, and the other names of a term."""
_REPEATS = "data-search-exclude"
"""On a heading: the section repeats what stands elsewhere."""


@dataclass(frozen=True)
class Piece:
    """A stretch of running text: where it is in the HTML, its section, the nearest anchor above.

    A section goes from one heading of the second level to the next.
    """

    start: int
    end: int
    section: int
    anchor: str


@dataclass(frozen=True)
class WrittenLink:
    """A link to a term that a writer made: where its tag starts, its term, its section, the anchor."""

    start: int
    slug: str
    section: int
    anchor: str


def read(html: str, language: str) -> tuple[list[Piece], list[WrittenLink]]:
    """The running text in a page's language, and the written links in it, in their order."""
    reader = _Reader(html, language)
    while tag := reader.expected().search(html, reader.done):
        reader.text(tag.start())
        reader.tag(tag["name"], tag["rest"] or "", tag.start(), ends=bool(tag["ends"]))
        reader.done = tag.end()
    reader.text(len(html))
    return reader.pieces, reader.links


class _Reader:
    """Goes through the tags of a page."""

    def __init__(self, html: str, language: str) -> None:
        self.html, self.language = html, language
        self.pieces: list[Piece] = []
        self.links: list[WrittenLink] = []
        self.done, self.section, self.anchor = 0, 0, ""
        self.repeats = False  # inside a section that repeats what stands elsewhere
        self.closed, self.depth = "", 0  # the closed element around, and how many of its name

    def expected(self) -> re.Pattern:
        """What to look for next: nothing else matters in a closed element, or where text repeats."""
        if self.closed:
            return _element(self.closed)
        return _HEADING if self.repeats else _TAG

    def text(self, end: int) -> None:
        """Take the text up to `end`, if it is running text."""
        if not self.closed and not self.repeats and end > self.done:
            self.pieces.append(Piece(self.done, end, self.section, self.anchor))

    def tag(self, name: str, rest: str, start: int, *, ends: bool) -> None:
        """Enter or leave an element."""
        if self.closed:
            self.depth += -1 if ends else 1
            if not self.depth:
                self.closed = ""
        elif name and not ends:
            if name in ("h2", "h3"):
                self._heading(name, rest)
            elif name == "a" and rest.startswith(f' href="{TERM}') and not self.repeats:
                slug = _attribute("href", rest).removeprefix(TERM).partition("#")[0]
                self.links.append(WrittenLink(start, slug, self.section, self.anchor))
            if _CLOSED.fullmatch(name) or _MARKS.search(rest) or self._foreign(rest):
                self.closed, self.depth = name, 1

    def _heading(self, name: str, rest: str) -> None:
        self.repeats = _REPEATS in rest or (self.repeats and name != "h2")
        self.section += name == "h2"
        self.anchor = _attribute("id", rest)

    def _foreign(self, rest: str) -> bool:
        return 'lang="' in rest and _attribute("lang", rest) != self.language


@cache
def _element(name: str) -> re.Pattern:
    """The tags of an element."""
    return re.compile(rf"<(?P<ends>/?)(?P<name>{name})(?![\w-]){_REST}")


def _attribute(name: str, rest: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', rest)
    return found[1] if found else ""
