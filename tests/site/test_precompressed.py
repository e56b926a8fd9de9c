"""Compressed twins: what a host sends is what the file holds, and nothing is there in vain."""

import gzip
import os

import brotli
import pytest
from refsite.project import Project
from refsite.site.precompressed import ENDINGS, TEXTS, compressed

DECODERS = {".br": brotli.decompress, ".gz": gzip.decompress}


@pytest.mark.parametrize("suffix", [".html", ".css", ".json"])
def test_twins_hold_the_file(suffix: str):
    """Both twins give back the same bytes, and are the same at every build."""
    content = b"<p>pekerjaan sosial</p>" * 400
    found = compressed(suffix, content)

    assert {ending: DECODERS[ending](twin) for ending, twin in found.items()} == dict.fromkeys(
        ENDINGS, content
    )
    assert found == compressed(suffix, content)
    assert found[".gz"][3:10] == bytes(6) + b"\xff" or found[".gz"][4:8] == bytes(4)


@pytest.mark.parametrize(
    ("suffix", "content"),
    [(".html", b""), (".html", b"<p>"), (".css", os.urandom(5_000)), (".webp", b"a" * 5_000)],
)
def test_no_twin_in_vain(suffix: str, content: bytes):
    """What is short, cannot be made smaller or is compressed already has no twin."""
    assert compressed(suffix, content) == {}


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
