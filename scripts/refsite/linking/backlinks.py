"""From a term to the pages that use it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from refsite.words import WORDS

PLACE = "<!-- used in -->"
"""Stands in a term's page where its backlinks go, once all pages are known."""
MOST = 6
"""Longer lists are cut: a term such as *klien* is used on most pages."""


@dataclass(frozen=True)
class Use:
    """A page that uses a term, and the anchors of its sections that do.

    `url` is its address from the language's folder.
    """

    url: str
    title: str
    anchors: tuple[str, ...]


def by_term(
    pages: Sequence[tuple[str, str, Mapping[str, tuple[str, ...]]]],
) -> dict[str, list[Use]]:
    """By slug, the pages that use a term in most sections first.

    Each page is given by its address, its title and its uses (anchors by slug).
    """
    found: dict[str, list[Use]] = {}
    for url, title, uses in pages:
        for slug, anchors in uses.items():
            found.setdefault(slug, []).append(Use(url, title, anchors))
    return {slug: sorted(uses, key=lambda use: -len(use.anchors)) for slug, uses in found.items()}


def section(uses: Sequence[Use], language: str) -> str:
    """The section as HTML, its addresses from the language's folder (`site:`); empty if unused."""
    if not uses:
        return ""
    words = WORDS[language]
    heading = f'<h2 id="used-in" data-search-exclude="true">{words["used in"]}</h2>'
    return f"{heading}\n<ul>{''.join(_items(uses, language))}</ul>"


def _items(uses: Sequence[Use], language: str) -> Iterator[str]:
    for use in uses[:MOST]:
        anchor = f"#{use.anchors[0]}" if use.anchors[0] else ""
        address = f"site:{language}/{use.url}{anchor}"
        yield f'<li><a href="{address}">{escape(use.title, quote=False)}</a></li>'
    if (rest := len(uses) - MOST) > 0:
        yield f"<li>{WORDS[language]['and more pages'].format(rest)}</li>"
