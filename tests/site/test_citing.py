"""What a page says of itself to reference managers and search engines."""

import hashlib
import json
from dataclasses import replace

import pytest
from refsite.languages import CODES
from refsite.project import Project
from refsite.site import citing
from selectolax.lexbor import LexborHTMLParser
from small import RELEASE

VENDORED = {
    "fflate-0.8.3.js": "462ef8041fc970e3615a20a9dd2b2e3047a073b2da729ef4f02b634bba8b7b83",
    "lean-qr-2.7.4.js": "1aaa80f2ea87616a47e9ad358bb11b37ae55358ecf0c8086d2ad2a912cb183ad",
}
"""SHA-256 of the files in the packages on npm."""


@pytest.fixture(scope="module", params=["glossary/amal.html", "practice/process.html"])
def pages(built: Project, request) -> dict[str, LexborHTMLParser]:
    """A page in each language."""
    site = built.dist / "site"
    return {
        code: LexborHTMLParser((site / code / request.param).read_text("utf-8")) for code in CODES
    }


def test_tags_for_reference_managers(pages: dict):
    """Title, author, date, language, licence, site, and the kind of item that Zotero makes."""
    for code, tree in pages.items():
        tags = {
            tag.attributes.get("name") or tag.attributes.get("property"): tag.attributes["content"]
            for tag in tree.css("meta[content]")
        }
        [heading] = tree.css("h1")
        assert tags["citation_title"] == heading.text(deep=False).strip()
        assert tags["citation_author"] == "Rujukan Peksos,"
        assert tags["citation_language"] == code
        assert tags["citation_publication_date"].count("/") == 2
        term = "glossary" in tree.css_first("link[hreflang=id]").attributes["href"] or (
            tree.css_first(".trail") is not None
        )
        assert tags["DC.type"] == ("encyclopediaArticle" if term else "webpage")
        assert tags["DC.rights"] == "CC BY-SA 4.0"
        assert tags["og:site_name"] == "Rujukan Peksos"
        assert tags["description"]


def test_linked_data(pages: dict):
    """JSON-LD says what kind of thing a page is, in its language."""
    for code, tree in pages.items():
        [script] = tree.css('script[type="application/ld+json"]')
        data = json.loads(script.text())
        assert data["@context"] == "https://schema.org"
        assert data["@type"] in ("DefinedTerm", "LearningResource")
        assert data["inLanguage"] == code
        assert data["description"] == tree.css_first("meta[name=description]").attributes["content"]
        assert "url" not in data  # this build knows no address


def test_list_of_terms_is_a_set(built: Project):
    """The A–Z is the set in which every term is defined."""
    tree = LexborHTMLParser((built.dist / "site/id/glossary/index.html").read_text("utf-8"))
    data = json.loads(tree.css_first('script[type="application/ld+json"]').text())

    assert data["@type"] == "DefinedTermSet"


def test_address_is_cited_where_the_site_has_one():
    """With an address, the entry and the linked data name it."""
    release = replace(RELEASE, root="https://example.org/")
    page = citing.Cited("Amal?", "id", "https://example.org/id/glossary/amal.html")

    assert citing.entry(page, release) == (
        'Rujukan Peksos. (2026). <span lang="id">Amal?</span> Dalam <cite>Rujukan Peksos</cite> '
        '(Edisi 0.1). <a href="https://example.org/id/glossary/amal.html">'
        "https://example.org/id/glossary/amal.html</a>"
    )
    assert citing.linked_data(page, "", release)["url"] == page.address


@pytest.mark.parametrize("name", VENDORED)
def test_libraries_are_unchanged(name: str):
    """What stands under vendor/ is what its authors publish."""
    file = Project().theme / "assets" / "javascripts" / "vendor" / name

    assert hashlib.sha256(file.read_bytes()).hexdigest() == VENDORED[name]
