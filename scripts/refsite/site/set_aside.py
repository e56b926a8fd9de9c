"""The HTML of pages, on the disk until it is wanted: all of it together would fill the memory."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class SetAside:
    """Contents of pages by their addresses, in a file of which nothing is left."""

    def __init__(self, folder: Path) -> None:
        """Begin a file in a folder, which is made if need be. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - open as long as this is
        self._places: dict[str, tuple[int, int]] = {}

    def put(self, url: str, content: str) -> None:
        """Set the content of a page aside, instead of what it was before."""
        start = self._file.seek(0, os.SEEK_END)
        self._places[url] = start, self._file.write(content.encode())

    def of(self, url: str) -> str:
        """The content of a page."""
        start, length = self._places[url]
        self._file.seek(start)
        return self._file.read(length).decode()

    def close(self) -> None:
        """Forget them all."""
        self._file.close()


@dataclass(frozen=True)
class Read:
    """A page of MkDocs as it was rendered: `content` comes from where it was set aside."""

    page: object
    contents: SetAside

    @property
    def url(self) -> str:
        """Its address in the language's folder."""
        return self.page.url

    @property
    def file(self) -> object:
        """Its file, with `src_uri`."""
        return self.page.file

    @property
    def meta(self) -> Mapping:
        """Its front matter."""
        return self.page.meta

    @property
    def content(self) -> str:
        """Its HTML."""
        return self.contents.of(self.page.url)
