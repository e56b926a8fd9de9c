"""What one build hands to the next: results by their keys, in a file that is trusted only if it is sound.

Its first line names the code and the packages that wrote it and the digest of the rest, so that a
damaged file, or one of other code, is left aside; each further line is a result, its key and JSON,
read only when it is asked for.
"""

import hashlib
import io
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import BinaryIO, TypeVar

from refsite.project import ROOT

Json = TypeVar("Json", str, int, list, dict)
"""What JSON gives back as it was: no tuples, and text alone as keys."""


def digest(*parts: str | bytes) -> str:
    """A name for what the parts say together, in 32 hexadecimal digits."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        found.update(len(content).to_bytes(8, "big"))
        found.update(content)
    return found.hexdigest()


@cache
def maker() -> str:
    """What results depend on besides their input: our code, Python, the installed packages."""
    scripts = sorted((ROOT / "scripts").rglob("*.py"))
    code = [path.read_bytes() for path in scripts]
    packages = {path.name for top in sys.path for path in Path(top).glob("*.dist-info")}
    return digest(platform.python_version(), *sorted(packages), *code)


class Store:
    """The results of the last build, and those that this one asked for.

    These are written as they come to a file without a name, of which nothing is left if this process
    is ended; memory has only their places.
    """

    def __init__(self, path: Path) -> None:
        """Look what is there, if it is sound and of the same maker. Raises OSError."""
        self._path = path
        path.parent.mkdir(exist_ok=True)
        self._old = _read(path)
        self._new = self._begun()

    def _begun(self) -> "_Lines":
        return _Lines(tempfile.TemporaryFile(dir=self._path.parent))

    def of(self, step: str, parts: tuple[str | bytes, ...], make: Callable[[], Json]) -> Json:
        """The result of a step for its input, made now if it was not kept."""
        value = self.known(step, parts)
        return self.keep(step, parts, make()) if value is None else value

    def known(self, step: str, parts: tuple[str | bytes, ...]) -> Json | None:
        """The result of a step for its input, if it was kept."""
        key = _key(step, parts)
        if key in self._new.places:
            return json.loads(self._new.at(key))
        return json.loads(self._carry(key)) if key in self._old.places else None

    def keep(self, step: str, parts: tuple[str | bytes, ...], value: Json) -> Json:
        """Keep the result of a step for its input; what is kept for it already counts no more."""
        written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._new.add(_key(step, parts), written.encode())
        return value

    def carry(self, *steps: str) -> None:
        """Keep all results of some steps, unread: what was made of them is known."""
        heads = tuple(f"{step} ".encode() for step in steps)
        for key in self._old.places:
            if key.startswith(heads) and key not in self._new.places:
                self._carry(key)

    def _carry(self, key: bytes) -> bytes:
        written = self._old.at(key)
        self._new.add(key, written)
        return written

    def write(self) -> None:
        """Keep what this build asked for, and begin anew. Raises OSError."""
        new = self._new
        if new.head() != self._old.head():
            unfinished = self._path.with_suffix(f".{os.getpid()}")
            new.file.seek(0)
            with unfinished.open("wb") as file:
                file.write(new.head())
                shutil.copyfileobj(new.file, file)
            unfinished.replace(self._path)
        self._old.file.close()
        self._old, self._new = new, self._begun()

    def close(self) -> None:
        """Forget what was not written."""
        self._old.file.close()
        self._new.file.close()


class _Lines:
    """A file of results, and where each stands: by its key, the first byte and how many there are."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.places: dict[bytes, tuple[int, int]] = {}
        self._end = file.tell()
        self._digest = hashlib.blake2b(digest_size=16)

    def head(self) -> bytes:
        """The first line of a file with these lines."""
        return f"{maker()} {self._digest.hexdigest()}\n".encode()

    def at(self, key: bytes) -> bytes:
        """The result of a key, as JSON."""
        start, length = self.places[key]
        self.file.seek(start)
        written = self.file.read(length)
        self.file.seek(self._end)
        return written

    def add(self, key: bytes, written: bytes) -> None:
        """Write a result."""
        line = b"%b\t%b\n" % (key, written)
        self.file.write(line)
        self.found(line)

    def found(self, line: bytes) -> None:
        """Remember a line that stands at the end."""
        tab = line.find(b"\t")
        self.places[line[:tab]] = self._end + tab + 1, len(line) - tab - 2
        self._end += len(line)
        self._digest.update(line)


def _key(step: str, parts: tuple[str | bytes, ...]) -> bytes:
    return f"{step} {digest(*parts)}".encode()


def _read(path: Path) -> _Lines:
    """The file of the last build, or an empty one if that is not sound."""
    try:
        file = path.open("rb")
    except OSError:
        return _Lines(io.BytesIO())
    head = file.readline()
    lines = _Lines(file)
    for line in file:
        lines.found(line)
    if head == lines.head():
        return lines
    file.close()
    return _Lines(io.BytesIO())
