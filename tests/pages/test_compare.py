"""The tables of which readers compare rows hold the records whole, and say how each column is compared."""

import json
import re
from html import unescape

import pytest
from real import CONTENT
from refsite.content.contrasts import CRITERIA
from refsite.languages import CODES
from refsite.pages import compare, contrasts, definitions
from refsite.words import WORDS

GLOSSARY = CONTENT.glossary
BOTH = pytest.mark.parametrize("code", CODES)


def rows(table: str) -> dict[str, str]:
    """The rows by their keys."""
    return dict(re.findall(r'<tr role="row" data-key="([^"]*)">(.*?)</tr>', table))


def cells(row: str) -> dict[str, str]:
    """The cells of a row by the names of their columns."""
    return dict(re.findall(r'data-label="([^"]*)"><div>(.*?)</div></td>', row))


@BOTH
def test_definitions_have_their_texts(code: str):
    """Each stands once, with what the other table says of it and its text in both languages."""
    found = rows(compare.of_definitions(GLOSSARY, code))

    assert list(found) == [entry.source for entry in GLOSSARY.compared()]
    for entry in GLOSSARY.compared():
        row = cells(found[entry.source])
        _, *plain = definitions.row(entry, GLOSSARY, code)
        names = [WORDS[code][column] for column in definitions.COLUMNS[1:]]
        assert [row[name] for name in names] == plain
        for other in CODES:
            cell = unescape(row[WORDS[code][f"text in {other}"]])
            own = entry.quotation.language == other
            text = entry.quotation.text if own else entry.quotation.rendering
            assert text in cell
            assert (WORDS[code]["original"] in cell) == own
            assert (f'lang="{other}"' in cell) == (other != code)


@BOTH
def test_every_translation_is_called_one(code: str):
    """What is ours, and what of a law is not official, is told in the cell."""
    words = WORDS[code]
    for entry in GLOSSARY.compared():
        [other] = set(CODES) - {entry.quotation.language}
        row = cells(rows(compare.of_definitions(GLOSSARY, code))[entry.source])
        kind = "our legal rendering" if entry.kind == "legal" else "our rendering"
        if entry.quotation.by == "ours":
            assert words[kind] in row[words[f"text in {other}"]]


@BOTH
def test_fields_are_those_of_the_other_table(code: str):
    """A row a subject, with the same cells."""
    found = rows(compare.of_fields(CONTENT, code))
    _, plain = contrasts.cells(CONTENT, code)

    assert list(found) == list(CONTENT.contrasts)
    assert [list(cells(row).values()) for row in found.values()] == [row[1:] for row in plain]


@BOTH
def test_columns_say_how_they_are_compared(code: str):
    """What nobody can compare, a year and a source, is left alone; texts are compared by word."""
    head = re.findall(
        r'<th scope="col"[^>]*?(?: data-way="(\w+)")?>(.*?)</th>',
        compare.of_definitions(GLOSSARY, code),
    )
    ways = {name: way for way, name in head}
    words = WORDS[code]

    assert [ways[words[key]] for key in ("who", "when", "source")] == ["", "", ""]
    assert [ways[words[key]] for key in ("text in id", "text in en", "means")] == ["word"] * 3
    fields = compare.of_fields(CONTENT, code).split("</thead>")[0]
    assert fields.count('data-way="whole"') == len(CRITERIA)


@BOTH
def test_the_tool_has_its_words(code: str):
    """They come with the table, whole after all escaping, and small words of both languages with them."""
    [said] = re.findall(r'data-said="([^"]*)"', compare.of_fields(CONTENT, code))
    found = json.loads(unescape(said))

    assert found["hint"] == WORDS[code]["compare hint"]
    assert {"yang", "dan", "the", "and"} <= set(found["ignored"].split())
    assert len(found) == len(compare.SAID) + 1


def test_other_tables_are_as_they_were():
    """A table that is not compared carries nothing for the tool."""
    for table in (definitions.table(GLOSSARY, "id"), contrasts.overview(CONTENT, "en")):
        assert not re.search(r"data-(compare|said|key|way)=", table)
