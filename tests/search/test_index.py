"""The index: what is in it, and that nothing decides its bytes but the content."""

import json

import pytest
from refsite.language.families import roots
from refsite.language.morphology import MORPHOLOGY
from refsite.search.entries import HEADING, NAME, TEXT, Entry
from refsite.search.index import PLACE, build
from refsite.search.sections import Section, sections
from refsite.search.words import words

ENTRIES = [
    Entry("t", "a.html", "a.html", "Klien", "Orang.", (("klien", NAME), ("orang yang", TEXT))),
    Entry("s", "b.html#x", "b.html", "Bagian", "", (("kliennya klien", HEADING),)),
]


def loaded(script: str) -> dict:
    """What the script hands over."""
    return json.loads(script.removeprefix("SEARCH.load(").removesuffix(");\n"))


def test_words():
    """Small letters without accents; dotted abbreviations are one word."""
    text = "P.I.E., Pekerja-Sosial; UU 14/2019 Dosén H.A.M di kemensos.go.id"

    assert " ".join(words(text)) == ("pie pekerja sosial uu 14 2019 dosen ham di kemensos go id")


def test_sections():
    """Text under its heading; sections that repeat are left out, as are pictures and scripts."""
    html = (
        '<p>Awal</p><h2 id="a">Satu <em>dua</em><a class="headerlink" href="#a">#</a></h2>'
        '<p>Isi &amp; isi<svg><text>x</text></svg></p><h2 data-search-exclude="true" id="b">y</h2>'
        '<p>lagi</p><h3 id="c">Tiga</h3>empat'
    )

    assert list(sections(html)) == [
        Section("", "", "Awal"),
        Section("a", "Satu dua", "Isi & isi"),
        Section("c", "Tiga", "empat"),
    ]


def test_postings():
    """Each word has the entries in which it stands, with its weight; question words have none."""
    data = loaded(build(ENTRIES, "id"))
    vocabulary = data["words"].split(" ")
    postings = data["postings"].split(" ")
    numbers = [int(part, 36) for part in postings[vocabulary.index("klien")].split(",")]

    assert vocabulary == ["klien", "kliennya", "orang"]
    assert [number // PLACE for number in numbers] == [0, 1]  # distances
    assert [number % PLACE for number in numbers] == [4 * NAME, 4 * HEADING]


def test_empty():
    """Nothing to find is an index, too."""
    assert loaded(build([], "en"))["words"] == ""


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("id", "memberdayakan pemberdayaan diberdayakan berdaya"),
        ("id", "menyantuni santunan disantuni"),
        ("id", "keberfungsian berfungsi fungsinya"),
        ("id", "kelompok berkelompok kelompoknya"),
        ("en", "empower empowering empowerment empowered"),
        ("en", "policy policies"),
        ("en", "assess assessing assessment"),
    ],
)
def test_families(language: str, family: str):
    """Words of one family have one root."""
    found = roots(family.split(), MORPHOLOGY[language].AFFIXES)

    assert len(set(found.values())) == 1
