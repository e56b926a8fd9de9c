"""The real content: complete, agreed in both languages, grounded."""

import pytest
from real import CONTENT, PROBLEMS
from refsite.languages import CODES
from refsite.pages import attributed
from refsite.words import WORDS

TERMS = CONTENT.glossary.terms
FEWEST = {"terms": 400, "with two definitions": 55, "corrections": 90}


def test_no_problem():
    """The checks that every contributor runs find nothing."""
    assert [str(problem) for problem in PROBLEMS] == []


def test_the_glossary_is_full():
    """As many terms, attributed definitions and corrections as the glossary is meant to have."""
    rich = [term for term in TERMS.values() if len(term.attributed) >= 2]

    assert len(TERMS) >= FEWEST["terms"]
    assert len(rich) >= FEWEST["with two definitions"]
    assert len(CONTENT.corrections) >= FEWEST["corrections"]


@pytest.mark.parametrize("slug", sorted(TERMS))
def test_term_has_neighbours(slug: str):
    """No term stands alone: each has at least two relations."""
    assert len(TERMS[slug].related_slugs()) >= 2


def test_unverified_definitions_say_so_on_their_page():
    """What nobody has checked is marked where a reader meets it, in both languages."""
    for term in TERMS.values():
        for code in CODES:
            text = "\n".join(attributed.section(term, CONTENT.glossary.sources, code))
            for standing in ("unverified", "second-hand"):
                marked = text.count(f"=={WORDS[code][standing]}==")
                assert marked == sum(entry.standing == standing for entry in term.attributed)
