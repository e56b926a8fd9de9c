"""The bundle as a reader meets it: a double click on index.html, the network cut."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from watched import Watched, search


@pytest.fixture
def watched(context: BrowserContext, bundle: Path) -> Watched:
    """A page of the bundle with the network cut."""
    context.set_offline(True)
    return Watched(context.new_page(), bundle.parent.as_uri())


def test_a_reader_finds_the_way(watched: Watched, bundle: Path):
    """Front page, a page, its twin, a term, a search in each language, a result."""
    page = watched.page
    page.goto(bundle.as_uri())
    page.get_by_role("link", name="Definisi Siapa mengatakan").click()
    assert page.url.endswith("/id/definitions/index.html")

    page.goto(page.url.replace("index.html", "siporin.html#reading"))
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/definitions/siporin.html#reading")
    assert page.locator("html").get_attribute("lang") == "en"

    page.get_by_role("link", name="social functioning").first.click()
    page.wait_for_url("**/en/glossary/keberfungsian-sosial.html")
    assert page.locator("h1").inner_text().startswith("Social functioning")

    search(page, "self-help").first.click()
    page.wait_for_url("**/en/**")

    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/id/**")
    search(page, "keberfungsian").first.click()
    page.wait_for_url("**/id/**")
    assert "eberfungsian" in page.locator("article").inner_text()
    watched.assert_quiet()


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("id", "Siporin", "/id/definitions/siporin.html"),
        ("en", "Siporin", "/en/definitions/siporin.html"),
    ],
)
def test_search_finds_its_own_language(
    watched: Watched, bundle: Path, language: str, typed: str, found: str
):
    """Each edition's search finds its own pages on file://."""
    watched.page.goto((bundle.parent / language / "about" / "index.html").as_uri())
    results = search(watched.page, typed)
    addresses = [link.get_attribute("href") for link in results.all()]

    assert any(found in address for address in addresses), addresses
    assert all(f"/{language}/" in address for address in addresses), addresses
    watched.assert_quiet()


def test_pages_of_every_kind_open_without_an_outside_request(watched: Watched, bundle: Path):
    """One page of every kind loads all it needs from the folder."""
    folder = bundle.parent
    pages = [bundle, *sorted(folder.glob("*/*.html")), *sorted(folder.glob("*/*/index.html"))]
    pages += [folder / "id/glossary/themes/law.html", folder / "en/glossary/pekerja-sosial.html"]
    for path in pages:
        watched.page.goto(path.as_uri(), wait_until="load")

    assert len(pages) > 15
    watched.assert_quiet()
