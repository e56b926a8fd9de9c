"""Results of pure steps, kept from one build to the next by what they were made from.

A step is asked with `of`. Without a store, which `using` opens, it is simply done. A store is one
file under .cache/ (refsite/store.py). Only what a build asked for is written again, and only after
all of it went well: nothing grows, nothing half done is kept.

`REFSITE_PLAIN=1` leaves all stores aside.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from refsite.project import Project
from refsite.store import Json, Store, digest

FOLDER = ".cache"


def plain() -> bool:
    """Whether this build does without stores and shortcuts."""
    return os.environ.get("REFSITE_PLAIN", "") not in ("", "0")


def file(path: Path, name: str) -> bytes | None:
    """What a file of the last build holds, if it is still what `digest` named."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if digest(content) == name else None


def link(path: Path, target: Path) -> None:
    """Put a file at a second place, too; where the disk can, nothing is copied.

    Both places have the one file then: whoever changes it must write a file of its own.
    """
    if not target.parent.is_dir():
        target.parent.mkdir(parents=True)
    try:
        os.link(path, target)
    except OSError:  # sticks and cards have no links
        shutil.copyfile(path, target)


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
        _store.close()
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
