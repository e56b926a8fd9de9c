"""Both languages of a page beside or under one another, by keyboard and touch, from a host and a disk."""

import gzip
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from firefox import firefox
from playwright.sync_api import Browser, Locator, Page, Route, expect
from refsite.project import Project
from selectolax.lexbor import LexborHTMLParser
from watched import Watched

PAGE = "id/practice/process.html"
"""It has a table and a figure, and is long."""
TWIN = "en/practice/process.html"
KEY = "rujukan.side-by-side"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
KINDS = (
    "en/practice/process.html",
    "id/index.html",
    "id/glossary/pemberdayaan.html",
    "en/glossary/index.html",
    "id/references.html",
    "id/corrections.html",
    "id/changes/0-2.html",
    "en/packs/index.html",
    "id/offline.html",
    "id/about/speed.html",
)
ANCHORS = "[...document.querySelectorAll('article > :is(h2, h3, figure, .correction)[id]')].map(({id}) => id)"
NODES = "[...document.querySelector('article').childNodes]"
FRAMES = """
  [...document.querySelectorAll(".pair")].map((pair) => {
    const box = (name) => pair.querySelector(`:scope > .${name}`)?.getBoundingClientRect().toJSON();
    return [box("own"), box("twin")];
  })
"""
"""Where the two halves of each pair are."""
REFUSED = """
  Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("denied", "SecurityError"); }
  });
"""
READ_PDF = """
(async () => {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 100));
  while (!globalThis.PDFViewerApplication?.pdfDocument) await wait();
  const { pdfDocument } = PDFViewerApplication;
  const pages = [];
  for (let number = 1; number <= pdfDocument.numPages; number += 1) {
    const { items } = await (await pdfDocument.getPage(number)).getTextContent();
    pages.push(items.filter(({ str }) => str.trim()).map(({ str, transform }) => [...transform.slice(4), str]));
  }
  return pages;
})()
"""
"""What stands where on the sheets of a PDF, as Firefox reads it: from the left, from below, the text."""
Opener = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Opener]:
    """Opens an address; nothing may be asked of another host, no script may fail."""
    contexts, watched = [], []

    def go(address: str, *, script: str = "", quiet: bool = True, **options: object) -> Page:
        context = chromium.new_context(**({"viewport": DESK} | options))
        contexts.append(context)
        page = context.new_page()
        if script:
            page.add_init_script(script)
        if quiet:
            watched.append(Watched(page, address[: address.index("/", 8)]))
        page.goto(address)
        return page

    yield go
    for each in watched:
        each.assert_quiet()
    for context in contexts:
        context.close()


def button(page: Page) -> Locator:
    """The switch."""
    return page.get_by_role("button", name="berdampingan").or_(
        page.get_by_role("button", name="side by side")
    )


def status(page: Page) -> Locator:
    """What the switch says."""
    return page.locator(".side-by-side [role=status]")


def turn_on(page: Page) -> None:
    """Press the switch, and wait for the twin."""
    button(page).click()
    expect(button(page)).to_have_attribute("aria-pressed", "true")


def anchors(built: Project, path: str) -> list[str]:
    """What a page of the built site has anchors for."""
    tree = LexborHTMLParser((built.dist / "site" / path).read_text("utf-8"))
    return [each.attributes["id"] for each in tree.css("article > :is(h2, h3, figure)[id]")]


