"""The search in a browser: what it finds, on file:// and over HTTP, and how it is used."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from firefox import firefox
from playwright.sync_api import Browser, BrowserContext, Page, expect
from refsite.language.families import strippings
from refsite.language.morphology import MORPHOLOGY
from refsite.languages import CODES
from refsite.project import Project
from refsite.search.words import words
from slowed import slow_down
from watched import Watched, search

QUERIES = yaml.safe_load((Project().root / "tests" / "search" / "queries.yml").read_text("utf-8"))
TOLD = ".md-search-result__meta"
"""What the search says of its results, aloud too."""
LOAD = "() => document.querySelector('.md-search__input').focus()"
IN_FIREFOX = """
new Promise((resolve) => {
  document.querySelector(".md-search__input").dispatchEvent(new Event("focus"));
  const wait = () => (globalThis.SEARCH?.ready() ? resolve(true) : setTimeout(wait, 50));
  wait();
})
"""
FIRST_THREE = """
(queries) => queries.map((query) => SEARCH.ask(query).hits.slice(0, 3).map(
  (hit) => SEARCH.entry(hit.entries[0]).url.split("#")[0]))
"""


@pytest.fixture
def home(request: pytest.FixtureRequest, bundle: Path, server: str) -> str:
    """The address of the site's top."""
    return server if request.param == "http" else f"{bundle.parent.as_uri()}/"


def ready(context: BrowserContext, address: str) -> Page:
    """A page whose search has loaded its index."""
    page = context.new_page()
    page.goto(address)
    page.evaluate(LOAD)
    page.wait_for_function("window.SEARCH?.ready()")
    return page


@pytest.mark.parametrize("home", ["file", "http"], indirect=True)
def test_recall(context: BrowserContext, home: str):
    """Of what readers type, 97 of 100 lead to the right page among the first three results."""

    def ask(code: str, queries: list[str]) -> list[list[str]]:
        return ready(context, f"{home}{code}/index.html").evaluate(FIRST_THREE, queries)

    assert_found(ask)


@pytest.mark.parametrize("home", ["file", "http"], indirect=True)
def test_recall_in_firefox(home: str, tmp_path: Path):
    """The same in Firefox."""
    with firefox(tmp_path) as tab:

        def ask(code: str, queries: list[str]) -> list[list[str]]:
            tab.go(f"{home}{code}/index.html")
            tab.evaluate(IN_FIREFOX)
            return tab.evaluate(f"({FIRST_THREE})({json.dumps(queries)})")

        assert_found(ask)


def assert_found(ask: Callable[[str, list[str]], list[list[str]]]) -> None:
    """Enough of the queries are found, of each class and of those that were held back, too."""
    found, asked = Counter(), Counter()
    for code in CODES:
        mine = [query for query in QUERIES if query["lang"] == code]
        results = ask(code, [query["query"] for query in mine])
        for query, urls in zip(mine, results, strict=True):
            right = bool(set(urls) & set(query["expect"]))
            for group in ("all", query["set"], query["class"]):
                asked[group] += 1
                found[group] += right
    recall = {group: found[group] / asked[group] for group in asked}
    print({group: f"{found[group]}/{asked[group]}" for group in asked})

    assert recall.pop("all") >= 0.97
    assert min(recall.values()) >= 0.90, recall


@pytest.mark.parametrize("code", CODES)
def test_browser_and_index_read_words_alike(context: BrowserContext, server: str, code: str):
    """Words and what is left of them without affixes: the same in Python and in the browser."""
    page = ready(context, f"{server}{code}/index.html")
    texts = [query["query"] for query in QUERIES] + ["P.I.E. H.A.M Dosén é ﬁ İ a.b.c. x_y 14/2019"]
    affixes = MORPHOLOGY[code].AFFIXES
    vocabulary = sorted({word for text in texts for word in words(text)})
    vocabulary += page.evaluate("SEARCH.vocabulary().slice(0, 4000)")
    rules = [[rule.affix, rule.instead, int(rule.before)] for rule in affixes]

    assert page.evaluate("(texts) => texts.map(SEARCH_WORDS.words)", texts) == [
        list(words(text)) for text in texts
    ]
    left = page.evaluate(
        "([words, rules]) => words.map((word) => [...SEARCH_WORDS.strippings(word, rules)].sort())",
        [vocabulary, rules],
    )
    assert left == [sorted(strippings(word, affixes)) for word in vocabulary]


@pytest.fixture
def watched(context: BrowserContext, bundle: Path) -> Iterator[Watched]:
    """A page of the bundle on a phone, the network cut; nothing may fail."""
    context.set_offline(True)
    found = Watched(context.new_page(), bundle.parent.as_uri())
    found.page.goto((bundle.parent / "id/practice/process.html").as_uri())
    yield found
    found.assert_quiet()


