"""`make serve` redoes what changed, and shows what a server started anew would show."""

import subprocess
import sys
from pathlib import Path

from synthetic import checkout
from synthetic.plan import plan

PAGE = "docs/id/definitions/lesson-00.md"
SERVE = """
import pathlib, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

def show(folder):
    build(load_config("mkdocs.yml", site_dir=folder, strict=False), serve_url="http://127.0.0.1/")

load_config("mkdocs.yml", strict=False).plugins.on_startup(command="serve", dirty=False)
show("first")
page, old, new = sys.argv[1:]
path = pathlib.Path(page)
path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
show("second")
"""


def serve(root: Path, old: str, new: str) -> None:
    """Show the Indonesian edition as `mkdocs serve` does, before and after an edit."""
    command = [sys.executable, "-c", SERVE, PAGE, old, new]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def shown(folder: Path) -> dict[str, bytes]:
    """Every file that a server would send."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_an_edit_is_shown(tmp_path: Path):
    """A new title stands on its page and in all menus; the rest is as a new server shows it."""
    root = checkout.write(plan(20), tmp_path / "checkout")
    title = (root / PAGE).read_text("utf-8").splitlines(keepends=True)[1]
    serve(root, title, "title: Judul lain\n")
    page = root / "second" / "definitions" / "lesson-00.html"
    assert "Judul lain" in page.read_text("utf-8")
    again = shown(root / "second")
    serve(root, "nothing", "nothing")

    assert again == shown(root / "first")