def test_keyboard(visit: Opener, top: str):
    """It is reached and pressed by the keyboard, keeps the focus, says what happened, and undoes it all."""
    page = visit(f"{top}{PAGE}?h=klien")
    page.evaluate(f"window.before = {NODES}")
    page.locator("h1 .headerlink").focus()
    page.keyboard.press("Tab")
    expect(button(page)).to_be_focused()
    expect(button(page)).to_have_attribute("aria-pressed", "false")

    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Setiap bagian kini tampil dalam dua bahasa.")
    expect(button(page)).to_have_attribute("aria-pressed", "true")
    expect(button(page)).to_be_focused()
    expect(page.locator(".twin").first).to_be_visible()

    page.keyboard.press(" ")
    expect(status(page)).to_have_text("Kini hanya bahasa Indonesia yang tampil.")
    expect(button(page)).to_have_attribute("aria-pressed", "false")
    expect(button(page)).to_be_focused()
    assert page.locator(".pair, .own, .twin, iframe").count() == 0
    assert page.evaluate(f"{NODES}.every((node, at) => node === before[at])")
    assert page.evaluate(f"{NODES}.length === before.length")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_section_has_its_twin(visit: Opener, top: str, built: Project, size: dict):
    """Under it on a phone, by touch; beside it on a desk, with tops in line; each in its language."""
    page = visit(top + PAGE, viewport=size, has_touch=size is PHONE)
    assert page.evaluate(ANCHORS) == anchors(built, PAGE)
    if size is PHONE:
        button(page).tap()
        expect(button(page)).to_have_attribute("aria-pressed", "true")
    else:
        turn_on(page)

    wanted = anchors(built, TWIN)
    found = page.locator(".pair:has(> .own[lang=id]) > .twin[lang=en] > [id]:not(p)")
    assert found.evaluate_all("nodes => nodes.map(({id}) => id)") == [
        f"en-{each}" for each in wanted
    ]
    assert len(wanted) > 10
    for each in wanted:
        mine = page.locator(f".own > #{each}")
        assert mine.locator("xpath=../following-sibling::*").locator(f"> #en-{each}").count() == 1
    expect(page.locator(".twin svg")).to_have_count(page.locator(".own svg").count())
    expect(page.locator(".twin table")).to_have_count(page.locator(".own table").count())
    assert page.locator(".twin svg, .twin table").count() >= 2
    expect(page.locator(".twin__name").first).to_have_text("English")

    for own, twin in page.evaluate(FRAMES):
        if size is PHONE:
            assert twin["top"] >= own["bottom"]
            assert twin["left"] <= own["left"] + 1
        else:
            assert abs(twin["top"] - own["top"]) < 1
            assert twin["left"] >= own["right"]
            assert abs(twin["width"] - own["width"]) < 1
    heads = "heads => heads.map((head) => head.getBoundingClientRect().top)"
    tops = [page.locator(f"{half} > h2").evaluate_all(heads) for half in (".own", ".twin")]
    if size is DESK:
        assert tops[0] == pytest.approx(tops[1], abs=1)
    assert page.locator(".md-sidebar--secondary").is_hidden()


def test_addresses_of_the_twin(visit: Opener, top: str, built: Project):
    """Its links lead into its own edition, those to an anchor to its own half; no id stands twice."""
    page = visit(top + PAGE)
    ids = "[...document.querySelectorAll('article [id]')].map(({id}) => id)"
    before = page.evaluate(ids)
    turn_on(page)
    after = page.evaluate(ids)

    assert len(after) == len(set(after))
    assert [each for each in after if not each.startswith("en-")] == before
    twins = page.locator(".twin a").evaluate_all("links => links.map(({href}) => href)")
    here = page.url
    inside = [href.partition("#")[2] for href in twins if href.startswith(f"{here}#")]
    elsewhere = [href for href in twins if href.startswith(top) and not href.startswith(here)]
    assert len(inside) > 10
    assert set(inside) <= {each for each in after if each.startswith("en-")}
    assert len(elsewhere) > 10
    for href in elsewhere:
        assert href.startswith(f"{top}en/"), href
        path = unquote(urlsplit(href.removeprefix(top)).path)
        assert (built.dist / "site" / path).is_file(), href
    assert (
        page.locator(".twin :is(.headerlink, .cite, script, button, .page-reviewed)").count() == 0
    )

    page.locator(".twin a[href$='/en/glossary/asesmen.html']").first.click()
    page.wait_for_url("**/en/glossary/asesmen.html")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<label for=a>", "<label for='en-a'>"),
        ("<p aria-labelledby='a b' id=c>", "<p aria-labelledby='en-a en-b' id='en-c'>"),
        ("<a href='../x.html#a'>", "<a href='https://a.test/en/x.html#a'>"),
        ("<a href='#a'>", "<a href='#en-a'>"),
        ("<a href='mailto:a@a.test'>", "<a href='mailto:a@a.test'>"),
        (
            "<img src=a.svg srcset='a.svg 1x, /b.svg 2x'>",
            "<img src='https://a.test/en/y/a.svg' "
            "srcset='https://a.test/en/y/a.svg 1x, https://a.test/b.svg 2x'>",
        ),
        ("<svg><path fill='url(#a)'/></svg>", "<svg><path fill='url(#en-a)'/></svg>"),
    ],
)
def test_what_names_something_follows(visit: Opener, server: str, markup: str, expected: str):
    """Ids and all that refers to them get the language before them, other addresses become whole."""
    page = visit(f"{server}{PAGE}")
    turn_on(page)
    made = """
        async ([markup, expected]) => {
          const fetched = window.fetch;
          window.fetch = async () => new Response(`<article>${markup}</article>`);
          const link = { href: "https://a.test/en/y/z.html", hreflang: "en" };
          const article = await TWIN_PAGE.article(link);
          window.fetch = fetched;
          const wanted = new DOMParser().parseFromString(expected, "text/html");
          return [article.innerHTML, wanted.body.innerHTML];
        }"""
    found, wanted = page.evaluate(made, [markup, expected])

    assert found == wanted


