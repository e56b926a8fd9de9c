"""What is left out of the style sheet changes nothing, and the first view is the last one."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import material
import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, Page
from refsite.project import Project
from refsite.site import style_sheet

SHEET, ICONS = "id/assets/stylesheets/site.css", "/* ---- Icons, once ---- */"
PATHS = (
    "id/index.html",
    "id/practice/process.html",
    "id/glossary/pemberdayaan.html",
    "en/glossary/index.html",
    "id/comparisons/which-one.html",
    "en/definitions/siporin.html",
)
SIZES = {"phone": (360, 740), "desk": (1280, 800)}
NOISE = 3
"""Steps of 256 by which two drawings of the same line may differ."""
MEASURE = """
() => [...document.querySelectorAll(".md-header *, .md-tabs, .md-sidebar, article, article *")]
  .filter((e) => !e.closest("svg, .cite, .md-sidebar__inner") && e.checkVisibility())
  .map((e) => [e, e.getBoundingClientRect()])
  .filter(([, box]) => box.width && box.bottom > 0 && box.top < innerHeight)
  .map(([e, box]) => {
    const style = getComputedStyle(e);
    return [
      e.tagName, e.className, ...[box.x, box.y, box.width].map(Math.round),
      style.color, style.backgroundColor, style.fontSize, style.fontWeight, style.textDecorationLine,
    ].join(" ");
  })
"""


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> dict[str, int]:
    """A phone and a desk."""
    return dict(zip(("width", "height"), SIZES[request.param], strict=True))


@pytest.fixture(params=["light", "dark"])
def view(chromium: Browser, size: dict, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A fresh profile of that size and scheme."""
    context = chromium.new_context(
        viewport=size, color_scheme=request.param, service_workers="block", reduced_motion="reduce"
    )
    yield context
    context.close()


@pytest.fixture(scope="module")
def full(built: Project) -> str:
    """All the rules of the theme and of Material, and the icons."""
    styles = style_sheet.load(built.theme)
    folders = Path(material.__file__).parent / "templates", built.theme
    found = {
        path.relative_to(folder).as_posix(): path
        for folder in folders
        for path in (folder / "assets" / "stylesheets").glob("*.css")
    }
    sheets = style_sheet.collected("assets/stylesheets", found, styles)
    made = (built.dist / "site" / SHEET).read_text("utf-8")
    late = f"{','.join(styles.late)}{{display:block}}"  # what the first view in the page hides
    return "\n".join([late, *sheets.values(), made[made.index(ICONS) :]])


def drawn(page: Page) -> Image.Image:
    """What the window shows."""
    return Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")


def test_nothing_looks_different(view: BrowserContext, server: str, full: str):
    """Pages, the open menu and the open search look as with every rule of the theme."""
    drawings: dict[str, list[Image.Image]] = {}
    for own in (True, False):
        page = view.new_page()
        if not own:
            page.route(
                f"**/{SHEET}", lambda route: route.fulfill(body=full, content_type="text/css")
            )
        for path in PATHS:
            page.goto(server + path, wait_until="networkidle")
            drawings.setdefault(path, []).append(drawn(page))
        page.locator(".md-search__input").evaluate("box => box.focus()")
        page.locator(".md-search-result__link").first.wait_for()
        page.wait_for_timeout(500)  # the theme moves it into its place
        drawings.setdefault("search", []).append(drawn(page))
        page.keyboard.press("Escape")
        if page.locator("[for=__drawer].md-header__button").is_visible():
            page.locator("[for=__drawer].md-header__button").click()
            page.wait_for_timeout(500)
            drawings.setdefault("menu", []).append(drawn(page))
    for name, (ours, theirs) in drawings.items():
        most = max(high for _, high in ImageChops.difference(ours, theirs).getextrema())
        assert most <= NOISE, name


def test_first_view_is_the_last(view: BrowserContext, server: str):
    """Before the whole sheet is there, all that is seen has its place, size and colours already."""
    page = view.new_page()
    page.route("**/*.js", lambda route: route.abort())
    for path in PATHS:
        measured = []
        for first in (True, False):
            if first:
                page.route(f"**/{SHEET}", lambda route: route.abort())
            else:
                page.unroute(f"**/{SHEET}")
            page.goto(server + path)
            measured.append(page.evaluate(MEASURE))
        assert len(measured[0]) > 15
        assert measured[0] == measured[1], path
