"""Contents of pages wait on the disk."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from refsite.site.set_aside import Read, SetAside


@pytest.fixture
def contents(tmp_path: Path) -> Iterator[SetAside]:
    """Nothing set aside yet."""
    made = SetAside(tmp_path / "new" / "folder")
    yield made
    made.close()


def test_each_page_gets_its_own_back(contents: SetAside):
    """In any order, as often as it is asked for, and the last that was set aside."""
    contents.put("a.html", "<p>satu</p>")
    contents.put("b.html", "<p>“dua” – é</p>")
    assert contents.of("b.html") == "<p>“dua” – é</p>"
    assert contents.of("a.html") == contents.of("a.html") == "<p>satu</p>"
    contents.put("a.html", "")

    assert contents.of("a.html") == ""
    assert contents.of("b.html") == "<p>“dua” – é</p>"


def test_a_page_is_read_with_its_content(contents: SetAside):
    """Address, file and front matter are those of MkDocs's page, which need not have the content."""
    contents.put("a.html", "<p>satu</p>")
    page = SimpleNamespace(url="a.html", file=object(), meta={"title": "A"}, content="")
    read = Read(page, contents)

    assert (read.url, read.file, read.meta) == (page.url, page.file, page.meta)
    assert read.content == "<p>satu</p>"


def test_nothing_is_left(contents: SetAside, tmp_path: Path):
    """The file has no name, even while it is there."""
    contents.put("a.html", "<p>satu</p>")

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
