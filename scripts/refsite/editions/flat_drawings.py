"""Drawings in books: none is taller than a page, and what is in them leads nowhere.

Where others lead to a row of a drawing, or where it is too tall, a book has its words alone. Links
inside the other drawings have no common form in PDF and EPUB; the words or the table beside a drawing
lead to the same places.
"""

from lxml.html import HtmlElement

MOST_HIGH = 900
"""So many units of a drawing's height, at the width of a column, does a page bear."""


def flatten(article: HtmlElement) -> None:
    """Put their words in the place of such drawings, and make pictures of those with links."""
    for drawing in article.xpath(".//figure/svg[@role='group']"):
        places = {link.get("href"): link.get("id") for link in drawing.iter("a") if link.get("id")}
        if places or _high(drawing) > MOST_HIGH:
            _tell(drawing.getparent(), places)
        else:
            drawing.set("role", "img")
            for link in list(drawing.iter("a")):
                link.drop_tag()


def _high(drawing: HtmlElement) -> float:
    box = drawing.get("viewBox") or drawing.get("viewbox")  # the latter as a reader of HTML has it
    return float(box.split()[3])


def _tell(figure: HtmlElement, places: dict[str, str]) -> None:
    """A caption and the list below it, whose links have the addresses of the rows."""
    told = figure.find(".//details/ul")
    for link in told.iterfind("li/a"):
        if link.get("href") in places:
            link.set("id", places[link.get("href")])
    told.set("class", "told")
    for part in (*figure.findall("figcaption/p"), told):
        figure.addprevious(part)
    figure.drop_tree()
