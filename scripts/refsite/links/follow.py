"""Where an address leads from a page of the tree, by RFC 3986 and HTML's `<base>`."""

import posixpath
import re
from collections import defaultdict
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from refsite.links.tree import Tree
from refsite.problems import did_you_mean

OUTSIDE = ("http", "https")
UNCHECKED = ("mailto", "tel", "data", "about")
"""Schemes that may stand in a link and name no file."""
_TEXT_FRAGMENT = ":~:"
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]")


Place = tuple[str, str]
"""What addresses count from: the folder of a page, and its `<base>`."""


class End(NamedTuple):
    """A file of the tree, by its path from the top, and an anchor in it.

    `path` begins with `..` where the address leaves the tree.
    """

    path: str
    anchor: str


class Follower:
    """Follows the addresses of one tree; each is resolved once for all pages of a folder.

    `root` is the address at which the site stands, ending with a slash, empty if unknown: whole
    addresses below it are followed like relative ones.
    """

    def __init__(self, tree: Tree, root: str = "") -> None:
        self.tree, self.root = tree, root
        self._known: dict[Place, dict[str, End | None]] = defaultdict(dict)
        self._guesses: dict[str, str] = {}
        self._ends: dict[str, list[End | None]] = {}

    def place(self, name: str) -> Place:
        """What the addresses on a page count from: its folder, and its `<base>`."""
        return name.rpartition("/")[0], self.tree.documents[name].base

    def ends(self, name: str) -> list[End | None]:
        """Where each target of a document leads, in their order; None also for what is no address."""
        if name not in self._ends:
            place = self.place(name)
            known, urls = (
                self._known[place],
                [each.url for each in self.tree.documents[name].targets],
            )
            for url in set(urls).difference(known):
                with suppress(ValueError):
                    known[url] = self._end(*place, url)
            found = map(known.get, urls)
            self._ends[name] = [
                End(name, end.anchor) if end and not end.path else end for end in found
            ]
        return self._ends[name]

    def nearest(self, path: str) -> str:
        """A hint that names the file that may be meant; guessed once, however many ask."""
        if path not in self._guesses:
            same = [file for file in self.tree.files if file.casefold() == path.casefold()]
            guess = f"letter case: the file is “{same[0]}”" if same else ""
            self._guesses[path] = guess or did_you_mean(path, self.tree.files)
        return self._guesses[path]

    def end(self, name: str, url: str) -> End | None:
        """Where an address leads that stands on a page; None where that is not in the tree.

        Raises ValueError where it is no address.
        """
        place = self.place(name)
        known = self._known[place]
        if url not in known:
            known[url] = self._end(*place, url)
        found = known[url]
        return End(name, found.anchor) if found and not found.path else found

    def _end(self, folder: str, base: str, url: str) -> End | None:
        """The end of an address, with an empty path where it is the page that asks."""
        url = url.strip()
        inside = bool(self.root) and url.startswith(self.root)
        if inside:
            folder, base, url = "", "", url.removeprefix(self.root) or "index.html"
        if ":" in url or url.startswith("//"):
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                return None
            path, fragment = parts.path, parts.fragment
        else:  # what urlsplit would say, in a tenth of its time
            path, _, fragment = url.partition("#")
            path = path.partition("?")[0]
        anchor = unquote(fragment.split(_TEXT_FRAGMENT)[0]) if fragment else ""
        path = unquote(path)
        if base:
            base = urlsplit(base).path
            path, folder = path.removeprefix(base).lstrip("/") or "index.html", ""
        elif not path:
            return End("", anchor)
        found = posixpath.normpath(f"{folder}/{path}" if folder and path[0] != "/" else path)
        if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
            found = posixpath.normpath(posixpath.join(found, "index.html"))
        return End(found, anchor)


def from_top(url: str, base: str) -> bool:
    """Whether an address counts from the host's top, which nobody knows of a relative tree."""
    return url.startswith("/") and not url.startswith("//") and not base


@lru_cache(maxsize=1 << 14)
def miswritten(url: str) -> str:
    """What is wrong with the encoding of an address (RFC 3986, 2.1 and 2.4); empty if nothing is."""
    if _SPACE.search(url):
        return "has a space"
    if "\\" in url:
        return "has a backslash"
    if "%" in url:
        if re.search(r"%(?![0-9A-Fa-f]{2})", url):
            return "has a % that begins no code"
        if "\ufffd" in unquote(url) and "\ufffd" not in url:
            return "has codes that are not UTF-8"
        if re.search(r"%25[0-9A-Fa-f]{2}", url):
            return "is encoded twice"
        if re.search(r"%(4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2[DE]|5F|7E)", url, re.I):
            return "has codes for plain letters"
    return ""
