"""What the last build found of a tree spares work, and hides no fault that came since."""

import shutil
from pathlib import Path

import pytest
from broken_links import FAULTS, ROOT, SOUND, Fault, write
from refsite import kept
from refsite.links import last, resolve
from refsite.problems import Problem
from refsite.project import Project


@pytest.fixture(autouse=True)
def _shortcuts(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("REFSITE_PLAIN", raising=False)


def build(folder: Path, files: dict[str, str], root: str = ROOT) -> list[Problem]:
    """Write a tree in the place of the last one and check it, as a build does that ends well."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    with kept.using(Project(folder), "site"):
        return last.check(write(folder / "site", files), "site", root)[1]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)
def test_a_fault_that_came_since(fault: Fault, tmp_path: Path):
    """After a sound build each fault is found as if there had been none, and again until it is mended."""
    assert build(tmp_path, SOUND) == []
    found = build(tmp_path, fault.tree())

    assert found == resolve.check_tree(tmp_path / "site", ROOT) != []
    assert build(tmp_path, fault.tree()) == found
    assert build(tmp_path, SOUND) == []


def test_what_is_sound_is_not_followed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Other words change nothing that a link could lose; another address of the site may."""
    build(tmp_path, SOUND)
    asked = []
    monkeypatch.setattr(resolve, "check", lambda *_: asked.append(1) or [])
    page = SOUND["id/topic.html"]

    assert "</body>" in page
    build(tmp_path, {**SOUND, "id/topic.html": page.replace("</body>", "Kata baru.</body>")})
    assert asked == []
    build(tmp_path, SOUND, "https://elsewhere.example/")
    assert asked == [1]
