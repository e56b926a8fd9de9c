"""Terms linked in all pages of an edition: links, cards and backlinks come from one pass."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from refsite.glossary import Glossary
from refsite.linking import backlinks, cards
from refsite.linking.link import Linked, link
from refsite.linking.match import Matcher
from refsite.linking.titles import with_titles
from refsite.pages import term as term_page
from refsite.terms import forms


class Rendered(Protocol):
    """A page as the site builder has it: address, front matter, HTML of its content."""

    url: str
    meta: Mapping
    content: str


@dataclass(frozen=True)
class LinkedPages:
    """The contents of pages in their order, one at a time, and the script with the common cards."""

    contents: Iterator[str]
    cards: str


def link_pages(pages: Sequence[Rendered], glossary: Glossary, language: str) -> LinkedPages:
    """Link the terms in all pages of a language.

    Front matter can leave out a term, or the whole page (`unlinked`).
    """
    terms = glossary.terms
    own = {term_page.src_uri(slug).removesuffix(".md") + ".html": slug for slug in terms}
    titles = [source.title for source in glossary.sources.values()]
    known = with_titles(forms.linked(terms.values(), language), titles, language)
    matcher = Matcher(known, language)
    linked, lengths = [], []
    for page in pages:
        html = page.content
        linked.append(_linked(page, html, own.get(page.url, ""), matcher))
        lengths.append(len(linked[-1].html(html)))
    uses = [each.uses for each in linked]
    common = cards.common(list(zip(lengths, uses, strict=True)), terms, language)
    used = backlinks.by_term(
        [
            (page.url, str(page.meta["title"]), each)
            for page, each in zip(pages, uses, strict=True)
            if page.url not in own
        ]
    )

    def contents() -> Iterator[str]:
        for page, each in zip(pages, linked, strict=True):
            html = each.html(page.content)
            html += cards.block(set(each.uses) - common, terms, language)
            if page.url in own:
                section = backlinks.section(used.get(own[page.url], ()), language)
                html = html.replace(backlinks.PLACE, section)
            yield html

    return LinkedPages(contents(), cards.script(common, terms, language))


def _linked(page: Rendered, html: str, own: str, matcher: Matcher) -> Linked:
    unlinked = page.meta.get("unlinked", [])
    if any("term" not in each for each in unlinked):
        return Linked()
    return link(html, matcher, {own, *(each["term"] for each in unlinked)})
