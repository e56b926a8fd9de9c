"""Find a browser for the tests, or install one: prints its path.

In this order: the one that REFSITE_BROWSER names, a Chromium, Chrome or Edge that is there,
Playwright's own download, Debian's package when root. No browser is a failure, never a skip.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


class NoBrowserError(Exception):
    """No browser is there; the message tells the reader how to get one."""


def find() -> str:
    """The path of a browser. Raises NoBrowserError."""
    found = named() or there() or downloaded()
    if not found:
        raise NoBrowserError(
            "No browser for the tests. Install Chromium, Chrome or Edge, or name one:\n"
            "  REFSITE_BROWSER=/path/to/chromium make test"
        )
    return found


def install() -> None:
    """Try to get a browser where there is none; says nothing of success."""
    print("no browser found; trying Playwright's own download …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not downloaded() and shutil.which("apt-get") and os.geteuid() == 0:
        print("trying Debian's package …", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], env=quiet, check=False)


def named() -> str:
    """The browser that the environment names. Raises NoBrowserError where it is not there."""
    path = os.environ.get("REFSITE_BROWSER", "")
    if path and not Path(path).is_file():
        raise NoBrowserError(f"REFSITE_BROWSER names {path}, which is not there")
    return path


def there() -> str:
    """A browser of this machine, or nothing."""
    found = [shutil.which(name) for name in NAMES]
    found += [place for place in PLACES if Path(place).is_file()]
    return next((path for path in found if path), "")


def downloaded() -> str:
    """Playwright's own browser, or nothing."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else ""


def main() -> int:
    """Run the command; returns the exit code."""
    try:
        try:
            path = find()
        except NoBrowserError:
            if named():
                raise
            install()
            path = find()
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"browser: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
