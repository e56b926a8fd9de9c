"""A page, a term and sections renamed in the real site.

Without redirects there is no build; with them, old links lead on.
"""

import posixpath
import re
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from conftest import run_build
from firefox import Firefox, firefox
from playwright.sync_api import Browser, Page
from refsite.editions.base import stem
from refsite.languages import CODES
from refsite.links import redirects, register
from refsite.project import Project
from refsite.release import load_release
from small import copy_checkout

TERM, NEW_TERM = "administrasi-kesejahteraan-sosial", "tata-kelola-kesejahteraan-sosial"
PAGE, NEW_PAGE = "paid-unpaid", "paid-and-unpaid"
LISTS = [f"/downloads/references/community/{PAGE}.{ending}" for ending in ("bib", "json", "ris")]
MOVED = [
    (f"glossary/{TERM}.html", f"glossary/{NEW_TERM}.html"),
    (f"community/{PAGE}.html", f"community/{NEW_PAGE}.html"),
    *((path, path.replace(PAGE, NEW_PAGE)) for path in LISTS),
    ("practice/process.html#phases", "practice/process.html#family"),
    ("practice/process.html#authors", "concepts/levels.html#often-wrong"),
]
"""What is renamed, and where each leads; the last section is told to be on another page."""


class Quiet(SimpleHTTPRequestHandler):
    """A host that says nothing of its own."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def renamed(root: Path) -> None:
    """Rename a term, a page and two sections in a checkout, wherever they are named."""
    slugs = re.compile(rf"(?<![\w-])(?:{TERM}|{PAGE})(?![\w-])")
    new = {TERM: NEW_TERM, PAGE: NEW_PAGE}
    files = [root / "mkdocs.yml", root / "mkdocs.en.yml"]
    files += [path for folder in ("docs", "glossary") for path in (root / folder).rglob("*.*")]
    files = [path for path in files if path.suffix != ".webp"]
    for path in files:
        text = path.read_text("utf-8")
        changed = slugs.sub(lambda slug: new[slug[0]], text)
        if path.parent.name == "practice" and path.stem == "process":
            changed = re.sub(r"(\{ #|anchor: )phases\b", r"\1family", changed)
            changed = re.sub(r"(\{ #|anchor: )authors\b", r"\1their-lists", changed)
        if changed != text:
            path.write_text(changed, "utf-8")
        if path.stem in new:
            path.rename(path.with_stem(new[path.stem]))


@pytest.fixture(scope="module")
def unredirected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, CompletedProcess]:
    """A checkout in which things were renamed and nothing else was done; how its build ended."""
    root = copy_checkout(tmp_path_factory.mktemp("renamed") / "checkout")
    renamed(root)
    marker = root / "dist" / "site" / "marker"
    marker.parent.mkdir(parents=True)
    marker.write_text("the last good output", "utf-8")
    return Project(root), run_build(root)


def test_no_build_loses_an_address(unredirected: tuple[Project, CompletedProcess]):
    """Each lost address is named once with its line and what to do; the last good output stays."""
    project, result = unredirected
    lines = (project.root / register.FILE).read_text("utf-8").splitlines()
    told = [line for line in result.stderr.splitlines() if line.startswith(register.FILE)]

    assert result.returncode == 1
    assert [line.partition(" (")[0] for line in told] == sorted(
        (f"{register.FILE}:{lines.index(old) + 1}: “{old}” is no longer there" for old, _ in MOVED),
        key=lambda line: int(line.split(":")[1]),
    )
    assert all("give it a redirect in releases/redirects.yml" in line for line in told)
    assert f"did you mean “community/{NEW_PAGE}.html”?" in result.stderr
    assert "Nothing was changed in dist/." in result.stderr
    assert [path.name for path in (project.dist / "site").iterdir()] == ["marker"]


@pytest.fixture(scope="module")
def moved(unredirected: tuple[Project, CompletedProcess]) -> Project:
    """The same checkout, built once redirects were written."""
    project, _ = unredirected
    entry = '- {{from: "{}", to: "{}", since: "0.2", reason: renamed}}\n'
    text = "".join(entry.format(*each) for each in MOVED)
    (project.root / redirects.FILE).write_text(text, "utf-8")
    result = run_build(project.root, SITE_URL="https://example.org/peksos")
    assert result.returncode == 0, result.stderr
    assert "`make register`" in result.stdout
    return project


@pytest.fixture(scope="module")
def tops(moved: Project) -> Iterator[dict[str, str]]:
    """Where the site is: on a host, and the bundle on file://."""
    handler = partial(Quiet, directory=str(moved.dist))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.05,))
        thread.start()
        yield {
            "http": f"http://127.0.0.1:{http.server_port}/site/",
            "file": f"{(moved.dist / 'offline' / stem(load_release(moved))).as_uri()}/",
        }
        http.shutdown()
        thread.join()


WAYS = [
    *((old, new) for old, new in MOVED if old[0] != "/" and "#" not in old),
    (f"glossary/{TERM}.html#relations", f"glossary/{NEW_TERM}.html#relations"),
    (f"community/{PAGE}.html?h=upah#often-wrong", f"community/{NEW_PAGE}.html?h=upah#often-wrong"),
    ("practice/process.html#authors", "concepts/levels.html#often-wrong"),
]


