"""Lists of sources that reference managers read."""

import json

import pytest
from refsite.project import Project
from refsite.references import exports
from refsite.references.load import load_sources, to_source

SOURCES, _ = load_sources(Project())
NASTY = to_source(
    {
        "id": "x-2020",
        "type": "book",
        "title": "A & B: 100% of {C} _d_ #1",
        "language": "id",
        "author": [{"literal": "Badan X & Y"}, {"family": "Özal", "given": "Ş."}],
        "issued": {"date-parts": [[2020]]},
        "note": "confidence: K",
    }
)


def test_bibtex():
    """Special characters are escaped, bodies are not split into names."""
    text = exports.bibtex([NASTY])

    assert text.startswith("@book{x-2020,\n")
    assert r"author = {{Badan X \& Y} and Özal, Ş.}" in text
    assert r"title = {{A \& B: 100\% of \{C\} \_d\_ \#1}}" in text
    assert text.count("{") - text.count(r"\{") == text.count("}") - text.count(r"\}")


def test_ris():
    """Each record begins with TY and ends with ER, laws are statutes, lines end as RIS asks."""
    text = exports.ris([SOURCES["uu-14-2019"], SOURCES["chambers-1994a"]])

    assert text.startswith("TY  - STAT\r\nID  - uu-14-2019\r\n")
    assert "SP  - 953\r\nEP  - 969\r\n" in text
    assert text.count("TY  - ") == text.count("ER  - ") == 2
    assert "\n" not in text.replace("\r\n", "")


def test_translators_and_days():
    """A translator is no author, and the day of a law is kept."""
    work = to_source(
        {
            "id": "x-1",
            "type": "book",
            "title": "X",
            "language": "id",
            "translator": [{"family": "Sari", "given": "Dewi"}],
            "issued": {"date-parts": [[2019, 9, 3]]},
        }
    )

    assert "A4  - Sari, Dewi\r\n" in exports.ris([work])
    assert "DA  - 2019/09/03\r\n" in exports.ris([work])
    assert "translator = {Sari, Dewi}" in exports.bibtex([work])
    assert "month = {9}" in exports.bibtex([work])


def test_csl_is_the_bibliography_without_our_remarks():
    """The CSL-JSON of a list is what citation processors read, and no note of ours is in it."""
    data = json.loads(exports.write(list(SOURCES.values()), "json"))

    assert len(data) == len(SOURCES)
    assert not any("note" in entry for entry in data)


@pytest.mark.parametrize("ending", exports.FORMATS)
def test_order_is_that_of_the_keys(ending: str):
    """The same list gives the same bytes, however it was gathered."""
    some = [SOURCES[key] for key in ("siporin-1975", "boehm-1959", "uu-14-2019")]

    assert exports.write(some, ending) == exports.write(some[::-1], ending)
