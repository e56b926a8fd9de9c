"""Follow every reference of a built tree; nothing is fetched from outside."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from refsite.links import leading_on, orphans, twins
from refsite.links.document import Document, Target
from refsite.links.follow import OUTSIDE, UNCHECKED, End, Follower, Place, from_top, miswritten
from refsite.links.tree import Tree, read
from refsite.problems import Problem, did_you_mean

Rule = Callable[[Follower], Iterator[Problem]]


def check_tree(top: Path, root: str = "") -> list[Problem]:
    """Every problem of the built tree at `top`, which stands at the address `root` if one is known."""
    return check(read(top), root)


def check(tree: Tree, root: str = "") -> list[Problem]:
    """Every problem of a built tree: RULES has what is looked at."""
    follower = Follower(tree, root)
    return sorted({problem for rule in RULES for problem in rule(follower)})


def alone(follower: Follower) -> Iterator[Problem]:
    """What is wrong with a page by itself: refsite/links/own_faults.py."""
    for name, document in follower.tree.documents.items():
        for fault in document.faults:
            yield Problem(name, 0, *fault)


def references(follower: Follower) -> Iterator[Problem]:
    """Files and anchors that are missing, what is loaded from other sites, unusable addresses.

    Sitemaps have a rule of their own.
    """
    sound: dict[Place, set[str]] = defaultdict(set)  # menus and the like are the same on all pages
    for name, document in follower.tree.documents.items():
        if leading_on.is_sitemap(name):
            continue
        done = sound[follower.place(name)]
        for target, end in zip(document.targets, follower.ends(name), strict=True):
            if target.url in done:
                continue
            if end and _sound(end, target.url, follower.tree):
                if end.path != name:
                    done.add(target.url)
                continue
            for what, hint in _reference(name, document, target, follower):
                yield Problem(name, 0, f"{target.element} {what}", hint)


def _sound(end: End, url: str, tree: Tree) -> bool:
    """Whether an address is written well and what it names is there: most are, and are done with."""
    there = tree.documents.get(end.path) if end.anchor else None
    return (
        end.path in tree.files
        and (there is None or end.anchor in there.anchors)
        and url[:1] not in ("/", "")
        and not miswritten(url)
    )


def _reference(
    name: str, document: Document, target: Target, follower: Follower
) -> Iterator[tuple[str, str]]:
    url, tree = target.url.strip(), follower.tree
    if not url:
        yield "leads nowhere", ""
        return
    if from_top(url, document.base):
        yield f"has an address from the host's top, “{url}”", "write it relative to the page"
        return
    try:
        end = follower.end(name, target.url)
    except ValueError:
        yield f"has a malformed address “{url}”", ""
        return
    scheme = urlsplit(url).scheme if end is None else ""
    if scheme not in UNCHECKED and (fault := miswritten(url)):
        yield f"leads to “{url}”, which {fault}", "see “percent-encoding” in RFC 3986"
    elif end is None:
        yield from _outside(url, scheme, target)
    elif end.path.startswith("../") or end.path == "..":
        yield f"leaves the tree: “{url}”", ""
    elif end.path not in tree.files:
        yield f"leads to “{url}”, no such file", follower.nearest(end.path)
    elif end.anchor and (there := tree.documents.get(end.path)) and _lacks(there, end.anchor):
        yield f"leads to “{url}”, no such anchor", did_you_mean(end.anchor, there.anchors)


def _outside(url: str, scheme: str, target: Target) -> Iterator[tuple[str, str]]:
    if scheme in OUTSIDE or not scheme:
        if target.fetched:
            yield f"loads “{url}” from another site", "keep a copy in the tree"
        elif not urlsplit(url).hostname:
            yield f"has a malformed address “{url}”", ""
    elif scheme not in UNCHECKED and not url.startswith("javascript:void"):
        yield f"has the unknown scheme “{scheme}:”", ""


def _lacks(document: Document, anchor: str) -> bool:
    """Whether an anchor is missing; every page has a top (HTML, "Scrolling to a fragment")."""
    return anchor not in document.anchors and anchor.casefold() != "top"


RULES: tuple[Rule, ...] = (
    alone,
    references,
    twins.pairs,
    twins.languages,
    leading_on.canonical,
    leading_on.bases,
    leading_on.onward,
    leading_on.sitemap,
    orphans.unreached,
)
"""All that is looked at: each finds every problem of its kind in a tree."""
