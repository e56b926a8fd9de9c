"""Pages that nobody reaches by following links from where readers come in."""

import posixpath
from collections.abc import Iterator

from refsite.languages import CODES
from refsite.links.follow import Follower
from refsite.links.tree import PAGES
from refsite.problems import Problem

FRONT = "index.html"
EXEMPT = {
    "404.html": "hosts show it in the place of what is not there",
    "not-saved.html": "the service worker shows it, and the builder of packs for a page left out",
}
"""Pages that need no link, and why. Pages that lead on from an address of old need none, either."""


def unreached(follower: Follower) -> Iterator[Problem]:
    """Every page is reached from the front page, a language's, a book's package or an app's manifest.

    Only links count, not `<link>` nor what is fetched. A tree without any of these is not asked.
    """
    documents = follower.tree.documents
    pages = {name for name in documents if name.endswith(PAGES)}
    entries = [FRONT, *(f"{code}/{FRONT}" for code in CODES)]
    seeds = [name for name in documents if name in entries or not name.endswith((*PAGES, ".svg"))]
    seeds = [name for name in seeds if posixpath.basename(name) != "sitemap.xml"]
    reached = set(seeds)
    while seeds:
        name = seeds.pop()
        for target, end in zip(documents[name].targets, follower.ends(name), strict=True):
            if not end or end.path in reached or end.path not in pages:
                continue
            if not target.element.startswith("<link>"):
                reached.add(end.path)
                seeds.append(end.path)
    if reached & pages:
        for name in sorted(pages - reached - EXEMPT.keys()):
            if not documents[name].onward:
                hint = "link it from a page where readers would look for it"
                yield Problem(name, 0, "is reached by no link from the front page", hint)
