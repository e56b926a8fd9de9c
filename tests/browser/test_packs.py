"""A lecturer puts a reading pack together in the browser, shares it, and takes it away in five forms."""

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from refsite.links.resolve import check_tree
from refsite.project import Project
from watched import Watched

NASTY = "<b>Tiga & empat</b> “5” ; : , % ]]> \u200f " + "x" * 300
CC = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"


def opened(context: BrowserContext, address: str) -> Page:
    """The page with the builder ready."""
    page = context.new_page()
    page.goto(address)
    page.locator(".pack-builder").wait_for()
    return page


def rows(page: Page) -> list[list[str]]:
    """What is read, week by week."""
    return [
        week.locator("li span").all_inner_texts()
        for week in page.locator(".pack-weeks fieldset").all()
    ]


def download(page: Page, name: str) -> bytes:
    """The file that a button saves."""
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    return Path(started.value.path()).read_bytes()


def test_by_keyboard(context: BrowserContext, server: str):
    """Title, ticking, a second week, order and removal need no mouse; the focus is never lost."""
    page = opened(context, f"{server}en/packs/index.html")
    watched = Watched(page, server)
    page.get_by_label("Title of the pack").focus()
    page.keyboard.type("Week one; and: two")
    page.get_by_label("Filter pages and terms").focus()
    page.keyboard.type("siporin")
    box = page.get_by_role("checkbox", name="Siporin").first
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".pack-status")).to_contain_text("was added to week 1")
    page.get_by_role("button", name="Add a week").press("Enter")
    assert page.evaluate("document.activeElement.dataset.key") == "week 1"
    page.keyboard.type("Charity")
    page.get_by_label("Filter pages and terms").fill("charity")
    for box in page.get_by_role("checkbox", name=re.compile("^Charity")).all()[:2]:
        box.press("Space")
    first, second = rows(page)
    assert (len(first), len(second)) == (1, 2)

    page.get_by_role("button", name=f"Move up: {second[1]}").press("Enter")
    page.keyboard.press("Enter")  # the focus stayed on the button: on into the first week
    assert rows(page) == [[*first, second[1]], [second[0]]]
    page.get_by_role("button", name=f"Remove: {second[1]}").press("Enter")
    assert rows(page) == [first, [second[0]]]
    again = opened(context, page.url)
    assert rows(again) == rows(page)
    assert again.get_by_label("Title of the pack").input_value() == "Week one; and: two"
    watched.assert_quiet()


def test_other_language_has_the_same_pack(context: BrowserContext, server: str):
    """The language switch keeps the choice."""
    page = opened(context, f"{server}id/packs/index.html?ready=community")
    address = page.url
    page.locator("[data-language-switch]").click()
    page.locator(".pack-builder").wait_for()

    assert page.url.split("#")[1] == address.split("#")[1]
    assert "/en/" in page.url
    assert len(rows(page)) == 14


@pytest.mark.parametrize("slug", ["introduction", "methods", "community"])
def test_ready_packs(context: BrowserContext, server: str, slug: str):
    """Each ready pack opens whole from its page: 14 weeks, nothing unknown."""
    page = context.new_page()
    page.goto(f"{server}id/packs/{slug}.html")
    weeks = page.locator("article h2[id^=week]").count()
    page.get_by_role("link", name="Ubah paket ini").click()
    page.locator(".pack-builder").wait_for()

    assert weeks == len(rows(page)) == 14
    assert all(rows(page))
    assert page.locator(".pack-status").inner_text() == ""


def test_address_that_somebody_damaged(context: BrowserContext, server: str):
    """What is unknown is named, what comes twice stands once; a chat's encoding does no harm."""
    top = f"{server}en/packs/index.html"
    page = opened(context, f"{top}#pack=1;%3Cb%3E%E2%80;One:practice/process,*amal,*amal,old/gone;")
    assert [len(week) for week in rows(page)] == [2, 0]
    assert "old/gone" in page.locator(".pack-status").inner_text()
    written = quote("pack=1;A%3B%20B;Satu:practice/process,*amal;Dua:*lsm", safe="")
    page = opened(context, f"{top}#{written}")
    assert page.get_by_label("Title of the pack").input_value() == "A; B"
    assert [len(week) for week in rows(page)] == [2, 1]


@pytest.fixture
def filled(context: BrowserContext, server: str) -> Page:
    """A ready pack with nasty titles."""
    page = opened(context, f"{server}id/packs/index.html?ready=introduction")
    page.get_by_label("Judul paket").fill(NASTY)
    page.locator(".pack-weeks input").first.fill(NASTY)
    return page


def items(page: Page) -> list[str]:
    """The paths of what is in the pack, from the address."""
    weeks = page.url.split("#pack=1;")[1].split(";")[1:]
    found = [item for week in weeks for item in week.rpartition(":")[2].split(",") if item]
    return [re.sub(r"^\*", "glossary/", item) for item in found]