def test_own_nodes_are_the_same(visit: Opener, top: str):
    """Marks of a search, an open answer, a target and the cards of terms go on as before."""
    page = visit(f"{top}{PAGE}?h=klien#assessment")
    page.locator(".questions summary").first.click()
    marks = page.locator("mark[data-md-highlight]").count()
    assert marks > 0
    button(page).press("Enter")
    expect(button(page)).to_have_attribute("aria-pressed", "true")

    for _ in ("on", "off"):
        assert page.locator("mark[data-md-highlight]").count() == marks
        assert page.evaluate("document.querySelector(':target').id") == "assessment"
        opened = page.locator("details[open]").evaluate_all(
            "all => all.map(a => !a.closest('.twin'))"
        )
        assert opened == [True]
        term = page.locator("a.term:not(.twin *)").first
        term.focus()
        expect(page.locator(".card")).to_be_visible()
        page.keyboard.press("Escape")
        button(page).press("Enter")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_place_is_kept(visit: Opener, server: str, size: dict):
    """The twin comes late, while somebody reads further down: what is read stays where it is."""
    page = visit(server + PAGE, viewport=size, service_workers="block")
    waiting: list[Route] = []
    page.route(f"**/{TWIN}", lambda route: waiting.append(route))
    with page.expect_request(f"**/{TWIN}"):
        button(page).click()
    expect(status(page)).to_have_text("Memuat teks bahasa Inggris …")
    head = page.locator("h3#evaluation")
    page.evaluate("document.querySelector('#evaluation').scrollIntoView()")
    page.wait_for_timeout(300)
    place = "head => head.getBoundingClientRect().top"
    before, scrolled = head.evaluate(place), page.evaluate("scrollY")
    [late] = waiting
    late.continue_()
    expect(button(page)).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(300)

    assert head.evaluate(place) == pytest.approx(before, abs=2)
    assert page.evaluate("scrollY") > scrolled + 100
    button(page).evaluate("button => button.click()")
    page.wait_for_timeout(300)
    assert head.evaluate(place) == pytest.approx(before, abs=2)


def test_it_remembers_only_when_asked(visit: Opener, top: str):
    """Ticked, following pages open so by themselves; unticked or switched off, nothing is kept."""
    page = visit(top + PAGE)
    tick = page.get_by_label("Ingat di perangkat ini")
    kept = "Object.keys(localStorage).filter((key) => key !== '/.__palette')"  # the theme's
    expect(tick).to_be_hidden()
    turn_on(page)
    expect(tick).not_to_be_checked()
    page.goto(f"{top}id/practice/ethics.html")
    page.wait_for_load_state("networkidle")
    assert page.locator(".twin").count() == 0
    assert page.evaluate(kept) == []

    turn_on(page)
    tick.focus()
    page.keyboard.press(" ")
    expect(status(page)).to_have_text("Diingat: halaman lain pun terbuka dalam dua bahasa.")
    assert page.evaluate(kept) == [KEY]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path, name in ((PAGE, "Ingat"), (TWIN, "Remember")):
        page.goto(top + path)
        expect(page.get_by_label(name)).to_be_checked()
        expect(page.locator(".twin").first).to_be_visible()
        assert len(page.frames) == 1
    assert [url for url in asked if url.endswith(".html")] == [
        top + p for p in (PAGE, TWIN, TWIN, PAGE)
    ]

    page.get_by_label("Remember").uncheck()
    expect(status(page)).to_have_text("No longer remembered: other pages open in one language.")
    assert page.evaluate(kept) == []
    assert page.locator(".twin").count() > 0
    page.get_by_label("Remember").check()
    button(page).click()
    assert page.evaluate(kept) == []
    expect(page.get_by_label("Remember")).to_be_hidden()


