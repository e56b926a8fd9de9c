"""glossary.csv, glossary-<theme>.csv: one line a term, both languages in it, for spreadsheets."""

from collections.abc import Iterable, Iterator

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs.base import Artifact, Output
from refsite.outputs.spreadsheet import table
from refsite.release import Release
from refsite.terms.model import Term

FIELDS = ("name", "definition", "synonyms", "abbreviations")


def render(content: Content, _: Release) -> Iterator[Artifact]:
    """A table of all terms, and one a theme that has terms; values in a cell are joined by `; `."""
    glossary = content.glossary
    yield _table("glossary.csv", glossary.terms.values())
    for theme in glossary.themes:
        if terms := glossary.in_theme(theme.key):
            yield _table(f"glossary-{theme.key}.csv", terms)


def _table(path: str, terms: Iterable[Term]) -> Artifact:
    columns = [f"{field}_{code}" for code in CODES for field in FIELDS]
    head = ["slug", "theme", *columns, "equivalence", "sources"]
    ordered = sorted(terms, key=lambda term: term.slug)
    return Artifact(path, table(head, map(_row, ordered)))


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
