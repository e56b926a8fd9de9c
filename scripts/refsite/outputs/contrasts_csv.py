"""contrasts.csv: social work and its neighbours, one line a cell, for spreadsheets."""

import csv
import io
from collections.abc import Iterator

from refsite.content.contrasts import CRITERIA
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs.base import Artifact, Output
from refsite.outputs.csv_file import encoded


def render(content: Content) -> Iterator[Artifact]:
    """The table, in the order of the subjects and the criteria."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["subject", "criterion", *CODES, "sources", "standing"])
    for slug, subject in content.contrasts.items():
        for key in CRITERIA:
            cell = subject.cells[key]
            sources = "; ".join(use.key for use in cell.sources)
            texts = [cell.text[code] for code in CODES]
            writer.writerow([slug, key, *texts, sources, cell.standing])
    yield Artifact("contrasts.csv", encoded(text.getvalue()))


OUTPUT = Output("contrasts", render)
