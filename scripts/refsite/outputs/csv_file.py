"""glossary.csv: one line a term, for spreadsheets."""

from collections.abc import Iterator

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs.base import Artifact, Output
from refsite.outputs.spreadsheet import table
from refsite.release import Release
from refsite.terms.model import Term

FIELDS = ("name", "definition", "synonyms", "abbreviations")


def render(content: Content, _: Release) -> Iterator[Artifact]:
    """The table; several values in a cell are joined by `; `."""
    columns = [f"{field}_{code}" for code in CODES for field in FIELDS]
    head = ["slug", "theme", *columns, "equivalence", "sources"]
    terms = content.glossary.terms
    yield Artifact("glossary.csv", table(head, (_row(terms[slug]) for slug in sorted(terms))))


def _row(term: Term) -> list[str]:
    row = [term.slug, term.theme]
    for code in CODES:
        wording = term.wordings[code]
        row += [wording.name, wording.definition]
        row += ["; ".join(wording.synonyms), "; ".join(wording.abbreviations)]
    row.append(term.equivalence.kind if term.equivalence else "")
    row.append("; ".join(use.key for use in term.sources))
    return row


OUTPUT = Output("csv", render)
