"""axe finds no violation on any written page, in both colour schemes and at two widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext
from refsite.languages import CODES
from refsite.project import Project

WRITTEN = {
    code: sorted(
        path.relative_to(Project().docs).with_suffix(".html").as_posix()
        for path in (Project().docs / code).rglob("*.md")
    )
    for code in CODES
}
GENERATED = [
    "index.html",
    "id/glossary/index.html",
    "en/glossary/map/index.html",
    "id/glossary/map/practice.html",
    "en/glossary/themes/law.html",
    "id/glossary/lsm.html",
    "id/packs/methods.html",
    "id/study/sheets/law.html",
    "id/references.html",
]
ONLY_VIOLATIONS = {"resultTypes": ["violations"]}
"""Axe does not write out what passed: a third less time."""


@pytest.mark.parametrize(("code", "scheme", "width"), [("id", "light", 360), ("en", "dark", 1280)])
def test_no_violation(chromium: Browser, server: str, code: str, scheme: str, width: int):
    """All pages: one on a phone in light colours, its twin, built alike, on a dark desktop."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    axe, page, found = Axe(), context.new_page(), []
    for path in WRITTEN[code] + GENERATED:
        page.goto(server + path)
        for violation in axe.run(page, options=ONLY_VIOLATIONS).response["violations"]:
            found.append(f"{path}: {violation['id']}: {violation['nodes'][0]['html']}")
    context.close()

    assert found == []


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_the_menu(context: BrowserContext, server: str, key: str):
    """On a phone's width the menu button opens the menu, and its closed links take no focus."""
    page = context.new_page()
    page.goto(f"{server}id/practice/index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText").strip() == "Menu"

    first = page.locator(".md-sidebar--primary a", has_text="Beranda")
    assert not first.is_visible()
    page.keyboard.press(key)
    first.wait_for(state="visible")


def test_search_hits_are_not_shown_as_unchecked(context: BrowserContext, server: str):
    """Only what we have not checked wears the question mark."""
    page = context.new_page()
    page.goto(f"{server}id/definitions/siporin.html?h=siporin")
    page.locator("mark[data-md-highlight]").first.wait_for()
    before = "mark => getComputedStyle(mark, '::before').content"

    assert page.locator("mark[data-md-highlight]").first.evaluate(before) == "none"
    assert page.locator("mark:not([data-md-highlight])").first.evaluate(before) == '"? "'
