"""The line of definitions and laws in a browser: each date leads to where it stands."""

from playwright.sync_api import Browser, BrowserContext
from watched import Watched


def test_by_keyboard(context: BrowserContext, top: str):
    """A definition opens its own wording, a law its entry in the bibliography; the words unfold."""
    page = context.new_page()
    watched = Watched(page, top)
    page.goto(f"{top}id/study/timeline.html")
    page.locator(".lanes svg a", has_text="Siporin").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/glossary/pekerjaan-sosial.html#siporin-1975")
    assert "Siporin" in page.locator(".definition:target").inner_text()

    page.go_back()
    page.locator(".lanes svg a", has_text="UU 23/2011").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/references.html#uu-23-2011")
    page.go_back()
    page.locator(".lanes summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".lanes li").first.is_visible()
    watched.assert_quiet()


def test_by_touch(chromium: Browser, top: str):
    """All of a date is one place to tap, high enough for a finger."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(f"{top}en/study/timeline.html")
    boxes = [link.bounding_box() for link in page.locator(".lanes svg a").all()]
    assert min(box["height"] for box in boxes) >= 30
    assert min(box["width"] for box in boxes) >= 250
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.locator(".lanes svg a", has_text="Boehm").tap()
    page.wait_for_url("**/en/glossary/pekerjaan-sosial.html#boehm-1959")
    context.close()
