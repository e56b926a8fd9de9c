"""Problems are told with place, fault and hint, in three styles."""

import json

from refsite.problems import STYLES, Problem, did_you_mean

FOUND = [Problem("b.md", 0, "late"), Problem("a.md", 3, "wrong", "did you mean “c”?")]


def test_plain_is_sorted_and_names_the_line():
    """One line a problem; a line number of 0 is not shown."""
    assert STYLES["plain"](FOUND) == "a.md:3: wrong (did you mean “c”?)\nb.md: late"


def test_json_can_be_read_back():
    """The JSON style holds every field."""
    first = json.loads(STYLES["json"](FOUND))[0]

    assert first == {"where": "a.md", "line": 3, "what": "wrong", "hint": "did you mean “c”?"}


def test_annotations_have_a_line():
    """A workflow command always names a line, counted from 1."""
    assert STYLES["ci"](FOUND).splitlines()[1] == "::error file=b.md,line=1::late"


def test_guess_ignores_case_and_can_be_empty():
    """The nearest candidate is offered; where none is near, nothing is."""
    assert (
        did_you_mean("Siporin-1974", ["siporin-1975", "zastrow-1982"])
        == "did you mean “siporin-1975”?"
    )
    assert did_you_mean("xyz", ["siporin-1975"]) == ""