@pytest.mark.parametrize("kind", ["http", "file"])
@pytest.mark.parametrize("code", CODES)
def test_old_links_lead_on(chromium: Browser, tops: dict[str, str], kind: str, code: str):
    """On a host and on file://, in both languages, with anchor and query; “back” skips the old page."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    for old, new in WAYS:
        page.goto("about:blank")
        page.goto(f"{tops[kind]}{code}/{old}")
        page.wait_for_url(f"{tops[kind]}{code}/{new}")
        assert page.locator("article h1").is_visible()
        assert anchor_is_in_view(page)
        page.go_back()
        assert page.url == "about:blank"
    context.close()


def test_offline_only_pages_to_read_are_listed(chromium: Browser, tops: dict[str, str]):
    """The page that says what can be read without a network leaves out what only leads on."""
    context = chromium.new_context()
    page, top = context.new_page(), tops["http"]
    page.goto(f"{top}id/index.html")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller")
    page.goto(f"{top}id/concepts/index.html")
    page.wait_for_function(f"caches.match('{top}id/concepts/index.html')")
    page.goto(f"{top}id/glossary/{TERM}.html")
    page.wait_for_url(f"{top}id/glossary/{NEW_TERM}.html")
    for path in (TERM, NEW_TERM):
        page.wait_for_function(f"caches.match('{top}id/glossary/{path}.html')")
    context.set_offline(True)
    page.goto(f"{top}id/practice/ethics.html")
    page.locator("a[href$='id/concepts/index.html']").wait_for()  # the last: it was read first

    assert page.locator(f"a[href$='/{NEW_TERM}.html']").count() == 1
    assert page.locator(f"a[href$='/{TERM}.html']").count() == 0
    assert "pindah" not in page.locator("main").inner_text()
    page.goto(f"{top}id/glossary/{TERM}.html#relations")
    page.wait_for_url(f"{top}id/glossary/{NEW_TERM}.html#relations")
    context.close()


@pytest.mark.parametrize("kind", ["http", "file"])
def test_an_anchor_that_was_renamed(chromium: Browser, tops: dict[str, str], kind: str):
    """On the same page the old anchor is that of the same heading, with and without scripts."""
    for scripts in (True, False):
        context = chromium.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{tops[kind]}id/practice/process.html#phases")
        there = page.locator("h2#family").bounding_box()["y"]
        assert page.url.endswith("process.html#phases")
        assert 0 <= there < 200
        context.close()


@pytest.mark.parametrize("kind", ["http", "file"])
def test_without_scripts(chromium: Browser, tops: dict[str, str], kind: str):
    """A page leads on by itself; where a section went is told in its old place, with a link."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for code in CODES:
        page.goto(f"{tops[kind]}{code}/glossary/{TERM}.html#relations")
        page.wait_for_url(f"{tops[kind]}{code}/glossary/{NEW_TERM}.html")
    assert page.locator("article h1").is_visible()

    page.goto(f"{tops[kind]}en/practice/process.html")
    assert not page.locator("#authors").is_visible()
    page.goto(f"{tops[kind]}en/practice/process.html#authors")
    assert page.locator("#authors").inner_text().startswith("This section has moved: ")
    assert anchor_is_in_view(page)
    page.locator("#authors a").click()
    page.wait_for_url("**/en/concepts/levels.html#often-wrong")
    context.close()


def test_in_firefox(tops: dict[str, str], tmp_path: Path):
    """Firefox leads on, too, with the anchor."""
    with firefox(tmp_path) as tab:
        for top in tops.values():
            for old, new in WAYS[-2:]:
                with suppress(RuntimeError):  # the page that leads on is left before it is whole
                    tab.go(f"{top}id/{old}")
                assert comes_to(tab, f"{top}id/{new}")


def comes_to(tab: Firefox, address: str) -> bool:
    """Whether a tab is at an address before ten seconds are over."""
    for _ in range(100):
        with suppress(RuntimeError):  # between two pages there is nothing to ask
            if tab.evaluate("location.href") == address:
                return True
        time.sleep(0.1)
    return False


def anchor_is_in_view(page: Page) -> bool:
    """Whether the place that the address names is on the screen, if it names one."""
    _, _, anchor = page.url.partition("#")
    if not anchor:
        return True
    page.wait_for_load_state("load")
    box = page.locator(f"[id='{anchor}']").bounding_box()
    return box is not None and 0 <= box["y"] < page.viewport_size["height"]


def test_files_that_moved_are_there_twice(moved: Project):
    """The lists of a page's sources are at their old addresses, too."""
    for old, new in (each for each in MOVED if each[0][0] == "/"):
        site = moved.dist / "site"
        assert (site / old[1:]).read_bytes() == (site / new[1:]).read_bytes()


def test_crawlers_are_told_the_new_address(moved: Project):
    """A page that leads on names the new one as canonical, in full, and asks not to be indexed."""
    for code in CODES:
        text = (moved.dist / "site" / code / "glossary" / f"{TERM}.html").read_text("utf-8")
        whole = f"https://example.org/peksos/{code}/glossary/{NEW_TERM}.html"

        assert f"<link href={whole} rel=canonical>" in text
        assert "<meta content=noindex name=robots>" in text
        assert posixpath.basename(whole) in text.split("<body")[1]
