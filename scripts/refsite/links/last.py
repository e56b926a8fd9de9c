"""A built tree read with what the last build found in the files that have not changed since."""

import posixpath
from pathlib import Path

from refsite import kept
from refsite.links import tree
from refsite.links.document import Document
from refsite.links.packing import packed, unpacked


def read(top: Path, what: str) -> tree.Tree:
    """The tree at `top`, as `tree.read` reads it; `what` tells it from others that are kept."""
    before = unpacked(kept.known("documents", (what,)) or packed({}))
    keys: dict[str, str] = {}

    def known(name: str, data: bytes) -> Document | None:
        keys[name] = f"{kept.digest(data)}{posixpath.splitext(name)[1]}"
        return before.get(keys[name])

    found = tree.read(top, known=known)
    now = {keys[name]: document for name, document in found.documents.items()}
    if now.keys() != before.keys():
        kept.keep("documents", (what,), packed(now))
    return found
