"""What an edition hands to its search: the index of its pages, and the words of the box."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from refsite.content.model import Content
from refsite.languages import twin
from refsite.pages import index as a_to_z
from refsite.search.entries import entries
from refsite.search.index import build
from refsite.search.sections import sections
from refsite.site.linked import Rendered
from refsite.words import WORDS

SAID = (
    "search found",
    "search none",
    "search meant",
    "search missing",
    "search advice",
    "search loading",
    "search failed",
    "search begin",
    "search kind t",
    "search kind s",
    "search kind r",
    "search kind c",
)
"""The words that the box says, by their keys; search.js knows them without “search”."""
STARTS = ("definitions/index.md", "comparisons/index.md", "practice/process.md", a_to_z.SRC_URI)
"""Pages that an empty box proposes."""


class File(Protocol):
    """A page's file: its path in the language's folder."""

    src_uri: str


class Searched(Rendered, Protocol):
    """A rendered page that knows its file."""

    file: File


def index(content: Content, language: str, pages: Sequence[Searched]) -> str:
    """The script with the index of a language; pages that only list others are left out."""
    searched = {
        page.file.src_uri: list(sections(page.content))
        for page in pages
        if not page.meta.get("search", {}).get("exclude")
    }
    return build(list(entries(content, language, searched)), language)


def box(content: Content, language: str) -> Mapping[str, object]:
    """What the box says, the language of counterparts, and the pages where it proposes to begin."""
    words = WORDS[language]
    titles = {
        page.src_uri: str(page.meta["title"]) for page in content.pages if page.language == language
    }
    starts = [
        [titles.get(src_uri, words["a to z"]), f"{src_uri.removesuffix('.md')}.html"]
        for src_uri in STARTS
    ]
    said = {key.removeprefix("search "): words[key] for key in SAID}
    return said | {"language": twin(language).code, "starts": starts}
