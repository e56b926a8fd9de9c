"""What is wrong with a page by itself: names of links, ids that are named, source left as text.

Sources: HTML, "ID references"; WAI-ARIA 1.2, "Value: ID reference (list)"; SVG 2, "References".
"""

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from refsite.links.document import Fault
from refsite.links.page import described
from refsite.problems import did_you_mean

NAMING = (
    *("for", "form", "headers", "list"),
    *("aria-activedescendant", "aria-controls", "aria-describedby", "aria-details"),
    *("aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns"),
)
"""Attributes that name ids of the same page."""
DRAWING = (
    *("clip-path", "cursor", "fill", "filter", "mask", "stroke"),
    *("marker", "marker-end", "marker-mid", "marker-start"),
)
"""Attributes of SVG that may hold a `url()`."""
_LEFT = re.compile(r"\[\^[^\]\s<]+\]|\[-?@[a-z][^\]<]*\]")
_QUOTED = ["code", "kbd", "pre", "samp", "script", "style", "template", "textarea"]
_GIVES_NAME = "img[alt]:not([alt='']), [aria-label]:not([aria-label='']), svg title, [title]"


def without_name(link: LexborNode) -> Iterator[Fault]:
    """A link without text that screen readers can only spell out; if hidden from them, it needs no name.

    Names as in "Accessible Name and Description Computation" 1.2, as far as links have them.
    """
    own = link.attributes
    if link.tag == "area":
        named = own.get("alt")
    else:
        named = any(own.get(name) for name in ("aria-label", "aria-labelledby", "title"))
    hidden = own.get("aria-hidden") == "true"
    if not named and not hidden and own.get("href") and not link.css_first(_GIVES_NAME):
        yield Fault(f"<{link.tag}> to “{own['href']}” has no text", "give it a text or aria-label")


def not_there(
    named: Iterable[tuple[LexborNode, str, str]], anchors: frozenset[str]
) -> Iterator[Fault]:
    """Ids that an element names and the page does not have."""
    for node, attribute, value in named:
        for each in value.split() or [""]:
            if each not in anchors:
                what = (
                    f"{described(node.tag, node.text())} names “{each}” in {attribute}, no such id"
                )
                yield Fault(what, did_you_mean(each, anchors))


def left_as_source(text: str) -> Iterator[Fault]:
    """Footnotes and citations that reach the reader as they were typed: nothing defines them.

    In code they are meant.
    """
    if _LEFT.search(text):
        tree = LexborHTMLParser(text)
        tree.strip_tags(_QUOTED)
        body = tree.body.text() if tree.body else ""
        for mark in dict.fromkeys(_LEFT.findall(body)):
            footnote = mark.startswith("[^")
            hint = "define the footnote on the page" if footnote else "is the key in the sources?"
            yield Fault(f"“{mark}” is left in the text", hint)
