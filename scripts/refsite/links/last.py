"""A built tree read and checked with what the last build found in what has not changed since."""

import json
from pathlib import Path

from refsite import kept
from refsite.links import resolve, tree
from refsite.links.document import Document
from refsite.links.packing import packed, unpacked
from refsite.problems import Problem


def check(top: Path, what: str, root: str = "") -> tuple[tree.Tree, list[Problem]]:
    """The tree at `top` and all that is wrong with it: `tree.read`, then `resolve.check`.

    `what` tells it from others that are kept. Where files have the names, references and anchors
    that the last sound tree had, nothing can have broken.
    """
    before = kept.known("documents", (what,)) or {"digests": {}, "sound": "", **packed({})}
    documents, digests = unpacked(before), {}

    def known(name: str, data: bytes) -> Document | None:
        digests[name] = kept.digest(data)
        return documents[name] if before["digests"].get(name) == digests[name] else None

    found = tree.read(top, known=known)
    now = packed(found.documents)
    shape = kept.digest(root, json.dumps(now), *sorted(found.files))
    problems = [] if shape == before["sound"] else resolve.check(found, root)
    if not problems:
        kept.keep("documents", (what,), {"digests": digests, "sound": shape, **now})
    return found, problems
