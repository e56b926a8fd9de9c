"""The table and the timeline of definitions hold each record once, the earliest first."""

import re

import pytest
from real import CONTENT
from refsite.languages import CODES
from refsite.pages import definitions

GLOSSARY = CONTENT.glossary
COMPARED = GLOSSARY.compared()


@pytest.mark.parametrize("code", CODES)
def test_table_has_a_row_for_each_definition(code: str):
    """Every cell is filled, and what nobody has checked is marked."""
    table = definitions.table(GLOSSARY, code)
    rows = re.findall(r'<tr role="row"><th scope="row".*?</tr>', table)

    assert len(rows) == len(COMPARED) >= 12
    for row, entry in zip(rows, COMPARED, strict=True):
        assert f"@{entry.source}, {entry.locator[code]}" in row
        assert ("<mark>" in row) == (entry.standing != "seen")
        assert len(re.findall(r"<td[^>]*><div>[^<]", row)) == len(definitions.COLUMNS) - 1


def test_timeline_goes_forward():
    """The years never fall, and each date has the shape of who speaks."""
    parts = definitions.timeline(GLOSSARY).parts

    assert [part.year for part in parts] == sorted(part.year for part in parts)
    assert {part.mark for part in parts} == {"legal", "scholarly", "professional"}
