"""The headings of all pages, where what stands under them is not asked for."""

from collections.abc import Callable, Iterable, Iterator

from refsite import kept
from refsite.content.model import HEADS, Content
from refsite.pages import written
from refsite.releases.texts import Reader, Sections


def read(content: Content, language: str) -> Iterator[tuple[str, str, str]]:
    """Address, anchor and title of every section, those of a page as long as it stays the same."""
    reader, beside = Reader(content, language), content.digest(*written.NEEDS)
    for page in content.pages:
        if page.language == language:
            parts = page.digest, beside
            yield from _kept(parts, lambda page=page: [reader.page(page)])
    parts = language, content.digest("glossary", "packs", "corrections", HEADS)
    yield from _kept(parts, reader.records)


def _kept(
    parts: tuple[str, ...], sections: Callable[[], Iterable[tuple[str, Sections]]]
) -> Iterator[tuple[str, str, str]]:
    known = kept.of(
        "headings",
        parts,
        lambda: [
            [address, anchor, title]
            for address, found in sections()
            for anchor, title, sentences in found
            if sentences
        ],
    )
    yield from map(tuple, known)
