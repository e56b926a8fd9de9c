"""What each attribute of HTML and SVG means for links: a table of readers, one for each.

Sources: HTML, "Attributes" (index); SVG 2, "Linking".
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from sys import intern

from selectolax.lexbor import LexborNode

from refsite.links import embedded, own_faults
from refsite.links.document import Fault, Target

LINK_TAGS_TO_FOLLOW = {"alternate", "canonical", "next", "prev", "license", "help", "author"}
"""`<link rel>` values that name an address and fetch nothing."""
_LINKS, _DRAWN = ("a", "area"), ("use", "image", "feimage", "lineargradient", "radialgradient")
_PARTS = ("article", "body", "main", "section")


@dataclass
class Page:
    """What the walk has found so far; `spoken` is the marked language of links by their node."""

    targets: dict[Target, None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    named: list[tuple[LexborNode, str, str]] = field(default_factory=list)
    spoken: dict[int, str] = field(default_factory=dict)
    bases: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    language: str = ""
    languages: set[str] = field(default_factory=set)
    onward: str = ""

    def add(self, node: LexborNode, url: str, *, fetched: bool, says: str = "") -> str:
        """Note a reference, once a page, and share its strings; the element in a few words."""
        spoken = self.spoken.get(node.mem_id, "") if self.spoken else ""
        element = intern(own_faults.describe(node))
        self.targets[Target(intern(url), element, fetched, says, spoken)] = None
        return element


def _id(page: Page, _: LexborNode, value: str) -> None:
    if value:
        page.ids.append(intern(value))


def _name(page: Page, node: LexborNode, value: str) -> None:
    if node.tag == "a" and value:
        page.names.append(value)


def _lang(page: Page, node: LexborNode, value: str) -> None:
    if node.tag == "html":
        page.language = intern(value)
        page.languages.add(page.language)
    elif node.tag in _LINKS:
        page.spoken[node.mem_id] = value
    else:
        for link in node.css("a"):
            page.spoken[link.mem_id] = value
        if node.tag in _PARTS:
            page.languages.add(intern(value))


def _href(page: Page, node: LexborNode, value: str) -> None:
    tag = node.tag
    if tag in _LINKS:
        own = node.attributes
        if "lang" in own:
            _lang(page, node, own["lang"] or "")
        element = page.add(node, value, fetched=False, says=own.get("hreflang") or "")
        page.faults += own_faults.without_name(node, element)
    elif tag == "link":
        _link(page, node, value)
    elif tag == "base":
        page.bases.append(value)
    elif tag in _DRAWN:
        page.add(node, value, fetched=True)


def _link(page: Page, node: LexborNode, value: str) -> None:
    relations = set((node.attributes.get("rel") or "").split())
    page.add(node, value, fetched=not relations & LINK_TAGS_TO_FOLLOW)
    if "alternate" in relations and (language := node.attributes.get("hreflang")):
        page.alternates.append((intern(language), intern(value)))
    if "canonical" in relations:
        page.canonical.append(value)


def _source(page: Page, node: LexborNode, value: str) -> None:
    page.add(node, value, fetched=True)


def _followed(page: Page, node: LexborNode, value: str) -> None:
    page.add(node, value, fetched=False)


def _data(page: Page, node: LexborNode, value: str) -> None:
    if node.tag == "object":
        page.add(node, value, fetched=True)


def _set(page: Page, node: LexborNode, value: str) -> None:
    for url, size in embedded.of_srcset(value):
        page.add(node, url, fetched=True)
        if size:
            hint = "write a width as 600w or a density as 2x, with a comma after it"
            page.faults.append(Fault(f"<{node.tag}> has the size “{size}” in its srcset", hint))


def style(page: Page, node: LexborNode, value: str) -> None:
    """Note what CSS refers to, in an element or an attribute."""
    if "url" in value or "@import" in value:
        for url in embedded.of_css(value):
            page.add(node, url, fetched=True)


def _content(page: Page, node: LexborNode, value: str) -> None:
    if (node.attributes.get("http-equiv") or "").lower() == "refresh":
        page.onward = embedded.of_refresh(value)
        if page.onward:
            page.add(node, page.onward, fetched=False)


def _naming(attribute: str) -> Callable[[Page, LexborNode, str], None]:
    def read(page: Page, node: LexborNode, value: str) -> None:
        page.named.append((node, attribute, value))

    return read


READ: dict[str, Callable[[Page, LexborNode, str], None]] = {
    "id": _id,
    "name": _name,
    "lang": _lang,
    "href": _href,
    "xlink:href": _href,
    "src": _source,
    "poster": _source,
    "data": _data,
    "cite": _followed,
    "action": _followed,
    "formaction": _followed,
    "srcset": _set,
    "imagesrcset": _set,
    "content": _content,
    **dict.fromkeys(("style", *own_faults.DRAWING), style),
    **{name: _naming(name) for name in own_faults.NAMING},
}
"""What each attribute means; what is not here leads nowhere."""
