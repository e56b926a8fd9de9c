"""What is kept of each address from one check to the next."""

from dataclasses import astuple
from pathlib import Path

import pytest
from refsite.outside import seen
from refsite.outside.model import Seen, Status, Verdict, after
from refsite.project import ROOT, Project

A, B = "https://a.example/", "https://b.example/"
SOUND = (
    Seen(A, "2026-11-22", "2026-11-22", Status.MOVED, "https://a.example/new"),
    Seen(B, "2026-11-22", "", Status.TLS_NAME, bad=2),
)


def loaded(folder: Path, text: str) -> tuple[dict[str, Seen], list[str]]:
    """The records of a file and its problems."""
    (folder / "links").mkdir()
    (folder / seen.FILE).write_text(text, "utf-8")
    found, problems = seen.load(Project(folder))
    return dict(found), [str(problem) for problem in problems]


def test_what_is_written_is_read_again(tmp_path: Path):
    """Records go to the file sorted, and come back as they were."""
    found, problems = loaded(tmp_path, seen.text(reversed(SOUND)))

    assert problems == []
    assert tuple(found.values()) == SOUND


def test_the_file_of_this_checkout_is_sound():
    """What the site shows of earlier checks can be read; no file is no fault."""
    assert seen.load(Project(ROOT))[1] == []
    assert seen.load(Project(ROOT / "nowhere")) == ({}, [])


LINE = '{{"address":"{}","checked":"{}","good":"{}","status":"{}","moved":"{}","bad":{}}}'


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("nonsense", "cannot be read as JSON"),
        ("[]", "no object with the keys"),
        ('{"address": "x"}', "no object with the keys"),
        (LINE.format(A, "2026-11-22", "", "gone", "", '"1"'), '“bad” is "1", expected int'),
        (LINE.format(A, "2026-11-22", "", "gone", "", "true"), "“bad” is true, expected int"),
        (LINE.format(A, "2026-11-22", "", "fine", "", 1), '“status” is "fine"'),
        (LINE.format(A, "2026-02-30", "", "gone", "", 1), "there is no day “2026-02-30”"),
        (LINE.format(A, "", "", "gone", "", 1), "there is no day “none”"),
        (LINE.format(A, "2026-11-22", "2026-11-23", "gone", "", 1), "later than “checked”"),
        (LINE.format(A, "2026-11-22", "2026-11-22", "good", "", 1), "but “bad” is 1"),
        (LINE.format(A, "2026-11-22", "", "good", "", 0), "“good” is “”"),
        (LINE.format(A, "2026-11-22", "", "gone", "", 0), "but “bad” is 0"),
        (LINE.format(A, "2026-11-22", "", "gone", B, 1), "“moved” has the new address"),
        (LINE.format(A, "2026-11-22", "2026-11-22", "moved", "", 0), "“moved” has the new"),
    ],
)
def test_each_fault_of_the_file_is_named(tmp_path: Path, line: str, fault: str):
    """A line that says too little, too much or nonsense has a problem with its number."""
    _, problems = loaded(tmp_path, f"{line}\n")

    assert any(fault in problem for problem in problems), problems
    assert all(problem.startswith("links/outside.jsonl:1: ") for problem in problems)


def test_order_and_doubles(tmp_path: Path):
    """Sorted and once each, so that two checks differ only in what changed."""
    text = seen.text(SOUND)
    first, second = text.splitlines(keepends=True)

    _, problems = loaded(tmp_path, second + first + first)

    assert any("comes twice" in problem for problem in problems)
    assert any(f"“{A}” stands after “{B}”" in problem for problem in problems)


def test_bad_checks_are_counted_until_a_good_one():
    """The count goes up by bad checks of different days, stays with undecided ones, ends with good."""
    story, record = [], None
    for day, status in (
        ("01", Status.GOOD),
        ("08", Status.TIMEOUT),
        ("08", Status.TIMEOUT),
        ("15", Status.FORBIDDEN),
        ("22", Status.MISSING),
        ("29", Status.GOOD),
    ):
        record = after(record, Verdict(A, status), f"2026-11-{day}")
        story.append(astuple(record)[1:])

    assert story == [
        ("2026-11-01", "2026-11-01", "good", "", 0),
        ("2026-11-08", "2026-11-01", "timeout", "", 1),
        ("2026-11-08", "2026-11-01", "timeout", "", 1),
        ("2026-11-15", "2026-11-01", "forbidden", "", 1),
        ("2026-11-22", "2026-11-01", "missing", "", 2),
        ("2026-11-29", "2026-11-29", "good", "", 0),
    ]
