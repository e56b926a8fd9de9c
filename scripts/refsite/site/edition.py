"""One language's edition of the site: our data as MkDocs pages. Knows nothing of MkDocs."""

import itertools
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from html import escape

from refsite import kept
from refsite.content.model import Content
from refsite.content.page import Page
from refsite.content.targets import SITE, TERM
from refsite.languages import Language, twin
from refsite.links.addresses import Address
from refsite.pages import bibliography, changes, generated, written
from refsite.pages import index as a_to_z
from refsite.pages import term as term_page
from refsite.pages.markdown import NOT_SEARCHED
from refsite.references import cite
from refsite.release import Release, day
from refsite.site import choices, citing, searching
from refsite.site.linked import LinkedPages, Rendered, link_pages
from refsite.site.menu import Section
from refsite.site.tools import TOOLS, Tool
from refsite.study import scripts as study
from refsite.words import WORDS

_TABLE = re.compile(r'<table(?: class="(?P<kind>\w+)")?(?P<role>[^>]*)>')
_OWN_LINK = re.compile(rf'href="({TERM}|{SITE})([^"#]*)(#[^"]*)?"')


@dataclass(frozen=True)
class Alternate:
    """A page's address in a language (`x-default`: the front page), for hreflang."""

    lang: str
    href: str


@dataclass(frozen=True)
class Trace:
    """What an edition did to a page: without an address of the changes, it brought the page."""

    number: str
    href: str = ""


