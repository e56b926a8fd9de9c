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
from refsite.links.processes import mapped
from refsite.site.precompressed import ENDINGS

_READERS: Mapping[str, Callable[[bytes], Document]] = {
    ".html": extract.from_html,
    ".xhtml": extract.from_html,
    ".svg": extract.from_html,
    ".css": embedded.style_sheet,
    ".webmanifest": embedded.manifest,
    ".opf": embedded.package,
    ".ncx": embedded.package,
}
PAGES = (".html", ".xhtml")
Known = Callable[[str, bytes], Document | None]
"""Gives the document of a file, by its name and bytes, to who has kept it; None where it is new."""


@dataclass(frozen=True)
class Tree:
    """Every file by its path from the top, and what those refer to that can refer to anything.

    The compressed twins of a served file are that file (refsite/site/precompressed.py).
    """

    files: Mapping[str, Path | zipfile.Path]
    documents: Mapping[str, Document]


def read(top: Path, only: Collection[str] | None = None, known: Known | None = None) -> Tree:
    """The tree at `top`; with `only`, no other files than these are parsed.

    `known` is asked for each file that can refer to anything; what it does not know is parsed, in a
    big folder by several processes.

    Raises OSError where it can not be read, zipfile.BadZipFile where it is no zip, and
    UnicodeDecodeError where a page is not in UTF-8.
    """
    files = _files(top)
    names = [name for name in (sorted(files) if only is None else only) if name in files]
    names = [name for name in names if _reader(name)]
    found = {}
    if known:
        for name in names:
            if (document := known(name, files[name].read_bytes())) is not None:
                found[name] = document
    new = [name for name in names if name not in found]
    # Processes side by side must not read one open zip.
    parsed = mapped if top.is_dir() else map
    found |= zip(new, parsed(_parsed, [(name, files[name]) for name in new]), strict=True)
    return Tree(files, {name: found[name] for name in names})


def parse(name: str, data: bytes) -> Document | None:
    """What a file refers to and offers; None where files of its kind refer to nothing.

    Depends on the ending of the name and on the bytes, and on nothing else, so that who keeps a
    document by both need not parse again. (Of XML, only `sitemap.xml` is looked at.)
    """
    reader = _reader(name)
    return reader(data) if reader else None


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


def _parsed(file: tuple[str, Path | zipfile.Path]) -> Document | None:
    name, path = file
    return parse(name, path.read_bytes())


def _reader(name: str) -> Callable[[bytes], Document] | None:
    if posixpath.basename(name) == "sitemap.xml":
        return embedded.sitemap
    return _READERS.get(posixpath.splitext(name)[1])
