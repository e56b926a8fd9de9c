"""What changed on one page, as an edition's page tells it: old sentences, new ones, where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from refsite.content.model import Content
from refsite.content.targets import SITE
from refsite.pages.changed_words import marked
from refsite.releases import headings
from refsite.releases.model import MEANING, SMALL, Change, Changed
from refsite.words import WORDS

_MARKDOWN = re.compile(r"([\\`*_\[\]<>{}#])")


@dataclass(frozen=True)
class Places:
    """What pages are called, those that are gone as well, and the sections that there are now.

    By address, and by address and anchor.
    """

    titles: Mapping[str, str]
    sections: Mapping[tuple[str, str], str]


def places(content: Content, language: str) -> Places:
    """The places of a language."""
    gone = (each for published in content.history for each in published.differences.removed)
    titles = {each.address: each.titles[language] for each in gone}
    sections = {}
    for address, anchor, title in headings.read(content, language):
        sections[address, anchor] = title
        if not anchor:
            titles[address] = title
    return Places(titles, sections)


def anchor(address: str) -> str:
    """The anchor at which an edition's page tells of a page: `definitions-reading`."""
    return address.removesuffix(".html").replace("/", "-")


def told(changed: Changed, places: Places, language: str) -> Iterator[str]:
    """The page as a part of an edition's page, in Markdown: meaning first, small edits folded."""
    words = WORDS[language]
    heading = _MARKDOWN.sub(r"\\\1", places.titles.get(changed.address, changed.address))
    yield f"### {heading} {{ #{anchor(changed.address)} }}\n"
    shown = _sections(changed.of(language, MEANING), changed.address, places, language)
    if small := changed.of(language, SMALL):
        inside = _sections(small, changed.address, places, language)
        summary = f"<summary>{words['changes folded']}: {len(small)}</summary>"
        shown += f"<details>{summary}{inside}</details>"
    if shown:
        yield f'<div class="changes">{shown}</div>\n'
    else:
        yield f"{words['changes not here']}\n"


def _sections(changes: Sequence[Change], address: str, places: Places, language: str) -> str:
    found = []
    for section, group in groupby(changes, key=lambda change: change.anchor):
        found.append(f'<p class="part">{_section(address, section, places, language)}</p>')
        found += (_change(change, language) for change in group)
    return "".join(found)


def _section(address: str, section: str, places: Places, language: str) -> str:
    """The way to the section, if it is still there."""
    words, known = WORDS[language], places.sections.get((address, section))
    if known is None:
        return words["changes section gone"]
    text = known if section else words["changes top"]
    target = f"{SITE}{language}/{address}{'#' if section else ''}{section}"
    return f'<a href="{target}">{_text(text)}</a>'


def _change(change: Change, language: str) -> str:
    words = WORDS[language]
    if change.old and change.new:
        old, new = marked(change.old, change.new)
        lines = [(words["changes old"], "del", old), (words["changes new"], "ins", new)]
    elif change.old:
        lines = [(words["changes went"], "del", _text(change.old))]
    else:
        lines = [(words["changes came"], "ins", _text(change.new))]
    html = "".join(
        f"<p><span>{label}:</span> <{element}>{text}</{element}></p>"
        for label, element, text in lines
    )
    if change.note:
        html += f"<p><span>{words['changes note']}:</span> {_text(change.note[language])}</p>"
    return f'<div class="change">{html}</div>'


def _text(text: str) -> str:
    return escape(text, quote=False)
