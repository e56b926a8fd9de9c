"""One command checks whatever was built: a folder, a zip, a book, a page by itself."""

import json
import zipfile
from pathlib import Path

import pytest
from broken_links import SOUND, write

import links

BROKEN = SOUND | {
    "id/topic.html": SOUND["id/topic.html"].replace('href="index.html?q', 'href="gone.pdf?q')
}
FOUND = "id/topic.html: <a> “Beranda” leads to “gone.pdf?q=x#top”, no such file\n"
BOOK = {
    "mimetype": "application/epub+zip",
    "OEBPS/content.opf": '<package><manifest><item id="a" href="a.xhtml"/><item href="b.css"/></manifest></package>',
    "OEBPS/a.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" lang="id"><body><a href="a.xhtml#no">x</a></body></html>',
    "OEBPS/b.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" lang="id"><body><p>x</p></body></html>',
}


def packed(path: Path, files: dict[str, str], folder: str = "") -> Path:
    """A zip of these files, all in a folder if one is named."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(folder + name, text)
    return path


@pytest.mark.parametrize("folder", ["", "peksos-0.1/"])
@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_folder_and_zip(kind: str, folder: str, tmp_path: Path, capsys: pytest.CaptureFixture):
    """A zip gives what its folder gives, with the same paths, whether it has a folder of its own."""
    for files, code, said in ((SOUND, 0, "0 problems\n"), (BROKEN, 1, FOUND)):
        if kind == "zip":
            top = packed(tmp_path / "tree.zip", dict(files), folder)
        else:
            top = write(tmp_path / "tree", files)
        assert (links.main([str(top)]), capsys.readouterr().out) == (code, said)


def test_book(tmp_path: Path, capsys: pytest.CaptureFixture):
    """In an EPUB the package is followed, and chapters that it does not name are unreached."""
    code = links.main([str(packed(tmp_path / "book.epub", BOOK))])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "OEBPS/a.xhtml: <a> “x” leads to “a.xhtml#no”, no such anchor",
        "OEBPS/b.xhtml: is reached by no link from the front page "
        "(link it from a page where readers would look for it)",
        "OEBPS/content.opf: <item> leads to “b.css”, no such file (did you mean “OEBPS/b.xhtml”?)",
    ]


def test_page_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture):
    """A single file has to hold all that it refers to."""
    page = tmp_path / "Satu berkas #1.html"
    page.write_text('<html lang=id><p id=a><a href="#a">x</a><a href="#b">y</a>', "utf-8")

    assert links.main([str(page)]) == 1
    assert capsys.readouterr().out == (
        "Satu berkas #1.html: <a> “y” leads to “#b”, no such anchor (did you mean “a”?)\n"
    ).replace(" (did you mean “a”?)", "")


def test_styles(tmp_path: Path, capsys: pytest.CaptureFixture):
    """Programs read the same findings as JSON or as annotations of a change."""
    top = str(write(tmp_path, BROKEN))
    links.main([top, "--style", "json"])
    [found] = json.loads(capsys.readouterr().out)
    links.main([top, "--style", "ci"])

    assert (found["where"], found["line"], found["hint"]) == ("id/topic.html", 0, "")
    assert capsys.readouterr().out.startswith("::error file=id/topic.html,line=1::<a> “Beranda”")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing", None, "is not there: run `make site` first"),
        ("tree.zip", b"no zip", "Give a folder, a .zip, an .epub or an .html file."),
        ("page.html", b"\xff\xfe", "Give a folder, a .zip, an .epub or an .html file."),
    ],
)
def test_what_is_no_tree(
    name: str, content: bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture
):
    """Who names something else is told what the command takes."""
    if content is not None:
        (tmp_path / name).write_bytes(content)

    assert links.main([str(tmp_path / name)]) == 1
    assert said in capsys.readouterr().err
