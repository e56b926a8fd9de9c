"""YAML is read as text, strictly, with the line of everything."""

from pathlib import Path

import pytest
import yaml
from refsite import kept, strict_yaml
from refsite.project import Project


def faults(text: str) -> list[tuple[int, str]]:
    """Line and message of every fault of a text."""
    return [(fault.line, fault.what) for fault in strict_yaml.parse(text).faults]


def test_values_stay_text():
    """Nothing is guessed: `no`, `1.10` and a date remain what was written."""
    data = strict_yaml.parse("a: no\nb: 1.10\nc: 2024-01-01\nd: [on, ~]\n").data

    assert data == {"a": "no", "b": "1.10", "c": "2024-01-01", "d": ["on", "~"]}


def test_lines_of_nested_places():
    """Every key and item knows its line."""
    document = strict_yaml.parse("a:\n  b: x\n  c:\n    - y\n    - z\n")

    assert document.line(("a", "b")) == 2
    assert document.line(("a", "c", 1)) == 5
    assert document.line(("a", "missing")) == 1


def test_duplicate_keys_are_faults_at_any_depth():
    """A key that comes twice is reported with both lines, however deep it stands."""
    document = strict_yaml.parse("a:\n  b: 1\n  b: 2\na: 3\n")

    assert [(f.line, f.hint) for f in document.faults] == [
        (3, "first on line 2"),
        (4, "first on line 1"),
    ]


def test_every_tab_is_reported():
    """All tabs are found in one pass, inside values too."""
    assert faults("a: x\n\tb: y\nc: z\tz\n") == [
        (2, "a tab stands in the line"),
        (3, "a tab stands in the line"),
    ]


def test_empty_file():
    """An empty file, or one with comments only, is a fault and not an empty record."""
    assert faults("# nothing\n") == [(1, "the file is empty")]


def test_value_with_a_colon():
    """The commonest slip of writers gets an answer that helps."""
    document = strict_yaml.parse("title: a: b\n")

    assert str(document.faults[0].hint) == "put the value in quotation marks"


def test_alias_is_refused():
    """An alias could point at itself; it is refused before that matters."""
    assert faults("a: &x {b: 1}\nc: *x\n")[0][1] == "an alias (*) is not allowed"


def test_broken_encoding_names_the_line():
    """Bytes that are not UTF-8 are reported with line and value."""
    text, found = strict_yaml.decode(b"a: x\nb: \xff\n")

    assert text == ""
    assert (found[0].line, found[0].what) == (2, "byte 0xFF is not UTF-8")


def test_data_reads_the_same_where_there_is_no_libyaml(monkeypatch: pytest.MonkeyPatch):
    """PyYAML's own parser is stricter than libyaml, for one on a question mark in braces."""
    texts = [path.read_text("utf-8") for path in Project().glossary.rglob("*.yml")]
    usual = [strict_yaml.parse(text) for text in texts]
    monkeypatch.setattr(strict_yaml, "LOADER", yaml.BaseLoader)

    assert [strict_yaml.parse(text) for text in texts] == usual


def test_a_sound_text_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The next build has its data and, when asked, its lines; what is not sound is read again."""
    monkeypatch.delenv("REFSITE_PLAIN", raising=False)
    sound, faulty = "a:\n  - b: é\n", "a: 1\na: 2\n"
    for _ in range(2):
        with kept.using(Project(tmp_path), "test"):
            document = strict_yaml.parse(sound, first_line=2)
            assert (document.data, document.faults) == ({"a": [{"b": "é"}]}, ())
            assert document.line(("a", 0, "b")) == 3
            assert faults(faulty) == [(2, "key “a” comes twice")]

    monkeypatch.setattr(yaml, "compose", None)
    with kept.using(Project(tmp_path), "test"):
        assert strict_yaml.parse(sound).data == document.data
