"""What one build hands to the next: results by their keys, in a file that is trusted only if it is sound.

Its first line names the code and the packages that wrote it and the digest of the rest, so that a
damaged file, or one of other code, is left aside; each further line is a result, its key and JSON,
read only when it is asked for.
"""

import hashlib
import itertools
import json
import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from refsite.project import ROOT

Json = TypeVar("Json", str, int, list, dict)
"""What JSON gives back as it was: no tuples, and text alone as keys."""
Results = dict[bytes, bytes | memoryview]
"""By its key, a result as JSON; those of the last build are parts of its file, which is in memory once."""


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
    """The results of the last build, and those that this one asked for."""

    def __init__(self, path: Path) -> None:
        """Read what is there, if it is sound and of the same maker."""
        self._path = path
        self._old: Results = _read(path)
        self._new: Results = {}

    def of(self, step: str, parts: tuple[str | bytes, ...], make: Callable[[], Json]) -> Json:
        """The result of a step for its input, made now if it was not kept."""
        value = self.known(step, parts)
        return self.keep(step, parts, make()) if value is None else value

    def known(self, step: str, parts: tuple[str | bytes, ...]) -> Json | None:
        """The result of a step for its input, if it was kept."""
        key = _key(step, parts)
        if key not in self._new:
            if key not in self._old:
                return None
            self._new[key] = self._old[key]
        return json.loads(bytes(self._new[key]))

    def keep(self, step: str, parts: tuple[str | bytes, ...], value: Json) -> Json:
        """Keep the result of a step for its input."""
        written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._new[_key(step, parts)] = written.encode()
        return value

    def carry(self, *steps: str) -> None:
        """Keep all results of some steps, unread: what was made of them is known."""
        heads = tuple(f"{step} ".encode() for step in steps)
        self._new |= {key: self._old[key] for key in self._old if key.startswith(heads)}

    def write(self) -> None:
        """Keep what this build asked for, and begin anew."""
        if self._new != self._old:
            self._path.parent.mkdir(exist_ok=True)
            unfinished = self._path.with_suffix(f".{os.getpid()}")
            with unfinished.open("wb") as file:
                file.writelines(itertools.chain([_head(self._lines())], self._lines()))
            unfinished.replace(self._path)
        self._old, self._new = self._new, {}

    def _lines(self) -> Iterator[bytes]:
        return (b"%b\t%b\n" % each for each in self._new.items())


def _key(step: str, parts: tuple[str | bytes, ...]) -> bytes:
    return f"{step} {digest(*parts)}".encode()


def _head(lines: Iterable[bytes | memoryview]) -> bytes:
    """The first line of a file with these lines; they may come in pieces of any length."""
    found = hashlib.blake2b(digest_size=16)
    for line in lines:
        found.update(line)
    return f"{maker()} {found.hexdigest()}\n".encode()


def _read(path: Path) -> Results:
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    start, whole = content.find(b"\n") + 1, memoryview(content)
    if content[:start] != _head([whole[start:]]):
        return {}
    found: Results = {}
    while start < len(content):
        tab = content.index(b"\t", start)
        end = content.index(b"\n", tab)
        found[content[start:tab]] = whole[tab + 1 : end]
        start = end + 1
    return found
