"""Books have no drawing that is taller than a page, and none with links inside."""

import pytest
from lxml import html
from lxml.html import HtmlElement
from real import CONTENT
from refsite.editions.flat_drawings import flatten
from refsite.languages import CODES
from refsite.pages import definitions_and_laws
from refsite.pages.term_map import overview, theme
from refsite.words import WORDS

GLOSSARY = CONTENT.glossary
BOTH = pytest.mark.parametrize("code", CODES)


def flat(page: str) -> HtmlElement:
    """The body of a generated page as a book has it."""
    found = html.fromstring(f"<article>{page.split('---')[-1]}</article>")
    flatten(found)
    return found


@BOTH
def test_the_map_of_a_theme_is_told(code: str):
    """Its words stay, and each term is still found at the address of its row."""
    for each in GLOSSARY.themes:
        found = flat(theme.render(GLOSSARY, each, code))
        terms = {term.slug: term.name(code) for term in GLOSSARY.in_theme(each.key)}

        assert not found.xpath(".//svg|.//figure")
        assert {link.get("id"): link.text for link in found.xpath(".//a[@id]")} == terms
        assert [ul.get("class") for ul in found.findall("ul")] == ["told"]


@BOTH
def test_the_map_of_all_themes_is_a_picture(code: str):
    """It keeps its name and its words; what it led to is led to by the table below."""
    found = flat(overview.render(GLOSSARY, code))
    [drawing] = found.iter("svg")

    assert drawing.get("role") == "img"
    assert drawing.get("aria-label")
    assert not list(drawing.iter("a"))
    assert all(each.names[code].split()[0] in drawing.text_content() for each in GLOSSARY.themes)
    assert {link.get("href") for link in found.iter("a")} >= {
        f"{each.key}.html" for each in GLOSSARY.themes
    }


@BOTH
def test_a_tall_drawing_is_told(code: str):
    """The line of definitions and laws keeps its name and every date, with the way to each."""
    entries = definitions_and_laws.entries(CONTENT, code)
    found = flat(definitions_and_laws.render(CONTENT, code))

    assert not found.xpath(".//svg|.//figure|.//details")
    assert found.find("p").text == f"{WORDS[code]['definitions and laws']}."
    assert [item.find("a").get("href") for item in found.iter("li")] == [
        entry.href for entry in entries
    ]
