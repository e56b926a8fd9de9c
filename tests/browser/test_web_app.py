"""The site as a web app: read without a network once visited or saved, in a real browser.

“Offline” is a host that is gone: Playwright's own switch does not reach service workers.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import find
from firefox import firefox
from host import Host
from playwright.sync_api import Browser, BrowserContext, Page, expect
from refsite.editions import web_app
from refsite.project import Project
from refsite.release import Release, load_release
from watched import Watched, search

PATIENCE = 180_000
"""Milliseconds that saving may take on a machine that is busy."""
AT_ONCE = 6
"""So many files saved-set.js asks for at a time."""
UNTIL = """
  const until = async (question) => {
    const latest = performance.now() + 30_000;
    while (!(await question())) {
      if (performance.now() > latest) throw new Error(`waited in vain: ${question}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
"""
KEPT = f"""
async (path) => {{{UNTIL}
  const top = document.querySelector("link[rel=manifest]").href.replace(/[^/]*$/, "");
  await until(async () => navigator.serviceWorker?.controller && (await caches.match(top + path)));
}}
"""
"""Waits until a page is kept, and a worker there that answers."""
UPDATED = f"""
async (shell) => {{{UNTIL}
  const shells = async () =>
    (await caches.keys()).filter((name) => name.startsWith("refsite /site/ shell "));
  await until(async () => String(await shells()) === shell);
}}
"""
"""Waits until a shell is the only one of the site."""
SAVED_IN_FIREFOX = f"""
(async () => {{{UNTIL}
  const button = () => document.querySelector(".app-save .md-button--primary");
  await until(() => button() && !button().hidden);
  button().click();
  await until(() => button().textContent !== "Simpan untuk luring");
  await until(() => button().textContent !== "Batal");
  return document.querySelector(".app-save").textContent;
}})()
"""
"""Saves everything; what the page says at the end."""
HEADER = "getComputedStyle(document.querySelector('.md-header')).backgroundColor"


@pytest.fixture(scope="session")
def light(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site without the pages of most terms, so that saving takes less time."""
    root = tmp_path_factory.mktemp("light")
    shutil.copytree(built.dist / "site", root / "site")
    for page in (root / "site").glob("*/glossary/[!il]*.html"):
        page.unlink()
    change(root / "site", "0.1")
    return root


@pytest.fixture
def host(light: Path) -> Iterator[Host]:
    """A host of the site."""
    host = Host(light)
    yield host
    host.stop()


@pytest.fixture
def changing(host: Host, light: Path, tmp_path: Path) -> Path:
    """A copy of the site, which the host serves; it may be changed."""
    shutil.copytree(light / "site", tmp_path / "site")
    host.root = tmp_path
    return tmp_path / "site"


def change(site: Path, number: str, *names: str) -> None:
    """A new edition, in which some pages have another heading."""
    for name in names:
        page = site / name
        page.write_text(page.read_text("utf-8").replace("<h1>", f"<h1>{number}: "), "utf-8")
    web_app.seal(site, Project().theme, Release(number, "2027-01-01"))


def files(host: Host) -> list[tuple[str, int, int, str]]:
    """What the saved set of the site consists of."""
    return json.loads((host.root / "site" / "app-files.json").read_text("utf-8"))["files"]


def said(sizes: list[int]) -> str:
    """A sum of bytes as an Indonesian page says it."""
    return f"{max(sum(sizes), 50_000) / 1e6:.1f} MB".replace(".", ",")


def visit(page: Page, host: Host, path: str) -> None:
    """Open a page and wait until it is kept."""
    page.goto(host.top + path)
    page.evaluate(KEPT, re.sub(r"[?#].*", "", path))


def offline_page(page: Page, host: Host) -> Page:
    """The page with the button, once the worker is there, so that nothing else is fetched."""
    visit(page, host, "id/offline.html")
    return page


def save(page: Page, name: str = "Simpan untuk luring") -> None:
    """Save everything."""
    page.get_by_role("button", name=name).click()
    expect(page.locator(".app-save")).to_contain_text("dapat dibaca tanpa", timeout=PATIENCE)


def saved_paths(page: Page, version: str) -> list[str]:
    """What a saved set holds, as paths from the site's top."""
    name = f"refsite /site/ saved {version}"
    urls = page.evaluate(
        "async (name) => (await (await caches.open(name)).keys()).map((kept) => kept.url)", name
    )
    paths = (url.split("/site/")[1] for url in urls)
    return [path for path in paths if not path.startswith("app-files")]


def assert_fetched_once(host: Host, wanted: list[tuple[str, int, int, str]], had: set[str]) -> None:
    """The host gave these files, none twice, and no other; what the browser had it may have still."""
    asked = [name for name in host.asked if name != "app-files.json"]
    names = {name for name, *_ in wanted}

    assert names - had <= set(asked) <= names
    assert len(set(asked)) == len(asked)


def version(host: Host) -> str:
    """The version of the site that is served."""
    return json.loads((host.root / "site" / "app-files.json").read_text("utf-8"))["version"]


# ---- What was visited ----


def test_first_page_is_read_offline(context: BrowserContext, host: Host):
    """One visit, then no network: the page is there with its styles, and nothing fails."""
    watched = Watched(context.new_page(), host.top)
    page = watched.page
    visit(page, host, "id/definitions/siporin.html")
    colour = page.evaluate(HEADER)
    host.stop()

    answer = page.goto(f"{host.top}id/definitions/siporin.html")
    assert answer.status == 200
    assert page.locator("h1").inner_text().endswith("?#")
    assert page.evaluate(HEADER) == colour == "rgb(20, 73, 74)"
    page.get_by_role("link", name="pekerjaan sosial").first.wait_for()
    watched.assert_quiet()


def test_a_query_does_not_make_a_page_miss(context: BrowserContext, host: Host):
    """Kept with or without ?h= and ?q=, read with or without; a folder is its index."""
    page = context.new_page()
    visit(page, host, "id/practice/process.html")
    visit(page, host, "id/practice/index.html?h=praktik")
    host.stop()

    for path in ("process.html?h=proses", "process.html?q=klien", "index.html", "?h=x"):
        assert page.goto(f"{host.top}id/practice/{path}").status == 200, path
        assert page.locator("article").is_visible()


def test_search_goes_on_offline_once_used(context: BrowserContext, host: Host):
    """The index is not fetched before somebody searches, and is kept then."""
    page = context.new_page()
    visit(page, host, "id/index.html")
    assert "id/search/index.js" not in host.asked
    search(page, "keberfungsian").first.wait_for()
    page.evaluate(KEPT, "id/search/index.js")
    host.stop()

    page.goto(f"{host.top}id/index.html")
    assert "eberfungsian" in search(page, "keberfungsian").first.inner_text()


def test_practice_goes_on_offline_once_used(context: BrowserContext, host: Host):
    """Questions are fetched by subject when somebody starts, and kept then; so is the progress."""
    page = context.new_page()
    visit(page, host, "en/study/practice.html")
    assert not [name for name in host.asked if "study/practice/" in name]

    def practise() -> None:
        # The third is that of the kinds.
        for button in page.locator(".practice").get_by_role("button", name="Clear").all()[:2]:
            button.click()
        page.get_by_role("checkbox", name="Ethics").check()
        page.get_by_role("button", name="Start", exact=True).click()
        page.locator(".practice summary").click()
        page.get_by_role("button", name="Next").wait_for()

    practise()
    page.evaluate(KEPT, "en/study/practice/terms-ethics.js")
    host.stop()

    page.goto(f"{host.top}en/study/practice.html")
    expect(page.get_by_text("Progress on 1 questions")).to_be_visible()
    practise()


def test_both_languages_offline(context: BrowserContext, host: Host):
    """A twin that was visited or read beside its page is there; one that is not kept is told as such."""
    page = context.new_page()
    visit(page, host, "en/practice/process.html")
    visit(page, host, "id/practice/index.html")
    page.get_by_role("button", name="berdampingan").click()
    expect(page.locator(".twin").first).to_be_visible()
    page.evaluate(KEPT, "en/practice/index.html")
    visit(page, host, "id/concepts/index.html")
    visit(page, host, "id/practice/process.html")
    host.stop()

    for path in ("practice/process.html", "practice/index.html"):
        page.goto(f"{host.top}id/{path}")
        page.get_by_role("button", name="berdampingan").click()
        expect(page.locator(".twin").first).to_be_visible()
    page.goto(f"{host.top}id/concepts/index.html")
    page.get_by_role("button", name="berdampingan").click()
    expect(page.locator(".side-by-side")).to_contain_text("halaman itu belum tersimpan")
    assert page.locator(".pair").count() == 0


def test_a_page_that_is_not_saved(context: BrowserContext, host: Host):
    """The reader learns which page it is and what to do, and finds the pages that are there."""
    page = context.new_page()
    visit(page, host, "id/concepts/index.html")
    host.stop()

    assert page.goto(f"{host.top}id/comparisons/ngo.html?h=lsm").status == 503
    section = page.locator("section[lang=id]")
    expect(section).to_contain_text("belum tersimpan di perangkat: id/comparisons/ngo.html")
    assert page.evaluate("getComputedStyle(document.querySelector('.enter')).color") == (
        "rgb(255, 255, 255)"
    )
    section.get_by_role("link", name="Gagasan apa").click()
    page.wait_for_url("**/id/concepts/index.html")

    for code, name in (("id", "Beranda"), ("en", "Home"), ("id", "Luring"), ("en", "Offline")):
        page.goto(f"{host.top}id/comparisons/ngo.html")
        with page.expect_navigation() as navigation:
            page.locator(f"section[lang={code}]").get_by_role("link", name=name).click()
        assert navigation.value.status == 200
        assert page.locator("html").get_attribute("lang") == code

    page.goto(f"{host.top}id/comparisons/ngo.html")
    host.start()
    with page.expect_navigation():
        section.get_by_role("button", name="Coba lagi").click()
    assert page.url.endswith("id/comparisons/ngo.html")
    assert page.locator("article").is_visible()


def test_a_slow_network(context: BrowserContext, host: Host):
    """After three seconds the copy is shown; what has no copy is waited for."""
    page = context.new_page()
    visit(page, host, "id/practice/process.html")
    host.delay = 10
    page.goto(f"{host.top}id/practice/process.html", timeout=9_500)
    assert page.locator("article").is_visible()

    assert page.goto(f"{host.top}id/practice/ethics.html").status == 200


def test_what_is_not_there_is_not_kept(context: BrowserContext, host: Host):
    """A missing page is the host's answer, each time; downloads go past the worker."""
    page = context.new_page()
    visit(page, host, "id/index.html")
    assert page.goto(f"{host.top}id/nowhere.html").status == 404
    page.goto(f"{host.top}id/index.html")
    page.evaluate("fetch('../downloads/glossary.csv')")
    page.evaluate("document.head.append(Object.assign(new Image(), {src: '../downloads/x.csv'}))")
    urls = page.evaluate("""
      async () => {
        const names = await caches.keys();
        const kept = names.map(async (name) => (await (await caches.open(name)).keys()));
        return (await Promise.all(kept)).flat().map((request) => request.url);
      }
    """)

    assert f"{host.top}id/index.html" in urls
    assert not [url for url in urls if "nowhere" in url or "downloads" in url]


def test_a_new_version_takes_over(context: BrowserContext, host: Host, changing: Path):
    """Its shell takes the old one's place; visited pages stay, and caches of others are left."""
    foreign = ["refsite /site/sub/ shell 1", "refsite / saved 1", "refsite /other/ visited", "mine"]
    page = context.new_page()
    visit(page, host, "id/practice/process.html")
    page.evaluate("async (names) => { for (const name of names) await caches.open(name) }", foreign)
    style = changing / "id" / "assets" / "stylesheets" / "site.css"
    style.write_text(f"{style.read_text('utf-8')}\n/* new */\n", "utf-8")
    change(changing, "0.2")
    page.goto(f"{host.top}id/index.html")
    shell = f"refsite /site/ shell {version(host)}"
    page.evaluate(UPDATED, shell)
    host.stop()

    assert page.goto(f"{host.top}id/practice/process.html").status == 200
    names = page.evaluate("caches.keys()")
    assert set(names) == {*foreign, shell, "refsite /site/ visited"}
    text = page.evaluate(
        "fetch('x').catch(() => caches.match(document.querySelector('link[href*=site]').href))"
        ".then((response) => response.text())"
    )
    assert text.endswith("/* new */\n")


# ---- What is saved ----


def test_all_is_saved_and_read_offline(context: BrowserContext, host: Host, built: Project):
    """Sizes are told before; then pages all over the tree and both searches need no network."""
    host.root = built.dist
    watched = Watched(context.new_page(), host.top)
    page = offline_page(watched.page, host)
    box = page.locator(".app-save")
    listed = files(host)
    expect(box).to_contain_text(f"diunduh {said([sent for _, _, sent, _ in listed])};")
    expect(box).to_contain_text(f"sekitar {said([size for _, size, _, _ in listed])}.")
    had = set(host.asked)
    host.asked.clear()
    save(page)
    number = load_release(built).number
    expect(box.get_by_role("status")).to_contain_text(f"edisi {number} tersimpan")
    assert_fetched_once(host, listed, had)
    host.stop()

    pages = [name for name, *_ in listed if name.endswith(".html")]
    chosen = [*pages[:: len(pages) // 25], "index.html"]
    assert len(chosen) > 25
    for path in chosen:
        assert page.goto(host.top + path).status == 200, path
        assert page.locator("h1").is_visible()
    for code in ("id", "en"):
        page.goto(f"{host.top}{code}/index.html")
        search(page, "Siporin").first.click()
        page.wait_for_url(f"**/{code}/**?h=*")
    watched.assert_quiet()

    page.goto(f"{host.top}id/offline.html")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Hapus dari perangkat").click()
    expect(page.locator(".app-save")).to_contain_text("sudah dihapus")
    assert page.goto(f"{host.top}{chosen[3]}").status in (200, 503)
    assert not [name for name in page.evaluate("caches.keys()") if " saved " in name]


def test_an_interrupted_save_goes_on_where_it_stopped(context: BrowserContext, host: Host):
    """Nothing that came is fetched twice, though the page was closed and the network gone."""
    page = offline_page(context.new_page(), host)
    box = page.locator(".app-save")
    had = set(host.asked)
    host.most = len(host.asked) + 100
    page.get_by_role("button", name="Simpan untuk luring").click()
    expect(box).to_contain_text("Sambungan ke situs terputus", timeout=PATIENCE)
    came = saved_paths(page, version(host))
    missing = [file for file in files(host) if file[0] not in came]
    assert 80 <= len(set(came) - had) <= 100  # what was on its way is lost
    had |= set(host.asked[: host.most])
    expect(box).to_contain_text(f"Masih ada {said([file[2] for file in missing])} yang belum")

    host.most = None
    page.reload()
    expect(box).to_contain_text(f"Masih ada {said([file[2] for file in missing])} yang belum")
    page.get_by_role("button", name="Lanjutkan menyimpan").wait_for()
    host.asked.clear()
    save(page, "Lanjutkan menyimpan")
    assert_fetched_once(host, missing, had)
    assert sorted(saved_paths(page, version(host))) == sorted(name for name, *_ in files(host))


def test_saving_can_be_stopped(context: BrowserContext, host: Host):
    """Progress is shown while it lasts; the keyboard stops it and stays where it was."""
    page = offline_page(context.new_page(), host)
    host.delay = 0.02
    page.get_by_role("button", name="Simpan untuk luring").focus()
    page.keyboard.press("Enter")
    bar = page.get_by_role("progressbar", name="Menyimpan")
    page.wait_for_function("document.querySelector('.app-save progress').value > 100_000")
    expect(page.locator(".app-save")).to_contain_text(re.compile(r"0,\d dari \d,\d MB"))
    page.get_by_role("button", name="Batal").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").last).to_contain_text("Penyimpanan dihentikan.")
    expect(bar).to_be_hidden()
    asked = len(host.asked)
    page.wait_for_timeout(1000)
    assert len(host.asked) <= asked + AT_ONCE  # what was on its way may still arrive
    assert page.evaluate("document.activeElement.textContent") == "Lanjutkan menyimpan"


def test_an_update_fetches_only_what_changed(context: BrowserContext, host: Host, changing: Path):
    """The old edition stays readable until the new one is complete, then makes room."""
    page = offline_page(context.new_page(), host)
    box = page.locator(".app-save")
    save(page)
    old, was = version(host), {tuple(file) for file in files(host)}
    change(
        changing, "0.2", "id/concepts/index.html", "en/purposes/law.html", "id/glossary/lsm.html"
    )
    changed = [file for file in files(host) if tuple(file) not in was]
    assert len(changed) == 3

    page.reload()
    size = said([file[2] for file in changed])
    expect(box).to_contain_text(
        f"Edisi 0.1 tersimpan di perangkat ini. Di situs ada versi yang "
        f"lebih baru; yang diunduh {size}."
    )
    page.evaluate(UPDATED, f"refsite /site/ shell {version(host)}")
    page.wait_for_load_state("networkidle")
    host.most = len(host.asked) + 1
    page.get_by_role("button", name="Perbarui").click()
    expect(box).to_contain_text("Sambungan ke situs terputus")
    host.stop()
    reader = context.new_page()
    assert reader.goto(f"{host.top}en/purposes/index.html").status == 200
    assert reader.goto(f"{host.top}en/purposes/law.html").status == 200

    host.most = None
    host.start()
    host.asked.clear()
    page.get_by_role("button", name="Lanjutkan menyimpan").click()
    expect(box).to_contain_text("Semua halaman edisi 0.2 tersimpan", timeout=PATIENCE)
    came = [name for name in host.asked if name != "app-files.json"]
    assert len(came) == 2
    assert set(came) < {name for name, *_ in changed}
    names = page.evaluate("caches.keys()")
    assert [name for name in names if " saved " in name] == [
        f"refsite /site/ saved {version(host)}"
    ]
    assert not [name for name in names if old in name]
    host.stop()
    for name, *_ in changed:
        reader.goto(host.top + name)
        assert reader.locator("h1").inner_text().startswith("0.2: ")


def test_no_room(context: BrowserContext, host: Host):
    """A device that is full is told as such, with what is needed; with room it goes on."""
    page = offline_page(context.new_page(), host)
    devtools = context.new_cdp_session(page)
    origin = host.top.removesuffix("/site/")
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 3_000_000})
    page.get_by_role("button", name="Simpan untuk luring").click()
    box = page.locator(".app-save")
    expect(box).to_contain_text("Ruang di perangkat ini tidak cukup", timeout=PATIENCE)
    came = saved_paths(page, version(host))
    room = said([file[1] for file in files(host) if file[0] not in came])
    expect(box).to_contain_text(f"masih diperlukan sekitar {room}.")

    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    save(page, "Lanjutkan menyimpan")


def test_a_site_that_changes_meanwhile(context: BrowserContext, host: Host, changing: Path):
    """A file that is no longer that of the list is not taken for it."""
    page = offline_page(context.new_page(), host)
    page.get_by_role("button", name="Simpan untuk luring").wait_for()
    change(changing, "0.2", "en/about/index.html")
    page.get_by_role("button", name="Simpan untuk luring").click()
    expect(page.locator(".app-save")).to_contain_text("Situs baru saja diperbarui.")
    save(page, "Lanjutkan menyimpan")
    expect(page.locator(".app-save")).to_contain_text("edisi 0.2")


def test_a_host_that_hides_endings(context: BrowserContext, host: Host):
    """Where “a.html” is sent on to “a”, pages are kept, saved and read under both addresses."""
    host.hides_endings = True
    page = context.new_page()
    visit(page, host, "id/definitions/siporin.html")
    page.goto(f"{host.top}id/offline.html")
    assert page.url == f"{host.top}id/offline"
    save(page)
    host.stop()

    for path in ("id/definitions/siporin.html", "id/definitions/siporin", "en/purposes/", ""):
        assert page.goto(host.top + path).status == 200, path
    page.goto(f"{host.top}id/nowhere")
    expect(page.locator("section[lang=id]")).to_contain_text("belum tersimpan")


# ---- Where it cannot be, and for everybody ----


def test_no_caches(chromium: Browser, host: Host):
    """On an address without HTTPS the reader is told why, and which other edition there is."""
    mapped = "--host-resolver-rules=MAP peksos.test 127.0.0.1"
    browser = chromium.browser_type.launch(executable_path=find(), args=["--no-sandbox", mapped])
    address = host.top.replace("127.0.0.1", "peksos.test")
    watched = Watched(browser.new_page(), address)
    watched.page.goto(f"{address}id/offline.html")
    assert not watched.page.evaluate("isSecureContext")
    expect(watched.page.locator(".app-save")).to_contain_text("tidak dapat menyimpan")
    expect(watched.page.locator(".app-save")).to_contain_text("berkas zip")
    assert watched.page.locator(".app-save button:visible").count() == 0
    watched.assert_quiet()
    browser.close()


def test_without_javascript_there_is_a_sentence(chromium: Browser, host: Host):
    """No dead button: a sentence says when it is there."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host.top}en/offline.html")
    expect(page.locator(".app-save")).to_have_text(
        "The button for saving appears here when JavaScript is on."
    )
    assert page.locator("article button").count() == 0
    context.close()


def test_nothing_of_it_on_a_stick(context: BrowserContext, bundle: Path):
    """On file:// the page has neither button nor sentence, and no script breaks."""
    watched = Watched(context.new_page(), bundle.parent.as_uri())
    watched.page.goto((bundle.parent / "id" / "offline.html").as_uri())
    assert watched.page.locator("#app").is_visible()
    assert watched.page.locator(".app-save, link[rel=manifest], [src*='app.js']").count() == 0
    watched.assert_quiet()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation(chromium: Browser, host: Host, scheme: str):
    """Axe finds nothing before, while and after saving, nor where a page is not saved; all fits."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 320, "height": 640})
    page = offline_page(context.new_page(), host)
    box = page.locator(".app-save")

    def assert_sound() -> None:
        page.mouse.move(0, 0)
        page.wait_for_timeout(300)  # colours of a button change slowly
        assert Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320

    page.get_by_role("button", name="Simpan untuk luring").wait_for()
    assert_sound()
    host.delay = 0.1
    page.get_by_role("button", name="Simpan untuk luring").click()
    page.wait_for_function("document.querySelector('.app-save progress').value > 0")
    assert_sound()
    host.stop()
    page.goto(f"{host.top}en/practice/advocacy.html")
    expect(page.locator("section[lang=en]")).to_contain_text("en/practice/advocacy.html")
    assert_sound()
    host.delay = 0
    host.start()
    offline_page(page, host)
    save(page, "Lanjutkan menyimpan")
    expect(box.get_by_role("button", name="Hapus")).to_be_visible()
    assert_sound()
    context.close()


def test_browsers_offer_to_install_it(chromium: Browser, host: Host, tmp_path: Path):
    """Chromium reads the manifest and its icons and finds nothing against an installation."""
    context = chromium.browser_type.launch_persistent_context(
        tmp_path, executable_path=find(), args=["--no-sandbox"]
    )
    page = context.pages[0]
    visit(page, host, "en/practice/process.html")
    devtools = context.new_cdp_session(page)
    manifest = devtools.send("Page.getAppManifest")
    faults = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    identity = devtools.send("Page.getAppId")["appId"]
    context.close()

    assert manifest["url"] == f"{host.top}manifest.webmanifest"
    assert (manifest["errors"], faults) == ([], [])
    assert identity == f"{host.top}index.html"  # not the host's: another site of it is another app


def test_in_firefox(host: Host, tmp_path: Path):
    """Firefox keeps what was visited, and saves everything."""
    with firefox(tmp_path) as tab:
        tab.go(f"{host.top}id/definitions/siporin.html")
        tab.evaluate(f"({KEPT})('id/definitions/siporin.html')")
        host.stop()
        tab.go(f"{host.top}id/definitions/siporin.html?h=siporin")
        assert tab.evaluate("document.querySelector('h1').innerText").endswith("?#")
        assert tab.evaluate(HEADER) == "rgb(20, 73, 74)"
        tab.go(f"{host.top}id/practice/ethics.html")
        asked = "document.querySelector('[data-asked]').textContent"
        assert tab.evaluate(asked) == "id/practice/ethics.html"
        host.start()
        tab.go(f"{host.top}id/offline.html")
        assert "dapat dibaca tanpa" in tab.evaluate(SAVED_IN_FIREFOX)
        host.stop()
        tab.go(f"{host.top}id/practice/ethics.html")
        assert tab.evaluate("document.querySelector('h1').innerText").endswith("?#")
