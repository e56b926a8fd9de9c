"""What a page refers to, the anchors that it offers, and its faults: one walk over its elements."""

from collections import Counter
from collections.abc import Iterator
from sys import intern
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from refsite.links import own_faults
from refsite.links.attributes import READ, Page, style
from refsite.links.document import Document, Fault

_NAMED_BY_LINK = "article a.headerlink[href^='#']"
_NAMED_BY_RECORD = "article .correction[id], article .sources > li[id]:not([id^='ref-'])"


def from_html(text: str) -> Document:
    """Read a page, or a picture in SVG."""
    tree, page = LexborHTMLParser(text), Page()
    for node in tree.root.traverse():
        if attributes := node.attributes:
            for name, value in attributes.items():
                if read := READ.get(name):
                    read(page, node, value or "")
        if node.tag == "style":
            style(page, node, node.text())
    anchors = frozenset(page.ids).union(page.names)
    return Document(
        targets=tuple(page.targets),
        anchors=anchors,
        base=page.bases[0] if page.bases else "",
        permanent=frozenset(_permanent(tree)),
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


def _permanent(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(_NAMED_BY_LINK):
        yield intern(unquote((node.attributes["href"] or "").removeprefix("#")))
    for node in tree.css(_NAMED_BY_RECORD):
        yield intern(node.attributes["id"] or "")
