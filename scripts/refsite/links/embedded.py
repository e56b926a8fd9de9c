"""Addresses inside other languages: style sheets, `srcset`, manifests of apps and books, sitemaps.

Sources: CSS Syntax 3 (`url()`, `@import`), HTML's "srcset attributes", W3C's Web Application
Manifest, EPUB 3.3 (package document), sitemaps.org.
"""

import json
import re
from collections.abc import Iterator
from html import unescape

from refsite.links.document import Document, Fault, Target

_URL = re.compile(
    r"""url\(\s*(['"]?)(?P<url>[^)'"]*)\1\s*\)|@import\s+(['"])(?P<imported>[^'"]*)\3""",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CANDIDATE = re.compile(r"[\s,]*(?P<url>\S*[^\s,])(?P<size>,+|\s[^,]*(?:,|$)|$)")
_SIZE = re.compile(r"|\d+w|(\d*\.)?\d+x")
_PART = re.compile(r"""<(?:item|reference|content)\b[^>]*?\b(?:href|src)=["']([^"']*)""")
_PLACE = re.compile(r"<loc>\s*(.*?)\s*</loc>", re.DOTALL)
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?(['\"]?)(?P<url>.*?)\1\s*$", re.I | re.S)


def of_css(text: str) -> Iterator[str]:
    """The addresses in a style sheet, or in one attribute of it; those in comments are none."""
    for match in _URL.finditer(_COMMENT.sub("", text) if "/*" in text else text):
        yield (match["url"] if match["imported"] is None else match["imported"]).strip()


def of_srcset(text: str) -> Iterator[tuple[str, str]]:
    """The candidates of a `srcset`: address, and what is wrong with its size, mostly nothing."""
    if not text.strip(" ,\n\t"):
        yield "", ""
    for match in _CANDIDATE.finditer(text):
        size = match["size"].strip(", \n\t")
        yield match["url"], "" if _SIZE.fullmatch(size) else size


def of_refresh(text: str) -> str:
    """Where `<meta http-equiv=refresh content=…>` leads; empty where it only loads again."""
    found = _REFRESH.match(text)
    return found["url"] if found else ""


def style_sheet(data: bytes) -> Document:
    """A file of CSS. `url(#id)` in it means the page that uses it, so that nothing is asked of it."""
    targets = (
        Target(url, "url()", fetched=True) for url in of_css(data.decode()) if url[:1] != "#"
    )
    return Document(tuple(dict.fromkeys(targets)))


def manifest(data: bytes) -> Document:
    """The manifest of a web app: its icons, and where it starts."""
    app = json.loads(data)
    icons = [Target(icon["src"], "icons", fetched=True) for icon in app["icons"]]
    return Document((Target(app["start_url"], "start_url", fetched=False), *icons))


def package(data: bytes) -> Document:
    """The package document or the NCX of an EPUB: all files of the book, and its contents."""
    found = dict.fromkeys(
        Target(unescape(url), "<item>", fetched=True) for url in _PART.findall(data.decode())
    )
    return Document(tuple(found))


def sitemap(data: bytes) -> Document:
    """A sitemap: pages by their whole address."""
    places = [unescape(place) for place in _PLACE.findall(data.decode())]
    faults = [
        Fault(f"<loc> has “{place}”, not a whole address", "write it with https:// and the host")
        for place in places
        if not place.startswith(("https://", "http://"))
    ]
    whole = [place for place in places if place.startswith(("https://", "http://"))]
    return Document(
        tuple(Target(place, "<loc>", fetched=False) for place in whole), faults=tuple(faults)
    )
