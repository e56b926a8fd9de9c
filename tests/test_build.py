"""The build command: stops at every fault, never leaves half an output, gives the same bytes."""

import hashlib
from pathlib import Path

import pytest
from conftest import run_build
from refsite.project import Project
from small import copy_checkout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout with a marker in the place of the last good output."""
    root = copy_checkout(tmp_path_factory.mktemp("broken") / "checkout")
    marker = root / "dist" / "site" / "marker"
    marker.parent.mkdir(parents=True)
    marker.write_text("the last good output", "utf-8")
    return root


FAULTS = {
    "a dead link": ("docs/id/definitions/siporin.md", "(pincus-minahan.md)", "(pincus-minahen.md)"),
    "a dead anchor": ("docs/en/index.md", "(about/index.md)", "(about/index.md#nowhere)"),
    "a wrong key": ("glossary/terms/amal.yml", "theme:", "tema:"),
    "broken front matter": ("docs/en/definitions/siporin.md", "title: What", "title: a: What"),
    "a missing picture": (
        "docs/id/about/index.md",
        "## Lisensi",
        "![Logo](logo.png)\n\n## Lisensi",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_stops_the_build(checkout: Path, name: str):
    """Each fault is named with file and line, exit 1, and the last good output stays."""
    path, old, new = FAULTS[name]
    file = checkout / path
    sound = file.read_text("utf-8")
    assert sound.count(old) >= 1
    file.write_text(sound.replace(old, new, 1), "utf-8")
    line = sound[: sound.index(old)].count("\n") + 1
    try:
        result = run_build(checkout)
    finally:
        file.write_text(sound, "utf-8")

    assert result.returncode == 1
    assert f"{path}:{line}: " in result.stderr
    assert "Nothing was changed in dist/." in result.stderr
    assert [p.name for p in (checkout / "dist").iterdir()] == ["site"]
    assert (checkout / "dist" / "site" / "marker").read_text("utf-8") == "the last good output"


def test_mkdocs_is_strict_by_itself(checkout: Path):
    """Raw HTML that our own Markdown check cannot see stops at the check of the built tree."""
    file = checkout / "docs/id/about/index.md"
    sound = file.read_text("utf-8")
    file.write_text(
        f'{sound}\n<a href="../gone.html">x</a> <img src="https://example.org/x.png" alt="">\n',
        "utf-8",
    )
    try:
        result = run_build(checkout)
    finally:
        file.write_text(sound, "utf-8")

    assert result.returncode == 1
    line = len(sound.splitlines()) + 2
    said = f"docs/id/about/index.md:{line}: <a> “x” leads to “../gone.html”, no such file"
    assert said in result.stderr
    assert "loads “https://example.org/x.png” from another site" in result.stderr


def test_a_page_missing_in_the_nav_stops_the_build(checkout: Path):
    """MkDocs's own strict mode is armed: a page that no menu leads to is a fault."""
    pages = [checkout / "docs" / code / "orphan.md" for code in ("id", "en")]
    for page in pages:
        page.write_text(
            "---\ntitle: X\ndescription: X.\nreviewed: 2026-11-21\n---\n\nX.\n", "utf-8"
        )
    try:
        result = run_build(checkout)
    finally:
        for page in pages:
            page.unlink()

    assert result.returncode == 1
    assert "orphan.md" in result.stderr


def digest(folder: Path) -> dict[str, str]:
    """The hash of every file under a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_two_builds_give_the_same_bytes(built: Project, tmp_path: Path):
    """Another folder, time zone, locale and hash seed change nothing in site, bundle or zip."""
    root = copy_checkout(tmp_path / "another folder" / "checkout")
    result = run_build(root, TZ="Asia/Jayapura", LC_ALL="C", PYTHONHASHSEED="7", PYTHONUTF8="1")
    assert result.returncode == 0, result.stderr

    assert digest(root / "dist") == digest(built.dist)
