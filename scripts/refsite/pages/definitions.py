"""The definitions of social work side by side, made from the terms' records: a table, a timeline."""

from html import escape

from refsite.content.figures import Figure, Part
from refsite.content.inserts import DEFINITIONS
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.terms.model import Attributed
from refsite.words import WORDS

COLUMNS = ("who", "when", "kind", "level", "idea", "means", "end", "source")
"""The columns of the table, which are keys of WORDS."""


def table(glossary: Glossary, language: str) -> str:
    """The table as HTML with citations; a narrow screen shows each row as a card.

    The roles are written out because browsers drop them where cells are not displayed as such.
    """
    words = WORDS[language]
    head = "".join(
        f'<th scope="col" role="columnheader">{words[column]}</th>' for column in COLUMNS
    )
    rows = "".join(_row(entry, glossary, language) for entry in glossary.compared())
    return (
        f'<table class="cards" role="table"><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


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


def _row(entry: Attributed, glossary: Glossary, language: str) -> str:
    words, compared = WORDS[language], entry.compare
    mark = f" <mark>{words[entry.standing]}</mark>" if entry.standing != "seen" else ""
    cells = {
        "when": glossary.sources[entry.source].year,
        "kind": words[entry.kind],
        "level": escape(compared.level[language], quote=False),
        "idea": escape(entry.stress[language], quote=False),
        "means": escape(compared.means[language], quote=False),
        "end": escape(compared.end[language], quote=False),
        "source": f"[@{entry.source}, {entry.locator[language]}]{mark}",
    }
    name = escape(compared.name[language], quote=False)
    row = "".join(
        f'<td role="cell" data-label="{words[column]}">{cell}</td>'
        for column, cell in cells.items()
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{row}</tr>'
