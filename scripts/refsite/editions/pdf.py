"""PDF/UA-1, one book a language: to print, and to read where nothing else opens.

WeasyPrint makes it, with structure tree, bookmarks and fonts inside. The standard (ISO 14289-1)
wants the language told wherever it changes, too.
"""

import logging
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pydyf
from lxml import etree, html
from weasyprint import HTML
from weasyprint.pdf import tags
from weasyprint.urls import URLFetcher

from refsite.editions.base import Built, Format, FormatError
from refsite.editions.chapters import Chapter, chapters, contents, relink, rename_ids
from refsite.editions.flat_drawings import flatten
from refsite.editions.pictures import data_address, file
from refsite.editions.templates import environment, style
from refsite.editions.wide_tables import unfold

_VARIANT = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
_MOST_TOLD = 10
MOST_COLUMNS = 8
"""So many columns of text an A4 page bears."""


def write(built: Built, language: str, target: Path) -> None:
    """Write the book of a language. Raises FormatError for all that WeasyPrint complains of."""
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
    look = style(built, "book.css", "pdf/print.css")
    book = templates.get_template("book.html").render(sections=sections, parts=parts, style=look)
    with _complaints() as complaints, _languages_told():
        document = HTML(string=book, url_fetcher=URLFetcher(allowed_protocols={"data", "file"}))
        document.write_pdf(target, **_VARIANT)
    if complaints:
        told = "\n".join(complaints[:_MOST_TOLD])
        raise FormatError(
            f"{target.name}: {len(complaints)} complaint(s) of WeasyPrint\n{told}\n"
            "The font is Liberation Sans (Debian: apt install fonts-liberation)."
        )


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


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint warns of while the block runs."""
    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)


@contextmanager
def _languages_told() -> Iterator[None]:
    """Have the structure tree tell the language of each passage that is marked with one.

    WeasyPrint 70 tells that of the document only. Its builder of the tree is a generator that calls
    itself by its name in the module; ours takes that name. Proven by tests/editions/test_pdf.py.
    """
    build = tags._build_box_tree

    def told(box: object, *rest: object) -> Iterator[pydyf.Dictionary]:
        element = getattr(box, "element", None)
        code = None if element is None or element.tag in ("html", "body") else element.get("lang")
        for built in build(box, *rest):
            if code:
                built["Lang"] = pydyf.String(code)
            yield built

    tags._build_box_tree = told
    try:
        yield
    finally:
        tags._build_box_tree = build
