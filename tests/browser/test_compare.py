"""Readers set two or three definitions or fields side by side: keyboard, finger, address, no network."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from real import CONTENT
from refsite.project import Project
from watched import Watched

GLOSSARY = CONTENT.glossary
COMPARED = GLOSSARY.compared()
WIDE = "document.documentElement.scrollWidth > innerWidth"


def opened(context: BrowserContext, address: str) -> Page:
    """The page with both choices ready."""
    page = context.new_page()
    page.goto(address)
    page.locator(".compare").nth(1).wait_for()
    return page


def tool(page: Page, number: int = 0) -> Locator:
    """The choice of definitions, or that of fields."""
    return page.locator(".compare").nth(number)


def columns(of: Locator) -> list[str]:
    """What stands side by side."""
    return of.locator(".compared thead th").all_inner_texts()


def cells(of: Locator, criterion: str) -> Locator:
    """The cells of a criterion."""
    heading = of.page.locator("[scope=rowgroup]", has_text=criterion)
    found = of.locator(".compared tbody", has=heading).locator("td")
    assert found.count() == len(columns(of)) > 1
    return found


def heading(of: Locator, criterion: str) -> str:
    """What stands above the cells of a criterion."""
    return of.locator(".compared [scope=rowgroup]", has_text=criterion).inner_text().strip()


def test_by_keyboard(context: BrowserContext, top: str):
    """Letters choose, the result comes at once and is told; the region scrolls by the arrows."""
    page = opened(context, f"{top}en/study/compare.html")
    watched = Watched(page, top)
    chosen = tool(page)
    expect(chosen.get_by_role("status")).to_have_text(
        "Choose two or three to set them side by side."
    )
    page.get_by_label("Column 1").first.focus()
    page.keyboard.type("NASW, U")
    page.keyboard.press("Tab")
    page.keyboard.type("Sipo")
    expect(chosen.get_by_role("status")).to_contain_text(
        "NASW, United States · Siporin, a textbook"
    )
    assert columns(chosen) == ["NASW, United States", "Siporin, a textbook"]
    page.keyboard.press("Tab")
    page.keyboard.type("Law 14")
    assert len(columns(chosen)) == 3
    page.keyboard.press("Tab")
    region = chosen.get_by_role("region").first
    assert region.evaluate("region => region === document.activeElement")
    before = region.evaluate("region => region.scrollLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("at => document.activeElement.scrollLeft > at", arg=before)
    watched.assert_quiet()


def test_by_touch(chromium: Browser, top: str):
    """On a phone each column is wide enough to read; three scroll inside their region, not the page."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = opened(context, f"{top}id/study/compare.html")
    chosen = tool(page, 1)
    boxes = [select.bounding_box() for select in chosen.locator("select").all()]
    assert min(box["height"] for box in boxes) >= 40
    for number, key in enumerate(("social-work", "ngo", "charity")):
        select = chosen.locator("select").nth(number)
        select.tap()
        select.select_option(key)
    widths = [th.bounding_box()["width"] for th in chosen.locator(".compared thead th").all()]
    assert len(widths) == 3
    assert min(widths) >= 150
    region = chosen.locator(".table").first
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    assert not page.evaluate(WIDE)
    chosen.locator("select").nth(2).select_option("")
    both = [th.bounding_box() for th in chosen.locator(".compared thead th").all()]
    assert len(both) == 2
    assert min(box["width"] for box in both) >= 150
    assert both[-1]["x"] + both[-1]["width"] <= 360
    context.close()


def test_what_differs_is_marked(context: BrowserContext, server: str):
    """Words that no other column has, and no others; each criterion says in words how far it is alike."""
    page = opened(context, f"{server}en/study/compare.html#definitions=nasw-1973,siporin-1975")
    chosen = tool(page)
    texts = cells(chosen, "Text in English")
    marked = [
        {word.lower() for word in texts.nth(at).locator(".own").all_inner_texts()} for at in (0, 1)
    ]
    assert {"communities", "professional", "capacity"} <= marked[0]
    assert {"institutional", "prevent", "method"} <= marked[1]
    for word in ("enhance", "restore", "functioning", "social", "and", "the", "of"):
        assert word not in marked[0] | marked[1]
    told = heading(chosen, "Text in English")
    assert "alike only in the words" in told
    assert {"enhance", "restore", "functioning"} <= set(told.replace(",", "").split())
    assert "different" in heading(chosen, "Kind")
    assert heading(chosen, "Year") == "Year"
    style = "mark => [getComputedStyle(mark).fontWeight > 500, getComputedStyle(mark).borderBottomStyle]"
    assert texts.first.locator(".own").first.evaluate(style) == [True, "solid"]


