"""ZIM: sound, complete, found and read through Kiwix's own server."""

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from libzim.reader import Archive
from refsite.editions.base import stem
from refsite.pages.sheets import FOLDER
from refsite.project import Project
from refsite.release import load_release

SCRIPT = re.compile(rb"<script defer src=\S*/(?:search|highlight)\.js></script>")
PATIENCE = 20
"""So many seconds the server may take to start."""


@pytest.fixture(scope="session")
def file(made: Project) -> Path:
    """The ZIM file."""
    return made.dist / "offline" / f"{stem(load_release(made))}.zim"


@pytest.fixture(scope="session")
def port(file: Path) -> Iterator[int]:
    """Where a Kiwix server offers the file."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["kiwix-serve", "--address", "127.0.0.1", "--port", str(port), str(file)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(PATIENCE * 10):
            try:
                get(port, "/")
                break
            except ConnectionRefusedError:
                time.sleep(0.1)
        yield port
        server.terminate()


def get(port: int, path: str) -> str:
    """What the server answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    assert answer.status == 200, path
    return text


def test_the_file_is_sound(file: Path):
    """Libzim's own check and Kiwix's zimcheck find nothing."""
    assert Archive(file).check()
    flags = ["-0", "-C", "-M", "-F", "-P", "-R", "-U", "-X", "-L"]
    told = subprocess.run(
        ["zimcheck", *flags, str(file)], capture_output=True, text=True, check=False
    )
    assert "Overall Test Status: Pass" in told.stdout, told.stdout
    assert told.returncode == 0


def test_every_page_is_there_as_on_the_site(file: Path, pages: dict, bundle: Path):
    """Each page of the bundle is in the file, without its own search and otherwise the same."""
    archive = Archive(file)
    sheets = [*bundle.glob(f"*/{FOLDER}/*.html")]
    every = [bundle / "index.html", *pages["id"], *pages["en"], *sheets]
    for page in every:
        entry = archive.get_entry_by_path(page.relative_to(bundle).as_posix())
        assert bytes(entry.get_item().content) == SCRIPT.sub(b"", page.read_bytes())
    assert archive.main_entry.get_item().path == "index.html"
    assert archive.article_count == len(every)


def test_the_file_says_what_it_is(made: Project, file: Path):
    """Title, description and languages as Kiwix shows them, within its limits; the edition."""
    archive, release = Archive(file), load_release(made)
    said = {
        key: archive.get_metadata(key).decode()
        for key in ("Title", "Description", "Language", "Date")
    }

    assert (len(said["Title"]) <= 30, len(said["Description"]) <= 80) == (True, True)
    assert (said["Language"], said["Date"]) == ("ind,eng", release.date)
    assert archive.get_metadata("Flavour").decode().endswith(release.number)
    assert archive.has_illustration(48)


def test_what_works_on_the_site_alone_is_hidden(file: Path, bundle: Path):
    """The style sheet is the bundle's, and hides the search and the switch of languages side by side."""
    sheet = "id/assets/stylesheets/site.css"
    text = bytes(Archive(file).get_entry_by_path(sheet).get_item().content).decode()
    added = text.removeprefix((bundle / sheet).read_text("utf-8"))

    assert added != text
    selectors, declarations = added.split("{")
    assert {each.strip() for each in selectors.split(",")} >= {".md-search", ".side-by-side"}
    assert "display: none !important" in declarations


@pytest.mark.parametrize(("typed", "found"), [("keberfungsian", "id/"), ("volunteer", "en/")])
def test_kiwix_finds_pages(port: int, file: Path, typed: str, found: str):
    """A search through Kiwix leads to pages of the language, and they open."""
    results = get(port, f"/search?books.name={file.stem}&pattern={typed}")
    links = re.findall(r'<a href="(/[^"]+/(?:id|en)/[^"]+)"', results)
    mine = [link for link in links if f"/{found}" in link]

    assert mine, results
    assert typed in get(port, mine[0]).lower()
