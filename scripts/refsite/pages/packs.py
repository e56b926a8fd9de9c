"""The page of a reading pack: what a course reads, week by week."""

import posixpath
from collections.abc import Iterator, Mapping

from refsite.content.model import Content
from refsite.content.packs import Pack, Week
from refsite.content.page import Page
from refsite.glossary import Glossary
from refsite.pages.markdown import front_matter
from refsite.references import coins
from refsite.references import format as apa
from refsite.words import WORDS


def src_uri(slug: str) -> str:
    """The path of a pack's page."""
    return f"packs/{slug}.md"


def title(pack: Pack, language: str) -> str:
    """The title of a pack's page."""
    return f"{WORDS[language]['pack']}: {pack.title[language]}"


def heading(number: int, week: Week, language: str) -> str:
    """The heading of a week."""
    return f"{WORDS[language]['week']} {number}: {week.title[language]}"


def anchor(number: int) -> str:
    """The anchor of a week."""
    return f"week-{number}"


def render(pack: Pack, content: Content, language: str) -> str:
    """The page as Markdown, a section a week."""
    pages = {page.src_uri: page for page in content.pages if page.language == language}
    meta = {"title": title(pack, language), "description": pack.about[language]}
    adapt = f"[{WORDS[language]['adapt pack']}](index.md?ready={pack.slug})"
    parts = [front_matter(meta, searched=False), f"{adapt}\n{{ .online-only }}"]
    for number, week in enumerate(pack.weeks, 1):
        head = f"## {heading(number, week, language)} {{ #{anchor(number)} }}"
        parts += [head, week.goal[language]]
        parts.append("\n".join(_pages(week, pages, content)))
        parts.append(_terms(week, content.glossary, language))
        if week.sources:
            parts += [WORDS[language]["read further"], _sources(week, content.glossary, language)]
    return "\n\n".join(parts) + "\n"


def _pages(week: Week, pages: Mapping[str, Page], content: Content) -> Iterator[str]:
    """The week's pages as a list, each with the way to its questions."""
    folder = posixpath.dirname(src_uri(""))
    for path in week.pages:
        page, address = pages[path], posixpath.relpath(path, folder)
        line = f"- [{page.meta['title']}]({address})"
        if asked := content.questions.get(path):
            count = WORDS[page.language]["questions count"].format(len(asked))
            line += f" ([{count}]({address}#self-check))"
        yield line


def _terms(week: Week, glossary: Glossary, language: str) -> str:
    names = (f"[{glossary.terms[slug].name(language)}](term:{slug})" for slug in week.terms)
    return f"{WORDS[language]['terms of']}: {', '.join(names)}.\n{{ .terms }}"


def _sources(week: Week, glossary: Glossary, language: str) -> str:
    """The works as the bibliography has them; a work may come back, so that it has no anchor here."""
    sources = sorted((glossary.sources[key] for key in week.sources), key=apa.sort_key)
    entries = (f"<li>{apa.entry(each, language)}{coins.span(each)}</li>" for each in sources)
    return '<ul class="sources">\n' + "\n".join(entries) + "\n</ul>"
