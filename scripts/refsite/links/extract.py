"""What a page refers to, the anchors that it offers, and its faults: one walk over its elements."""

from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from refsite.links import own_faults
from refsite.links.attributes import READ, style
from refsite.links.document import Document, Fault
from refsite.links.page import Page


def from_html(data: bytes) -> Document:
    """Read a page, or a picture in SVG. Raises UnicodeDecodeError if it is not in UTF-8."""
    text, tree = data.decode(), LexborHTMLParser(data)
    page = Page(tree.root)
    for node in tree.root.traverse():
        if own := node.attributes:
            page.node, page.tag, page.own = node, node.tag, own
            for name, value in own.items():
                if name in READ:
                    READ[name](page, value or "")
        if node.tag == "style":
            page.node, page.tag, page.own = node, node.tag, own
            style(page, node.text())
    anchors = frozenset(page.ids).union(page.names)
    return Document(
        targets=tuple(page.targets),
        anchors=anchors,
        base=page.bases[0] if page.bases else "",
        permanent=frozenset(page.permanent),
        faults=(
            *page.faults,
            *_twice(page),
            *own_faults.not_there(page.named, anchors),
            *own_faults.left_as_source(text),
        ),
        language=page.language,
        languages=frozenset(page.languages),
        alternates=tuple(page.alternates),
        canonical=page.canonical[0] if page.canonical else "",
        onward=page.onward,
    )


def _twice(page: Page) -> Iterator[Fault]:
    """What a page may have once."""
    if len(set(page.ids)) < len(page.ids):
        for anchor, times in sorted(Counter(page.ids).items()):
            if times > 1:
                yield Fault(f"the id “{anchor}” comes twice")
    for what, found in (("<base>", page.bases), ("<link rel=canonical>", page.canonical)):
        if len(found) > 1:
            yield Fault(f"{what} comes twice", "browsers heed the first, or none; leave one")