def test_a_browser_that_keeps_nothing(visit: Opener, server: str):
    """Where storage is refused the reader is told, and both languages stay."""
    page = visit(server + PAGE, script=REFUSED, quiet=False)
    turn_on(page)
    page.get_by_label("Ingat").click()

    expect(status(page)).to_have_text(
        "Peramban ini tidak dapat mengingatnya. Di halaman ini kedua bahasa tetap tampil."
    )
    expect(page.get_by_label("Ingat")).not_to_be_checked()
    assert page.locator(".twin").first.is_visible()
    button(page).click()
    expect(button(page)).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("lost", [f"**/{TWIN}", "**/twin-page.js"], ids=["twin", "script"])
def test_an_unreachable_twin(visit: Opener, server: str, lost: str):
    """What cannot be fetched is told with what to do; the next press tries again."""
    page = visit(server + PAGE, quiet=False, service_workers="block")
    page.route(lost, lambda route: route.abort())
    button(page).click()
    expect(status(page)).to_contain_text("Sambungkan perangkat ke internet, lalu tekan lagi.")
    expect(button(page)).to_have_attribute("aria-pressed", "false")
    assert page.locator(".pair").count() == 0

    page.unroute(lost)
    turn_on(page)
    expect(page.locator(".twin").first).to_be_visible()


def test_a_host_that_lacks_the_twin(visit: Opener, server: str):
    """The host's own page of an error is no twin."""
    page = visit(server + PAGE, quiet=False, service_workers="block")
    page.route(f"**/{TWIN}", lambda route: route.fulfill(status=404, body="<article>?</article>"))
    button(page).click()
    expect(status(page)).to_contain_text("tidak dapat dimuat")
    assert page.locator(".pair").count() == 0


def test_a_folder_that_lacks_the_twin(visit: Opener, bundle: Path, tmp_path: Path):
    """Half a copy on a stick says so, and leaves no frame behind."""
    for name in ("id/assets", "id/practice"):
        shutil.copytree(bundle.parent / name, tmp_path / name)
    page = visit((tmp_path / PAGE).as_uri(), quiet=False)
    button(page).click()
    expect(status(page)).to_contain_text("Pastikan seluruh isi zip ikut disalin")
    assert page.locator(".pair, iframe").count() == 0


def test_a_frame_answers_on_a_disk_alone(visit: Opener, server: str):
    """A page of the site that another page embeds hands nothing over, and opens nothing by itself."""
    page = visit(server + PAGE)
    page.evaluate("key => { localStorage[key] = '1' }", KEY)
    told = page.evaluate(
        """
        (address) => new Promise((resolve) => {
          const frame = Object.assign(document.createElement("iframe"), { src: address });
          addEventListener("message", () => resolve("answered"));
          frame.onload = () => {
            frame.contentWindow.postMessage("article", "*");
            setTimeout(() => resolve(frame.contentDocument.querySelectorAll(".pair").length), 1000);
          };
          document.body.append(frame);
        })""",
        server + TWIN,
    )

    assert told == 0


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_page(visit: Opener, server: str, path: str):
    """All sections of either language are there once, and nothing leaves a phone's screen."""
    page = visit(server + path, viewport=PHONE)
    own = page.evaluate(ANCHORS)
    turn_on(page)
    code = "en" if path.startswith("id/") else "id"
    shown = page.evaluate(ANCHORS.replace("article >", ".own >"))
    twins = page.evaluate(ANCHORS.replace("article >", ".twin >"))
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(({id}) => id)")

    assert shown == own
    assert len(twins) > 0
    assert all(each.startswith(f"{code}-") for each in twins)
    assert page.locator(".twin h1").count() == 1
    assert len(ids) == len(set(ids))
    assert page.locator(f".twin[lang={code}]").count() == page.locator(".twin").count()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    broken = "images => images.filter((each) => each.complete && !each.naturalWidth).length"
    assert page.locator(".twin img").evaluate_all(broken) == 0
    button(page).evaluate("button => button.click()")
    assert page.evaluate(ANCHORS) == own


