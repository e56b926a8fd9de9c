"""Results of the last build: asked for by their input, never trusted when they are not ours."""

import tracemalloc
from pathlib import Path

import pytest
from refsite import kept
from refsite.project import Project

CALLS: list[str] = []


def shout(text: str) -> str:
    """Ask for a result that says when it is made."""

    def make() -> str:
        CALLS.append(text)
        return text.upper()

    return kept.of("shout", (text,), make)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """An empty checkout."""
    monkeypatch.delenv("REFSITE_PLAIN", raising=False)
    CALLS.clear()
    return Project(tmp_path)


def build(project: Project, *texts: str) -> list[str]:
    """Shout as a build does; what had to be made."""
    CALLS.clear()
    with kept.using(project, "test"):
        assert [shout(text) for text in texts] == [text.upper() for text in texts]
    return list(CALLS)


def test_what_was_made_is_not_made_again(project: Project):
    """A second build makes what is new and nothing else; nor does a build ask twice."""
    assert build(project, "satu", "dua", "satu") == ["satu", "dua"]
    assert build(project, "satu", "dua", "tiga") == ["tiga"]


def test_what_is_no_longer_asked_for_is_forgotten(project: Project):
    """The store does not grow."""
    build(project, "satu", "dua")
    build(project, "dua")

    assert build(project, "satu") == ["satu"]


def test_what_a_known_result_was_made_of_can_be_carried(project: Project):
    """A step's results stay though nobody asks for them one by one; those of other steps do not."""
    build(project, "satu", "dua")
    with kept.using(project, "test"):
        kept.carry("shout")
    assert build(project, "satu", "dua") == []
    with kept.using(project, "test"):
        kept.carry("shou", "whisper")

    assert build(project, "satu") == ["satu"]


def test_what_is_kept_again_counts(project: Project):
    """A result that is kept for the same input takes the place of the one before, in this build too."""
    for value in ("old", "new"):
        with kept.using(project, "test"):
            kept.known("state", ("it",))
            kept.keep("state", ("it",), value)
            assert kept.known("state", ("it",)) == value
    with kept.using(project, "test"):
        assert kept.known("state", ("it",)) == "new"


def test_results_do_not_fill_the_memory(project: Project):
    """They are on the disk, those of the last build as those of this one."""
    names = [str(number) for number in range(100)]

    def build_all() -> int:
        tracemalloc.start()
        try:
            with kept.using(project, "test"):
                for name in names:
                    assert kept.of("long", (name,), lambda name=name: name * 50_000)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    most = [build_all(), build_all()]
    size = (project.root / kept.FOLDER / "test.kept").stat().st_size
    assert max(most) < size / 4


def test_a_build_that_failed_keeps_nothing(project: Project):
    """What was made on the way to a fault is made again."""
    with pytest.raises(ValueError, match="fault"), kept.using(project, "test"):
        shout("satu")
        raise ValueError("fault")

    assert list((project.root / kept.FOLDER).iterdir()) == []


def damaged(file: Path) -> None:
    """One letter of a result is another."""
    file.write_bytes(file.read_bytes().replace(b"SATU", b"SETU"))


def cut(file: Path) -> None:
    """The end is missing."""
    file.write_bytes(file.read_bytes()[:-20])


def empty(file: Path) -> None:
    """Nothing is left."""
    file.write_bytes(b"")


def foreign(file: Path) -> None:
    """Sound in itself, but written by other code."""
    maker, rest = file.read_bytes().split(b" ", 1)
    file.write_bytes(maker[::-1] + b" " + rest)


def noise(file: Path) -> None:
    """Not a store at all."""
    file.write_bytes(bytes(range(256)) * 9)


@pytest.mark.parametrize("harm", [damaged, cut, empty, foreign, noise])
def test_a_store_that_is_not_ours_is_left_aside(project: Project, harm):
    """A damaged, foreign or unreadable store is noticed; all is made anew, and kept soundly."""
    build(project, "satu")
    [file] = (project.root / kept.FOLDER).iterdir()
    harm(file)

    assert build(project, "satu") == ["satu"]
    assert build(project, "satu") == []


def test_plain_builds_keep_nothing(project: Project, monkeypatch: pytest.MonkeyPatch):
    """REFSITE_PLAIN=1 neither reads nor writes a store."""
    build(project, "satu")
    monkeypatch.setenv("REFSITE_PLAIN", "1")

    assert build(project, "satu") == ["satu"]


def test_parts_do_not_run_together():
    """“ab” and “c” are another input than “a” and “bc”."""
    assert kept.digest("ab", "c") != kept.digest("a", "bc")


def test_a_file_of_the_last_build_must_be_as_it_was(tmp_path: Path):
    """A file that somebody changed or removed is not taken for ours."""
    page = tmp_path / "page.html"
    page.write_bytes(b"whole")
    name = kept.digest(b"whole")
    assert kept.file(page, name) == b"whole"
    page.write_bytes(b"other")

    assert kept.file(page, name) is None
    assert kept.file(tmp_path / "gone.html", name) is None


@pytest.mark.parametrize("links", [True, False])
def test_a_file_of_the_last_build_is_put_into_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
):
    """In folders that are not there yet, too; where the disk has no links it is copied."""
    if not links:
        monkeypatch.setattr("os.link", refused)
    page, target = tmp_path / "page.html", tmp_path / "new" / "folder" / "page.html"
    page.write_bytes(b"whole")
    kept.link(page, target)

    assert target.read_bytes() == b"whole"
    assert target.samefile(page) == links


def refused(*_: Path) -> None:
    """As on a stick."""
    raise PermissionError
