"""The card of a term, driven by mouse, touch and keyboard, on a phone and at 400 % zoom."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from watched import Watched

PAGE = "id/practice/process.html"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
ZOOMED = {"width": 320, "height": 256}
"""A window of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10)."""
Opener = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, bundle: Path) -> Iterator[Opener]:
    """Opens a page of the bundle from the disk, with the network cut; no script may fail."""
    contexts, watched = [], []

    def go(path: str = PAGE, **options: object) -> Page:
        context = chromium.new_context(**({"viewport": DESK} | options))
        context.set_offline(True)
        contexts.append(context)
        watched.append(Watched(context.new_page(), bundle.parent.as_uri()))
        page = watched[-1].page
        page.goto((bundle.parent / path).as_uri())
        return page

    yield go
    for each in watched:
        each.assert_quiet()
    for context in contexts:
        context.close()


def term(page: Page, slug: str = "bimbingan-lanjut") -> Locator:
    """The first link to a term in the text."""
    return page.locator(f"a.term[href$='/{slug}.html']").first


def card(page: Page) -> Locator:
    """The card."""
    return page.locator(".card")


def test_what_a_card_says(visit: Opener):
    """Name, name in the other language with its language, definition, note, link."""
    page = visit()
    term(page).focus()

    assert card(page).locator("b").inner_text() == "bimbingan lanjut"
    assert card(page).locator("i[lang=en]").inner_text() == "follow-up"
    assert "sesudah kasus ditutup" in card(page).inner_text()
    assert "Padanan dekat." in card(page).inner_text()
    card(page).get_by_role("link", include_hidden=True).click()
    page.wait_for_url("**/id/glossary/bimbingan-lanjut.html")


def test_common_and_own_cards(visit: Opener):
    """Each link to a term in the text of a page has a card, wherever its text is kept."""
    page = visit("en/community/index.html")
    page.mouse.move(5, 5)
    links = page.locator("a.term").count()
    expect(page.locator("a.term[aria-describedby]")).to_have_count(links)
    own = page.evaluate("Object.keys(JSON.parse(document.getElementById('cards').textContent))")
    common = page.evaluate("Object.keys(CARDS.terms)")

    assert links > 10
    assert own
    assert common
    assert not set(own) & set(common)


def test_texts_wait_for_a_reader(visit: Opener):
    """The texts of the common cards, a sixth of a first visit, are fetched when somebody reads."""
    page = visit()
    page.wait_for_load_state("networkidle")
    loaded = page.locator("script[src$='/cards.js']")

    assert loaded.count() == 0
    page.mouse.wheel(0, 100)
    expect(loaded).to_have_count(1)


def test_mouse(visit: Opener):
    """A resting mouse opens it, it can be entered, and leaving it closes it; a click follows."""
    page = visit()
    term(page).hover()
    expect(card(page)).to_be_visible()
    card(page).hover()
    page.wait_for_timeout(500)
    expect(card(page)).to_be_visible()
    page.mouse.move(5, 5)
    expect(card(page)).to_be_hidden()

    term(page).click()
    page.wait_for_url("**/id/glossary/bimbingan-lanjut.html")


def test_a_passing_mouse_opens_nothing(visit: Opener):
    """Crossing a word is no wish to read its card."""
    page = visit()
    term(page).hover()
    page.mouse.move(5, 5)
    page.wait_for_timeout(400)

    expect(card(page)).to_be_hidden()


def test_touch(visit: Opener):
    """A first tap opens it, a tap outside closes it, a second tap on the word follows the link."""
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    term(page).tap()
    expect(card(page)).to_be_visible()
    assert page.url.endswith(PAGE)
    page.locator(".page-goals").tap(position={"x": 20, "y": 20})
    expect(card(page)).to_be_hidden()

    term(page).tap()
    expect(card(page)).to_be_visible()
    term(page).tap()
    page.wait_for_url("**/id/glossary/bimbingan-lanjut.html")


def test_touch_the_link_in_the_card(visit: Opener):
    """The card's own link is large enough to hit and leads to the page."""
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    term(page).tap()
    link = card(page).locator("a")
    assert link.bounding_box()["height"] >= 24  # WCAG 2.2, 2.5.8
    link.tap()
    page.wait_for_url("**/id/glossary/bimbingan-lanjut.html")


def test_keyboard(visit: Opener):
    """Focus opens it, moving on and Escape close it, Enter opens it again and then follows."""
    page = visit()
    term(page).focus()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    assert not card(page).is_visible() or "bimbingan lanjut ·" not in card(page).inner_text()

    term(page).focus()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    assert page.url.endswith(PAGE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/glossary/bimbingan-lanjut.html")


def test_screen_reader(visit: Opener):
    """A link with a description, said once: the card beside it is not in the tree."""
    page = visit()
    link = term(page)
    link.focus()
    expect(card(page)).to_be_visible()
    devtools = page.context.new_cdp_session(page)
    found = devtools.send("Runtime.evaluate", {"expression": "document.activeElement"})
    asked = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
    [node] = devtools.send("Accessibility.getPartialAXTree", asked)["nodes"]

    assert node["name"]["value"] == link.inner_text()
    assert node["description"]["value"].startswith("bimbingan lanjut · follow-up")
    assert card(page).get_attribute("aria-hidden") == "true"
    assert card(page).locator("a").get_attribute("tabindex") == "-1"


@pytest.mark.parametrize("size", [PHONE, DESK, ZOOMED], ids=["phone", "desk", "400 %"])
def test_never_over_the_line(visit: Opener, size: dict):
    """No card covers a line of its link, or leaves the page at a side."""
    page = visit(viewport=size)
    links = page.locator("a.term")
    for number in range(links.count()):
        link = links.nth(number)
        link.scroll_into_view_if_needed()
        link.focus()
        box = card(page).bounding_box()
        lines = link.evaluate("link => [...link.getClientRects()].map(r => [r.top, r.bottom])")
        clear = all(box["y"] >= bottom or box["y"] + box["height"] <= top for top, bottom in lines)
        assert clear, link.inner_text()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"], link.inner_text()
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_card_has_no_violation(chromium: Browser, server: str, scheme: str):
    """Axe finds nothing with a card open, colours and hidden links included."""
    context = chromium.new_context(color_scheme=scheme, viewport=PHONE)
    page = context.new_page()
    page.goto(server + PAGE)
    term(page).focus()
    expect(card(page)).to_be_visible()
    violations = Axe().run(page).response["violations"]
    context.close()

    assert violations == []


def test_without_script_a_plain_link(visit: Opener):
    """Without JavaScript the word leads to the term's page."""
    page = visit(java_script_enabled=False)
    assert card(page).count() == 0
    term(page).click()
    page.wait_for_url("**/id/glossary/bimbingan-lanjut.html")


def test_in_print_a_plain_word(visit: Opener):
    """On paper a term is a word like others: no underline, no address behind it, no card."""
    page = visit()
    term(page).focus()
    page.emulate_media(media="print")
    page.wait_for_timeout(300)  # the theme lets colours fade
    style = term(page).evaluate(
        "link => [getComputedStyle(link).textDecorationLine,"
        " getComputedStyle(link, '::after').content,"
        " getComputedStyle(link).color == getComputedStyle(link.parentElement).color]"
    )

    assert style == ["none", "none", True]
    expect(card(page)).to_be_hidden()