def test_sections_of_one_language_alone(visit: Opener, server: str, built: Project):
    """A letter that one alphabet lacks stands where it stands in the other one."""
    page = visit(f"{server}en/glossary/index.html")
    own, twin = (anchors(built, f"{code}/glossary/index.html") for code in ("en", "id"))
    turn_on(page)
    found = page.locator(".pair").evaluate_all(
        "pairs => pairs.map((pair) => pair.querySelector('h2')?.id.replace('id-', '') ?? '')"
    )

    assert set(own) != set(twin)
    assert [each for each in found if each] == sorted({*own, *twin})


def test_on_paper(visit: Opener, server: str, tmp_path: Path):
    """Two columns on A4: pairs begin at one height, no heading ends a column, no button is printed."""
    page = visit(server + PAGE)
    turn_on(page)
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    page.pdf(path=tmp_path / "both.pdf", format="A4", margin=margin)
    (tmp_path / "profile").mkdir()
    with firefox(tmp_path / "profile") as reader:
        reader.go((tmp_path / "both.pdf").as_uri())
        sheets = reader.evaluate(READ_PDF)
    text = " ".join(item[2] for sheet in sheets for item in sheet)

    assert "berdampingan" not in text
    assert "Ingat di perangkat" not in text
    for own, twin in (("2. Asesmen", "2. Assessment"), ("Uji diri", "Check yourself")):
        sheet = next(sheet for sheet in sheets if own in [item[2] for item in sheet])
        [left], [right] = ([item for item in sheet if item[2] == name] for name in (own, twin))
        assert left[1] == right[1]
        assert left[0] < 250 < 300 < right[0]
        for head in (left, right):
            below = [x for x, y, _ in sheet if y < head[1] and (x > 300) == (head[0] > 300)]
            assert len(below) > 1, head


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", [PAGE, "en/glossary/pemberdayaan.html"])
def test_no_violation(visit: Opener, server: str, path: str, scheme: str, size: dict):
    """Axe finds nothing with both languages shown, its choice ticked."""
    page = visit(server + path, viewport=size, color_scheme=scheme)
    turn_on(page)
    page.get_by_role("checkbox", name="perangkat").or_(
        page.get_by_role("checkbox", name="device")
    ).check()
    options = {"resultTypes": ["violations"]}
    violations = Axe().run(page, options=options).response["violations"]

    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []


def test_nothing_is_fetched_before(visit: Opener, server: str, built: Project):
    """A reader of one language pays nothing for it; whoever presses pays 4.5 kB and the twin."""
    page = visit(server + PAGE, service_workers="block")
    asked: list[str] = []
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")
    assert not [name for name in loaded if "side-by-side" in name or "twin" in name]
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    turn_on(page)
    names = {path.rpartition("/")[2] for path in asked} - {"cards.js"}  # a reader is there
    assets = built.dist / "site" / "id" / "assets"
    sizes = [len(gzip.compress(file.read_bytes())) for name in names for file in assets.rglob(name)]

    assert names == {
        *("element.js", "twin-page.js", "side-by-side.js", "side-by-side.css", "process.html"),
    }
    assert len(sizes) == 4
    assert sum(sizes) <= 4500


def test_without_scripts(visit: Opener, server: str):
    """Without JavaScript no button is shown, nor room kept for it."""
    page = visit(server + PAGE, java_script_enabled=False)
    expect(page.locator(".side-by-side")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
