"""PDF: sound, tagged, bookmarked, complete."""

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from marks import article, marks, named, squeezed
from refsite.editions.base import stem
from refsite.languages import CODES
from refsite.project import Project
from refsite.release import load_release

BOTH = pytest.mark.parametrize("code", CODES)
BLOCKS = ("p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "summary")
TOP, WIDTH, HEIGHT = 45, 596, 745
"""In points: an A4 page without the lines above and below its text."""


@pytest.fixture(scope="session")
def books(made: Project) -> dict[str, Path]:
    """The books by language."""
    name = f"{stem(load_release(made))}-{{}}.pdf"
    return {code: made.dist / "offline" / name.format(code) for code in CODES}


@pytest.fixture(scope="session")
def objects(books: dict) -> dict[str, list[dict]]:
    """The structure elements of each book, as qpdf reads them."""
    found = {}
    for code, book in books.items():
        told = run("qpdf", "--json", "--json-key=qpdf", str(book))
        values = (each.get("value") for each in json.loads(told)["qpdf"][1].values())
        found[code] = [
            each for each in values if isinstance(each, dict) and each.get("/Type") == "/StructElem"
        ]
    return found


def run(*command: str) -> str:
    """What a program says; a failure is one of the test."""
    return subprocess.check_output(command, text=True, timeout=120)


@BOTH
def test_the_file_is_sound(books: dict, code: str):
    """Qpdf finds no error."""
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", str(books[code]))


@BOTH
def test_the_file_says_what_it_is(made: Project, books: dict, code: str):
    """Tagged, with title and edition, dated by the release, in the standard's name."""
    release = load_release(made)
    told = run("pdfinfo", "-isodates", str(books[code]))
    metadata = run("pdfinfo", "-meta", str(books[code]))

    assert "Tagged:          yes" in told
    assert f" {release.number}." in told
    assert f"CreationDate:    {release.date}T00:00:00Z" in told
    assert "pdfuaid:part" in metadata


@BOTH
def test_fonts_are_inside(books: dict, code: str):
    """Every font is in the file, and it is the one that was asked for."""
    lines = run("pdffonts", str(books[code])).splitlines()[2:]

    assert len(lines) == 4
    for line in lines:
        name, *_, embedded, subset, unicode, _, _ = line.split()
        assert "Liberation-Sans" in name
        assert (embedded, subset, unicode) == ("yes", "yes", "yes")


@BOTH
def test_structure_has_every_table_and_picture(objects: dict, pages: dict, code: str):
    """The tree has each table with its headings, and each drawing with words for those who cannot see."""
    expected = [article(page) for page in pages[code]]
    kinds = Counter(each["/S"] for each in objects[code])
    figures = [each for each in objects[code] if each["/S"] == "/Figure"]

    # A table that goes on over a page is told once a page.
    assert kinds["/Table"] >= sum(len(named(each, "table")) for each in expected) > 200
    assert kinds["/TH"] >= sum(len(named(each, "th")) for each in expected)
    assert len(figures) == sum(len(named(each, "svg", "img")) for each in expected) > 400
    assert all(figure["/Alt"] for figure in figures)


@BOTH
def test_structure_tells_languages(objects: dict, pages: dict, code: str):
    """Each passage marked with a language is told with it."""
    told = Counter(each["/Lang"].removeprefix("u:") for each in objects[code] if "/Lang" in each)
    marked = Counter(
        lang for page in pages[code] for lang, _ in marks(article(page)).languages.elements()
    )

    assert set(told) == set(marked)
    assert all(told[each] >= marked[each] > 100 for each in marked)


@BOTH
def test_bookmarks_lead_to_every_page(books: dict, pages: dict, code: str):
    """The reader's side bar has each page and term by its title."""
    outlines = json.loads(run("qpdf", "--json", "--json-key=outlines", str(books[code])))[
        "outlines"
    ]

    def titles(lines: list[dict]):
        for line in lines:
            yield squeezed(line["title"])
            yield from titles(line["kids"])

    listed = Counter(titles(outlines))
    expected = Counter(squeezed(article(page).find(".//h1").text_content()) for page in pages[code])
    assert expected - listed == Counter()


@BOTH
def test_no_words_are_lost(books: dict, pages: dict, code: str):
    """Each paragraph, cell and heading stands in the book, in one piece or in two around a page's end."""
    command = ["pdftotext", "-raw", "-x", "0", "-y", str(TOP), "-W", str(WIDTH), "-H", str(HEIGHT)]
    book = squeezed(run(*command, str(books[code]), "-"))

    lost = []
    for page in pages[code]:
        content = article(page)
        for back in content.xpath(".//a[@class='back']"):
            back.drop_tree()
        for block in named(content, *BLOCKS):
            text = squeezed("".join(block.itertext()))
            if not named(block, *BLOCKS) and not stands(text, book):
                lost.append((page.name, text))
    assert lost == []


def stands(text: str, book: str) -> bool:
    """Whether a text stands in the book, in one piece or in two."""
    if text in book:
        return True
    low, high = 0, len(text)  # the longest beginning that stands there ends between them
    while low < high - 1:
        middle = (low + high) // 2
        low, high = (middle, high) if text[:middle] in book else (low, middle)
    return any(text[cut:] in book for cut in range(low, 0, -1))
