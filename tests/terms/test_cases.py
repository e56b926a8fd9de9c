"""Every fault of the data gives just its problems: one case a file under tests/cases."""

from pathlib import Path

import pytest
from refsite import glossary, strict_yaml
from small import problems_of, small_project

FOLDER = Path(__file__).parents[1] / "cases"
CASES = sorted(path for path in FOLDER.glob("*/*.yml"))


def files_of(case: dict) -> dict[str, str | bytes]:
    """The files of a case; a name that ends in .hex holds bytes."""
    return {
        name.removesuffix(".hex"): bytes.fromhex(text) if name.endswith(".hex") else text
        for name, text in case["files"].items()
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_fault_is_reported_with_file_and_line(path: Path, tmp_path: Path):
    """The problems of a broken checkout are exactly those that the case names."""
    case = strict_yaml.parse(path.read_text("utf-8")).data

    found = problems_of(tmp_path, files_of(case))

    assert sorted(found) == sorted(case["problems"])


def test_sound_checkout_has_no_problem(tmp_path: Path):
    """The files that the cases break are sound themselves."""
    assert problems_of(tmp_path) == []


def test_records_are_complete(tmp_path: Path):
    """What stands in a file arrives in the record."""
    loaded, _ = glossary.load(small_project(tmp_path))

    term = loaded.terms["satu"]
    assert (term.name("id"), term.name("en"), term.theme) == ("satu", "one", "basics")
    assert term.relations == {"related": ("dua",)}
