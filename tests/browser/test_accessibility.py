"""axe finds no violation on any written page, in either colour scheme."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from refsite.languages import CODES
from refsite.project import Project

WRITTEN = sorted(
    path.relative_to(Project().docs).with_suffix(".html").as_posix()
    for code in CODES
    for path in (Project().docs / code).rglob("*.md")
)
GENERATED = [
    "index.html",
    "id/glossary/index.html",
    "en/glossary/themes/law.html",
    "id/glossary/lsm.html",
]


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_no_violation(chromium: Browser, server: str, scheme: str, width: int):
    """All pages, on a phone in light colours and on a desktop in dark ones."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page, found = context.new_page(), []
    for path in WRITTEN + GENERATED:
        page.goto(server + path)
        for violation in Axe().run(page).response["violations"]:
            found.append(f"{path}: {violation['id']}: {violation['nodes'][0]['html']}")
    context.close()

    assert found == []
