"""QR codes are read by a program that knows nothing of ours, zbarimg."""

import base64
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from host import Host
from playwright.sync_api import BrowserContext
from refsite.project import Project


@pytest.fixture
def host(made: Project) -> Iterator[Host]:
    """The site with everything in it, served."""
    host = Host(made.dist)
    yield host
    host.stop()


def read(picture: Path) -> str:
    """What zbarimg sees in a picture."""
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
    return subprocess.check_output(command, text=True).strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_permanent_link(chromium, host: Host, tmp_path: Path, scheme: str):
    """The code on the screen, and the picture to save, hold the section's address."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{host.top}id/practice/process.html")
    page.locator("h2#steps .headerlink").click()
    shown = page.locator("dialog .qr-code")
    shown.screenshot(path=tmp_path / "shown.png")
    saved = page.locator("dialog a[download]").get_attribute("href")
    (tmp_path / "saved.png").write_bytes(base64.b64decode(saved.split(",", 1)[1]))
    context.close()

    expected = f"{host.top}id/practice/process.html#steps"
    assert read(tmp_path / "shown.png") == read(tmp_path / "saved.png") == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/id/glossary/keberfungsian-sosial.html",
        "https://example.org/" + "a%20b" * 200,
    ],
    ids=["short", "long"],
)
def test_any_address(context: BrowserContext, host: Host, tmp_path: Path, text: str):
    """Short addresses and those of whole reading packs are read back."""
    page = context.new_page()
    page.goto(f"{host.top}id/practice/process.html")
    page.locator("h2#steps .headerlink").click()
    page.locator("dialog").wait_for()
    saved = page.evaluate("text => QR_CODE.png(text)", text)
    (tmp_path / "saved.png").write_bytes(base64.b64decode(saved.split(",", 1)[1]))

    assert read(tmp_path / "saved.png") == text
