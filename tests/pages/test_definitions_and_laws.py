"""The line of definitions and laws holds each record once, the earliest first, and leads to where it stands."""

import re
from html import unescape

import pytest
from real import CONTENT
from refsite.content.inserts import REGULATION
from refsite.languages import CODES
from refsite.pages import definitions_and_laws
from refsite.pages.figures import lanes
from refsite.references import format as apa

GLOSSARY = CONTENT.glossary
BOTH = pytest.mark.parametrize("code", CODES)


@BOTH
def test_dates_go_forward(code: str):
    """The years never fall, and each has four digits: nothing stands there without a date."""
    years = [entry.year for entry in definitions_and_laws.entries(CONTENT, code)]

    assert years == sorted(years)
    assert all(re.fullmatch(r"\d{4}", year) for year in years)


@BOTH
def test_every_record_stands_there_once(code: str):
    """All definitions that are compared, all steps of regulation, all laws of the glossary."""
    found = definitions_and_laws.entries(CONTENT, code)
    names = [entry.name for entry in found]
    laws = [entry for entry in found if entry.kind == "law"]

    assert [entry.name for entry in found if entry.kind == "definition"] == [
        entry.compare.name[code] for entry in GLOSSARY.compared()
    ]
    for part in CONTENT.figures[REGULATION].parts:
        assert names.count(part.label[code]) == 1
    for key, slugs in GLOSSARY.laws().items():
        own = [entry for entry in laws if entry.href.endswith(f"#{key}") and entry.terms]
        assert [entry.terms for entry in own] == [slugs], key
    assert len(set(names)) == len(names) > 40


def test_laws_are_those_that_define_or_are_a_term():
    """Each is legislation; its terms quote it, or are terms of law that cite it."""
    for key, slugs in GLOSSARY.laws().items():
        assert GLOSSARY.sources[key].kind == "legislation"
        for slug in slugs:
            term = GLOSSARY.terms[slug]
            quoted = {entry.source for entry in term.attributed}
            assert key in quoted or (term.theme == "law" and key in term.cited())
    assert {"uu-14-2019", "uu-11-2009", "uu-23-2011", "uu-41-2004"} <= GLOSSARY.laws().keys()


@BOTH
def test_a_law_that_is_a_step_keeps_its_own_words(code: str):
    """It has the name and the note of the step, and the terms of the law."""
    [entry] = [
        entry
        for entry in definitions_and_laws.entries(CONTENT, code)
        if entry.year == "2019" and entry.kind == "law" and "@tempo-2019" in entry.cited
    ]

    assert entry.said
    assert entry.terms == GLOSSARY.laws()["uu-14-2019"]
    assert entry.href.endswith("references.html#uu-14-2019")


def test_steps_outside_the_law_are_no_laws():
    """A founding and a code of ethics have another shape than a law of the state."""
    steps = {
        entry.name: entry.kind
        for entry in definitions_and_laws.entries(CONTENT, "en")
        if entry.year in ("1998", "2010")
    }

    assert set(steps.values()) == {"step"}


@BOTH
def test_drawing_and_words_say_the_same(code: str):
    """Each date is a link in the drawing, with its year, shape and kind; below it stands in words."""
    found = definitions_and_laws.entries(CONTENT, code)
    text = definitions_and_laws.render(CONTENT, code)
    drawn = re.findall(r'<a href="([^"]*)"><path class="area".*?</a>', text)
    shapes = re.findall(r'<path class="mark (\w+)"', text)[len(lanes.KINDS) :]
    years = re.findall(r'<text class="year"[^>]*>(\d+)</text>', text)
    told = [unescape(item) for item in re.findall("<li>(.*?)</li>", text)]

    assert drawn == [entry.href for entry in found]
    assert shapes == [entry.kind for entry in found]
    assert years == [entry.year for entry in found]
    for entry, item in zip(found, told, strict=True):
        assert item.startswith(f"{entry.year}, ")
        assert entry.name in item
        assert entry.cited in item
        assert item.count('href="term:') == len(entry.terms) + entry.href.startswith("term:")
        assert ("<mark>" in item) == (entry.standing != "seen")


@BOTH
def test_names_of_laws_are_those_of_the_citations(code: str):
    """The name of a law that is no step is how it is cited, without its year once more."""
    for entry in definitions_and_laws.entries(CONTENT, code):
        if entry.kind == "law" and not entry.said:
            source = GLOSSARY.sources[entry.cited.strip("[@]")]
            assert apa.label(source, code) in (entry.name, f"{entry.name}, {entry.year}")
