"""Our APA entries against those of pandoc's citation processor (tests/golden/make_apa.py)."""

import html
import json
import re
from pathlib import Path

import pytest
from refsite.project import Project
from refsite.references import format as apa
from refsite.references.load import load_sources
from refsite.references.model import Source

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "apa.json").read_text("utf-8"))
SOURCES, _ = load_sources(Project())
REASONS = {
    "chambers-1994a": "letters follow the titles without A, An, The (Publication Manual 9.47)",
    "chambers-1994b": "letters follow the titles without A, An, The (Publication Manual 9.47)",
    "defourny-nyssens-2012": "a report's number is introduced by No. (Publication Manual 10.4)",
    "defourny-nyssens-brolis-2020": "the stop stands after the quotation mark, as in British English",
    "nugroho-apaswe-2016": "the newsletter's name stays as it is printed",
    "tsui-2005": "Ming-sum is one given name with two initials",
}


def plain(text: str) -> str:
    """The characters of some HTML, white space folded."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def expected(source: Source, language: str) -> str:
    """The golden entry, less where it departs from the manual or from good Indonesian."""
    entry = GOLDEN[language]["entries"][source.key]
    if language == "id":
        entry = re.sub(r"\((\d+) ed\.\)", r"(Edisi ke-\1)", entry)
    if not source.year:  # “Retrieved” needs a date of retrieval (Publication Manual 9.16)
        entry = re.sub(r"(Diambil|Retrieved from|Retrieved) (?=http)", "", entry)
    if [name.family for name in source.creators] == [source.publisher]:  # Publication Manual 9.29
        entry = re.sub(rf" {re.escape(source.publisher)}\.( http|$)", r"\1", entry)
    return entry


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_entry_is_as_the_processor_prints_it(language: str):
    """All works but laws, which have a form of our own, agree; each exception has its reason."""
    differ = {
        key
        for key, source in SOURCES.items()
        if source.kind != "legislation"
        and plain(apa.entry(source, language)) != expected(source, language)
    }

    assert differ <= set(REASONS)
    assert len(GOLDEN[language]["entries"]) == len(SOURCES)


def test_no_exception_is_idle():
    """An exception that is no longer one is removed."""
    differ = {
        key
        for language in ("id", "en")
        for key in REASONS
        if plain(apa.entry(SOURCES[key], language)) != expected(SOURCES[key], language)
    }

    assert differ == set(REASONS)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_citation_is_as_the_processor_prints_it(language: str):
    """Names and years in the text agree; laws leave out the year that their short title has."""
    for key, source in SOURCES.items():
        if source.kind != "legislation" and not key.startswith("chambers"):
            ours = f"({apa.label(source, language)}, {apa.year(source, language)})"
            assert html.unescape(ours) == GOLDEN[language]["citations"][key]
