"""Citations in Markdown become APA citations with links; everything else stays."""

import re

import pytest
from refsite.project import Project
from refsite.references import cite
from refsite.references.load import load_sources

SOURCES, _ = load_sources(Project())


def rendered(text: str, language: str = "id") -> str:
    """The text that a reader sees."""
    return re.sub(r"<[^>]+>", "", cite.render(text, SOURCES, language).text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@siporin-1975]", "(Siporin, 1975)"),
        ("[@siporin-1975, hlm. 3]", "(Siporin, 1975, hlm. 3)"),
        ("@siporin-1975 menulis", "Siporin (1975) menulis"),
        ("@siporin-1975 [hlm. 3] menulis", "Siporin (1975, hlm. 3) menulis"),
        ("Siporin [-@siporin-1975]", "Siporin (1975)"),
        ("[lihat @siporin-1975; @boehm-1959]", "(lihat Siporin, 1975; Boehm, 1959)"),
        ("[@uu-14-2019, Pasal 1 angka 3]", "(UU 14/2019, Pasal 1 angka 3)"),
        ("@uu-14-2019 menetapkan", "UU 14/2019 menetapkan"),
        ("menurut @pincus-minahan-1973.", "menurut Pincus dan Minahan (1973)."),
    ],
)
def test_forms(text: str, expected: str):
    """Each form of Pandoc's syntax gives its form of APA."""
    assert rendered(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "`[@siporin-1975]`",
        "```\n@siporin-1975\n```",
        "surat@contoh.id",
        "[teks](a@b)",
        "[teks](x.md)",
    ],
)
def test_what_is_no_citation_stays(text: str):
    """Code, addresses and links are left alone."""
    assert cite.render(text, SOURCES, "id").text == text


def test_a_group_is_abbreviated_once_the_reader_has_met_it():
    """In full with the abbreviation at first, then the abbreviation alone (APA 7, 8.21)."""
    groups = {"National Association of Social Workers": "NASW"}
    text = "@nasw-2021 says. [@nasw-2021; @siporin-1975] and [@nasw-1973, p. 4]; @nasw-2021 adds."

    cited = cite.render(text, SOURCES, "en", groups).text

    assert re.sub(r"<[^>]+>", "", cited) == (
        "National Association of Social Workers (2021) says. "
        "(National Association of Social Workers [NASW], 2021; Siporin, 1975) and "
        "(NASW, 1973, p. 4); NASW (2021) adds."
    )


def test_keys_have_lines():
    """The checker learns every key with its line, malformed items too."""
    assert list(cite.keys("a\n[@x-1; see @y]\n\n@z-2 b\n[p @ q]\n")) == [
        (2, "x-1"),
        (2, "y"),
        (4, "z-2"),
        (5, "p @ q"),
    ]


def test_list_links_back_to_every_citation():
    """Each entry has its anchor, and a way back to each place that cites it."""
    cited = cite.render("[@siporin-1975] dan [@siporin-1975, hlm. 3]", SOURCES, "id")
    html = cite.source_list(cited, SOURCES, "id", "Kembali")

    assert html.count("<li") == 1
    assert 'id="ref-siporin-1975"' in html
    for number in (1, 2):
        assert f'id="cite-siporin-1975-{number}"' in cited.text
        assert f'href="#cite-siporin-1975-{number}"' in html


def test_unknown_key_is_an_error():
    """A key without a source never becomes text by accident."""
    with pytest.raises(KeyError):
        cite.render("[@nobody-1900]", SOURCES, "id")
