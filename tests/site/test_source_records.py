"""Without a network no source is a dead end: its entry leads to its record in the bundle."""

from pathlib import Path

import pytest
from refsite.editions.source_records import lead_inside
from refsite.languages import CODES
from refsite.links.resolve import check_tree
from refsite.project import Project
from selectolax.lexbor import LexborHTMLParser

BIBLIOGRAPHY = "references.html"


@pytest.fixture(scope="module")
def bundle(built: Project) -> Path:
    """The unpacked bundle."""
    [folder] = (path for path in (built.dist / "offline").iterdir() if path.is_dir())
    return folder


@pytest.mark.parametrize("code", CODES)
def test_no_source_leads_only_outside(bundle: Path, built: Project, code: str):
    """Every address of a source on a page is still there to read, beside a link to its record."""
    entries = 0
    for path in (bundle / code).rglob("*.html"):
        name = path.relative_to(bundle / code).as_posix()
        if name == BIBLIOGRAPHY:
            continue
        online = LexborHTMLParser((built.dist / "site" / code / name).read_text("utf-8"))
        here = LexborHTMLParser(path.read_text("utf-8"))
        for before, entry in zip(
            online.css("ul.sources > li"), here.css("ul.sources > li"), strict=True
        ):
            outside = before.css("a[href^=http]")
            assert entry.css("a[href^=http]") == [], name
            assert all(link.text() in entry.text() for link in outside), name
            records = [
                link.attributes["href"].rsplit("/", 1)[-1]
                for link in entry.css("a[href*='references.html#']")
            ]
            key = (entry.attributes.get("id") or "").removeprefix("ref-")
            assert len(records) == len(outside), name
            assert all(each == f"{BIBLIOGRAPHY}#{key}" for each in records if key), name
            entries += len(outside)
    assert entries > 150
    assert check_tree(bundle) == []  # each of these links leads to an entry


@pytest.mark.parametrize("code", CODES)
def test_the_record_keeps_the_way_to_the_web(bundle: Path, built: Project, code: str):
    """Who reads the bundle with a network finds in the bibliography all links that the site has."""
    found = [
        [link.attributes["href"] for link in LexborHTMLParser(text).css("ul.sources a[href^=http]")]
        for text in (
            (top / code / BIBLIOGRAPHY).read_text("utf-8") for top in (bundle, built.dist / "site")
        )
    ]
    assert found[0] == found[1]
    assert len(found[0]) > 60


def test_only_the_addresses_of_sources_change():
    """Links in running text stay, and those with words of their own; two works may share an address."""
    link = "<a href=https://a.example/x>https://a.example/x</a>"
    page = f"<p>{link}<ul class=sources><li id=ref-b>B. {link}</li><li>C. {link} <a href=https://c.example/>c</a></li></ul>{link}"

    assert lead_inside(page, "deep/page.html", "en", {"https://a.example/x": "a"}) == (
        f"<p>{link}<ul class=sources>"
        "<li id=ref-b>B. https://a.example/x (<a href=../references.html#b>in the bibliography</a>)</li>"
        "<li>C. https://a.example/x (<a href=../references.html#a>in the bibliography</a>) "
        f"<a href=https://c.example/>c</a></li></ul>{link}"
    )
