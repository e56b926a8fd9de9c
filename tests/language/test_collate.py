"""Alphabetical order."""

import pytest
from refsite.language.collate import initial, sort_key


def test_case_accents_and_hyphens():
    """Words stand where a reader of a dictionary looks for them."""
    words = [
        "Zakat",
        "évaluasi",
        "evaluasi",
        "abdi",
        "Amal",
        "kerja-bakti",
        "kerja bakti",
        "kerjasama",
        "2P",
    ]

    assert sorted(words, key=sort_key) == [
        "2P",
        "abdi",
        "Amal",
        "evaluasi",
        "évaluasi",
        "kerja bakti",
        "kerja-bakti",
        "kerjasama",
        "Zakat",
    ]


@pytest.mark.parametrize(
    ("text", "expected"), [("émigré", "E"), ("(LSM)", "L"), ("3M", "#"), ("", "#")]
)
def test_initial(text: str, expected: str):
    """Every text stands under a letter or under #."""
    assert initial(text) == expected
