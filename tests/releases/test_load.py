"""What is wrong with releases/*.yml is said with file and line; sound files pass."""

from pathlib import Path

import pytest
from refsite.content import check
from refsite.releases import snapshot
from refsite.releases.texts import Section
from small import small_project

SECOND = """\
number: '0.2'
date: '2026-11-22'
since: '0.1'
added: [new.html]
removed:
- address: old.html
  title: {id: Lama, en: Old}
changed:
- address: index.html
  id:
  - anchor: start
    kind: meaning
    old: Satu.
    new: Dua.
    note: {id: Begitu, en: So}
"""
CITED = 'version: "0.2"\ndate-released: "2026-11-22"\n'


def problems_of(root: Path, second: str, **files: str) -> list[str]:
    """The problems of a small checkout with a second edition."""
    added = {"releases/0.2.yml": second, "CITATION.cff": CITED} | files
    return [str(problem) for problem in check.load(small_project(root, added))[1]]


def test_sound_file(tmp_path: Path):
    """A file as the release writes it, with an editor's note, is sound, and all of it is read."""
    assert problems_of(tmp_path, SECOND) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "kind: meaning",
            "kind: big",
            ":12: “changed.0.id.0.kind” is “big” (expected one of: meaning, small)",
        ),
        (
            "kind: meaning",
            "kimd: meaning",
            ":11: “changed.0.id.0” has no “kind” (this key is mandatory)",
        ),
        (
            "    old: Satu.\n    new: Dua.\n",
            "",
            ":11: a change without a sentence (give “old”, “new” or both)",
        ),
        ("number: '0.2'", "number: '0.3'", ":1: edition “0.3” stands in 0.2.yml"),
        ("2026-11-22", "2026-11-31", ":2: there is no day 2026-11-31 (YYYY-MM-DD)"),
        ("2026-11-22", "2026-11-20", ":2: 2026-11-20 is before edition 0.1 of 2026-11-21"),
        ("since: '0.1'", "since: '0.0'", ":3: “since” is “0.0”, but the edition before is 0.1"),
        ("since: '0.1'\n", "", ":1: “since” is “”, but the edition before is 0.1"),
        (
            "title: {id: Lama, en: Old}",
            "title: {id: Lama}",
            ":7: “removed.0.title” has no “en” (this key is mandatory)",
        ),
        (
            "note: {id: Begitu, en: So}",
            "note: So",
            ":15: “changed.0.id.0.note” is text (expected keys and values)",
        ),
        (
            "old: Satu.",
            "old: Satu: dua",
            ":13: a value holds a colon (put the value in quotation marks)",
        ),
        (
            "added: [new.html]",
            "added: [new.md]",
            ":4: “added.0” is “new.md” (a page's path in the language's folder, such as definitions/reading.html)",
        ),
    ],
)
def test_damage(old: str, new: str, problem: str, tmp_path: Path):
    """Each fault of a file is named with its line and what was expected."""
    assert SECOND.count(old) == 1

    assert f"releases/0.2.yml{problem}" in problems_of(tmp_path, SECOND.replace(old, new))


@pytest.mark.parametrize(
    ("cited", "problem"),
    [
        (
            CITED.replace("0.2", "0.3"),
            ":1: “version” is “0.3”, the newest file in releases/ says 0.2",
        ),
        (
            CITED.replace("22", "23"),
            ":2: “date-released” is “2026-11-23”, the newest file in releases/ says 2026-11-22",
        ),
        ("version: x\n", ":1: “version” is “x”, the newest file in releases/ says 0.2"),
    ],
)
def test_citation_and_newest_edition_agree(cited: str, problem: str, tmp_path: Path):
    """CITATION.cff names the newest edition, with its day."""
    found = problems_of(tmp_path, SECOND, **{"CITATION.cff": cited})

    assert found == [f"CITATION.cff{problem} (make release writes both)"]


def test_an_edition_is_missing(tmp_path: Path):
    """Where the first file names one before it, that one is lost."""
    found = problems_of(tmp_path, SECOND, **{"releases/0.1.yml": None})

    assert found == [
        "releases/0.2.yml:3: edition 0.1 has no file (the first edition has no “since”)"
    ]


def test_editions_are_ordered_by_number(tmp_path: Path):
    """Edition 0.10 comes after 0.9."""
    files = {
        f"releases/{number}.yml": f"number: '{number}'\ndate: '2026-11-22'\nsince: '{since}'\n"
        for number, since in (("0.2", "0.1"), ("0.9", "0.2"), ("0.10", "0.9"))
    }
    files["CITATION.cff"] = CITED.replace("0.2", "0.10")
    content, problems = check.load(small_project(tmp_path, files))

    assert problems == []
    assert [each.number for each in content.history] == ["0.1", "0.2", "0.9", "0.10"]


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b'{"language": "id", "address": "a.html", "anchor": ""}',
        b'{"language": "xx", "address": "a.html", "anchor": "", "sentences": []}',
        b'{"language": "id", "address": "a.html", "anchor": "", "sentences": [1]}',
        b'{"language": "id", "address": "a.html", "anchor": "", "sentences": "text"}',
        b"\xff",
    ],
)
def test_damaged_texts(line: bytes):
    """A line of texts.jsonl that holds no section is named; the others are read."""
    sound = Section("id", "a.html", "", ("Satu.",))
    found, problems = snapshot.read(snapshot.written([sound]) + line + b"\n", "texts.jsonl")

    assert found == [sound]
    assert [(problem.where, problem.line) for problem in problems] == [("texts.jsonl", 2)]
