"""Addresses that have moved, as data: read from releases/redirects.yml, followed and checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from refsite import data_files
from refsite.languages import CODES
from refsite.links.addresses import Address, parse
from refsite.links.tree import Tree
from refsite.problems import Problem, did_you_mean
from refsite.project import Project

FILE = "releases/redirects.yml"


@dataclass(frozen=True)
class Redirect:
    """An address of old, the one that took its place, and its line in the file."""

    old: Address
    new: Address
    line: int


def load(project: Project) -> tuple[list[Redirect], list[Problem]]:
    """All redirects, and what is wrong with them by themselves; none where there is no such file."""
    path = project.root / FILE
    if not path.exists():
        return [], []
    document, problems = data_files.read(path, path.with_name("redirects.schema.json"), FILE)
    if problems:
        return [], problems
    found = [
        Redirect(parse(entry["from"]), parse(entry["to"]), document.line((number, "from")))
        for number, entry in enumerate(document.data)
    ]
    return found, sorted(_alone(found))


def table(redirects: Sequence[Redirect]) -> dict[Address, Address]:
    """Where each address of old leads; of two redirects of the same, the first."""
    return {redirect.old: redirect.new for redirect in reversed(redirects)}


def step(moved: Mapping[Address, Address], address: Address) -> Address | None:
    """Where an address leads by one redirect: its own, else that of its page; None without one.

    A page that moved keeps the anchors that it is asked for, unless it became a part of another:
    then all of it is found there.
    """
    if address in moved:
        return moved[address]
    new = moved.get(address.page)
    return new and (new if new.anchor else Address(new.path, address.anchor))


def _alone(redirects: Sequence[Redirect]) -> Iterator[Problem]:
    """Faults that need no built site to be seen: doubles, chains, loops, unlike kinds."""
    moved = table(redirects)
    first: dict[Address, int] = {}
    for redirect in redirects:
        old, new, line = redirect.old, redirect.new, redirect.line
        if old in first:
            hint = f"first on line {first[old]}; leave one of them"
            yield Problem(FILE, line, f"“{old}” comes twice", hint)
            continue
        first[old] = line
        if PurePosixPath(old.path).suffix != PurePosixPath(new.path).suffix:
            hint = "a page leads to a page, a file to one of its kind"
            yield Problem(FILE, line, f"“{old}” leads to “{new}”, which is of another kind", hint)
            continue
        way = [old, new]
        while (end := step(moved, way[-1])) and end not in way:
            way.append(end)
        if end:
            yield Problem(FILE, line, f"“{old}” leads back to itself", "name where it is now")
        elif len(way) > 2:
            hint = f"name the end of the way: “{way[-1]}”"
            yield Problem(FILE, line, f"“{old}” leads to “{new}”, which has moved too", hint)


def against(redirects: Sequence[Redirect], tree: Tree) -> list[Problem]:
    """What is wrong with redirects in a site that was built, but not yet given what they make."""
    moved = table(redirects)
    return sorted(problem for each in redirects for problem in _against(each, moved, tree))


def _against(redirect: Redirect, moved: Mapping[Address, Address], tree: Tree) -> Iterator[Problem]:
    old, new, line = redirect.old, redirect.new, redirect.line
    if any(has(tree, file, old.anchor) for file in old.files):
        hint = "a redirect is for what is gone; take it out, or rename what has the address"
        yield Problem(FILE, line, f"“{old}” is still there", hint)
    elif old.anchor and old.page not in moved and not all(map(tree.files.get, old.files)):
        hint = "give the page a redirect of its own"
        yield Problem(FILE, line, f"“{old}” was on a page that is gone, too", hint)
    lacking = [file for file in new.files if not _lasts(tree, file, new.anchor)]
    if lacking and step(moved, new) is None:
        what, near = _lack(tree, new, lacking)
        yield Problem(FILE, line, f"“{old}” leads to “{new}”, {what}", near)


def has(tree: Tree, file: str, anchor: str) -> bool:
    """Whether a file is in the tree and has the anchor, if one is asked for."""
    document = tree.documents.get(file)
    return file in tree.files and (not anchor or bool(document and anchor in document.anchors))


def _lasts(tree: Tree, file: str, anchor: str) -> bool:
    """Whether a redirect may lead there: an anchor must be one of those that readers get."""
    return has(tree, file, anchor) and (not anchor or anchor in tree.documents[file].permanent)


def _lack(tree: Tree, address: Address, lacking: Sequence[str]) -> tuple[str, str]:
    """What of an address a tree lacks, and the nearest that it has."""
    [file, *others] = lacking
    only = f" in {file.split('/')[0]}/" if len(address.files) > 1 and not others else ""
    if file in tree.files:
        near = did_you_mean(address.anchor, tree.documents[file].permanent)
        return f"no such permanent anchor{only}", near
    kind = "page" if address.path.endswith(".html") else "file"
    return f"no such {kind}{only}", did_you_mean(address.path, _ways(tree))


def _ways(tree: Tree) -> set[str]:
    """The paths of all pages and files to download, as addresses write them."""
    inside = (name.split("/", 1) for name in tree.files if "/" in name)
    return {
        f"/{folder}/{path}" if folder not in CODES else path
        for folder, path in inside
        if folder not in CODES or path.endswith(".html")
    }
