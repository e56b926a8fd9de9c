"""The real site one edition later: its pages of changes, and their links."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import run_build
from refsite.languages import CODES
from refsite.project import Project
from refsite.release import load_release
from selectolax.lexbor import LexborHTMLParser
from small import copy_checkout

NUMBER = "99.0"
SAID = {"id": "Kalimat ini hanya ada di edisi uji.", "en": "This sentence is in the test alone."}


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The checkout, edited and released as another edition, built."""
    root = copy_checkout(tmp_path_factory.mktemp("later") / "checkout")
    project = Project(root)
    release(project, "98.0")
    for code in CODES:
        added = f"{{ #object }}\n\n{SAID[code]}\n"
        rewrite(root / "docs" / code / "definitions" / "reading.md", "{ #object }\n", added)
    rewrite(root / "docs/en/about/index.md", "no advertising and", "no advertising, and")
    release(project, NUMBER)
    result = run_build(root)
    assert result.returncode == 0, result.stdout + result.stderr
    return project


def rewrite(file: Path, old: str, new: str) -> None:
    """Replace a piece of a file's text."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def release(project: Project, number: str) -> None:
    """Publish an edition of a checkout with its own scripts, as `make release` does."""
    command = [sys.executable, project.root / "scripts" / "release.py", "--root", project.root]
    result = subprocess.run(
        [*command, number, "2099-01-01"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def read(project: Project, path: str) -> LexborHTMLParser:
    """A page of the built site."""
    return LexborHTMLParser((project.dist / "site" / path).read_text("utf-8"))


@pytest.mark.parametrize("code", CODES)
def test_page_of_the_edition(later: Project, code: str):
    """The sentence that came is there under its page and section, in its language alone."""
    page = read(later, f"{code}/changes/99-0.html")
    [added] = page.css(".changes > .change ins")
    links = [link.attributes["href"] for link in page.css(".changes > .part a")]

    assert added.text() == SAID[code]
    assert links == ["../definitions/reading.html#object"]
    assert [node.attributes["id"] for node in page.css("h2, h3")] == [
        "changed-pages",
        "about-index",
        "definitions-reading",
    ]
    assert bool(page.css("details:not(.cite)")) == (code == "en")


def test_both_languages_have_the_same_anchors(later: Project):
    """A lecturer's link works in the other language."""
    ids = [
        re.findall(r"<h[23] id=(\S+?)[ >]", (later.dist / "site" / path).read_text("utf-8"))
        for path in (f"{code}/changes/99-0.html" for code in CODES)
    ]
    assert ids[0] == ids[1]


@pytest.mark.parametrize("code", CODES)
def test_foot_of_a_changed_page(later: Project, code: str):
    """The page whose meaning changed leads to what changed; one with small edits alone does not."""

    def traces(path: str) -> list[str]:
        links = read(later, f"{code}/{path}").css("article .page-traces a")
        return [each for link in links if "99-0" in (each := link.attributes["href"])]

    assert traces("definitions/reading.html") == ["../changes/99-0.html#definitions-reading"]
    assert traces("about/index.html") == traces("index.html") == []


@pytest.mark.parametrize("code", CODES)
def test_what_is_no_longer_said_is_not_found(later: Project, code: str):
    """The search leads to the pages of changes by their titles, not by the sentences in them."""
    index = (later.dist / "site" / code / "search" / "index.js").read_text("utf-8")

    assert '"changes/99-0.html"' in index
    assert not re.search(r'"changes/99-0\.html#', index)


@pytest.mark.parametrize("code", CODES)
def test_index_of_editions_today(built: Project, code: str):
    """The checkout's own editions are listed, the newest first, and the menu leads there."""
    page = read(built, f"{code}/changes/index.html")
    numbers = [node.text() for node in page.css("tbody th")]
    files = {path.stem for path in (built.root / "releases").glob("[0-9]*.yml")}

    assert numbers[0] == load_release(built).number
    assert set(numbers) == files
    home = read(built, f"{code}/about/index.html")
    assert "../changes/index.html" in {link.attributes.get("href") for link in home.css("nav a")}


def test_editions_today_have_the_same_anchors(built: Project):
    """All pages of changes of the checkout stand in both languages with equal anchors."""
    anchors = {}
    for code in CODES:
        folder = built.dist / "site" / code / "changes"
        anchors[code] = {
            path.name: [
                node.attributes["id"]
                for node in read(built, f"{code}/changes/{path.name}").css("h2, h3")
            ]
            for path in folder.glob("*.html")
        }
    assert anchors["id"] == anchors["en"]
    assert "index.html" in anchors["id"]
