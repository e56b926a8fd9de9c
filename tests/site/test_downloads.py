"""The list of files to download."""

import hashlib
from pathlib import Path

import pytest
from refsite.editions.base import Format, FormatError
from refsite.editions.downloads import SUMS, describe, publish, size
from refsite.languages import CODES
from refsite.project import Project
from refsite.release import Release, load_release
from selectolax.lexbor import LexborHTMLParser

RELEASE = Release("1.2", "2026-11-21")


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (4_870_000, "4,9 MB", "4.9 MB"),
        (999_499, "999 kB", "999 kB"),
        (1_000_000, "1,0 MB", "1.0 MB"),
    ],
)
def test_sizes_are_written_as_readers_write_them(number: int, indonesian: str, english: str):
    """A comma in Indonesian, a point in English."""
    assert (size(number, "id"), size(number, "en")) == (indonesian, english)


def test_files_of_a_format_are_named_by_release_and_language():
    """One file a language, or one for both."""

    def write(*_: object) -> None:
        """Write nothing."""

    assert list(Format("zip", ".zip", write).files(RELEASE)) == [("rujukan-peksos-1.2.zip", "")]
    assert list(Format("pdf", "-{}.pdf", write).files(RELEASE)) == [
        (f"rujukan-peksos-1.2-{code}.pdf", code) for code in CODES
    ]


def test_a_page_without_a_place_for_the_list_is_told(tmp_path: Path):
    """Who takes the paragraph out of the page is told which one."""
    for code in CODES:
        (tmp_path / code).mkdir()
        (tmp_path / code / "offline.html").write_text("<p>x</p>", "utf-8")
    (tmp_path / "downloads").mkdir()

    with pytest.raises(FormatError, match=r"docs/id/offline\.md: no paragraph .*#files"):
        publish(tmp_path, [], RELEASE)


@pytest.mark.parametrize("code", CODES)
def test_the_site_lists_its_zip(built: Project, code: str):
    """`make site` lists the zip alone, with its size and SHA-256, edition and date."""
    site, release = built.dist / "site", load_release(built)
    [archive] = site.glob("downloads/*.zip")
    tree = LexborHTMLParser((site / code / "offline.html").read_text("utf-8"))
    [row] = tree.css("#files tbody tr")
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()

    assert row.css_first("a").attributes["href"] == f"../downloads/{archive.name}"
    assert digest in row.text()
    assert size(archive.stat().st_size, code) in row.text()
    assert release.number in tree.css_first(".table:has(#files) + p").text()
    assert (site / "downloads" / SUMS).read_text("utf-8") == f"{digest}  {archive.name}\n"


def test_description_of_a_file(tmp_path: Path):
    """Size and SHA-256 are those of the bytes."""
    file = tmp_path / "rujukan-peksos-1.2.zip"
    file.write_bytes(b"abc")
    found = describe(Format("zip", ".zip", lambda *_: None), "", file)

    assert (found.size, found.name) == (3, file.name)
    assert found.digest.startswith("ba7816bf8f01cfea")
