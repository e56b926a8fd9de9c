"""Summary sheets: one A4 page when they are printed, readable on a phone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from refsite.languages import CODES
from refsite.project import Project

THEMES = sorted(path.stem for path in (Project().glossary / "corrections").glob("*.yml"))
PATHS = [f"{code}/study/sheets/{theme}.html" for code in CODES for theme in THEMES]
WIDTH, HEIGHT = 703, 1031
"""What a browser has of an A4 page between the sheet's margins of 12 mm, in px of 1/96 inch."""
FULL = 0.8


@pytest.fixture(scope="module")
def paper(chromium: Browser) -> Iterator[Page]:
    """A page as a printer sees it."""
    context = chromium.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def pages(page: Page) -> int:
    """On how many pages it is printed, by Chromium's own PDF, at the size that its style says."""
    counts = re.findall(rb"/Type /Pages\b[^>]*?/Count (\d+)", page.pdf(prefer_css_page_size=True))
    return max(map(int, counts))


@pytest.mark.parametrize("path", PATHS)
def test_a_sheet_is_one_page(paper: Page, bundle: Path, path: str):
    """It fills a page well, and nothing of it stands beside the columns or on a second page."""
    paper.goto((bundle.parent / path).as_uri())
    bottom = paper.locator(".sheet-cite").bounding_box()
    wide = paper.locator(".sheet").evaluate("e => e.scrollWidth > e.clientWidth")

    assert not wide
    assert FULL * HEIGHT < bottom["y"] + bottom["height"] <= HEIGHT
    assert pages(paper) == 1


def test_only_the_sheet_is_printed(paper: Page, bundle: Path):
    """No menu, search box, button or footer of the site; the edition and its licence are there."""
    paper.goto((bundle.parent / PATHS[0]).as_uri())
    shown = paper.evaluate(
        "() => [...document.querySelectorAll('body *')]"
        ".filter(e => e.checkVisibility({opacityProperty: true}) && e.getBoundingClientRect().height > 1"
        " && !e.closest('article') && !e.querySelector('article') && e.innerText?.trim())"
        ".map(e => e.className)"
    )

    assert shown == []
    assert re.search(r"Edisi \d+\.\d+.*CC BY-SA 4\.0", paper.locator(".sheet-cite").inner_text())


def test_other_pages_are_printed_as_before(paper: Page, bundle: Path):
    """A long page takes several; the measure above is no accident of counting."""
    paper.goto((bundle.parent / "id/definitions/reading.html").as_uri())

    assert pages(paper) > 3


@pytest.mark.parametrize("code", CODES)
def test_a_sheet_on_a_phone(context: BrowserContext, bundle: Path, code: str):
    """Nothing is wider than the screen."""
    page = context.new_page()
    for theme in THEMES:
        page.goto((bundle.parent / code / "study" / "sheets" / f"{theme}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, theme
