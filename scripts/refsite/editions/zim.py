"""ZIM (https://wiki.openzim.org/wiki/ZIM_file_format), for Kiwix: on phones and in computer labs.

A ZIM file bears a random id, so the same content does not make the same bytes.
"""

import re
from mimetypes import MimeTypes
from pathlib import Path

from libzim.writer import Creator, FileProvider, Hint, Item, StringProvider

from refsite.editions.base import Built, Format, stem
from refsite.languages import CODES
from refsite.site import redirects
from refsite.words import WORDS

_ISO_639_3 = {"id": "ind", "en": "eng"}
_OWN_SEARCH = re.compile(r"<script defer src=\S*/(?:search|highlight)\.js></script>")
_HIDE = "\n.md-search, label[for=__search], .side-by-side { display: none !important }\n"
"""Kiwix brings its own search, and not every one of its readers lets a page fetch another."""
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_TYPES = MimeTypes(filenames=())
"""The types that Python knows, not those of the machine."""


class _File(Item):
    """One file of the bundle; `article` says that Kiwix shall propose and find it."""

    def __init__(
        self, path: str, title: str, content: str | Path, *, article: bool = False
    ) -> None:
        super().__init__()
        self._path, self._title, self._content = path, title, content
        self._article = article

    def get_path(self) -> str:
        return self._path

    def get_title(self) -> str:
        return self._title

    def get_mimetype(self) -> str:
        return _TYPES.guess_type(self._path)[0] or "application/octet-stream"

    def get_contentprovider(self) -> FileProvider | StringProvider:
        if isinstance(self._content, Path):
            return FileProvider(self._content)
        return StringProvider(self._content)

    def get_hints(self) -> dict[Hint, bool]:
        return {Hint.FRONT_ARTICLE: self._article}


def write(built: Built, language: str, target: Path) -> None:
    """Write one file with both languages."""
    words = WORDS[CODES[0]]
    icon = built.project.theme / "assets/images/icon-48.png"
    creator = Creator(target).config_indexing(indexing=True, language=_ISO_639_3[CODES[0]])
    creator.set_mainpath("index.html")
    with creator:
        for path in sorted(built.bundle.rglob("*")):
            name = path.relative_to(built.bundle).as_posix()
            if path.is_file() and "/search/" not in name:
                creator.add_item(_item(name, path))
        creator.add_illustration(48, icon.read_bytes())
        for key, value in {
            "Name": "rujukan-peksos_ind-eng",
            "Title": "Rujukan Peksos",
            "Description": words["tagline"],
            "Language": ",".join(_ISO_639_3[code] for code in CODES),
            "Creator": "Rujukan Peksos",
            "Publisher": "Rujukan Peksos",
            "Date": built.release.date,
            "License": "CC BY-SA 4.0",
            "Flavour": f"{words['edition']} {built.release.number}",
            "Scraper": stem(built.release),
        }.items():
            creator.add_metadata(key, value)


FORMATS = (Format("zim", ".zim", write),)


def _item(name: str, path: Path) -> _File:
    if name.endswith("/site.css"):
        return _File(name, "", path.read_text("utf-8") + _HIDE)
    if not name.endswith(".html"):
        return _File(name, "", path)
    text = _OWN_SEARCH.sub("", path.read_text("utf-8"))
    title = _TITLE.search(text)[1].removesuffix(" · Rujukan Peksos")
    return _File(name, title, text, article=redirects.MARK not in text)
