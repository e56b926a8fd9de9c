"""The published files: valid, complete, readable by the programs they are for."""

import csv
import io
import json

from jsonschema import Draft202012Validator
from real import CONTENT
from refsite.content.contrasts import CRITERIA
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.outputs import Artifact, contrasts_csv, csv_file, json_file
from refsite.terms.load import to_term
from refsite.terms.model import Term, Wording
from small import RELEASE

GLOSSARY = CONTENT.glossary
JSON = {
    artifact.path: json.loads(artifact.content) for artifact in json_file.render(CONTENT, RELEASE)
}


def read(artifact: Artifact) -> list[dict[str, str]]:
    """The lines of a table by the names of its columns."""
    return list(csv.DictReader(io.StringIO(artifact.content.decode("utf-8-sig"))))


def test_json_obeys_its_schema():
    """The published data is valid against the published schema, which is itself valid."""
    schema = JSON["glossary.schema.json"]
    Draft202012Validator.check_schema(schema)

    assert list(Draft202012Validator(schema).iter_errors(JSON["glossary.json"])) == []


def test_schema_refuses_what_is_wrong():
    """The schema is not empty words: a term without a language and an unknown key fail it."""
    validator = Draft202012Validator(JSON["glossary.schema.json"])
    broken = json.loads(json.dumps(JSON["glossary.json"]))
    del broken["terms"][0]["en"]
    broken["terms"][1]["x"] = "y"

    assert len(list(validator.iter_errors(broken))) == 2


def test_json_loads_back_to_the_same_records():
    """Nothing is lost between the records and the published file."""
    for entry in JSON["glossary.json"]["terms"]:
        assert to_term(entry["slug"], entry) == GLOSSARY.terms[entry["slug"]]


def test_csv_has_a_line_a_term():
    """The table opens in Excel (byte order mark) and holds each term once."""
    [artifact, *_] = csv_file.render(CONTENT, RELEASE)
    rows = read(artifact)

    assert artifact.content.startswith(b"\xef\xbb\xbf")
    assert [row["slug"] for row in rows] == sorted(GLOSSARY.terms)
    assert all(row["name_id"] and row["definition_en"] for row in rows)


def test_csv_of_themes_are_parts_of_the_whole():
    """The table of a theme has its lines of the whole table, as they stand there."""
    whole, *parts = (read(artifact) for artifact in csv_file.render(CONTENT, RELEASE))

    assert [part[0]["theme"] for part in parts] == [theme.key for theme in GLOSSARY.themes]
    for part in parts:
        assert part == [row for row in whole if row["theme"] == part[0]["theme"]]
    assert sum(map(len, parts)) == len(whole)


def test_csv_of_contrasts_names_its_sources():
    """A line a cell, with the places in the sources in the words of each language."""
    [artifact] = contrasts_csv.render(CONTENT, RELEASE)
    rows = read(artifact)

    assert len(rows) == len(CONTENT.contrasts) * len(CRITERIA)
    assert all(row["sources_id"] and row["sources_en"] and row["keys"] for row in rows)
    [row] = (r for r in rows if (r["subject"], r["criterion"]) == ("social-work", "mandate"))
    assert "UU 14/2019, Pasal 1 angka 10" in row["sources_id"]
    assert "UU 14/2019, Article 1(10)" in row["sources_en"]


def test_csv_holds_no_formula():
    """A name that a spreadsheet would run as a formula arrives as text."""
    wording = Wording("=1+1", "x")
    glossary = Glossary({"x": Term("x", "y", {"id": wording, "en": wording})}, (), {})
    [artifact] = csv_file.render(Content(glossary), RELEASE)

    assert "'=1+1" in artifact.content.decode("utf-8-sig")
