"""Archived copies of sources: read strictly, shown in the bibliography with the rest of the record."""

import shutil
from dataclasses import replace
from pathlib import Path

from real import CONTENT
from refsite.content import check
from refsite.outside.model import Seen, Status
from refsite.pages import bibliography, record
from refsite.project import ROOT, Project
from refsite.references import archived
from refsite.references.archived import Archived
from refsite.references.model import Source
from small import small_project

COPY = "https://web.archive.org/web/20240102030405/https://example.org/"
PAPER = Source(
    "paper-2020", "article-journal", "T", "en", doi="10.1000/x", url="https://example.org/x"
)
ADDRESS = "https://doi.org/10.1000/x"


def faults(folder: Path, text: str) -> list[str]:
    """What `make check` says of a file of copies."""
    project = small_project(folder, {archived.FILE: text})
    shutil.copyfile(
        ROOT / "glossary/archived.schema.json", folder / "glossary/archived.schema.json"
    )
    return [str(problem) for problem in check.load(project)[1]]


def test_a_sound_copy_is_read(tmp_path: Path):
    """A source's key, the copy's address, its day."""
    assert faults(tmp_path, f"siporin-1975:\n  address: {COPY}\n  date: 2024-01-02\n") == []
    assert archived.load(Project(tmp_path), {"siporin-1975"})[0] == {
        "siporin-1975": Archived(COPY, "2024-01-02")
    }


def test_each_fault_is_named(tmp_path: Path):
    """A key that no source has, a day that was none, an address that is none, a day left out."""
    [fault] = faults(tmp_path / "a", f"siporin-1957:\n  address: {COPY}\n  date: 2024-01-02\n")
    assert fault.startswith(
        "glossary/archived.yml:1: there is no source “siporin-1957” (did you mean"
    )
    [fault] = faults(tmp_path / "b", f"siporin-1975:\n  address: {COPY}\n  date: 2024-02-30\n")
    assert fault.startswith("glossary/archived.yml:3: there is no day 2024-02-30")
    [fault] = faults(tmp_path / "c", "siporin-1975:\n  address: archive\n  date: 2024-01-02\n")
    assert fault.startswith("glossary/archived.yml:2: ")
    [fault] = faults(tmp_path / "d", f"siporin-1975:\n  address: {COPY}\n")
    assert "has no “date”" in fault


def test_the_record_says_only_what_the_files_say():
    """Nothing where nobody has checked or kept a copy; the last good day also once it is bad."""
    bare = replace(CONTENT, seen={}, archived={})
    web = replace(PAPER, doi="")
    never = Seen(ADDRESS, "2026-11-22", "", Status.MISSING, bad=1)
    once = Seen(ADDRESS, "2026-11-22", "2026-11-01", Status.MISSING, bad=3)

    assert record.of(web, bare, "en") == ""
    assert "last worked" not in record.of(PAPER, replace(bare, seen={ADDRESS: never}), "en")
    known = replace(bare, seen={ADDRESS: once}, archived={PAPER.key: Archived(COPY, "2024-01-02")})
    assert record.of(replace(PAPER, isbn="978-0-231-15176-4"), known, "en") == (
        ' <small>[ISBN 978-0-231-15176-4; <a href="https://example.org/x">https://example.org/x</a>; '
        "the address last worked on 1 November 2026; archived copy of 2 January 2024: "
        f'<a href="{COPY}">{COPY}</a>]</small>'
    )
    assert "terakhir dapat dibuka pada 1 November 2026" in record.of(PAPER, known, "id")


def test_a_fragment_does_not_hide_what_is_known():
    """Checks leave fragments out; the entry's address may have one."""
    web = replace(PAPER, doi="", url="https://example.org/x#part")
    good = Seen("https://example.org/x", "2026-11-22", "2026-11-22", Status.GOOD)

    assert "22 November 2026" in record.of(web, replace(CONTENT, seen={good.address: good}), "en")


def test_the_bibliography_shows_the_record():
    """The page has it in the entry of its source."""
    page = bibliography.render(CONTENT, CONTENT.cited(), "en")
    with_isbn = [source for source in CONTENT.glossary.sources.values() if source.isbn]

    assert len(with_isbn) >= 20
    for source in with_isbn:
        [line] = [each for each in page.splitlines() if f'<li id="{source.key}">' in each]
        assert f"<small>[ISBN {source.isbn}" in line
