"""Alphabetical order."""

import pytest
from refsite.language.collate import initial, sort_key


def test_case_accents_and_hyphens_do_not_count():
    """Words stand where a reader of a dictionary looks for them."""
    words = ["Zakat", "évaluasi", "evaluasi", "(LSM)", "abdi", "Amal", "kerja-bakti", "kerja bakti"]

    assert sorted(words, key=sort_key) == [
        "abdi",
        "Amal",
        "evaluasi",
        "évaluasi",
        "kerja bakti",
        "kerja-bakti",
        "(LSM)",
        "Zakat",
    ]


@pytest.mark.parametrize(
    ("text", "expected"), [("émigré", "E"), ("lsm", "L"), ("3M", "#"), ("", "#")]
)
def test_initial(text: str, expected: str):
    """Every text stands under a letter or under #."""
    assert initial(text) == expected
