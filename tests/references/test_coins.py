"""COinS say of a source what the bibliography says, and HTML does not spoil them."""

from urllib.parse import parse_qs

import pytest
from refsite.project import Project
from refsite.references import coins
from refsite.references.load import load_sources, to_source
from selectolax.lexbor import LexborHTMLParser

SOURCES, _ = load_sources(Project())


def fields(html: str) -> dict[str, list[str]]:
    """The keys and values of the one span in some HTML, as a reader of COinS takes them."""
    [span] = LexborHTMLParser(html).css("span.Z3988")
    assert span.text() == ""
    return parse_qs(span.attributes["title"], strict_parsing=True)


@pytest.mark.parametrize("key", sorted(SOURCES))
def test_every_source_can_be_read_back(key: str):
    """Title, creators, year and language of each source arrive whole, and so do its numbers."""
    source = SOURCES[key]
    found = fields(coins.span(source))
    titles = [found[name] for name in ("rft.atitle", "rft.btitle", "rft.title") if name in found]
    persons = [f"{name.family}, {name.given}" for name in source.creators if name.given]
    bodies = [name.family for name in source.creators if not name.given]

    assert found["ctx_ver"] == ["Z39.88-2004"]
    assert titles[0] == [source.title]
    assert found.get("rft.date", [""])[0][:4] == source.year[:4]
    assert [*found.get("rft.au", []), *found.get("rft.creator", [])] == persons
    assert found.get("rft.aucorp", []) == bodies
    assert found["rft.language"] == [source.language]
    assert found.get("rft.isbn", [""]) == [source.isbn]
    identifiers = [source.doi and f"info:doi/{source.doi}", source.url]
    assert found.get("rft_id", []) == [each for each in identifiers if each]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "rothman-1995",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
                "rft.genre": "bookitem",
                "rft.atitle": "Approaches to Community Intervention",
                "rft.btitle": "Strategies of Community Intervention",
                "rft.edition": "5",
                "rft.place": "Itasca, IL",
                "rft.pub": "F. E. Peacock",
                "rft.au": "Rothman, Jack",
            },
        ),
        (
            "chambers-1994a",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:journal",
                "rft.genre": "article",
                "rft.jtitle": "World Development",
                "rft.volume": "22",
                "rft.pages": "953-969",
            },
        ),
        (
            "nasw-1973",
            {"rft.genre": "report", "rft.btitle": "Standards for Social Service Manpower"},
        ),
        ("sukmana-2015", {"rft.genre": "proceeding", "rft.btitle": "KNKS VIII"}),
        (
            "uu-14-2019",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
                "rft.type": "statute",
                "rft.title": "Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial",
                "rft.aucorp": "Republik Indonesia",
            },
        ),
        ("suara-2024", {"rft.type": "webpage", "rft.date": "2024-09-26"}),
        ("nugroho-apaswe-2016", {"rft.date": "2015/2017", "rft.creator": "Nugroho, Fentiny"}),
    ],
)
def test_each_kind_has_the_keys_of_its_matrix(key: str, expected: dict[str, str]):
    """A chapter names its book, an article its journal, a law is a statute, a day is a day."""
    found = fields(coins.span(SOURCES[key]))

    assert {name: found[name] for name in expected} == {
        name: [value] for name, value in expected.items()
    }


def test_signs_that_mean_something_elsewhere():
    """Ampersands, quotation marks, plus signs and letters beyond ASCII are only text."""
    title = "A & B <\"x\"> + 50% = é #1; 'y'"
    source = to_source({"id": "x-1", "type": "book", "title": title, "language": "id"})

    span = coins.span(source)

    assert fields(span)["rft.btitle"] == [title]
    assert span.isascii()
    assert " " not in span.split('title="')[1]
