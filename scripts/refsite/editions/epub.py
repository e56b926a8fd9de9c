"""EPUB 3.3 (https://www.w3.org/TR/epub-33/), one book a language: for e-readers and phones."""

import hashlib
import posixpath
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from refsite import packed
from refsite.editions.base import Built, Format, stem
from refsite.editions.chapters import Chapter, chapters, contents, relink
from refsite.editions.flat_drawings import flatten
from refsite.editions.pictures import TYPES
from refsite.editions.pictures import file as pictured
from refsite.editions.templates import environment, style
from refsite.editions.wide_tables import unfold

MOST_COLUMNS = 5
"""So many columns of text a page of an e-reader bears, which cannot scroll sideways."""
_FOLDER = "EPUB/"
_FOR_SITES = re.compile(r"data-.*|tabindex")
_SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class _Page:
    """A chapter as the templates see it: its file, its title, its XHTML, whether it has drawings.

    `pictures` are the files that it shows, by their names in the book.
    """

    href: str
    title: str
    article: str
    drawings: bool
    pictures: Mapping[str, Path]


def write(built: Built, language: str, target: Path) -> None:
    """Write the book of a language."""
    read = list(chapters(built, language))
    inside = {chapter.path for chapter in read}
    pages = [_page(built, chapter, inside) for chapter in read]
    templates = environment(built, language, "epub")
    templates.filters["file"] = _file
    pictures = {name: path for page in pages for name, path in sorted(page.pictures.items())}
    types = {name: TYPES[path.suffix.lower()] for name, path in pictures.items()}
    templates.globals |= {"pages": pages, "pictures": types, "sections": contents(read)}
    identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"{stem(built.release)}-{language}").urn
    files = [
        ("META-INF/container.xml", (built.project.formats / "epub/container.xml").read_bytes())
    ]
    files += [
        (f"{_FOLDER}{name}", templates.get_template(name).render(identifier=identifier).encode())
        for name in ("package.opf", "nav.xhtml", "title.xhtml")
    ]
    look = style(built, "book.css", "book-figures.css")
    files.append((f"{_FOLDER}style.css", look.encode()))
    template = templates.get_template("page.xhtml")
    for page in pages:
        up = "../" * page.href.count("/")
        files.append((f"{_FOLDER}{page.href}", template.render(page=page, up=up).encode()))
    files += [(f"{_FOLDER}{name}", path.read_bytes()) for name, path in pictures.items()]
    packed.write(target, built.release, files, first="application/epub+zip")


FORMATS = (Format("epub", "-{}.epub", write),)


def _page(built: Built, chapter: Chapter, inside: set[str]) -> _Page:
    here = posixpath.dirname(chapter.path)

    def address(path: str, anchor: str) -> str | None:
        if path not in inside:
            return None
        way = "" if path == chapter.path else posixpath.relpath(_file(path), here)
        return f"{way}#{anchor}" if anchor else way or posixpath.basename(_file(path))

    relink(chapter, address)
    unfold(chapter.article, MOST_COLUMNS)
    flatten(chapter.article)
    for element in chapter.article.iter(etree.Element):
        for name in [name for name in element.attrib if _FOR_SITES.fullmatch(name)]:
            del element.attrib[name]
        if element.get("lang"):
            element.set("{http://www.w3.org/XML/1998/namespace}lang", element.get("lang"))
        if element.tag == "svg":
            element.set("xmlns", _SVG)
    pictures = {}
    for picture in chapter.article.iter("img"):
        path = pictured(built, chapter.path, picture.get("src"))
        # Named by what it shows: a name with spaces is not valid in a book.
        name = f"pictures/{hashlib.sha256(path.read_bytes()).hexdigest()[:16]}{path.suffix.lower()}"
        picture.set("src", "../" * chapter.path.count("/") + name)
        pictures[name] = path
    text = etree.tostring(chapter.article, encoding="unicode")
    return _Page(_file(chapter.path), chapter.title, text, "<svg" in text, pictures)


def _file(path: str) -> str:
    return posixpath.splitext(path)[0] + ".xhtml"
