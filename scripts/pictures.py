"""Take the pictures of the page for lecturers from the built site, in headless Chromium.

Run it after `make site` when what they show looks different, and commit what it writes:
`.venv/bin/python scripts/pictures.py`. It needs what `make editions` and `make test` install.
"""

import io
import sys
from collections.abc import Iterator

from browser import find
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from refsite.languages import CODES
from refsite.project import Project

ADDRESS = "https://example.org/"
"""Where the site seems to stand, so that the pictures show an address of the right form."""
COLOURS = 32
"""Enough for text on a plain ground; a fraction of the bytes of full colour."""


def take(browser: Browser, project: Project, code: str) -> Iterator[tuple[str, bytes]]:
    """Each picture's name and its WebP, twice as many pixels as it is wide on the page."""
    phone = _open(browser, project, 360, f"{code}/practice/process.html")
    phone.locator("details.cite summary").click()
    phone.locator(".cite dl").wait_for()
    top, entry = (phone.locator(part).first.bounding_box() for part in (".cite", ".cite dd p"))
    yield "cite.webp", _shot(phone, ".cite", entry["y"] + entry["height"] - top["y"] + 8)
    phone.locator("h2#steps .headerlink").click()
    phone.locator("dialog .qr-code").wait_for()
    yield "link.webp", _shot(phone, "dialog", 480)
    phone.context.close()
    desk = _open(browser, project, 760, f"{code}/packs/index.html?ready=introduction")
    desk.locator(".pack-builder details summary").first.click()
    yield "pack.webp", _shot(desk, ".pack-columns", 440)
    desk.context.close()


def _open(browser: Browser, project: Project, width: int, path: str) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, device_scale_factor=2, service_workers="block"
    )
    page = context.new_page()
    site = project.dist / "site"

    def answer(route) -> None:
        asked = route.request.url.removeprefix(ADDRESS).partition("?")[0]
        route.fulfill(path=site / asked)

    page.route(f"{ADDRESS}**", answer)
    page.goto(ADDRESS + path)
    page.add_style_tag(content=".md-top, .md-header { display: none }")
    return page


def _shot(page: Page, selector: str, height: int) -> bytes:
    """The upper part of an element, `height` pixels of it at most."""
    page.locator(selector).evaluate("element => element.scrollIntoView()")
    box = page.locator(selector).bounding_box()
    clip = box | {"height": min(box["height"], height)}
    picture = Image.open(io.BytesIO(page.screenshot(clip=clip)))
    small = io.BytesIO()
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.convert("RGB").save(small, "WEBP", lossless=True, method=6)
    return small.getvalue()


def main() -> int:
    """Run the command; returns the exit code."""
    project = Project()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for code in CODES:
            for name, picture in take(browser, project, code):
                path = project.docs / code / "lecturers" / name
                path.write_bytes(picture)
                width, height = Image.open(path).size
                print(f"{project.where(path)}: {len(picture)} bytes, {width // 2} × {height // 2}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
