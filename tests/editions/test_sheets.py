"""The PDFs of the summary sheets: one page each, tagged, whole, and found from their pages."""

import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from marks import squeezed
from real import CONTENT
from refsite import strict_yaml
from refsite.editions.base import stem
from refsite.editions.downloads import size
from refsite.languages import CODES, twin
from refsite.pages import summary
from refsite.project import Project
from refsite.release import load_release
from selectolax.lexbor import LexborHTMLParser

THEMES = list(strict_yaml.parse((Project().glossary / "themes.yml").read_text("utf-8")).data)
SHEETS = [f"{theme}-{code}.pdf" for theme in THEMES for code in CODES]
EACH = pytest.mark.parametrize("name", SHEETS)


@pytest.fixture(scope="session")
def folder(made: Project) -> Path:
    """Where the sheets lie on the site."""
    return made.dist / "site" / "downloads" / "sheets"


def run(*command: str | Path) -> str:
    """What a program says; a failure is one of the test."""
    return subprocess.check_output(command, text=True, timeout=120)


def test_every_theme_has_its_sheet(made: Project, folder: Path):
    """In both languages, on the site alone and packed together, with the same bytes."""
    assert sorted(path.name for path in folder.iterdir()) == sorted(SHEETS)
    for code in CODES:
        name = f"{stem(load_release(made))}-sheets-{code}.zip"
        with zipfile.ZipFile(made.dist / "offline" / name) as archive:
            assert len(archive.namelist()) == len(THEMES)
            for each in archive.namelist():
                assert archive.read(each) == (folder / each).read_bytes()


@EACH
def test_a_sheet_is_one_tagged_page(made: Project, folder: Path, name: str):
    """A4, in the standard's name, dated by the release; qpdf finds no error."""
    release = load_release(made)
    told = run("pdfinfo", "-isodates", folder / name)

    assert re.search(r"^Pages: +1$", told, flags=re.MULTILINE)
    assert "(A4)" in told
    assert "Tagged:          yes" in told
    assert f"CreationDate:    {release.date}T00:00:00Z" in told
    assert "pdfuaid:part" in run("pdfinfo", "-meta", folder / name)
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", folder / name)


@EACH
def test_fonts_are_inside(folder: Path, name: str):
    """Every font is in the file, and it is the one that was asked for."""
    lines = run("pdffonts", folder / name).splitlines()[2:]

    assert lines
    for line in lines:
        font, *_, embedded, _, unicode, _, _ = line.split()
        assert "Liberation-Sans" in font
        assert (embedded, unicode) == ("yes", "yes")


@EACH
def test_no_words_are_lost(made: Project, folder: Path, name: str):
    """Each term with both names, each pair and correction, and the edition stand on the page."""
    theme, code = name.removesuffix(".pdf").rsplit("-", 1)
    text = squeezed(run("pdftotext", "-raw", folder / name, "-"))
    chosen = summary.choose(theme, CONTENT, summary.weights(CONTENT))

    for term in chosen.terms:
        for said in (term.name(code), term.name(twin(code).code), term.wordings[code].definition):
            assert squeezed(said) in text, said
    for pair in chosen.pairs:
        assert squeezed(summary.of_pair(pair, code)) in text
    for correction in chosen.corrections:
        assert squeezed(correction.right[code]) in text, correction.slug
    assert load_release(made).number in text


@EACH
def test_the_page_leads_to_its_sheet(made: Project, folder: Path, name: str):
    """The sheet's page on the site says how large the PDF is; the bundle has neither."""
    theme, code = name.removesuffix(".pdf").rsplit("-", 1)
    place = Path(code) / "study" / "sheets" / f"{theme}.html"
    page = made.dist / "site" / place
    link = LexborHTMLParser(page.read_text("utf-8")).css_first(".sheet-print a")
    [bundled] = (made.dist / "offline").glob(f"*/{place}")

    assert (page.parent / link.attributes["href"]).resolve() == folder / name
    assert size((folder / name).stat().st_size, code) in link.parent.text()
    assert name not in bundled.read_text("utf-8")
