"""What stands for a page: its canonical address, its base, pages that lead on, the sitemap."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from refsite.links.follow import OUTSIDE, Follower
from refsite.problems import Problem


def canonical(follower: Follower) -> Iterator[Problem]:
    """`<link rel=canonical>` leads to the page or to another that stands for itself (RFC 6596).

    Whether the page is there is a matter of all references. A whole address is followed only where
    the site's own is known.
    """
    documents = follower.tree.documents
    for name, document in documents.items():
        if not document.canonical:
            continue
        end = _end(follower, name, document.canonical)
        if end == "" and follower.root and urlsplit(document.canonical).scheme in OUTSIDE:
            what = f"names “{document.canonical}” as its canonical address, on another site"
            yield Problem(name, 0, what, f"the site is at {follower.root}")
        elif end in documents and end != name and not document.onward:
            there = documents[end]
            further = _end(follower, end, there.canonical) if there.canonical else end
            if there.onward or (further != end and further in documents):
                what = f"names “{document.canonical}” as its canonical address, which names another"
                yield Problem(name, 0, what, "name the last one")


def bases(follower: Follower) -> Iterator[Problem]:
    """A page that counts its addresses from elsewhere (`<base>`) stays within the site."""
    for name, document in follower.tree.documents.items():
        base = document.base
        inside = bool(follower.root) and base.startswith(follower.root)
        if urlsplit(base).netloc and not inside:
            what = f"<base> leads to “{base}”, and all addresses of the page with it"
            yield Problem(name, 0, what, "write the folder in which the site stands, as /")


def onward(follower: Follower) -> Iterator[Problem]:
    """Pages that lead on (meta refresh) lead to one that stays."""
    documents = follower.tree.documents
    leads = {
        name: _end(follower, name, document.onward)
        for name, document in documents.items()
        if document.onward
    }
    for name, page in leads.items():
        way = [name]
        while page in leads and page not in way:
            way.append(page)
            page = leads[page]
        if page in way:
            yield Problem(name, 0, "leads on in a circle", " → ".join([*way, page]))
        elif len(way) > 1:
            what = f"leads on to “{leads[name]}”, which leads on, too"
            yield Problem(name, 0, what, f"name the end of the way: “{page}”")


def sitemap(follower: Follower) -> Iterator[Problem]:
    """Every address of sitemap.xml is a page of the tree, and one that stays.

    Where the site's address is not known, an end of the address must be a file: the host and the
    folder in which the site stands are anybody's guess.
    """
    tree = follower.tree
    for name, document in tree.documents.items():
        if not is_sitemap(name):
            continue
        for target in document.targets:
            page = _listed(target.url, follower)
            if page not in tree.files:
                yield Problem(name, 0, f"lists “{target.url}”, which is not there", "")
            elif page in tree.documents and tree.documents[page].onward:
                yield Problem(name, 0, f"lists “{target.url}”, which leads on", "list its end")


def is_sitemap(name: str) -> bool:
    """Whether a file lists the pages for crawlers (sitemaps.org)."""
    return posixpath.basename(name) == "sitemap.xml"


def _listed(url: str, follower: Follower) -> str:
    if follower.root:
        return _end(follower, "sitemap.xml", url) or ""
    steps = unquote(urlsplit(url).path).lstrip("/").split("/")
    ends = ["/".join(steps[first:]) for first in range(len(steps))]
    found = (end + "index.html" if end.endswith("/") or not end else end for end in ends)
    return next((end for end in found if end in follower.tree.files), "")


def _end(follower: Follower, name: str, url: str) -> str:
    """The path of the file at the other end; empty where it is outside or no address."""
    try:
        end = follower.end(name, url)
    except ValueError:
        return ""
    return end.path if end else ""
