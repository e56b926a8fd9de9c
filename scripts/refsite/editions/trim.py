"""A chapter freed of what it only repeats, where every byte counts."""

from lxml.html import HtmlElement

from refsite.editions.chapters import Chapter

_SOURCES = (
    ".//h2[following-sibling::*[1][self::ul and @class='sources'][li[starts-with(@id, 'ref-')]]]"
    "|.//ul[@class='sources'][li[starts-with(@id, 'ref-')]]"
)
"""A page's own list of sources: each entry stands in the bibliography, too."""
_UNUSED_CLASSES = frozenset({"citation", "data", "page-lead", "term"})
"""Elements that the style sheet knows by where they stand or where they lead."""


def trim(chapter: Chapter, *, pictures: bool) -> None:
    """Leave out lists of sources and what only they needed, and the pictures if asked to.

    A figure stays with its words, a picture is told by its alternative. The map of a term's relations has none: it is a picture of the
    list below it, which says the same to who cannot see it.
    """
    article = chapter.article
    _drop(article, _SOURCES)
    if not pictures:
        _drop(article, ".//figure[@class='map']|.//figure/svg")
        for picture in list(article.iter("img")):
            picture.tail = (picture.get("alt") or "") + (picture.tail or "")
            picture.drop_tree()
    for drawing in article.iterfind(".//figure[@class='map']/svg"):
        drawing.attrib.pop("role")
        drawing.attrib.pop("aria-label")
        drawing.set("aria-hidden", "true")
    for citation in article.iterfind(".//a[@class='citation']"):
        citation.attrib.pop("id", None)
    for wrapper in article.xpath(".//header[@class='page-head']"):
        wrapper.drop_tag()
    article.attrib.pop("class", None)
    for element in article.xpath(".//*[@class]"):
        _without_unused_classes(element)


def _drop(article: HtmlElement, query: str) -> None:
    for element in article.xpath(query):
        element.drop_tree()


def _without_unused_classes(element: HtmlElement) -> None:
    kept = [name for name in element.get("class").split() if name not in _UNUSED_CLASSES]
    if kept:
        element.set("class", " ".join(kept))
    else:
        del element.attrib["class"]
