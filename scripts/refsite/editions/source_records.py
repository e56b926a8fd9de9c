"""Sources without a network: a list at a page's foot leads to the bibliography, not to the web.

The address itself stays there to be read and copied; in the bibliography it is a link still.
"""

import posixpath
import re

from refsite.pages import bibliography
from refsite.words import WORDS

PAGE = bibliography.SRC_URI.replace(".md", ".html")
_LIST = re.compile(r'<ul class="?sources"?>.*?</ul>', re.DOTALL)
_ENTRY = re.compile(r'<li(?: id="?(?:ref-)?(?P<key>[^\s">]+)"?)?>.*?</li>', re.DOTALL)
_ADDRESS = re.compile(r'<a href="?(?P<address>https?://[^\s">]+)"?>(?P<text>https?://[^<]+)</a>')


def keys(page: str) -> dict[str, str]:
    """The key of each source by its address, as the bibliography's HTML has them."""
    found: dict[str, str] = {}
    for entry in _entries(page):
        if match := _ADDRESS.search(entry[0]):
            found.setdefault(match["address"], entry["key"])
    return found


def lead_inside(page: str, name: str, language: str, known: dict[str, str]) -> str:
    """The HTML of a page, its sources' links replaced by links to their entries in the bibliography.

    `name` is the page's path from the language's folder, `known` what `keys` gave.
    """
    target = posixpath.relpath(PAGE, posixpath.dirname(name) or ".")
    words = WORDS[language]["in bibliography"]

    def replace_entry(entry: re.Match) -> str:
        def replace(match: re.Match) -> str:
            key = entry["key"] or known[match["address"]]
            return f"{match['text']} (<a href={target}#{key}>{words}</a>)"

        return _ADDRESS.sub(replace, entry[0])

    return _LIST.sub(lambda found: _ENTRY.sub(replace_entry, found[0]), page)


def _entries(page: str) -> list[re.Match]:
    return [entry for found in _LIST.findall(page) for entry in _ENTRY.finditer(found)]
