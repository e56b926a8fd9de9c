"""What can be found: terms, sections of pages, sources, corrections; each with its weighted words."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from refsite.content.model import Content
from refsite.content.page import Page
from refsite.languages import twin
from refsite.pages import bibliography, changes, corrections, history, index, packs, sheets, theme
from refsite.pages import term as term_page
from refsite.pages.term_map import overview
from refsite.pages.term_map import theme as theme_map
from refsite.references import format as apa
from refsite.release import day
from refsite.search.sections import Section, plain
from refsite.terms.model import Term
from refsite.words import WORDS

TERM, SECTION, SOURCE, CORRECTION = "tsrc"
"""The kinds of entries."""
NAME, TITLE, OTHER_NAME, HEADING, SUMMARY, TEXT = 9, 8, 7, 5, 3, 1
"""What a word counts for, by the place where it stands."""
_ADDRESS = re.compile(r"https?://\S+")
_SHOWN = 170
"""So many characters of a text are shown in the list of results."""


@dataclass(frozen=True)
class Entry:
    """One thing to be found: its kind, address from the language's folder, title, page and text.

    Entries of one `page` are shown together. `fields` are texts with the weight of their words,
    `other` is the title in the other language.
    """

    kind: str
    url: str
    page: str
    title: str
    text: str
    fields: tuple[tuple[str, int], ...]
    other: str = ""


def entries(
    content: Content, language: str, sections: Mapping[str, Sequence[Section]]
) -> Iterator[Entry]:
    """Everything that can be found in a language.

    `sections` has by path the sections of each page that is searched.
    """
    twins = {page.src_uri: page for page in content.pages if page.language != language}
    own = [page for page in content.pages if page.language == language]
    for page in own:
        yield from _page(page, twins.get(page.src_uri), sections.get(page.src_uri, ()))
    yield from _lists(content, language)
    yield from _changes(content, language)
    for term in content.glossary.terms.values():
        yield _term(term, language, sections.get(term_page.src_uri(term.slug), ()))
    for source in content.glossary.sources.values():
        text = plain(apa.entry(source, language))
        page = _html(bibliography.SRC_URI)
        label = apa.label(source, language), apa.year(source, language)
        title = ", ".join(part for part in label if part)
        fields = ((title, TITLE), (source.title, HEADING), (_ADDRESS.sub("", text), SUMMARY))
        yield Entry(SOURCE, f"{page}#{source.key}", page, title, text, fields)
    for each in content.corrections:
        page = _html(corrections.SRC_URI)
        url = f"{page}#{corrections.anchor(each)}"
        right = each.right[language]
        fields = ((each.says, HEADING), (right, SUMMARY))
        yield Entry(CORRECTION, url, page, _short(each.says), _short(right), fields)


def _lists(content: Content, language: str) -> Iterator[Entry]:
    """The pages that are made of records, by their titles."""
    words, other = WORDS[language], WORDS[twin(language).code]
    for src_uri, key in (
        (index.SRC_URI, "a to z"),
        (overview.SRC_URI, "term map"),
        (bibliography.SRC_URI, "bibliography"),
        (corrections.SRC_URI, "corrections"),
        (history.SRC_URI, "changes"),
    ):
        yield _list(src_uri, words[key], words[f"{key} about"], other[key])
    for each in content.glossary.themes:
        names = each.names[language], each.about[language], each.names[twin(language).code]
        yield _list(theme.src_uri(each.key), *names)
        title, other = (theme_map.title(each, code) for code in (language, twin(language).code))
        yield _list(theme_map.src_uri(each.key), title, words["theme map about"], other)
        about = f"{words['sheet about']} {each.about[language]}"
        names = sheets.title(each, language), about, sheets.title(each, twin(language).code)
        yield _list(sheets.src_uri(each.key), *names)
    for pack in content.packs.values():
        names = packs.title(pack, language), pack.about[language], pack.title[twin(language).code]
        yield _list(packs.src_uri(pack.slug), *names)


def _changes(content: Content, language: str) -> Iterator[Entry]:
    """The pages of the editions, by their titles: nobody shall find what is no longer said."""
    for each in content.history[1:]:
        about = changes.about(each, day(each.date, language), language)
        other = changes.title(each, twin(language).code)
        yield _list(changes.src_uri(each), changes.title(each, language), about, other)


def _list(src_uri: str, title: str, about: str, other: str) -> Entry:
    url, fields = _html(src_uri), ((title, TITLE), (about, SUMMARY), (other, HEADING))
    return Entry(SECTION, url, url, title, about, fields)


def _page(page: Page, other: Page | None, sections: Sequence[Section]) -> Iterator[Entry]:
    url, title = _html(page.src_uri), str(page.meta["title"])
    headings = {each.anchor: each.title for each in other.headings} if other else {}
    other_title = str(other.meta["title"]) if other else ""
    summary = str(page.meta["description"])
    for section in sections:
        address = f"{url}#{section.anchor}" if section.anchor else url
        if section.anchor:
            fields = ((section.title, HEADING), (section.text, TEXT))
            fields += ((headings.get(section.anchor, ""), SUMMARY),)
            yield Entry(SECTION, address, url, section.title, _short(section.text), fields)
        else:
            fields = ((title, TITLE), (summary, SUMMARY), (section.text, TEXT))
            fields += ((other_title, HEADING), (_path(url), SUMMARY))
            yield Entry(SECTION, url, url, title, _short(summary), fields)


def _term(term: Term, language: str, sections: Sequence[Section]) -> Entry:
    wording, other = term.wordings[language], term.wordings[twin(language).code]
    names = (*wording.synonyms, *wording.abbreviations, *wording.forms)
    others = (other.name, *other.synonyms, *other.abbreviations)
    fields = [(wording.name, NAME), *((name, TITLE) for name in names)]
    fields += [(name, OTHER_NAME) for name in others]
    fields += [(each, HEADING) for each in wording.sought]
    fields += [(avoided.form, HEADING) for avoided in (*wording.avoid, *other.avoid)]
    fields += [(wording.definition, SUMMARY), (other.definition, TEXT)]
    fields += [(section.text, TEXT) for section in sections]
    title = wording.name[:1].upper() + wording.name[1:]
    url = _html(term_page.src_uri(term.slug))
    return Entry(TERM, url, url, title, wording.definition, tuple(fields), other.name)


def _html(src_uri: str) -> str:
    return src_uri.removesuffix(".md") + ".html"


def _path(url: str) -> str:
    """The words of an address, which are English."""
    return posixpath.splitext(url)[0].replace("/index", "").replace("/", " ")


def _short(text: str) -> str:
    """The beginning of a text, cut after a word."""
    if len(text) <= _SHOWN:
        return text
    return text[: text.rindex(" ", 0, _SHOWN)] + " …"
