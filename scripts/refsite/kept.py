"""Results of pure steps, kept from one build to the next by what they were made from.

A step is asked with `of`. Without a store, which `using` opens, it is simply done. A store is one
file under .cache/: its first line names the code and the packages that wrote it and the digest of
the rest, so that a damaged file, or one of other code, is left aside; each further line is a result,
its key and JSON, read only when it is asked for. Only what a build asked for is written again, and
only after all of it went well: nothing grows, nothing half done is kept.

`REFSITE_PLAIN=1` leaves all stores aside.
"""

import hashlib
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeVar

from refsite.project import ROOT, Project

Json = TypeVar("Json", str, int, list, dict)
"""What JSON gives back as it was: no tuples, and text alone as keys."""

FOLDER = ".cache"


def plain() -> bool:
    """Whether this build does without stores and shortcuts."""
    return os.environ.get("REFSITE_PLAIN", "") not in ("", "0")


def digest(*parts: str | bytes) -> str:
    """A name for what the parts say together, in 32 hexadecimal digits."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode()
        found.update(len(content).to_bytes(8, "big") + content)
    return found.hexdigest()


def file(path: Path, name: str) -> bytes | None:
    """What a file of the last build holds, if it is still what `digest` named."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if digest(content) == name else None


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
        self._old: dict[bytes, bytes] = _read(path)
        self._new: dict[bytes, bytes] = {}

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
        return json.loads(self._new[key])

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
            body = b"\n".join(key + b"\t" + value for key, value in self._new.items())
            self._path.parent.mkdir(exist_ok=True)
            unfinished = self._path.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(f"{maker()} {digest(body)}\n".encode() + body)
            unfinished.replace(self._path)
        self._old, self._new = self._new, {}


_store: Store | None = None


def of(step: str, parts: tuple[str | bytes, ...], make: Callable[[], Json]) -> Json:
    """The result of a pure step for its input, from the open store if it is there."""
    return _store.of(step, parts, make) if _store else make()


def known(step: str, parts: tuple[str | bytes, ...]) -> Json | None:
    """The result of a pure step for its input, if it was kept."""
    return _store.known(step, parts) if _store else None


def keep(step: str, parts: tuple[str | bytes, ...], value: Json) -> None:
    """Keep the result of a pure step for its input, if a store is open."""
    if _store:
        _store.keep(step, parts, value)


def carry(*steps: str) -> None:
    """Keep all results of some steps, unread: for a result that was made of them, and is known."""
    if _store:
        _store.carry(*steps)


@contextmanager
def using(project: Project, name: str) -> Iterator[None]:
    """Open the store of a name; what was asked for is written if nothing is raised."""
    global _store
    if plain():
        yield
        return
    before, _store = _store, Store(project.root / FOLDER / f"{name}.kept")
    try:
        yield
        _store.write()
    finally:
        _store = before


def keep_open(project: Project, name: str) -> None:
    """Open the store of a name for as long as this process lives, unless one is open."""
    global _store
    if not _store and not plain():
        _store = Store(project.root / FOLDER / f"{name}.kept")


def write() -> None:
    """Write the open store now."""
    if _store:
        _store.write()


def _key(step: str, parts: tuple[str | bytes, ...]) -> bytes:
    return f"{step} {digest(*parts)}".encode()


def _read(path: Path) -> dict[bytes, bytes]:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return {}
    if head.decode("utf-8", "replace") != f"{maker()} {digest(body)}":
        return {}
    return dict(line.split(b"\t", 1) for line in body.splitlines())
