"""Tables as CSV for spreadsheets: UTF-8 with a byte order mark, which Excel needs, and no formula."""

import csv
import io
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The bytes of a CSV file with this head and these rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return ("\ufeff" + text.getvalue()).encode()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for a formula, made text (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
