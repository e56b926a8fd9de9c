"""The site as a host serves it, under a folder of its own."""

import pytest
from playwright.sync_api import Browser, BrowserContext
from refsite.languages import CODES
from watched import Watched, search


@pytest.fixture
def watched(context: BrowserContext, server: str) -> Watched:
    """A page of the served site."""
    return Watched(context.new_page(), server)


@pytest.mark.parametrize("language", ["id", "en"])
def test_search(watched: Watched, server: str, language: str):
    """Each edition's search finds its own pages over HTTP."""
    watched.page.goto(f"{server}{language}/index.html")
    addresses = [link.get_attribute("href") for link in search(watched.page, "Minahan").all()]

    assert any("pincus-minahan" in address for address in addresses)
    assert all(f"/{language}/" in address for address in addresses)
    watched.assert_quiet()


def test_language_switch_follows_the_section_being_read(watched: Watched, server: str):
    """A reader who scrolled to a section lands in the same section of the twin."""
    page = watched.page
    page.goto(f"{server}id/definitions/siporin.html")
    page.locator("#often-wrong").evaluate("heading => heading.scrollIntoView()")
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/definitions/siporin.html#often-wrong")
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/id/definitions/siporin.html#often-wrong")
    watched.assert_quiet()


def test_colour_choice_holds_in_both_languages(watched: Watched, server: str):
    """Who chose dark colours in Indonesian reads English in dark colours too."""
    page = watched.page
    page.goto(f"{server}id/index.html")
    page.locator("label[for=__palette_1]").click()
    page.goto(f"{server}en/index.html")

    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_without_javascript_a_page_is_complete(chromium: Browser, server: str):
    """Text, sources and the way to the twin need no script."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}en/definitions/siporin.html")

    assert page.locator("#sources").is_visible()
    page.locator("[data-language-switch]").click()
    assert page.url == f"{server}id/definitions/siporin.html"
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "id/index.html",
        "en/comparisons/index.html",
        "id/glossary/index.html",
        "id/packs/community.html",
    ],
)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_overflows(watched: Watched, server: str, path: str, width: int):
    """No page scrolls sideways, on a small phone or on a desktop."""
    watched.page.set_viewport_size({"width": width, "height": 740})
    watched.page.goto(server + path)

    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("code", CODES)
def test_every_section_shows_above_the_page(watched: Watched, server: str, code: str):
    """On the narrowest desktop that has tabs, none is cut off at the edge."""
    watched.page.set_viewport_size({"width": 1220, "height": 740})
    watched.page.goto(f"{server}{code}/index.html")
    room = "e => e.scrollWidth <= e.clientWidth"

    assert watched.page.locator(".md-tabs__list").evaluate(room)
