"""glossary.csv: one line a term, for spreadsheets. UTF-8 with a byte order mark, which Excel needs."""

import csv
import io
from collections.abc import Iterator

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs.base import Artifact, Output

FIELDS = ("name", "definition", "synonyms", "abbreviations")


def render(content: Content) -> Iterator[Artifact]:
    """The table; several values in a cell are joined by `; `."""
    glossary, text = content.glossary, io.StringIO(newline="")
    writer = csv.writer(text)
    columns = [f"{field}_{code}" for code in CODES for field in FIELDS]
    writer.writerow(["slug", "theme", *columns, "equivalence", "sources"])
    for slug in sorted(glossary.terms):
        term = glossary.terms[slug]
        row = [slug, term.theme]
        for code in CODES:
            wording = term.wordings[code]
            row += [wording.name, wording.definition]
            row += ["; ".join(wording.synonyms), "; ".join(wording.abbreviations)]
        row.append(term.equivalence.kind if term.equivalence else "")
        row.append("; ".join(use.key for use in term.sources))
        writer.writerow([_harmless(cell) for cell in row])
    yield Artifact("glossary.csv", encoded(text.getvalue()))


def encoded(text: str) -> bytes:
    """The bytes of a table's text, with the mark that tells Excel of UTF-8."""
    return ("\ufeff" + text).encode()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for a formula, made text (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


OUTPUT = Output("csv", render)
