"""What is called small is small; all else, and what is in doubt, counts as a change in meaning."""

from pathlib import Path

import pytest
from refsite import strict_yaml
from refsite.languages import CODES
from refsite.releases.kinds import Vocabulary, fold, kind, words

CASES = strict_yaml.parse(Path(__file__).with_name("kinds.yml").read_text("utf-8")).data


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code in CODES for case in CASES[code]["cases"]],
    ids=lambda value: value if isinstance(value, str) else f"{value['kind']} {value['new'][:30]}",
)
def test_kind(code: str, case: dict):
    """Each pair of sentences is judged as people judged it."""
    known = CASES[code]["known"]
    vocabulary = Vocabulary(words([known]), words([known, case["new"]]))

    assert kind(case["old"], case["new"], code, vocabulary) == case["kind"]


@pytest.mark.parametrize("code", CODES)
def test_there_are_cases_of_both_kinds(code: str):
    """Each language has its table."""
    kinds = [case["kind"] for case in CASES[code]["cases"]]

    assert len(kinds) >= 25
    assert min(kinds.count("small"), kinds.count("meaning")) >= 10


def test_a_word_that_is_still_used_is_no_slip():
    """Who writes “casual” for “causal” in one place changes what is said there."""
    known = Vocabulary(words(["causal and casual links"]), words(["causal and casual links"]))

    assert kind("A casual link.", "A causal link.", "en", known) == "meaning"


def test_a_new_word_is_no_slip():
    """A word that no edition had before is not taken for the right spelling of another."""
    none = Vocabulary(frozenset(), words(["resilience"]))

    assert kind("A case of resiliance.", "A case of resilience.", "en", none) == "meaning"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hlm. 66–67", "hlm. 66-67", True),
        ("66–67", "6667", False),
        ("1.5", "15", False),
        ("1973, 1975", "1973 1975", False),
        ("3 + 4", "3 4", False),
        ("a/b", "a b", False),
        ("Kerja-sama", "kerja sama", True),
    ],
)
def test_folding(one: str, other: str, same: bool):
    """Signs between letters fall away, those between numbers do not."""
    assert (fold(one) == fold(other)) is same
