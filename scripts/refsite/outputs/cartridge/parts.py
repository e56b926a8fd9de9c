"""cartridge/….imscc: links to the pages, one language a file.

A file holds a section of the site, a theme of the glossary with its terms, all of them, or a ready
reading pack, a module a week. In a learning management system a link needs the whole address: while the site has none, nothing is made.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from refsite.content.model import WHOLE, Content
from refsite.content.packs import Pack
from refsite.content.page import Page
from refsite.language.collate import sort_key
from refsite.languages import CODES
from refsite.outputs import edition
from refsite.outputs.base import Artifact, Output
from refsite.outputs.cartridge.writer import Link, Module, write
from refsite.outputs.moodle.text import upload
from refsite.pages import packs
from refsite.pages import term as term_page
from refsite.pages import theme as theme_page
from refsite.project import Project
from refsite.release import Release
from refsite.site.menu import Section, load_menu
from refsite.words import WORDS


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """By language a file for each part that has pages, and one with all of them."""
    for code in CODES if release.root else ():
        parts = {**sections(content, code, release), **themes(content, code, release)}
        files = {key: (f"{edition.NAME}: {part.title}", [part]) for key, part in parts.items()}
        if every := [*front(content, code, release), *parts.values()]:
            files["all"] = (edition.NAME, every)
        for pack in content.packs.values():
            title = f"{edition.NAME}: {pack.title[code]}"
            files[f"pack-{pack.slug}"] = (title, weeks(pack, content, code, release))
        for key, (title, modules) in files.items():
            path = f"cartridge/{key}-{code}.imscc"
            yield Artifact(path, upload(path, write(title, modules, code, release)))


def front(content: Content, language: str, release: Release) -> list[Module]:
    """The pages that stand in no folder, such as the first one, if there are any."""
    pages = [page for page in _pages(content, language) if "/" not in page.src_uri]
    links = tuple(_written(page, release) for page in pages)
    return [Module(edition.NAME, links)] if links else []


def sections(content: Content, language: str, release: Release) -> Mapping[str, Module]:
    """The sections by the folder of their pages, titled and ordered as in the site's menu."""
    titles = {uri.split("/")[0]: menu.title for menu in _menu(language) for uri in menu.src_uris}
    found: dict[str, list[Page]] = {}
    for page in _pages(content, language):
        if "/" in page.src_uri:
            found.setdefault(page.src_uri.split("/")[0], []).append(page)
    return {
        key: Module(titles.get(key, key), tuple(_written(page, release) for page in pages))
        for key, pages in found.items()
    }


def themes(content: Content, language: str, release: Release) -> Mapping[str, Module]:
    """The themes that have terms: the theme's page, then its terms in alphabetical order."""
    words, found = WORDS[language], {}
    for theme in content.glossary.themes:
        terms = content.glossary.in_theme(theme.key)
        if not terms:
            continue
        title = f"{words['glossary']}: {theme.names[language]}"
        first = link(title, theme_page.src_uri(theme.key), language, release)
        rest = (
            link(term.name(language), term_page.src_uri(term.slug), language, release)
            for term in sorted(terms, key=lambda term: sort_key(term.name(language)))
        )
        found[f"glossary-{theme.key}"] = Module(title, (first, *rest))
    return found


def weeks(pack: Pack, content: Content, language: str, release: Release) -> list[Module]:
    """The weeks of a pack: their pages, then their terms."""
    titles = {page.src_uri: str(page.meta["title"]) for page in _pages(content, language)}
    modules = []
    for number, week in enumerate(pack.weeks, 1):
        pages = (link(titles[uri], uri, language, release) for uri in week.pages)
        terms = (
            link(
                content.glossary.terms[slug].name(language),
                term_page.src_uri(slug),
                language,
                release,
            )
            for slug in week.terms
        )
        modules.append(Module(packs.heading(number, week, language), (*pages, *terms)))
    return modules


def link(title: str, src_uri: str, language: str, release: Release) -> Link:
    """A page of the site by its path in the language's folder."""
    return Link(title, f"{release.root}{language}/{src_uri.removesuffix('.md')}.html")


def _written(page: Page, release: Release) -> Link:
    return link(str(page.meta["title"]), page.src_uri, page.language, release)


def _pages(content: Content, language: str) -> list[Page]:
    """The written pages of a language in the order of the menu; what it lacks comes last."""
    menu = [uri for section in _menu(language) for uri in section.src_uris]
    places = {uri: place for place, uri in enumerate(menu)}
    pages = [page for page in content.pages if page.language == language]
    return sorted(pages, key=lambda page: (places.get(page.src_uri, len(menu)), page.src_uri))


@cache
def _menu(language: str) -> list[Section]:
    return load_menu(Project(), language)


OUTPUT = Output("cartridge", render, WHOLE)
