"""PDF, one book a language: to print, and to read where nothing else opens; with bookmarks."""

import posixpath
from pathlib import Path

from lxml import etree, html

from refsite.editions import paper
from refsite.editions.base import Built, Format
from refsite.editions.chapters import Chapter, chapters, contents, relink, rename_ids
from refsite.editions.flat_drawings import flatten
from refsite.editions.pictures import data_address, file
from refsite.editions.templates import environment, style
from refsite.editions.wide_tables import unfold

MOST_COLUMNS = 8
"""So many columns of text an A4 page bears."""


def write(built: Built, language: str, target: Path) -> None:
    """Write the book of a language. Raises FormatError."""
    read = list(chapters(built, language))
    sections = contents(read)
    alone = {line.path for line in sections}
    drawings = style(built, "book-figures.css")
    inside = {chapter.path for chapter in read}
    parts: dict[str, list[str]] = {}
    for chapter in read:
        for picture in chapter.article.iter("img"):
            # WeasyPrint names a picture after its address, so that a path would change the bytes.
            picture.set("src", data_address(file(built, chapter.path, picture.get("src"))))
        if chapter.path not in alone:
            _deepen(chapter)
        unfold(chapter.article, MOST_COLUMNS)
        flatten(chapter.article)
        _draw(chapter, drawings)
        _join(chapter, inside)
        # A section of one page stands in the contents by its page's title.
        key = chapter.title if chapter.path in alone else chapter.section
        text = html.tostring(chapter.article, encoding="unicode")
        parts.setdefault(key, []).append(text)
    templates = environment(built, language, "pdf")
    templates.filters["name"] = _name
    look = style(built, "book.css", "pdf/faces.css", "pdf/print.css")
    book = templates.get_template("book.html").render(sections=sections, parts=parts, style=look)
    paper.write(book, target)


FORMATS = (Format("pdf", "-{}.pdf", write),)


def _name(path: str) -> str:
    """The id of a page inside the book: its path from the language's folder."""
    return posixpath.splitext(path)[0].split("/", 1)[1]


def _join(chapter: Chapter, inside: set[str]) -> None:
    """Make ids and links those of the one document."""
    name = _name(chapter.path)
    rename_ids(chapter, lambda anchor: f"{name}/{anchor}")
    relink(
        chapter,
        lambda path, anchor: (
            "#" + (f"{_name(path)}/{anchor}" if anchor else _name(path)) if path in inside else None
        ),
    )
    for back in chapter.article.xpath(".//a[@class='back']"):
        back.drop_tree()
    chapter.article.attrib.clear()
    chapter.article.set("id", name)
    if chapter.below:
        chapter.article.set("class", "below")


def _deepen(chapter: Chapter) -> None:
    """Headings one level deeper, below that of their section."""
    for level in (3, 2, 1):
        for heading in chapter.article.iter(f"h{level}"):
            heading.tag = f"h{level + 1}"


def _draw(chapter: Chapter, drawings: str) -> None:
    """Give drawings what WeasyPrint wants inside them: an alternative in words, and their style."""
    for figure in chapter.article.iter("figure"):
        for drawing in figure.iter("svg"):
            drawing.set("class", figure.get("class"))
            title, look = etree.Element("title"), etree.Element("style")
            title.text, look.text = drawing.get("aria-label"), drawings
            drawing[:0] = [title, look]
