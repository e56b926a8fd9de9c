"""The map of terms in a browser: at a term's place, by keyboard and finger, on the web and from a stick."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page
from real import CONTENT
from refsite.languages import CODES
from refsite.project import Project
from watched import Watched

GLOSSARY = CONTENT.glossary
THEMES = [theme.key for theme in GLOSSARY.themes]
WRONG = r"""
() => {
  const svg = document.querySelector(".figure svg");
  const { width, height } = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll("text")].map((text) => [text.getBBox(), text.textContent]);
  const meet = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
    && one.y + 4 < other.y + other.height && other.y + 4 < one.y + one.height;
  return texts.filter(([own], index) => own.x < 0 || own.y < 0 || own.x + own.width > width
    || own.y + own.height > height || texts.slice(index + 1).some(([other]) => meet(own, other)))
    .map(([, text]) => text);
}
"""
SHOWN = r"""
(slug) => [...document.getElementById(slug).parentNode.querySelectorAll("a ~ path")]
  .map((path) => getComputedStyle(path).visibility)
"""


def seen(page: Page, slug: str) -> float:
    """How far down in the window a row is, as a share of its height."""
    box = page.locator(f"#{slug}").bounding_box()
    return box["y"] / page.viewport_size["height"]


@pytest.mark.parametrize("code", CODES)
def test_a_term_leads_to_its_place(context: BrowserContext, top: str, code: str):
    """The link below a term's relations opens the map there, with the lines of that row alone."""
    page = context.new_page()
    watched = Watched(page, top)
    for slug in ("asesmen", "lsm", "resiliensi"):
        theme = GLOSSARY.terms[slug].theme
        page.goto(f"{top}{code}/glossary/{slug}.html")
        page.locator("figure.map a").click()
        page.wait_for_url(f"**/{code}/glossary/map/{theme}.html#{slug}")
        page.wait_for_function("slug => document.querySelector(':target')?.id === slug", arg=slug)

        assert 0.1 < seen(page, slug) < 0.6
        assert set(page.evaluate(SHOWN, slug)) == {"visible"}
        others = page.locator(f".term-map g > a:not(#{slug})").first.get_attribute("id")
        assert set(page.evaluate(SHOWN, others)) <= {"hidden"}
        opacity = "getComputedStyle(document.querySelector('.ties')).opacity"
        assert float(page.evaluate(opacity)) < 0.5
    watched.assert_quiet()


def test_every_term_has_its_link(server: str, built: Project):
    """Each page of a term leads to its own row, and no page became heavier than that."""
    for code in CODES:
        for term in GLOSSARY.terms.values():
            text = (built.dist / "site" / code / "glossary" / f"{term.slug}.html").read_text(
                "utf-8"
            )
            link = f"map/{term.theme}.html#{term.slug}"
            assert text.count(link) == 1, term.slug
            assert len(text.split(link)[1].split("</a>")[0]) < 40


def test_by_keyboard(context: BrowserContext, top: str):
    """Tab goes from row to row in their order, shows the lines of each; Enter opens the term."""
    page = context.new_page()
    page.goto(f"{top}id/glossary/map/index.html")
    page.locator(".theme-map a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/map/definitions.html")
    slugs = page.eval_on_selector_all(".term-map svg a", "links => links.map(link => link.id)")
    page.locator(".term-map svg a").first.focus()
    for slug in slugs[:5]:
        assert page.evaluate("document.activeElement.id") == slug
        assert set(page.evaluate(SHOWN, slug)) == {"visible"}
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/glossary/{slugs[5]}.html")
    page.go_back()

    page.locator(".term-map summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".term-map details li > a").count() == len(slugs)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/*.html")


def test_by_touch(chromium: Browser, top: str):
    """On a phone rows are high enough for a finger, nothing scrolls sideways, a tap opens the term."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(f"{top}en/glossary/map/index.html")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.locator(".theme-map a", has_text="Ethics").tap()
    page.wait_for_url("**/map/ethics.html")
    sizes = [link.bounding_box() for link in page.locator(".term-map svg a").all()]
    assert min(size["height"] for size in sizes) >= 24
    assert min(size["width"] for size in sizes) >= 150
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    slug = page.locator(".term-map svg a").nth(3).get_attribute("id")
    page.locator(f"#{slug}").tap()
    page.wait_for_url(f"**/glossary/{slug}.html")
    context.close()


def test_the_switch_of_languages_keeps_the_place(context: BrowserContext, top: str):
    """The other language opens at the same term."""
    page = context.new_page()
    page.goto(f"{top}id/glossary/map/law.html#diversi")
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/glossary/map/law.html#diversi")

    assert page.locator(":target").text_content() == "diversion"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("key", ["index", *THEMES])
def test_letters_have_room(context: BrowserContext, server: str, code: str, key: str):
    """No text leaves the drawing, and none runs into another."""
    page = context.new_page()
    page.goto(f"{server}{code}/glossary/map/{key}.html")

    assert page.locator(".figure svg text").count() > 8
    assert page.evaluate(WRONG) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["index.html", "practice.html#asesmen", "actors.html"])
def test_accessibility(chromium: Browser, top: str, scheme: str, path: str):
    """Axe finds nothing, in either colours, with a row asked for and with the words unfolded."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{top}id/glossary/map/{path}")
    for folded in page.locator(".term-map summary").all():
        folded.click()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    context.close()

    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
