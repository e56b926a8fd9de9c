"""The formats, made once for the whole session in a copy of the checkout."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import run_build
from refsite import kept
from refsite.editions import single_file
from refsite.editions.base import Built, stem
from refsite.languages import CODES
from refsite.pages.sheets import FOLDER
from refsite.project import ROOT, Project
from refsite.release import load_release
from refsite.site.redirects import MARK
from small import copy_checkout


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A checkout after `make editions`: with what an earlier one has left here, there is less to do.

    tests/editions/test_making.py compares it with a build that had nothing.
    """
    root = copy_checkout(tmp_path_factory.mktemp("made") / "checkout")
    for name in (kept.FOLDER, Project(ROOT).dist.name):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
    result = run_build(root, "--all")
    print(result.stdout)
    assert result.returncode == 0, result.stdout + result.stderr
    return Project(root)


@pytest.fixture(scope="session")
def bundle(made: Project) -> Path:
    """The unpacked bundle of which every format is made."""
    return made.dist / "offline" / stem(load_release(made))


@pytest.fixture(scope="session")
def made_of(made: Project, bundle: Path) -> Built:
    """What every format is made of."""
    return Built(made, load_release(made), bundle)


@pytest.fixture(scope="session")
def pages(bundle: Path) -> Mapping[str, list[Path]]:
    """The pages of each language that books hold.

    Not those that only lead on from an address of old, nor summary sheets: they say again what other
    pages say.
    """
    found = {code: sorted((bundle / code).rglob("*.html")) for code in CODES}
    return {
        code: [
            page
            for page in pages
            if FOLDER not in page.as_posix() and MARK not in page.read_text("utf-8")
        ]
        for code, pages in found.items()
    }


@pytest.fixture(scope="session")
def single_files(made: Project, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The single files by the key of their format, where paths have spaces and accents."""
    folder = tmp_path_factory.mktemp("ponsel") / "Unduhan Dosén #1 (baru)"
    folder.mkdir()
    names = {
        form.key: name for form in single_file.FORMATS for name, _ in form.files(load_release(made))
    }
    for name in names.values():
        shutil.copyfile(made.dist / "offline" / name, folder / name)
    return {key: folder / name for key, name in names.items()}