def test_nothing_is_loaded_before_it_is_asked_for(chromium: Browser, server: str):
    """A page view without a search asks for neither the engine nor the index."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}id/practice/process.html", wait_until="networkidle")
    before = [url for url in asked if "search-engine" in url or "search/index" in url]
    page.locator(".md-search__input").click()
    page.wait_for_function("window.SEARCH?.ready()")
    context.close()

    assert before == []


def test_did_you_mean(watched: Watched):
    """A slip is named, and the results are those of the word that was meant."""
    page = watched.page
    search(page, "kebefungsian").first.wait_for()
    notice = page.locator(TOLD)
    expect(notice).to_contain_text("Maksud Anda keberfungsian?")
    notice.get_by_role("link").click()
    expect(page.locator(".md-search__input")).to_have_value("keberfungsian")
    expect(notice).not_to_contain_text("Maksud Anda")


def test_not_found_lines_are_true(watched: Watched):
    """A word that the site does not have is named; one that it has in another form is not."""
    page = watched.page
    search(page, "memberdayakan xqzwv").first.wait_for()
    expect(page.locator(TOLD)).to_contain_text("Tidak ada di situs ini: xqzwv.")
    page.locator(".md-search__input").fill("xqzwv")
    expect(page.locator(TOLD)).to_contain_text("Tidak ada yang ditemukan.")
    assert page.locator(".md-search-result__item").count() == 0


def test_keyboard_only(chromium: Browser, bundle: Path):
    """“/” goes to the box, arrows to the results, Enter to the page, where the words stand out."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto((bundle.parent / "id/index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("diberdayakan")
    page.locator(".md-search-result__link[href*='?h=']").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert "pemberdayaan" in page.evaluate("document.activeElement.href")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/glossary/pemberdayaan.html?h=*")
    assert page.locator("article mark[data-md-highlight]").count() > 2
    assert "pemberdayaan" in page.locator("article mark[data-md-highlight]").all_inner_texts()

    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    context.close()


def test_address_with_a_query(context: BrowserContext, server: str):
    """“?q=” opens the search with its results; the box offers such an address."""
    page = context.new_page()
    page.goto(f"{server}en/index.html?q=empowering")
    page.locator(".md-search-result__link").first.wait_for()
    assert "Empowerment" in page.locator(".md-search-result__list").inner_text()
    assert page.locator("[data-search-link]").get_attribute("href").endswith("?q=empowering")


def test_empty_box_proposes_where_to_begin(watched: Watched):
    """Without a word there are useful pages."""
    page = watched.page
    page.locator("label.md-header__button[for=__search]").click()
    expect(page.locator(TOLD)).to_contain_text("Atau mulai di sini")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/id/definitions/index.html")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_list_has_no_violation(chromium: Browser, server: str, scheme: str, width: int):
    """Axe finds nothing with results open, and nothing sticks out at 320 pixels."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto(f"{server}id/comparisons/ngo.html")
    search(page, "pekerja sosial").first.wait_for()
    page.wait_for_timeout(400)  # the theme lets the list appear slowly
    violations = Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()

    assert violations == []
    assert not wide


@pytest.mark.parametrize(
    "garbage",
    [
        "x" * 10_000,
        "pemberdayaan " * 1_000,
        "<script>alert(1)</script><b>",
        "😀👩‍👩‍👧 🇮🇩",
        "\u202e\u200f שלום مرحبا",
        "[a-z]+(.*)?^$\\d{3}|*",
        "' \" ` ; -- \\0 %00",
        "......///---",
    ],
    ids=["long", "many", "markup", "emoji", "right to left", "expression", "quotes", "marks"],
)
def test_garbage(watched: Watched, garbage: str):
    """Whatever is typed, nothing breaks and the notice says something."""
    page = watched.page
    page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").fill(garbage)
    expect(page.locator(TOLD)).to_contain_text("ditemukan")


@pytest.mark.parametrize("fault", ["missing", "damaged", "of another format"])
def test_without_a_sound_index(chromium: Browser, server: str, fault: str):
    """A missing or damaged index is told, and the page goes on.

    Without a service worker: once it has taken over the page, it fetches the sound index itself.
    """
    context = chromium.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answers = {
        "missing": {"status": 404},
        "damaged": {"body": 'SEARCH.load({"language":"i'},
        "of another format": {"body": 'SEARCH.load({"format":0});'},
    }
    answer = answers[fault]
    page.route("**/search/index.js", lambda route: route.fulfill(**answer))
    page.goto(f"{server}id/index.html")
    page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").fill("klien")
    expect(page.locator(TOLD)).to_contain_text("Pencarian tidak dapat dimuat")
    assert errors == []
    context.close()


def test_first_result_on_a_slow_phone(chromium: Browser, bundle: Path):
    """From the disk with the processor slowed six times, the first result is there in time."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto((bundle.parent / "id/index.html").as_uri())
    slow_down(page, context.new_cdp_session(page), 6)
    spent = page.evaluate("""async () => {
      const start = performance.now();
      const input = document.querySelector(".md-search__input");
      input.focus();
      input.value = "pemberdayaan";
      input.dispatchEvent(new InputEvent("input"));
      while (!document.querySelector(".md-search-result__link[href*='?h=']")) {
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - start;
    }""")
    context.close()
    print(f"{spent:.0f} ms")

    assert (
        spent < 1_500
    )  # 500 on a quiet machine: see the note; a loaded one must not fail the build
