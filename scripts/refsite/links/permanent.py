"""Which anchors of a page readers get as a link, so that they must last: refsite/links/document.py."""

from selectolax.lexbor import LexborNode

from refsite.links.page import Page


def by_link(page: Page) -> bool:
    """Whether the link at hand is the permanent one of a heading."""
    return "headerlink" in _classes(page.own.get("class")) and _in_article(page.node)


def by_id(page: Page, anchor: str) -> bool:
    """Whether the element at hand is a correction, or an entry of the bibliography."""
    if page.tag == "li" and not anchor.startswith("ref-"):
        above = page.node.parent
        entry = above is not None and "sources" in _classes(above.attributes.get("class"))
    else:
        entry = False
    return (entry or "correction" in _classes(page.own.get("class"))) and _in_article(page.node)


def _classes(value: str | None) -> list[str]:
    return value.split() if value else []


def _in_article(node: LexborNode) -> bool:
    above = node.parent
    while above is not None and above.tag != "article":
        above = above.parent
    return above is not None
