"""Compressed twins: what a host sends is what the file holds, and nothing is there in vain."""

import gzip
import os
from pathlib import PurePath

import brotli
import pytest
from refsite.project import Project
from refsite.site.precompressed import ENDINGS, TEXTS, compressed, quality

DECODERS = {".br": brotli.decompress, ".gz": gzip.decompress}


@pytest.mark.parametrize("name", ["a.html", "a.css", "study/a.js"])
def test_twins_hold_the_file(name: str):
    """Both twins give back the same bytes, and are the same at every build."""
    content = b"<p>pekerjaan sosial</p>" * 400
    found = compressed(content, quality(PurePath(name)))

    assert {ending: DECODERS[ending](twin) for ending, twin in found.items()} == dict.fromkeys(
        ENDINGS, content
    )
    assert found == compressed(content, quality(PurePath(name)))
    assert found[".gz"][3:10] == bytes(6) + b"\xff" or found[".gz"][4:8] == bytes(4)


@pytest.mark.parametrize("content", [b"", b"<p>", os.urandom(5_000)])
def test_no_twin_in_vain(content: bytes):
    """What is short or cannot be made smaller has no twin."""
    assert compressed(content, quality(PurePath("a.html"))) == {}


def test_what_every_page_loads_is_compressed_best():
    """Scripts and styles of all pages take the time, the data of tools and pages do not."""
    names = ("a.webp", "id/a.html", "id/search/index.js", "id/cards.js", "id/assets/a.css")
    assert [quality(PurePath(name)) for name in names] == [0, 6, 6, 11, 11]


def test_every_text_of_the_site_has_its_twins(built: Project):
    """Each page, style and script has both twins, which hold it; the bundle has none at all."""
    site = built.dist / "site"
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXTS and path.stat().st_size > 1_000:
            for ending, decode in DECODERS.items():
                twin = path.with_name(path.name + ending)
                assert decode(twin.read_bytes()) == path.read_bytes(), twin
        if path.suffix in ENDINGS:
            assert path.with_suffix("").is_file(), path
    offline = (path for path in (built.dist / "offline").rglob("*") if path.suffix in ENDINGS)
    assert list(offline) == []
