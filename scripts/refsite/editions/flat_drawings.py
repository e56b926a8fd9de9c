"""Drawings in books: none is taller than a page, and what is in them leads nowhere.

The map of a theme is as tall as its terms are many: a book has it in words. Links inside the others
have no common form in PDF and EPUB; the words or the table beside a drawing lead to the same places.
"""

from lxml.html import HtmlElement

from refsite.pages.term_map import theme

_TALL = f".//figure[contains(@class, '{theme.CLASS}')]"


def flatten(article: HtmlElement) -> None:
    """Put words in the place of drawings that are too tall; make pictures of those with links."""
    for figure in article.xpath(_TALL):
        told = figure.find(".//ul")
        places = {link.get("href"): link.get("id") for link in figure.iterfind("svg//a")}
        for link in told.iterfind("li/a"):
            link.set("id", places[link.get("href")])
        told.set("class", theme.CLASS)
        figure.addprevious(told)
        figure.drop_tree()
    for drawing in article.xpath(".//svg[@role='group']"):
        drawing.set("role", "img")
        for link in list(drawing.iter("a")):
            link.drop_tag()
