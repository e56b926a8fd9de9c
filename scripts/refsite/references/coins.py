"""COinS: a source in a form that reference managers read off a page, such as Zotero's browser button.

After OpenURL COinS: A Convention to Embed Bibliographic Metadata in HTML, stable version 1.0
(http://ocoins.info), which puts an OpenURL ContextObject (ANSI/NISO Z39.88-2004, key/encoded-value
pairs) into the title of an empty span; the keys are those of the matrices
info:ofi/fmt:kev:mtx:book, :journal and :dc. Two of them stand beyond their matrix, because those
who read COinS know them in every format: rft.language, and rft.aucorp for a body, whose name would
be split into first and last name as rft.au or rft.creator.
"""

from collections.abc import Iterator
from html import escape
from urllib.parse import quote, urlencode

from refsite.references.model import Source

_GENRES = {
    "book": "book",
    "chapter": "bookitem",
    "report": "report",
    "paper-conference": "proceeding",
    "article-journal": "article",
}
"""The genre of each kind that the matrices of books and journals know; the rest is Dublin Core."""
_TYPES = {"webpage": "webpage", "legislation": "statute"}
"""What Dublin Core calls the other kinds, in the words of Zotero."""


def span(source: Source) -> str:
    """The source as an empty span, which no reader sees or hears."""
    pairs = [(key, value) for key, value in _pairs(source) if value]
    query = urlencode(pairs, quote_via=quote, safe=":/,")
    return f'<span class="Z3988" title="{escape(query)}"></span>'


def _pairs(source: Source) -> Iterator[tuple[str, str]]:
    if source.kind == "article-journal":
        name, described = "journal", _journal(source)
    elif source.kind in _GENRES:
        name, described = "book", _book(source)
    else:
        name, described = "dc", _dublin_core(source)
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{name}"
    yield "rft_id", source.doi and f"info:doi/{source.doi}"
    yield "rft_id", source.url
    yield from described
    person = "rft.creator" if name == "dc" else "rft.au"
    for each in source.creators:
        if each.given:
            yield person, f"{each.family}, {each.given}"
        else:
            yield "rft.aucorp", each.family
    yield "rft.date", _date(source)
    yield "rft.language", source.language


def _book(source: Source) -> Iterator[tuple[str, str]]:
    yield "rft.genre", _GENRES[source.kind]
    if source.kind in ("chapter", "paper-conference"):
        yield "rft.atitle", source.title
        yield "rft.btitle", source.container or source.event
    else:
        yield "rft.btitle", source.title
    yield "rft.pages", source.pages
    yield "rft.edition", source.edition
    yield "rft.place", source.place
    yield "rft.pub", source.publisher
    yield "rft.isbn", source.isbn


def _journal(source: Source) -> Iterator[tuple[str, str]]:
    yield "rft.genre", _GENRES[source.kind]
    yield "rft.atitle", source.title
    yield "rft.jtitle", source.container
    yield "rft.volume", source.volume
    yield "rft.issue", source.issue
    yield "rft.pages", source.pages


def _dublin_core(source: Source) -> Iterator[tuple[str, str]]:
    yield "rft.type", _TYPES[source.kind]
    yield "rft.title", source.title
    yield "rft.source", source.container
    yield "rft.publisher", source.publisher


def _date(source: Source) -> str:
    """ISO 8601; a range of years is written as an interval."""
    if not source.month:
        return source.year.replace("–", "/")
    day = f"-{source.day:02}" if source.day else ""
    return f"{source.year}-{source.month:02}{day}"
