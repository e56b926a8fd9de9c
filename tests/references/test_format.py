"""APA 7 in both languages, entry by entry."""

import re

import pytest
from refsite.project import Project
from refsite.references import format as apa
from refsite.references.load import load_sources, to_source, with_letters
from refsite.references.model import Name, Source

SOURCES, PROBLEMS = load_sources(Project())


def plain(html: str) -> str:
    """The text of some HTML."""
    return re.sub(r"<[^>]+>", "", html).replace("&amp;", "&")


def test_bibliography_is_sound():
    """The bibliography loads without a problem."""
    assert PROBLEMS == []
    assert len(SOURCES) > 200


@pytest.mark.parametrize(
    ("key", "language", "expected"),
    [
        (
            "siporin-1975",
            "en",
            "Siporin, M. (1975). Introduction to Social Work Practice. Macmillan.",
        ),
        (
            "rothman-1995",
            "id",
            "Rothman, J. (1995). Approaches to Community Intervention. Dalam J. Rothman, J. L. Erlich, "
            "& J. E. Tropman (Ed.), Strategies of Community Intervention (Edisi ke-5). F. E. Peacock.",
        ),
        (
            "banks-2011",
            "en",
            "Banks, S. (2011). Re-gilding the Ghetto: Community Work and Community Development in "
            "21st-Century Britain. In M. Lavalette (Ed.), Radical Social Work Today (pp. 165–185). "
            "Policy Press.",
        ),
        (
            "dcruz-gillingham-melendez-2007",
            "en",
            "D’Cruz, H., Gillingham, P., & Melendez, S. (2007). Reflexivity, Its Meanings and "
            "Relevance for Social Work: A Critical Review of the Literature. British Journal of Social "
            "Work, 37(1), 73–90. https://doi.org/10.1093/bjsw/bcl001",
        ),
        (
            "uu-14-2019",
            "id",
            "Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial. (2019). Lembaran Negara Republik "
            "Indonesia Tahun 2019 Nomor 182, Tambahan Lembaran Negara Nomor 6397.",
        ),
        (
            "nasw-1973",
            "en",
            "National Association of Social Workers. (1973). Standards for Social Service Manpower.",
        ),
        (
            "skidmore-thackeray-farley-1991",
            "en",
            "Skidmore, R. A., Thackeray, M. G., & Farley, O. W. (1991). Introduction to Social Work "
            "(5th ed.). Prentice-Hall.",
        ),
    ],
)
def test_entry(key: str, language: str, expected: str):
    """A work of each kind is listed as the manual asks."""
    assert plain(apa.entry(SOURCES[key], language)) == expected


@pytest.mark.parametrize(
    ("key", "language", "narrative", "expected"),
    [
        ("siporin-1975", "id", False, "Siporin"),
        ("pincus-minahan-1973", "id", True, "Pincus dan Minahan"),
        ("pincus-minahan-1973", "en", True, "Pincus and Minahan"),
        ("pincus-minahan-1973", "id", False, "Pincus & Minahan"),
        ("sackett-etal-1996", "id", False, "Sackett dkk."),
        ("sackett-etal-1996", "en", False, "Sackett et al."),
        ("uu-14-2019", "en", False, "UU 14/2019"),
    ],
)
def test_label(key: str, language: str, narrative: bool, expected: str):
    """One, two and more authors, and laws, are named in the text as the language has it."""
    assert apa.label(SOURCES[key], language, narrative=narrative) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1", "en", "1st ed."),
        ("2", "en", "2nd ed."),
        ("3", "en", "3rd ed."),
        ("11", "en", "11th ed."),
        ("22", "en", "22nd ed."),
        ("2", "id", "Edisi ke-2"),
        ("Rev. ed.", "id", "Rev. ed."),
    ],
)
def test_edition(text: str, language: str, expected: str):
    """Ordinals of editions, in words of the language."""
    assert apa.edition(text, language) == expected


def test_years_of_the_same_authors_get_letters():
    """Two works of one year are told apart by letters that follow their titles, articles aside."""
    works = [
        Source(key, "book", title, "en", authors=(Name("Chambers", "Robert"),), year="1994")
        for key, title in (("x", "Participation"), ("y", "The Origins"))
    ]

    assert {s.key: s.letter for s in with_letters({s.key: s for s in works}).values()} == {
        "x": "b",
        "y": "a",
    }


def test_markup_in_a_title_is_harmless():
    """A title is text: `<` and `&` arrive on the page as themselves."""
    source = to_source({"id": "x", "type": "book", "title": "A <b> & C", "language": "en"})

    assert "A &lt;b&gt; &amp; C" in apa.entry(source, "en")


@pytest.mark.parametrize("key", sorted(SOURCES))
def test_no_entry_has_doubled_or_missing_stops(key: str):
    """No entry of the real bibliography shows a seam of the formatter."""
    for language in ("id", "en"):
        text = plain(apa.entry(SOURCES[key], language))
        assert not re.search(r"\.\.|\(\)|, ,|  | \.|,\.", text), text
