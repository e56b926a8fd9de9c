"""The unpacked bundle, and a server on this machine."""

import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from refsite.project import Project


@pytest.fixture(scope="session")
def bundle(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline zip, unpacked where paths have spaces and accents; its index.html."""
    [archive] = (built.dist / "offline").glob("*.zip")
    target = tmp_path_factory.mktemp("stik") / "USB Dosén #1 (baru)"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(target)
    [folder] = target.iterdir()
    return folder / "index.html"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def server(built: Project) -> Iterator[str]:
    """The address of the built site, served under a folder of its own as many hosts do."""
    handler = partial(_Silent, directory=str(built.dist))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/site/"
        http.shutdown()
        thread.join()


@pytest.fixture(params=["http", "file"])
def top(request: pytest.FixtureRequest) -> str:
    """The address of the site, served and from the unpacked bundle."""
    if request.param == "http":
        return request.getfixturevalue("server")
    return request.getfixturevalue("bundle").as_uri().removesuffix("index.html")
