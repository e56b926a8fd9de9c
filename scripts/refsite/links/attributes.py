"""What each attribute of HTML and SVG means for links: a table of readers, one for each.

Sources: HTML, "Attributes" (index); SVG 2, "Linking".
"""

from collections.abc import Callable
from sys import intern
from urllib.parse import unquote

from refsite.links import embedded, own_faults, permanent
from refsite.links.document import Fault
from refsite.links.page import Page

LINK_TAGS_TO_FOLLOW = {"alternate", "canonical", "next", "prev", "license", "help", "author"}
"""`<link rel>` values that name an address and fetch nothing."""
_LINKS, _DRAWN = ("a", "area"), ("use", "image", "feimage", "lineargradient", "radialgradient")
_PARTS = ("article", "body", "main", "section")


Read = Callable[[Page, str], None]


def _id(page: Page, value: str) -> None:
    if value:
        page.ids.append(intern(value))
        if permanent.by_id(page, value):
            page.permanent.append(intern(value))


def _name(page: Page, value: str) -> None:
    if page.tag == "a" and value:
        page.names.append(value)


def _lang(page: Page, value: str) -> None:
    if page.tag == "html":
        page.language = intern(value)
        page.languages.add(page.language)
    elif page.tag in _LINKS:
        page.spoken[page.node.mem_id] = value
    else:
        for inside in page.node.traverse():  # selectors cost more: most of these are a word or two
            if inside.tag == "a":
                page.spoken[inside.mem_id] = value
        if page.tag in _PARTS:
            page.languages.add(intern(value))


def _href(page: Page, value: str) -> None:
    tag, own = page.tag, page.own
    if tag in _LINKS:
        if "lang" in own:
            _lang(page, own["lang"] or "")
        target = page.add(value, fetched=False, says=own.get("hreflang") or "")
        if tag == "area" or target.element == "<a>":
            page.faults += own_faults.without_name(page.node)
        if value[:1] == "#" and permanent.by_link(page):
            page.permanent.append(intern(unquote(value[1:])))
    elif tag == "link":
        _link(page, value)
    elif tag == "base":
        page.bases.append(value)
    elif tag in _DRAWN:
        page.add(value, fetched=True)


def _link(page: Page, value: str) -> None:
    relations = (page.own.get("rel") or "").split()
    page.add(value, fetched=LINK_TAGS_TO_FOLLOW.isdisjoint(relations))
    if "alternate" in relations and (language := page.own.get("hreflang")):
        page.alternates.append((intern(language), intern(value)))
    if "canonical" in relations:
        page.canonical.append(value)


def _source(page: Page, value: str) -> None:
    page.add(value, fetched=True)


def _followed(page: Page, value: str) -> None:
    page.add(value, fetched=False)


def _data(page: Page, value: str) -> None:
    if page.tag == "object":
        page.add(value, fetched=True)


def _set(page: Page, value: str) -> None:
    for url, size in embedded.of_srcset(value):
        page.add(url, fetched=True)
        if size:
            hint = "write a width as 600w or a density as 2x, with a comma after it"
            page.faults.append(Fault(f"<{page.tag}> has the size “{size}” in its srcset", hint))


def style(page: Page, value: str) -> None:
    """Note what CSS refers to, in an element or an attribute."""
    if "url" in value or "@import" in value:
        for url in embedded.of_css(value):
            page.add(url, fetched=True)


def _content(page: Page, value: str) -> None:
    if (page.own.get("http-equiv") or "").lower() == "refresh":
        page.onward = embedded.of_refresh(value)
        if page.onward:
            page.add(page.onward, fetched=False)


def _naming(attribute: str) -> Read:
    def read(page: Page, value: str) -> None:
        page.named.append((page.node, attribute, value))

    return read


READ: dict[str, Read] = {
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
