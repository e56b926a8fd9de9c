"""Follow every reference of a built tree; nothing is fetched from outside."""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from refsite.links.extract import Document, Target
from refsite.links.tree import Tree, read
from refsite.problems import Problem, did_you_mean


def check_tree(top: Path) -> list[Problem]:
    """Every problem of the built tree at `top`."""
    return check(read(top))


def check(tree: Tree) -> list[Problem]:
    """Every problem of a built tree.

    Missing files and anchors, wrong letter case, ids that come twice, pictures and scripts from
    other sites, links that leave the tree.
    """
    problems: list[Problem] = []
    for name, document in sorted(tree.documents.items()):
        for anchor in document.twice:
            problems.append(Problem(name, 0, f"the id “{anchor}” comes twice"))
        for target in document.targets:
            problems += _follow(name, document, target, tree)
    return sorted(set(problems))


def _follow(name: str, document: Document, target: Target, tree: Tree) -> Iterator[Problem]:
    url = target.url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        yield Problem(name, 0, f"{target.element} has a malformed address “{url}”")
        return
    if parts.scheme in ("http", "https") or parts.netloc:
        if target.fetched:
            hint = "keep a copy in the tree"
            yield Problem(name, 0, f"{target.element} loads “{url}” from another site", hint)
        return
    if parts.scheme in ("mailto", "tel", "data") or url.startswith("javascript:void"):
        return
    if parts.scheme:
        yield Problem(name, 0, f"{target.element} has the unknown scheme “{parts.scheme}:”")
        return
    if not url:
        yield Problem(name, 0, f"{target.element} leads nowhere")
        return
    yield from _inside(name, document, target, tree)


def _inside(name: str, document: Document, target: Target, tree: Tree) -> Iterator[Problem]:
    parts = urlsplit(target.url.strip())
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if path.startswith("/") and not document.base:
        hint = "write it relative to the page"
        yield Problem(
            name, 0, f"{target.element} has an address from the host's top, “{path}”", hint
        )
        return
    found = _resolve(name, path, document.base)
    if path.endswith("/") or found in ("", "."):
        found = posixpath.normpath(posixpath.join(found, "index.html"))
    if found.startswith(".."):
        yield Problem(name, 0, f"{target.element} leaves the tree: “{target.url}”")
    elif found not in tree.files:
        yield Problem(
            name,
            0,
            f"{target.element} leads to “{target.url}”, no such file",
            _near(found, tree.files),
        )
    elif anchor and found in tree.documents and anchor not in tree.documents[found].anchors:
        hint = did_you_mean(anchor, tree.documents[found].anchors)
        yield Problem(name, 0, f"{target.element} leads to “{target.url}”, no such anchor", hint)


def _resolve(name: str, path: str, base: str) -> str:
    """A path from the tree's top. A page with a `<base>` (the 404 page) counts from there."""
    if base:
        return posixpath.normpath(path.removeprefix(base).lstrip("/"))
    if not path:
        return name
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _near(found: str, files: Mapping[str, Path]) -> str:
    same = [file for file in files if file.casefold() == found.casefold()]
    return f"letter case: the file is “{same[0]}”" if same else did_you_mean(found, files)
