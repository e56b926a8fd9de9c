"""contrasts.csv: social work and its neighbours, one line a cell, for spreadsheets."""

from collections.abc import Iterator

from refsite.content.contrasts import CRITERIA, Cell
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs import cited
from refsite.outputs.base import Artifact, Output
from refsite.outputs.spreadsheet import table
from refsite.release import Release

HEAD = ("subject", "criterion", *CODES, *(f"sources_{code}" for code in CODES), "keys", "standing")


def render(content: Content, _: Release) -> Iterator[Artifact]:
    """The table in the order of the subjects and the criteria; sources in a cell are joined by `; `.

    `keys` are those of the bibliography.
    """
    rows = (
        [slug, criterion, *_row(subject.cells[criterion], content)]
        for slug, subject in content.contrasts.items()
        for criterion in CRITERIA
    )
    yield Artifact("contrasts.csv", table(HEAD, rows))


def _row(cell: Cell, content: Content) -> list[str]:
    texts = [cell.text[code] for code in CODES]
    sources = [_sources(cell, content, code) for code in CODES]
    return [*texts, *sources, "; ".join(use.key for use in cell.sources), cell.standing]


def _sources(cell: Cell, content: Content, language: str) -> str:
    sources = content.glossary.sources
    return "; ".join(cited.briefly(use, sources, language) for use in cell.sources)


OUTPUT = Output("contrasts", render, ("glossary", "contrasts"))
