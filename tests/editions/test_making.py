"""`make editions`: same bytes again, a true list of files, and never half an edition."""

import hashlib
import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import run_build
from refsite.editions.base import stem
from refsite.editions.downloads import SUMS, size
from refsite.languages import CODES
from refsite.project import Project
from refsite.release import load_release
from refsite.site.precompressed import ENDINGS
from selectolax.lexbor import LexborHTMLParser
from small import copy_checkout
from test_build import digest

TELLS_OF_ZIM = (SUMS, "offline.html", "app-files.json", "sw.js")
"""Files of the site that hold the ZIM file's SHA-256, or that of a page that does."""


def test_two_builds_give_the_same_bytes(made: Project, tmp_path: Path):
    """Another folder, time zone, locale and hash seed change no file but the ZIM with its random id."""
    root = copy_checkout(tmp_path / "another folder" / "checkout")
    result = run_build(
        root, "--all", TZ="Asia/Jayapura", LC_ALL="C", PYTHONHASHSEED="7", PYTHONUTF8="1"
    )
    assert result.returncode == 0, result.stdout + result.stderr

    def compared(project: Project) -> dict[str, str]:
        found = digest(project.dist)
        left_out = (*TELLS_OF_ZIM, ".zim")
        left_out += tuple(f"{name}{ending}" for name in TELLS_OF_ZIM for ending in ENDINGS)
        return {name: each for name, each in found.items() if not name.endswith(left_out)}

    assert compared(Project(root)) == compared(made)


def test_a_second_build_takes_over_what_is_there(made: Project):
    """Nothing is made again, and every byte is as it was."""
    before = digest(made.dist)
    result = run_build(made.root, "--all")
    times = re.findall(r"^  rujukan-peksos-\S+: (\S+) s", result.stdout, re.MULTILINE)

    assert result.returncode == 0, result.stdout + result.stderr
    assert len(times) == len([path for path in (made.dist / "offline").iterdir() if path.is_file()])
    assert set(times) == {"0.0"}
    assert digest(made.dist) == before


@pytest.mark.parametrize("code", CODES)
def test_the_page_lists_every_file_truly(made: Project, code: str):
    """Each file with its size and SHA-256, as it lies beside the page; edition and date below."""
    site, release = made.dist / "site", load_release(made)
    page = site / code / "offline.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    listed = {}
    for row in tree.css("#files tbody tr"):
        file = (page.parent / row.css_first("a").attributes["href"]).resolve()
        listed[file.name] = row.text()
        assert hashlib.sha256(file.read_bytes()).hexdigest() in row.text()
        assert size(file.stat().st_size, code) in row.text()

    files = {path.name for path in (made.dist / "offline").iterdir() if path.is_file()}
    assert (
        set(listed)
        == files
        == {
            path.name
            for path in site.glob(f"downloads/{stem(release)}*")
            if path.suffix not in ENDINGS
        }
    )
    assert release.number in tree.css_first(".table:has(#files) + p").text()
    told = subprocess.run(["sha256sum", "--check", SUMS], cwd=site / "downloads", check=False)
    assert told.returncode == 0


# ---- What goes wrong ----


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout with a marker in the place of the last good editions."""
    root = copy_checkout(tmp_path_factory.mktemp("broken") / "checkout")
    for name in ("site", "offline"):
        (root / "dist" / name).mkdir(parents=True)
        (root / "dist" / name / "marker").write_text("the last good edition", "utf-8")
    return root


def assert_untouched(checkout: Path) -> None:
    """The last good editions are as they were, and nothing lies beside them."""
    left = {path.relative_to(checkout / "dist").as_posix() for path in checkout.glob("dist/**/*")}
    assert left == {"site", "site/marker", "offline", "offline/marker"}


@pytest.mark.parametrize(
    "fault", ["ImportError('No module named weasyprint')", "OSError('cannot load libpango-1.0-0')"]
)
def test_a_missing_tool(checkout: Path, tmp_path: Path, fault: str):
    """Without WeasyPrint, or one of its libraries, the reader is told what is missing and how to get it."""
    (tmp_path / "weasyprint.py").write_text(f"raise {fault}\n", "utf-8")
    result = run_build(checkout, "--all", PYTHONPATH=str(tmp_path))

    assert result.returncode == 1
    assert re.search(r"pdf: a tool is missing: .*(weasyprint|libpango)", result.stderr)
    assert "make editions" in result.stderr
    assert_untouched(checkout)


def test_a_full_disk(checkout: Path):
    """Where no more can be written, the reader is told to make room."""
    most = 2_000_000  # bytes a file may have: the first that is larger fails as on a full disk
    command = [sys.executable, checkout / "scripts" / "build.py", "--root", checkout, "--all"]
    result = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )

    assert result.returncode == 1
    assert "make room" in result.stderr
    assert "Nothing was changed in dist/." in result.stderr
    assert_untouched(checkout)


def test_an_unreadable_picture(checkout: Path):
    """A damaged picture is named; no format is made without it."""
    added = []
    for code in CODES:
        page = checkout / "docs" / code / "about" / "index.md"
        added.append((page, page.read_text("utf-8")))
        picture = page.with_name("broken.png")
        picture.write_bytes(b"\x89PNG\r\n\x1a\n no picture")
        added.append((picture, None))
        page.write_text(added[-2][1].replace("## ", "![x](broken.png)\n\n## ", 1), "utf-8")
    try:
        result = run_build(checkout, "--all")
    finally:
        for path, sound in added:
            path.write_text(sound, "utf-8") if sound else path.unlink()

    assert result.returncode == 1
    assert "broken.png: the picture cannot be read" in result.stderr
    assert_untouched(checkout)


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build(checkout: Path, told: signal.Signals):
    """Who interrupts a build finds everything as it was, and no process that goes on."""
    command = [sys.executable, "-u", checkout / "scripts" / "build.py", "--root", checkout, "--all"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as build:
        for line in build.stdout:
            if line.startswith("formats"):
                break
        time.sleep(5)  # the books are being made
        build.send_signal(told)
        _, errors = build.communicate(timeout=20)

    assert build.returncode == 130
    assert "Interrupted. Nothing was changed in dist/." in errors
    assert_untouched(checkout)
    with pytest.raises(ProcessLookupError):
        for _ in range(50):  # Python's own helper ends when it sees that nobody is there
            os.killpg(build.pid, 0)
            time.sleep(0.1)
