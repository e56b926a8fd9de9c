"""The books have the pages of what changed, below the list of all editions."""

from pathlib import Path

import pytest
from refsite.editions.base import Built
from refsite.editions.chapters import chapters, contents
from refsite.languages import CODES


@pytest.mark.parametrize("code", CODES)
def test_books_hold_the_pages_of_changes(made_of: Built, pages: dict[str, list[Path]], code: str):
    """Every page of the bundle is a chapter once, the editions below the list of all editions."""
    read = list(chapters(made_of, code))
    paths = [chapter.path for chapter in read]
    built = {path.relative_to(made_of.bundle).as_posix() for path in pages[code]}

    assert len(paths) == len(set(paths))
    assert set(paths) == built
    [about] = [line for line in contents(read) if any("changes" in x.path for x in line.below)]
    [listed] = [line for line in about.below if line.path == f"{code}/changes/index.html"]
    assert [line.path for line in listed.below] == [
        f"{code}/changes/{path.stem.replace('.', '-')}.html"
        for path in sorted((made_of.project.root / "releases").glob("[0-9]*.yml"))[1:]
    ]
