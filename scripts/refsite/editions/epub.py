"""EPUB 3.3 (https://www.w3.org/TR/epub-33/), one book a language: for e-readers and phones."""

import posixpath
import re
import uuid
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from refsite.editions import packed
from refsite.editions.base import Built, Format, stem
from refsite.editions.chapters import Chapter, chapters, contents, relink
from refsite.editions.pictures import TYPES
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

    `pictures` are the files that it shows, by their paths in the bundle.
    """

    href: str
    title: str
    article: str
    drawings: bool
    pictures: tuple[str, ...]


def write(built: Built, language: str, target: Path) -> None:
    """Write the book of a language."""
    read = list(chapters(built, language))
    inside = {chapter.path for chapter in read}
    pages = [_page(chapter, inside) for chapter in read]
    templates = environment(built, language, "epub")
    templates.filters["file"] = _file
    shown = sorted({picture for page in pages for picture in page.pictures})
    pictures = {path: TYPES[posixpath.splitext(path)[1].lower()] for path in shown}
    templates.globals |= {"pages": pages, "pictures": pictures, "sections": contents(read)}
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
    files += [(f"{_FOLDER}{path}", (built.bundle / path).read_bytes()) for path in pictures]
    packed.write(target, built.release, files, first="application/epub+zip")


FORMATS = (Format("epub", "-{}.epub", write),)


def _page(chapter: Chapter, inside: set[str]) -> _Page:
    here = posixpath.dirname(chapter.path)

    def address(path: str, anchor: str) -> str | None:
        if path not in inside:
            return None
        way = "" if path == chapter.path else posixpath.relpath(_file(path), here)
        return f"{way}#{anchor}" if anchor else way or posixpath.basename(_file(path))

    relink(chapter, address)
    unfold(chapter.article, MOST_COLUMNS)
    for element in chapter.article.iter(etree.Element):
        for name in [name for name in element.attrib if _FOR_SITES.fullmatch(name)]:
            del element.attrib[name]
        if element.get("lang"):
            element.set("{http://www.w3.org/XML/1998/namespace}lang", element.get("lang"))
        if element.tag == "svg":
            element.set("xmlns", _SVG)
    text = etree.tostring(chapter.article, encoding="unicode")
    sources = (unquote(picture.get("src")) for picture in chapter.article.iter("img"))
    shown = tuple(posixpath.normpath(posixpath.join(here, source)) for source in sources)
    return _Page(_file(chapter.path), chapter.title, text, "<svg" in text, shown)


def _file(path: str) -> str:
    return posixpath.splitext(path)[0] + ".xhtml"
