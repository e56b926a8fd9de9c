"""The language check finds what it says, and leaves sound sentences alone."""

import pytest
from refsite.content.prose import plain_text
from refsite.language import prose

VERBS = {"kutip", "tulis", "baca"}


@pytest.mark.parametrize(
    ("language", "text", "finding"),
    [
        ("en", "word " * 31, "a sentence of 31 words: “word word word word word word …”"),
        ("en", "This is is wrong.", "a doubled word: “is is”"),
        ("id", "Orang itu itu datang.", "a doubled word: “itu itu”"),
        (
            "en",
            "It is known. It was written. They were seen.",
            "passives in a row, up to “They were seen.”",
        ),
        (
            "id",
            "Kalimat itu dikutip. Buku itu ditulis. Halaman itu dibaca.",
            "passives in a row, up to “Halaman itu dibaca.”",
        ),
        (
            "en",
            "What is known was written and is taught.",
            "passives in a row, up to “What is known was written and …”",
        ),
    ],
)
def test_finding(language: str, text: str, finding: str):
    """Each fault gives its finding."""
    assert finding in [what for what, _ in prose.findings(text, language, VERBS)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "one two " * 15),
        ("en", "It is known. We wrote it. It was seen."),
        ("id", "Orang-orang itu menulis dan dikutip. Dinas sosial membaca. Buku itu ditulis."),
        ("id", "Disiplin dan dinamika. Diri dan dialog. Dinas dan distrik."),
    ],
)
def test_sound_text(language: str, text: str):
    """Short sentences, single passives and words that only begin like one pass."""
    assert list(prose.findings(text, language, VERBS)) == []


def test_markup_is_not_prose():
    """Citations, other languages, quoted words and link targets are left out."""
    text = "- **Satu**: [kata](term:x) *word*{ lang=en } “kutipan” [@siporin-1975, hlm. 3]."

    assert plain_text(text) == "Satu: kata X X ."
