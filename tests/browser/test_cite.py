"""Every page can be cited in one click, and its permanent links copied and shown as QR codes."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from refsite.project import Project
from watched import Watched

GOLDEN = json.loads((Project().root / "tests" / "golden" / "cite.json").read_text("utf-8"))
NASTY = "A <b> & {c} = \\d ~ “e” $f #1 %_\u200f"


@pytest.fixture
def page(context: BrowserContext, server: str) -> Page:
    """A term's page with its box of citations open, as if in the edition of the golden file."""
    page = context.new_page()
    page.goto(f"{server}id/glossary/amal.html")
    page.evaluate(
        """() => {
            const block = document.getElementById("cite-words");
            const edition = { number: "0.1", date: "2026-11-21", day: "21 November 2026" };
            block.textContent = JSON.stringify({ ...JSON.parse(block.textContent), ...edition });
        }"""
    )
    page.locator("details.cite summary").click()
    page.locator(".cite dl").wait_for()
    return page


def texts(page: Page, item: dict) -> dict[str, str]:
    """By style, how the scripts cite an item, as plain text."""
    return page.evaluate(
        """(item) => Object.fromEntries([...CITE.entries(item), ...CITE.data(item)].map(
            ([name, html]) => {
                const text = document.createElement("p");
                if (/^[A-Z]+ \\d|Chicago/.test(name)) text.innerHTML = html;
                return [name, text.textContent || html];
            }))""",
        item,
    )


@pytest.mark.parametrize("item", GOLDEN, ids=lambda item: item["title"])
def test_entries_are_those_of_a_citation_processor(page: Page, item: dict):
    """APA in both languages, MLA and Chicago read as pandoc's processor prints them."""
    found, expected = texts(page, item), item["entries"]
    own, twin = ("APA 7", "APA 7 (English)")
    if item["language"] == "en":
        own, twin = ("APA 7 (English)", "APA 7 (Indonesia)")

    assert [found[own], found[twin], found["MLA 9"], found["Chicago"]] == [
        expected["APA 7"],
        expected["APA 7, twin"],
        expected["MLA 9"],
        expected["Chicago"],
    ]


def test_data_survives_any_title(page: Page):
    """BibTeX, RIS and CSL-JSON keep their form whatever a title holds; markup is shown, not run."""
    item = {"title": NASTY, "language": "en", "address": "https://example.org/?a=1&b=2"}
    found = texts(page, item)
    [entry] = json.loads(found["CSL-JSON"])
    lines = dict(line.split("  - ", 1) for line in found["RIS"].split("\r\n") if line)

    assert entry["title"] == lines["TI"] == NASTY
    assert entry["URL"] == lines["UR"] == item["address"]
    assert lines["TY"] == "ENCYC"
    bare = re.sub(r"\\[&%$#_{}]", "", found["BibTeX"])
    assert bare.count("{") == bare.count("}")
    assert not re.search(r"[&%$#_]", re.sub(r"url = .*", "", bare))
    assert "<b>" in found["APA 7 (English)"]


@pytest.mark.parametrize("path", ["id/glossary/amal.html", "en/practice/process.html"])
def test_box_without_scripts(chromium, server: str, path: str):
    """Without JavaScript the box says how to cite the page in APA; with it, the same."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + path)
    page.locator("details.cite summary").click()
    plain = page.locator(".cite p").inner_text()
    context.close()
    context = chromium.new_context()
    page = context.new_page()
    page.goto(server + path)
    page.locator("details.cite summary").click()
    full = page.locator(".cite dd p").first.inner_text()
    context.close()

    assert full == f"{plain} {server}{path}"


def test_copying(context: BrowserContext, server: str, page: Page):
    """A button copies what stands below it, and says so."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    for row in page.locator(".cite dt").all():
        row.locator("button").click()
        expect(row.locator("button span").first).to_have_text("Tersalin")
        copied = page.evaluate("navigator.clipboard.readText()")
        shown = row.locator("xpath=following-sibling::dd[1]").inner_text()
        assert copied.split() == shown.split()


def test_permanent_link(context: BrowserContext, server: str):
    """The sign beside a heading opens its address, to copy, without search words; Escape closes it."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    watched = Watched(page, server)
    page.goto(f"{server}en/practice/process.html?h=help")
    link = page.locator("h2#steps .headerlink")
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Permanent link")
    expected = f"{server}en/practice/process.html#steps"

    assert dialog.get_by_role("link", name=expected).get_attribute("href") == expected
    dialog.get_by_role("button", name="Copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == expected
    assert "Seven steps" in dialog.inner_text()
    page.keyboard.press("Escape")
    assert dialog.count() == 0
    assert link.evaluate("link => link === document.activeElement")
    assert page.url.endswith("#steps")
    page.locator("h1 .headerlink").click()
    assert dialog.get_by_role("link", name=expected.removesuffix("#steps"), exact=True).count() == 1
    watched.assert_quiet()


def test_link_of_a_copy_that_knows_no_address(context: BrowserContext, bundle: Path):
    """On a USB stick the box leaves the address out, and the link says where to find it."""
    page = context.new_page()
    watched = Watched(page, "file://")
    page.goto((bundle.parent / "id" / "glossary" / "amal.html").as_uri())
    page.locator("details.cite summary").click()
    page.locator(".cite dl").wait_for()
    assert "file:" not in page.locator(".cite").inner_text()
    assert "http" not in page.locator(".cite").inner_text()
    page.locator("h1 .headerlink").click()

    assert "tidak tahu alamat" in page.get_by_role("dialog", name="Tautan tetap").inner_text()
    watched.assert_quiet()
