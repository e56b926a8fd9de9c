"""The definitions of social work side by side, made from the terms' records: a table, a timeline."""

from html import escape

from refsite.content.figures import Figure, Part
from refsite.content.inserts import DEFINITIONS
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.pages import html_table
from refsite.terms.model import Attributed
from refsite.words import WORDS

COLUMNS = ("who", "when", "kind", "level", "idea", "means", "end", "source")
"""The columns of the table, which are keys of WORDS."""


def table(glossary: Glossary, language: str) -> str:
    """A row a definition, as HTML with citations."""
    head = [WORDS[language][column] for column in COLUMNS]
    return html_table.cards(head, [row(entry, glossary, language) for entry in glossary.compared()])


def row(entry: Attributed, glossary: Glossary, language: str) -> list[str]:
    """The cells of a definition, in the order of COLUMNS."""
    words, compared = WORDS[language], entry.compare
    mark = f" <mark>{words[entry.standing]}</mark>" if entry.standing != "seen" else ""
    texts = [compared.level, entry.stress, compared.means, compared.end]
    return [
        escape(compared.name[language], quote=False),
        glossary.sources[entry.source].year,
        words[entry.kind],
        *(escape(text[language], quote=False) for text in texts),
        f"[@{entry.source}, {entry.locator[language]}]{mark}",
    ]


def timeline(glossary: Glossary) -> Figure:
    """The figure of who defined social work when."""
    parts = tuple(
        Part(
            label=entry.compare.name,
            note=entry.stress,
            year=glossary.sources[entry.source].year,
            source=entry.source,
            mark=entry.kind,
        )
        for entry in glossary.compared()
    )
    title = {code: WORDS[code]["definitions timeline"] for code in CODES}
    text = {code: WORDS[code]["definitions timeline about"] for code in CODES}
    return Figure(DEFINITIONS, "timeline", title, text, parts)
