"""Draw the PNG icons from theme/assets/images/favicon.svg, in headless Chromium.

Run it after a change of the drawing and commit what it writes; the build only copies the files.
It needs what the tests need: `make .venv/test`, then `.venv/bin/python scripts/icons.py`.
"""

import sys
from collections.abc import Iterator

from browser import find
from playwright.sync_api import Browser, sync_playwright
from refsite.project import Project

SIZES = {
    "icon-48.png": 48,  # the illustration that the ZIM format asks for
    "icon-192.png": 192,
    "icon-512.png": 512,
    "icon-maskable-512.png": 512,
}
"""Sides in pixels. Chromium asks for 192 and 512 before it offers to install a web app."""
_ROUNDED = ' rx="5"'


def drawing(project: Project, name: str) -> str:
    """The SVG behind an icon.

    A launcher cuts a maskable icon to its own shape, which leaves at least a circle of 4/5 of the
    side (W3C, Web Application Manifest, “Icon masks and safe zone”); the rings lie within it, and
    the ground fills the square.
    """
    svg = (project.theme / "assets" / "images" / "favicon.svg").read_text("utf-8")
    return svg.replace(_ROUNDED, "") if "maskable" in name else svg


def draw(browser: Browser, project: Project) -> Iterator[tuple[str, bytes]]:
    """Each icon's name and its PNG."""
    for name, side in SIZES.items():
        page = browser.new_page(viewport={"width": side, "height": side})
        page.set_content(
            f"<style>* {{ margin: 0 }} svg {{ display: block; width: {side}px }}</style>"
            + drawing(project, name)
        )
        yield name, page.screenshot(omit_background=True)
        page.close()


def main() -> int:
    """Run the command; returns the exit code."""
    project = Project()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for name, png in draw(browser, project):
            path = project.theme / "assets" / "images" / name
            path.write_bytes(png)
            print(f"{project.where(path)}: {len(png)} bytes")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
