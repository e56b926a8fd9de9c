"""The built pages as chapters of a book: in reading order, freed of what only a site needs."""

import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from urllib.parse import unquote, urlsplit

from lxml import html
from lxml.html import HtmlElement

from refsite.editions import pictures
from refsite.editions.base import Built
from refsite.pages import history
from refsite.pages import index as a_to_z
from refsite.pages.term_map import overview
from refsite.site.menu import load_menu

_LISTS = (a_to_z.SRC_URI, overview.SRC_URI, history.SRC_URI)
"""Pages of the menu that have others below them, in their own folder."""
_ONLY_ON_SITES = "|".join(
    (
        ".//script",
        ".//*[@data-shell]",
        ".//a[@class='headerlink']",
        ".//p[@class='trail']",
        ".//p[@class='moved']",
        ".//details[@class='cite']",
        ".//span[@class='Z3988']",
    )
)
_REFERENCES = ("aria-labelledby", "aria-describedby", "for")


@dataclass(frozen=True)
class Chapter:
    """One page: its path from the bundle's top, title, summary and article.

    `section` is the menu's, `below` says that it stands under the page before it: a term under
    the list of all terms, the map of a theme under that of all themes, the changes of an edition
    under the list of all editions.
    """

    path: str
    language: str
    section: str
    title: str
    summary: str
    article: HtmlElement
    below: bool = False


def chapters(built: Built, language: str) -> Iterator[Chapter]:
    """All pages of a language: in the order of the menu, what a list leads to in that of the list."""
    for section in load_menu(built.project, language):
        for src_uri in section.src_uris:
            path = f"{language}/{src_uri.removesuffix('.md')}.html"
            chapter = read(built, path, section.title)
            yield chapter
            if src_uri in _LISTS:
                for listed in _listed(chapter):
                    yield read(built, listed, section.title, below=True)


@dataclass(frozen=True)
class Listed:
    """A line of the contents: a chapter, or a section's title alone, and the lines below it."""

    title: str
    path: str
    below: tuple["Listed", ...] = ()


def contents(read: Sequence[Chapter]) -> list[Listed]:
    """The contents of a book: sections, their chapters, and what each list leads to below it."""
    lines = []
    for title, group in groupby(read, attrgetter("section")):
        below = _lines(list(group))
        lines.append(below[0] if len(below) == 1 else Listed(title, "", tuple(below)))
    return lines


def _lines(section: Sequence[Chapter]) -> list[Listed]:
    lines: list[tuple[Chapter, list[Listed]]] = []
    for chapter in section:
        if chapter.below:
            lines[-1][1].append(Listed(chapter.title, chapter.path))
        else:
            lines.append((chapter, []))
    return [Listed(chapter.title, chapter.path, tuple(below)) for chapter, below in lines]


def _listed(chapter: Chapter) -> list[str]:
    """The pages that a list leads to, each once."""
    folder = posixpath.dirname(chapter.path)
    found = (
        posixpath.normpath(posixpath.join(folder, urlsplit(link.get("href")).path))
        for link in chapter.article.iterfind(".//a[@href]")
    )
    inside = (path for path in found if posixpath.dirname(path) == folder)
    return list(dict.fromkeys(path for path in inside if path != chapter.path))


def read(built: Built, path: str, section: str, *, below: bool = False) -> Chapter:
    """The page of a path, freed of what only a site needs."""
    page = html.document_fromstring((built.bundle / path).read_bytes())
    article = page.find(".//article")
    for element in article.xpath(_ONLY_ON_SITES):
        element.drop_tree()
    for picture in article.iter("img"):
        pictures.check(pictures.file(built, path, picture.get("src")))
    for element in article.iter("svg"):
        # HTML knows no capitals in attributes; XML does, and what is drawn depends on it.
        element.set("viewBox", element.attrib.pop("viewbox"))
    return Chapter(
        path=path,
        language=page.get("lang"),
        section=section,
        title=article.find(".//h1").text_content(),
        summary=page.find(".//meta[@name='description']").get("content"),
        article=article,
        below=below,
    )


def relink(chapter: Chapter, address: Callable[[str, str], str | None]) -> None:
    """Give every link inside the bundle the address that it has in a book.

    `address` is given a page's path and an anchor, or an empty one; where it knows none, the words
    stay and the link goes. Addresses of other sites stay.
    """
    folder = posixpath.dirname(chapter.path)
    for link in chapter.article.xpath(".//a[@href]"):
        parts = urlsplit(link.get("href"))
        if parts.scheme or parts.netloc:
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        found = address(path if parts.path else chapter.path, unquote(parts.fragment))
        if found is None:
            link.drop_tag()
        else:
            link.set("href", found)


def rename_ids(chapter: Chapter, name: Callable[[str], str]) -> None:
    """Give every id of a chapter another, as where many chapters share a document."""
    for element in chapter.article.iter():
        if element.get("id"):
            element.set("id", name(element.get("id")))
        for attribute in _REFERENCES:
            if element.get(attribute):
                element.set(attribute, " ".join(map(name, element.get(attribute).split())))
