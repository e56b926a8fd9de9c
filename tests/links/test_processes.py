"""Work that is shared among processes gives what a loop gives."""

import os
from pathlib import Path

import pytest
from broken_links import SOUND
from refsite.links.processes import FEWEST, mapped
from refsite.links.tree import parse, read

HALF = 500


def doubled(number: int) -> tuple[int, int]:
    """A result, and the process that it comes from."""
    return 2 * number, os.getpid()


def odd(number: int) -> int:
    """Fails for one of them."""
    if number == HALF + 1:
        raise UnicodeDecodeError("utf-8", b"x", 0, 1, f"number {number}")
    return number


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_order_and_processes(processes: int):
    """Results stand in the order of things, made by more than one process where more are asked for."""
    found = mapped(doubled, range(2 * HALF), processes)

    assert [result for result, _ in found] == [2 * number for number in range(2 * HALF)]
    assert min(processes, 2) <= len({process for _, process in found}) <= processes


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_errors(processes: int):
    """What goes wrong in another process is raised here."""
    with pytest.raises(UnicodeDecodeError, match=f"number {HALF + 1}"):
        mapped(odd, range(2 * HALF), processes)


def test_big_tree(tmp_path: Path):
    """A tree that is worth sharing is read as its pages are one by one, in order."""
    text = SOUND["id/topic.html"]
    names = [f"page-{number:04}.html" for number in range(4 * FEWEST)]
    for name in names:
        (tmp_path / name).write_text(text.replace("start", name), "utf-8")

    documents = read(tmp_path).documents
    assert list(documents) == names
    assert documents == {name: parse(name, (tmp_path / name).read_bytes()) for name in names}

    (tmp_path / names[-2]).write_bytes(b"\xff\xfe")
    with pytest.raises(UnicodeDecodeError):
        read(tmp_path)
