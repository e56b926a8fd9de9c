"""Fixtures that several tests share: the built site, and a real browser."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import find
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from refsite.project import Project
from small import copy_checkout

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)

expect.set_options(timeout=30_000)  # as long as Playwright waits otherwise: machines may be busy


def run_build(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess:
    """Run the build command on a checkout, as `make site` does, or with `--all` `make editions`."""
    import os

    return subprocess.run(
        [sys.executable, root / "scripts" / "build.py", "--root", root, *options],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real content, built once for the whole session in a copy of the checkout."""
    root = copy_checkout(tmp_path_factory.mktemp("built") / "checkout")
    result = run_build(root)
    assert result.returncode == 0, result.stdout + result.stderr
    return Project(root)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile the size of a cheap phone."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()