@dataclass(frozen=True)
class Edition:
    """Content seen from one language.

    `twin_root` is set while `make serve` shows each language at an address of its own.
    """

    content: Content
    release: Release
    language: Language
    menu: Sequence[Section] = ()
    moved: Mapping[Address, Address] = field(default_factory=dict)
    twin_root: str = ""

    @property
    def twin(self) -> Language:
        """The other language."""
        return twin(self.language.code)

    @property
    def words(self) -> Mapping[str, str]:
        """The words of the interface."""
        return WORDS[self.language.code]

    def lists(self, page: object) -> bool:
        """Whether a page (with a `file`) is in the menu."""
        return page.file.src_uri in self._listed

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(src_uri for section in self.menu for src_uri in section.src_uris)

    @cached_property
    def search_words(self) -> Mapping[str, object]:
        """What the search box says, and where it proposes to begin."""
        return searching.box(self.content, self.language.code)

    def search_index(self, pages: Sequence[searching.Searched]) -> str:
        """The script with the search index, from the pages as they were rendered."""
        return searching.index(self.content, self.language.code, pages)

    @cached_property
    def cite_words(self) -> Mapping[str, object]:
        """What the browser must know to cite a page."""
        return citing.said(self.release, self.language.code)

    def tool(self, page: object) -> Tool | None:
        """What a page (with a `file`) that is a tool needs."""
        return TOOLS.get(page.file.src_uri)

    def pack_choices(self) -> str:
        """The script with what reading packs are made of."""
        given = self.content.cited_by_page, self.menu, self.moved, self.language.code
        only = self.content.only(choices.NEEDS)
        parts = repr(given), self.content.digest(*choices.NEEDS)
        return kept.of("choices", parts, lambda: choices.script(only, *given))

    def study_scripts(self) -> list[tuple[str, str]]:
        """The scripts with what readers practise: path and text."""
        code = self.language.code
        parts = (code, repr(self.menu), self.content.digest(*study.NEEDS))
        only = self.content.only(study.NEEDS)
        found = kept.of(
            "study", parts, lambda: list(map(list, study.all_of(only, self.menu, code)))
        )
        return [(path, text) for path, text in found]

    def citation(self, page: object) -> str:
        """The page in APA 7, as HTML."""
        return citing.entry(self._cited(page), self.release)

    def tags(self, page: object) -> Mapping[str, str]:
        """The `<meta>` tags that say how to cite the page."""
        return citing.tags(self._cited(page), self.release)

    def linked_data(self, page: object) -> Mapping[str, object]:
        """The page as JSON-LD."""
        kind = citing.term_set if page.file.src_uri == a_to_z.SRC_URI else citing.linked_data
        return kind(self._cited(page), str(page.meta["description"]), self.release)

    def day(self, date: str) -> str:
        """A day in words."""
        return day(date, self.language.code)

    def generated(self) -> list[tuple[str, str]]:
        """The pages made from records: path and Markdown."""
        return list(generated(self.content, self.language.code))

    def source(self, src_uri: str) -> str | None:
        """The Markdown of a written page; nothing for a generated one.

        The empty line keeps MkDocs from reading the first lines as metadata, as MultiMarkdown does.
        """
        page = self._written(src_uri)
        return f"\n{page.body}" if page else None

    def meta(self, src_uri: str, default: Mapping) -> Mapping:
        """The front matter of a written page, read strictly; `default` for a generated one."""
        page = self._written(src_uri)
        return page.meta if page else default

    def markdown(self, text: str, src_uri: str) -> str:
        """A page's Markdown with its citations rendered and what belongs at its foot."""
        if page := self._written(src_uri):
            parts = (text, page.digest, self.content.digest(*written.NEEDS))
            return kept.of("written", parts, lambda: self._completed(text, page))
        parts = (text, self.language.code, self.content.glossary.digest)
        return kept.of("cited", parts, lambda: self._cited_in(text))

    def _completed(self, text: str, page: Page) -> str:
        return self._cited_in(written.complete(text, page, self._beside), page)

    @cached_property
    def _beside(self) -> Content:
        return self.content.only(written.NEEDS)

    def _cited_in(self, text: str, page: Page | None = None) -> str:
        sources, code = self.content.glossary.sources, self.language.code
        cited = cite.render(text, sources, code, self.content.glossary.abbreviations)
        found = cite.source_list(cited, sources, code, self.words["back"])
        if not found:
            return cited.text
        parts = [cited.text, f"## {self.words['source list']} {{ #sources {NOT_SEARCHED} }}", found]
        if page:
            parts.append(bibliography.links(page.src_uri, code))
        return "\n\n".join(parts)

    def html(self, text: str, meta: Mapping) -> str:
        """A page's HTML with its summary and goals before it.

        A table stands in a region of its own, which scrolls sideways and takes the focus, so that
        the keyboard can scroll it.
        """
        numbers = itertools.count(1)
        text = _TABLE.sub(lambda match: self._table(next(numbers), match), text)
        return self._lead(meta) + text.replace("</table>", "</table></div>")

    def linked(self, pages: Sequence[Rendered]) -> LinkedPages:
        """All pages with their terms linked and our own links resolved, and the common cards."""
        found = link_pages(pages, self.content.glossary, self.language.code)
        code = self.language.code

        def contents() -> Iterator[str]:
            for page, html in zip(pages, found.contents, strict=True):
                folder = posixpath.dirname(f"{code}/{page.url}")
                yield _OWN_LINK.sub(lambda link, top=folder: _href(code, top, *link.groups()), html)

        return LinkedPages(contents(), found.cards)

    def traces(self, page: object) -> list[Trace]:
        """What later editions did to a page (an object with a `url`), the newest first."""
        code = self.language.code
        return [
            Trace(published.number, there and self._relative(page.url, f"{code}/{there}"))
            for published, there in changes.traces(self.content.history, page.url, code)
        ]

    def twin_url(self, page: object) -> str:
        """The address of the twin, relative to the page (an object with a `url`)."""
        if self.twin_root:
            return self.twin_root + page.url
        return self._relative(page.url, f"{self.twin.code}/{page.url}")

    def alternates(self, page: object) -> list[Alternate]:
        """The page in both languages, and the front page for everybody else."""
        addresses = {
            self.language.code: f"{self.language.code}/{page.url}",
            self.twin.code: f"{self.twin.code}/{page.url}",
            "x-default": "index.html",
        }
        return [
            Alternate(
                code,
                self.release.root + address
                if self.release.root
                else self._relative(page.url, address),
            )
            for code, address in addresses.items()
        ]

    def _cited(self, page: object) -> citing.Cited:
        """A page (with `url`, `title`, `meta` and `file`) as something to cite."""
        root, code = self.release.root, self.language.code
        address = f"{root}{code}/{page.url}" if root else ""
        folder, _, slug = page.file.src_uri.removesuffix(".md").rpartition("/")
        term = self.content.glossary.terms.get(slug) if folder == "glossary" else None
        return citing.Cited(str(page.meta.get("title") or page.title), code, address, term)

    def _written(self, src_uri: str) -> Page | None:
        return self.content.page(self.language.code, src_uri)

    def _lead(self, meta: Mapping) -> str:
        lead = f'<p class="page-lead">{escape(str(meta["description"]), quote=False)}</p>\n'
        goals = "".join(f"<li>{escape(goal, quote=False)}</li>" for goal in meta.get("goals", []))
        if goals:
            lead += f'<div class="page-goals"><p>{self.words["goals"]}</p><ul>{goals}</ul></div>\n'
        return lead

    def _table(self, number: int, table: re.Match) -> str:
        label = f"{self.words['table']} {number}"
        region = f'<div class="table" role="region" aria-label="{label}" tabindex="0">'
        classes = " ".join(filter(None, ("data", table["kind"])))
        return f'{region}<table class="{classes}"{table["role"]}>'

    def _relative(self, url: str, target: str) -> str:
        """The way from a page of this edition to a path given from the site's top."""
        return _way(posixpath.dirname(f"{self.language.code}/{url}"), target)


@cache
def _href(code: str, folder: str, scheme: str, target: str, anchor: str | None) -> str:
    """The attribute of a link to a term, or to a path from the site's top, in pages of a folder."""
    if scheme == TERM:
        target = f"{code}/{term_page.src_uri(target).removesuffix('.md')}.html"
    return f'href="{_way(folder, target)}{anchor or ""}"'


@cache
def _way(folder: str, target: str) -> str:
    """The way from a folder to a path, both plain: `posixpath.relpath` in a tenth of its time."""
    ours, theirs = folder.split("/"), target.split("/")
    same = 0
    while same < min(len(ours), len(theirs) - 1) and ours[same] == theirs[same]:
        same += 1
    return "../" * (len(ours) - same) + "/".join(theirs[same:])
