"""What no format may lose of a page: words, tables, captions, citations, marks of language."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.etree import ElementBase as Element
from refsite.editions.flat_drawings import flatten

_DROPPED = "|".join(
    (
        ".//script",
        ".//a[@class='headerlink']",
        ".//p[@class='trail']",
        ".//p[@class='moved']",
        ".//details[@class='cite']",
        ".//span[@class='Z3988']",
    )
)
_GAPS = re.compile(r"\s+")


@dataclass(frozen=True)
class Marks:
    """Of one page: its text, and how often it has what; all texts without their white space."""

    text: str
    tables: int
    captions: Counter
    citations: Counter
    languages: Counter


def squeezed(text: str) -> str:
    """A text without white space, which every format sets anew."""
    return _GAPS.sub("", text)


def named(element: Element, *names: str) -> list[Element]:
    """The elements with these names below an element, of HTML as of XHTML."""
    test = " or ".join(f"local-name()='{name}'" for name in names)
    return element.xpath(f".//*[{test}]")


def marks(article: Element) -> Marks:
    """What an article has; of a table and a drawing it is the text that counts as well."""

    def words(element: Element) -> str:
        return squeezed("".join(element.itertext()))

    cited = article.xpath(".//*[contains(concat(' ', @class, ' '), ' citation ')]")
    return Marks(
        text=words(article),
        tables=len(named(article, "table")),
        captions=Counter(words(each) for each in named(article, "figcaption")),
        citations=Counter(words(each) for each in cited),
        languages=Counter((each.get("lang"), words(each)) for each in article.xpath(".//*[@lang]")),
    )


def article(page: Path) -> Element:
    """The article of a built page, without what only a site needs, its drawings as books have them."""
    found = html.document_fromstring(page.read_bytes()).find(".//article")
    for element in found.xpath(_DROPPED):
        element.drop_tree()
    flatten(found)
    return found
