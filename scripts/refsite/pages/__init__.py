"""Pages made from records, as Markdown: terms, A–Z, themes, maps, lists, packs, sheets, changes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from refsite import kept
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.pages import (
    bibliography,
    changed,
    changes,
    corrections,
    history,
    index,
    packs,
    sheets,
    summary,
    term,
    theme,
)
from refsite.pages.term_map import overview
from refsite.pages.term_map import theme as theme_map
from refsite.release import day
from refsite.releases.model import Published

Pages = Iterator[tuple[str, str]]


def generated(content: Content, language: str) -> Pages:
    """Every generated page of a language: its path in the language's folder, and its Markdown."""
    yield from _kept("of records", ("glossary", "corrections"), content, language, _of_records)
    yield from _kept("of maps", ("glossary",), content, language, _of_maps)
    needs, cited = ("glossary", "archived", "seen"), sorted(content.cited())
    yield from _kept("of sources", needs, content, language, _of_sources, cited)
    for pack in content.packs.values():
        yield packs.src_uri(pack.slug), packs.render(pack, content, language)
    needs, weights = ("glossary", "corrections"), summary.weights(content)
    yield from _kept("of sheets", needs, content, language, sheets.render_all, weights)
    yield history.SRC_URI, history.render(content.history, language)
    if content.history[1:]:
        places = changed.places(content, language)
        yield from _kept("of changes", ("history",), content, language, _of_changes, places)


def _kept(
    step: str,
    names: Sequence[str],
    content: Content,
    language: str,
    make: Callable[..., Pages],
    *told: object,
) -> Pages:
    """Pages as they were made when these fields of the content, and what is told, were the same."""
    parts = (language, content.digest(*names), repr(told))
    only = content.only(names)
    yield from map(
        tuple, kept.of(step, parts, lambda: list(map(list, make(only, language, *told))))
    )


def _of_records(content: Content, language: str) -> Pages:
    glossary = content.glossary
    yield index.SRC_URI, index.render(glossary, language)
    yield corrections.SRC_URI, corrections.render(content.corrections, glossary, language)
    for each in glossary.themes:
        yield theme.src_uri(each.key), theme.render(glossary, each, language)
    for each in glossary.terms.values():
        wrong = [correction for correction in content.corrections if each.slug in correction.terms]
        yield term.src_uri(each.slug), term.render(each, glossary, language, wrong)


def _of_maps(content: Content, language: str) -> Pages:
    glossary = content.glossary
    yield overview.SRC_URI, overview.render(glossary, language)
    for each in glossary.themes:
        yield theme_map.src_uri(each.key), theme_map.render(glossary, each, language)


def _of_sources(content: Content, language: str, cited: Collection[str]) -> Pages:
    yield bibliography.SRC_URI, bibliography.render(content, cited, language)


def _of_changes(content: Content, language: str, places: changed.Places) -> Pages:
    for each in content.history[1:]:
        on = day(each.date, language)
        yield changes.src_uri(each), changes.render(each, places, on, language)


def generated_uris(
    glossary: Glossary, courses: Iterable[str], published: Sequence[Published]
) -> list[str]:
    """The paths of all generated pages, given the slugs of the packs; the same in every language."""
    return [
        index.SRC_URI,
        corrections.SRC_URI,
        bibliography.SRC_URI,
        *(theme.src_uri(each.key) for each in glossary.themes),
        overview.SRC_URI,
        *(theme_map.src_uri(each.key) for each in glossary.themes),
        *(packs.src_uri(slug) for slug in courses),
        *(sheets.src_uri(each.key) for each in glossary.themes),
        *(term.src_uri(slug) for slug in glossary.terms),
        history.SRC_URI,
        *(changes.src_uri(each) for each in published[1:]),
    ]