def test_html_for_an_lms(filled: Page, built: Project, server: str):
    """A block of headings and links, each to a page that is there; titles are text, not markup."""
    filled.get_by_role("button", name="HTML untuk LMS").click()
    text = filled.locator(".pack-made pre").inner_text()
    root = ET.fromstring(text)  # noqa: S314
    links = [a.get("href").removeprefix(f"{server}id/") for a in root.iter("a")]

    assert links == [f"{item}.html" for item in items(filled)]
    assert all((built.dist / "site" / "id" / link).is_file() for link in links)
    assert len(list(root.iter("h4"))) == 14
    assert root.find("h3").text == NASTY
    assert "CC BY-SA" in text


def test_cartridge(filled: Page, server: str):
    """The cartridge is one that Moodle knows; every link is in it, in its week, in order."""
    with zipfile.ZipFile(io.BytesIO(download(filled, "Common Cartridge"))) as packed:
        text = packed.read("imsmanifest.xml")
        assert text.find(b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"') < 1024
        manifest = ET.fromstring(text)  # noqa: S314
        files = {
            resource.get("identifier"): resource.find(f"{CC}file").get("href")
            for resource in manifest.iter(f"{CC}resource")
        }
        [root] = manifest.find(f".//{CC}organization")
        weeks = [
            [item.get("identifierref") for item in week.iter(f"{CC}item")][1:] for week in root
        ]
        addresses = [
            ET.fromstring(packed.read(files[link])).find("{*}url").get("href")  # noqa: S314
            for week in weeks
            for link in week
        ]
        titles = [title.text for title in manifest.iter(f"{CC}title")]
        assert {*files.values(), "imsmanifest.xml"} == set(packed.namelist())

    assert len(weeks) == 14
    assert not re.search(
        "[&<>]", "".join(week.find(f"{CC}title").text for week in root)
    )  # for Moodle
    assert addresses == [f"{server}id/{item}.html" for item in items(filled)]
    assert max(map(len, titles)) <= 255


def test_offline_zip(context: BrowserContext, filled: Page, tmp_path: Path):
    """The zip opens from a USB stick: every page is there, nothing is missing, nothing is asked for."""
    with zipfile.ZipFile(io.BytesIO(download(filled, "Zip luring"))) as packed:
        packed.extractall(tmp_path)
    pages = sorted(path.stem for path in (tmp_path / "pages").iterdir())
    assert pages == sorted(item.replace("/", "-") for item in items(filled))
    assert check_tree(tmp_path) == []
    page = context.new_page()
    watched = Watched(page, "file://")
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("li a").first.click()
    assert page.locator("h1").count() == 1
    wide = "document.documentElement.scrollWidth > innerWidth"
    assert not page.evaluate(wide)
    watched.assert_quiet()


def test_printed_list(filled: Page):
    """On paper: each reading with its entry in APA and its QR code, and nothing of the builder."""
    filled.evaluate("window.print = () => {}")
    filled.get_by_role("button", name="Cetak daftar").click()
    filled.emulate_media(media="print")
    entries = filled.locator(".pack-print li")

    assert entries.count() == filled.locator(".pack-print .qr-code").count() == len(items(filled))
    assert entries.first.inner_text().startswith("Rujukan Peksos. (2026). Apa itu")
    assert not filled.locator(".pack-weeks").is_visible()
    assert not filled.locator("h1").is_visible()


def test_link_to_share(context: BrowserContext, server: str):
    """A short pack has a QR code; a long one says that it is too long for one."""
    page = opened(context, f"{server}id/packs/index.html#pack=1;A;B:practice/process")
    page.get_by_role("button", name="Tautan dan kode QR").click()
    assert page.locator(".pack-made input").input_value() == page.url
    assert page.locator(".pack-made .qr-code").count() == 1
    page = opened(context, f"{server}id/packs/index.html?ready=methods")
    page.get_by_role("button", name="Tautan dan kode QR").click()
    assert "terlalu panjang" in page.locator(".pack-made").inner_text()


def test_nothing_and_no_network(context: BrowserContext, server: str):
    """An empty pack makes nothing; a lost connection is told, and the pack stays."""
    page = opened(context, f"{server}en/packs/index.html")
    page.get_by_role("button", name="Offline zip").click()
    assert "still empty" in page.locator(".pack-status").inner_text()
    page = opened(context, f"{server}en/packs/index.html#pack=1;A;B:practice/process")
    context.set_offline(True)
    page.get_by_role("button", name="Offline zip").click()
    expect(page.locator(".pack-status")).to_contain_text("internet connection")
    assert len(rows(page)[0]) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility(chromium, server: str, scheme: str):
    """Axe finds nothing in the builder with a pack in it, in its results, and in the boxes to cite."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740})
    page = opened(context, f"{server}id/packs/index.html?ready=methods")
    page.locator(".pack-builder details summary").first.click()
    watched = Watched(page, server)
    page.get_by_role("button", name="HTML untuk LMS").click()
    page.locator("details.cite summary").click()
    page.locator(".cite dl").wait_for()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    page.locator("h2 .headerlink").first.click()
    page.locator("dialog .qr-code").wait_for()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    watched.assert_quiet()
    context.close()
