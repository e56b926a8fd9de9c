"""What a page, a style sheet or a web app's manifest refers to, and the anchors that it offers."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

LINKS = {"a": "href", "area": "href"}
RESOURCES = (
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("image", "xlink:href"),
    ("img", "src"),
    ("input", "src"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("track", "src"),
    ("use", "href"),
    ("use", "xlink:href"),
    ("video", "poster"),
    ("video", "src"),
)
"""Attributes whose targets a browser fetches by itself."""
LINK_TAGS_TO_FOLLOW = {"alternate", "canonical", "next", "prev", "license", "help", "author"}
"""`<link rel>` values that name an address and fetch nothing."""
_CSS_URL = re.compile(
    r"""url\(\s*(['"]?)(?P<url>[^)'"]+)\1\s*\)|@import\s+(['"])(?P<imported>[^'"]+)\3"""
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NAMED_BY_LINK = "article a.headerlink[href^='#']"
_NAMED_BY_RECORD = "article .correction[id], article .sources > li[id]:not([id^='ref-'])"
_REFRESH = re.compile(r"\s*\d+\s*;\s*url=(?P<url>.*)", re.IGNORECASE)


@dataclass(frozen=True)
class Target:
    """One reference: as it is written, the element that holds it, and whether it is fetched."""

    url: str
    element: str
    fetched: bool


@dataclass(frozen=True)
class Document:
    """What one file refers to, and the anchors in it (with those that come twice).

    `permanent` has the anchors that readers get as a link: of what bears a permanent link (headings),
    and of corrections and the entries of the bibliography, to which the search leads. Citations,
    cards, a page's own list of sources and other machinery have ids that come and go.
    """

    targets: tuple[Target, ...]
    anchors: frozenset[str]
    twice: tuple[str, ...] = ()
    base: str = ""
    permanent: frozenset[str] = frozenset()


def from_html(text: str) -> Document:
    """Read a page."""
    tree = LexborHTMLParser(text)
    ids = [node.attributes["id"] for node in tree.css("[id]") if node.attributes["id"]]
    names = {node.attributes.get("name") for node in tree.css("a[name]")} - {None}
    twice = (
        tuple(sorted({each for each in ids if ids.count(each) > 1}))
        if len(set(ids)) < len(ids)
        else ()
    )
    base = tree.css_first("base[href]")
    return Document(
        targets=tuple(_html_targets(tree)),
        anchors=frozenset(ids) | names,
        twice=twice,
        base=base.attributes["href"] if base else "",
        permanent=frozenset(_permanent(tree)),
    )


def from_css(text: str) -> Document:
    """Read a style sheet."""
    return Document(tuple(_css_targets(text, "url()")), frozenset())


def from_manifest(text: str) -> Document:
    """Read the manifest of a web app: its icons, and where it starts."""
    manifest = json.loads(text)
    icons = [Target(icon["src"], "icons", fetched=True) for icon in manifest["icons"]]
    return Document(
        (Target(manifest["start_url"], "start_url", fetched=False), *icons), frozenset()
    )


def _permanent(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(_NAMED_BY_LINK):
        yield unquote((node.attributes["href"] or "").removeprefix("#"))
    for node in tree.css(_NAMED_BY_RECORD):
        yield node.attributes["id"] or ""


def _html_targets(tree: LexborHTMLParser) -> Iterator[Target]:
    for tag, attribute in LINKS.items():
        for node in tree.css(f"{tag}[{attribute}]"):
            yield Target(node.attributes[attribute] or "", _describe(node), fetched=False)
    for tag, attribute in RESOURCES:
        for node in tree.css(tag):
            if attribute in node.attributes:
                yield Target(node.attributes[attribute] or "", _describe(node), fetched=True)
    for node in tree.css("link[href]"):
        relations = set((node.attributes.get("rel") or "").split())
        fetched = not relations & LINK_TAGS_TO_FOLLOW
        yield Target(node.attributes["href"] or "", _describe(node), fetched=fetched)
    for node in tree.css("meta[http-equiv=refresh]"):
        if found := _REFRESH.match(node.attributes.get("content") or ""):
            yield Target(found["url"], _describe(node), fetched=False)
    for node in tree.css("[srcset]"):
        for candidate in (node.attributes["srcset"] or "").split(","):
            yield Target(
                candidate.split()[0] if candidate.split() else "", _describe(node), fetched=True
            )
    for node in tree.css("[style]"):
        yield from _css_targets(node.attributes["style"] or "", _describe(node))
    for node in tree.css("style"):
        yield from _css_targets(node.text() or "", "<style>")


def _css_targets(text: str, element: str) -> Iterator[Target]:
    for match in _CSS_URL.finditer(_CSS_COMMENT.sub("", text)):
        yield Target((match["url"] or match["imported"]).strip(), element, fetched=True)


def _describe(node: LexborNode) -> str:
    """An element in a few words: its tag and the beginning of its text."""
    text = " ".join((node.text() or "").split())[:40]
    return f"<{node.tag}> “{text}”" if text else f"<{node.tag}>"