def test_three_columns(context: BrowserContext, server: str):
    """A word that two of three have is marked in neither; two that say the same are called alike."""
    address = "#definitions=nasw-1973,minahan-1981,ifsw-2000"
    page = opened(context, f"{server}en/study/compare.html{address}")
    chosen = tool(page)
    assert "alike" in heading(chosen, "Kind")
    texts = cells(chosen, "Text in English").all()
    words = [set(cell.inner_text().lower().replace(",", "").split()) for cell in texts]
    for at, cell in enumerate(texts):
        others = set().union(*(words[other] for other in range(3) if other != at))
        for word in cell.locator(".own").all_inner_texts():
            assert word.lower() not in others


def test_sources_and_marks_stay(context: BrowserContext, server: str):
    """Each column keeps its citation and what nobody has checked; no address comes twice."""
    keys = [entry.source for entry in COMPARED if entry.standing != "seen"][:3]
    page = opened(context, f"{server}id/study/compare.html#definitions={','.join(keys)}")
    sources = cells(tool(page), "Sumber")

    for cell in sources.all():
        assert cell.locator("a.citation").count() >= 1
        assert cell.locator("mark").is_visible()
    texts = cells(tool(page), "Bunyi dalam bahasa Indonesia")
    assert all("Terjemahan" in text for text in texts.all_inner_texts())
    double = """() => { const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at); }"""
    assert page.evaluate(double) == []
    sources.first.locator("a.citation").first.click()
    page.wait_for_url(f"**#ref-{keys[0]}")
    assert len(columns(tool(page))) == 3


def test_the_choice_is_in_the_address(context: BrowserContext, top: str):
    """It survives a reload and the other language; nothing else is kept, and both choices go together."""
    page = opened(context, f"{top}id/study/compare.html")
    for number, key in enumerate(("boehm-1959", "barker-2014")):
        tool(page).locator("select").nth(number).select_option(key)
    for number, key in enumerate(("ngo", "csr")):
        tool(page, 1).locator("select").nth(number).select_option(key)
    assert page.url.endswith("#definitions=boehm-1959,barker-2014&fields=ngo,csr")
    page.reload()
    page.locator(".compared").nth(1).wait_for()
    assert columns(tool(page)) == ["Boehm, untuk CSWE", "Barker, kamus istilah"]
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/study/compare.html#definitions=boehm-1959,barker-2014&fields=ngo,csr")
    page.locator(".compared").nth(1).wait_for()
    assert columns(tool(page)) == ["Boehm, for CSWE", "Barker, a dictionary"]
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")[2] == ""
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "boehm" not in kept
    for select in tool(page).locator("select").all():
        select.select_option("")
    assert page.url.endswith("#fields=ngo,csr")
    assert columns(tool(page)) == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("#definitions=nobody-1900,siporin-1975", 0),
        ("#definitions=siporin-1975,siporin-1975", 0),
        ("#definitions=siporin-1975,nasw-1973,boehm-1959,barker-2014", 3),
        ("#definitions%3Dsiporin-1975%2Cnasw-1973", 2),
        ("#definitions=siporin-1975,nasw-1973%E0%A4&x=<b>", 1),
        ("#=&&==", 0),
        ("#reading", 0),
    ],
)
def test_addresses_that_somebody_damaged(
    context: BrowserContext, server: str, address: str, expected: int
):
    """What is known is shown, the rest left aside; no script breaks."""
    page = context.new_page()
    watched = Watched(page, server)
    page.goto(f"{server}en/study/compare.html{address}")
    page.locator(".compare").nth(1).wait_for()

    assert len(columns(tool(page))) == (expected if expected > 1 else 0)
    watched.assert_quiet()


def test_without_javascript(chromium: Browser, top: str):
    """Both tables stand there whole, and nothing asks to be chosen."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{top}en/study/compare.html")

    assert page.locator("[data-compare=definitions] tbody tr").count() == len(COMPARED)
    assert page.locator("[data-compare=fields] tbody tr").count() == 9
    assert page.locator("[data-compare=fields]").is_visible()
    assert page.locator("select").count() == 0
    context.close()


def test_the_script_is_small_and_here_alone(built: Project):
    """Only this page asks for it; compressed it has less than 4 kB."""
    site = built.dist / "site"
    script = site / "id" / "assets" / "javascripts" / "study" / "compare.js.br"
    asking = [
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if "study/compare.js" in page.read_text("utf-8")
    ]

    assert script.stat().st_size < 4_000
    assert sorted(asking) == ["en/study/compare.html", "id/study/compare.html"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_accessibility(chromium: Browser, top: str, scheme: str, width: int):
    """Axe finds nothing in two and three columns, nor with the whole tables unfolded."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 740})
    address = "#definitions=nasw-1973,siporin-1975,uu-14-2019&fields=ngo,charity"
    page = opened(context, f"{top}id/study/compare.html{address}")
    for folded in page.locator(".compare summary").all():
        folded.click()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    context.close()

    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
