"""Which addresses of the built site are published: what readers note down, cite and link to.

A page's address is written once for both languages, by its path from the language's folder:
`glossary/amal.html`, `definitions/reading.html#start`. One that begins with a slash counts from the
site's top and is there once: `/downloads/glossary.csv`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refsite.languages import CODES
from refsite.links.tree import Tree

_FRONT = "index.html"
_DOWNLOADS = "downloads/"
_OF_SOME_BUILDS = ("downloads/cartridge/", "downloads/sheets/")
_OF_ONE_EDITION = re.compile(r"-\d+(\.\d+)+|^SHA256SUMS")
_FLEETING = re.compile(r"used-in$|letter-")


@dataclass(frozen=True, order=True)
class Address:
    """A page or file, and an anchor on it, empty where the whole is meant."""

    path: str
    anchor: str = ""

    def __str__(self) -> str:
        return f"{self.path}#{self.anchor}" if self.anchor else self.path

    @property
    def page(self) -> "Address":
        """The address without the anchor."""
        return Address(self.path)

    @property
    def files(self) -> tuple[str, ...]:
        """The files that it names, from the site's top: one a language, or the one for both."""
        if self.path.startswith("/"):
            return (self.path[1:],)
        return tuple(f"{code}/{self.path}" for code in CODES)

    def file(self, code: str) -> str:
        """The file that it names for readers of a language."""
        return self.path[1:] if self.path.startswith("/") else f"{code}/{self.path}"


def parse(text: str) -> Address:
    """An address as registers and redirects write it."""
    path, _, anchor = text.partition("#")
    return Address(path, anchor)


def published(tree: Tree) -> set[Address]:
    """Every address of a built site that must last.

    A page or an anchor counts where both languages have it. The anchors are the permanent ones
    (refsite/links/extract.py), but for those that come and go though nobody means it: a term's
    `used-in`, there while pages use the term, and the letters of the A–Z. The files to download
    count whose name holds no number of an edition: the others are gone with the next one, by
    design, and what their checksums say with them. Cartridges are made only where the site knows
    its address, the PDFs of sheets only with all formats: another build has none, and misses none.
    """
    by_language = [set(_pages(tree, code)) for code in CODES]
    found = set.intersection(*by_language)
    for name in tree.files:
        file = name.rsplit("/", 1)[-1]
        lasting = name.startswith(_DOWNLOADS) and not name.startswith(_OF_SOME_BUILDS)
        if name == _FRONT or (lasting and not _OF_ONE_EDITION.search(file)):
            found.add(Address(f"/{name}"))
    return found


def _pages(tree: Tree, code: str) -> Iterator[Address]:
    for name, document in tree.documents.items():
        folder, _, path = name.partition("/")
        if folder == code and path.endswith(".html"):
            yield Address(path)
            for anchor in document.permanent:
                if not _FLEETING.match(anchor):
                    yield Address(path, anchor)
