"""Find the browsers for the tests, or install them: prints their paths.

In this order: the one that the environment names, one that is there (Chromium, Chrome or Edge;
Firefox), Playwright's own download, Debian's package when root. No browser is a failure, never a
skip.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import debian

_APPLICATIONS, _PROGRAMS = "/Applications", r"C:\Program Files"


@dataclass(frozen=True)
class Kind:
    """A kind of browser.

    Its name at Playwright's, the variable that can name one, what it is called on the command
    line, where it is installed, and Debian's package.
    """

    name: str
    variable: str
    commands: tuple[str, ...]
    places: tuple[str, ...]
    package: str


CHROMIUM = Kind(
    "chromium",
    "REFSITE_BROWSER",
    (
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "microsoft-edge",
        "msedge",
    ),
    (
        f"{_APPLICATIONS}/Google Chrome.app/Contents/MacOS/Google Chrome",
        f"{_APPLICATIONS}/Chromium.app/Contents/MacOS/Chromium",
        f"{_APPLICATIONS}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        rf"{_PROGRAMS}\Google\Chrome\Application\chrome.exe",
        rf"{_PROGRAMS} (x86)\Google\Chrome\Application\chrome.exe",
        rf"{_PROGRAMS} (x86)\Microsoft\Edge\Application\msedge.exe",
    ),
    "chromium",
)
FIREFOX = Kind(
    "firefox",
    "REFSITE_FIREFOX",
    ("firefox", "firefox-esr"),
    (
        f"{_APPLICATIONS}/Firefox.app/Contents/MacOS/firefox",
        rf"{_PROGRAMS}\Mozilla Firefox\firefox.exe",
    ),
    "firefox-esr",
)


class NoBrowserError(Exception):
    """No browser is there; the message tells the reader how to get one."""


def find(kind: Kind = CHROMIUM) -> str:
    """The path of a browser. Raises NoBrowserError."""
    found = named(kind) or there(kind) or downloaded(kind)
    if not found:
        raise NoBrowserError(
            f"No {kind.name} for the tests. Install it, or name one:\n"
            f"  {kind.variable}=/path/to/{kind.name} make test"
        )
    return found


def install(kind: Kind) -> None:
    """Try to get a browser where there is none; says nothing of success."""
    print(f"no {kind.name} found; trying Playwright's own download …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", kind.name], check=False)
    if not downloaded(kind):
        debian.install(kind.package)


def named(kind: Kind) -> str:
    """The browser that the environment names. Raises NoBrowserError where it is not there."""
    path = os.environ.get(kind.variable, "")
    if path and not Path(path).is_file():
        raise NoBrowserError(f"{kind.variable} names {path}, which is not there")
    return path


def there(kind: Kind) -> str:
    """A browser of this machine, or nothing."""
    found = [shutil.which(command) for command in kind.commands]
    found += [place for place in kind.places if Path(place).is_file()]
    return next((path for path in found if path), "")


def downloaded(kind: Kind) -> str:
    """Playwright's own browser, or nothing."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = getattr(playwright, kind.name).executable_path
    return path if Path(path).is_file() else ""


def main() -> int:
    """Run the command; returns the exit code."""
    try:
        for kind in (CHROMIUM, FIREFOX):
            try:
                path = find(kind)
            except NoBrowserError:
                if named(kind):
                    raise
                install(kind)
                path = find(kind)
            print(f"{kind.name}: {path}")
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
