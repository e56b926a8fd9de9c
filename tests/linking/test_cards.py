"""Cards come with the page, backlinks from the same pass."""

import json

from refsite.linking import backlinks, cards
from refsite.terms.model import Equivalence, Term, Wording


def term(slug: str, length: int = 100, note: str = "") -> Term:
    """A term whose card has about `length` characters."""
    wordings = {code: Wording(f"{slug}-{code}", "x" * length) for code in ("id", "en")}
    equivalence = Equivalence("near", {"id": note, "en": note}) if note else None
    return Term(slug, "basics", wordings, equivalence)


def test_card():
    """Name, other name, definition, note on equivalence if there is one."""
    assert cards.card(term("satu", 3), "id") == ["satu-id", "satu-en", "xxx"]
    assert cards.card(term("satu", 3, "Beda."), "id")[3] == "Padanan dekat. Beda."


def test_most_used_cards_go_into_the_script():
    """A page keeps its own cards up to its share; of too many the most used are common."""
    terms = {slug: term(slug) for slug in ("a", "b", "c")}
    room = int(2.5 * 110 / cards.SHARE)

    assert cards.common([(room, ["a", "b"]), (room, ["c"])], terms, "id") == set()
    assert cards.common([(room, ["a", "b", "c"]), (room, ["b"])], terms, "id") == {"b"}


def test_data_cannot_end_the_script_element():
    """“</script>” in a text stays a text."""
    terms = {"a": term("a", note="</script><b>")}
    block = cards.block(["a"], terms, "en")

    assert block.count("</script>") == 1
    assert json.loads(block.split(">", 1)[1].removesuffix("</script>"))["a"][3].endswith("<b>")
    assert "</script>" not in cards.script(["a"], terms, "en")
    assert cards.block([], terms, "en") == ""


def test_backlinks_most_used_first():
    """Pages stand in the order of how many of their sections use the term; long lists are cut."""
    pages = [("a.html", "A & B", {"satu": ("",)}), ("b.html", "B", {"satu": ("x", "y")})]
    found = backlinks.by_term(pages)["satu"]
    html = backlinks.section(found, "id")

    assert [use.url for use in found] == ["b.html", "a.html"]
    assert 'href="site:id/b.html#x"' in html
    assert '<a href="site:id/a.html">A &amp; B</a>' in html
    assert backlinks.section([], "id") == ""
    many = [backlinks.Use(f"{n}.html", "x", ("",)) for n in range(backlinks.MOST + 3)]
    assert "dan 3 halaman lain" in backlinks.section(many, "id")
