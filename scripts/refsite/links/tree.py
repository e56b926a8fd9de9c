"""A built tree as the checks of links and addresses see it: each page is parsed once for all.

A tree is a folder, a zip or an EPUB (not unpacked), or a page that is all by itself.
"""

import os
import posixpath
import zipfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from refsite.links import embedded, extract
from refsite.links.document import Document
from refsite.site.precompressed import ENDINGS

_READERS: Mapping[str, Callable[[str], Document]] = {
    ".html": extract.from_html,
    ".xhtml": extract.from_html,
    ".svg": extract.from_html,
    ".css": embedded.style_sheet,
    ".webmanifest": embedded.manifest,
    ".opf": embedded.package,
    ".ncx": embedded.package,
}
PAGES = (".html", ".xhtml")


@dataclass(frozen=True)
class Tree:
    """Every file by its path from the top, and what those refer to that can refer to anything.

    The compressed twins of a served file are that file (refsite/site/precompressed.py).
    """

    files: Mapping[str, Path | zipfile.Path]
    documents: Mapping[str, Document]


def read(top: Path, only: Collection[str] | None = None) -> Tree:
    """The tree at `top`; with `only`, no other files than these are parsed.

    Raises OSError where it can not be read, zipfile.BadZipFile where it is no zip, and
    UnicodeDecodeError where a page is not in UTF-8.
    """
    files = _files(top)
    parsed = sorted(files) if only is None else [name for name in only if name in files]
    found = {name: document for name in parsed if (document := _document(name, files[name]))}
    return Tree(files, found)


def _files(top: Path) -> dict[str, Path | zipfile.Path]:
    if top.is_dir():
        first = len(f"{top}{os.sep}")
        inside = (os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names)  # noqa: PTH118 - a third of the time
        own = (path for path in inside if not path.endswith(ENDINGS))
        return {path[first:].replace(os.sep, "/"): Path(path) for path in own}
    if top.suffix == ".html":
        return {top.name: top}
    packed = zipfile.ZipFile(top)
    names = [name for name in packed.namelist() if not name.endswith("/")]
    shared = {name.split("/")[0] for name in names}
    # A zip that unpacks into a folder of its own: the tree is what is in the folder.
    first = len(f"{shared.pop()}/") if len(shared) == 1 and len(names) > 1 else 0
    return {name[first:]: zipfile.Path(packed, name) for name in names}


def _document(name: str, path: Path | zipfile.Path) -> Document | None:
    if posixpath.basename(name) == "sitemap.xml":
        return embedded.sitemap(path.read_text("utf-8"))
    reader = _READERS.get(posixpath.splitext(name)[1])
    return reader(path.read_text("utf-8")) if reader else None
