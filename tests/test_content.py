"""The real content: complete, agreed in both languages, grounded."""

import csv
import io

import pytest
from refsite.content import check
from refsite.languages import CODES
from refsite.project import Project

CONTENT, PROBLEMS = check.load(Project())
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
    from refsite.pages import attributed
    from refsite.words import WORDS

    for term in TERMS.values():
        for code in CODES:
            text = "\n".join(attributed.section(term, CONTENT.glossary.sources, code))
            for standing in ("unverified", "second-hand"):
                marked = text.count(f"=={WORDS[code][standing]}==")
                assert marked == sum(entry.standing == standing for entry in term.attributed)


def test_corrections_quote_no_markup():
    """A correction is text: nothing in it is taken for a link, a list or a citation."""
    for correction in CONTENT.corrections:
        for text in (correction.says, *correction.right.values(), *correction.evidence.values()):
            assert not any(
                mark in text for mark in ("[", "]", "*", "_", "`", "<", ">", "|", "@")
            ), text


def test_terms_hold_no_markup():
    """Definitions and notes are text too; they go into spreadsheets and flash cards as they are."""
    text = io.StringIO()
    writer = csv.writer(text)
    for term in TERMS.values():
        notes = term.equivalence.note.values() if term.equivalence else ()
        writer.writerow([w.definition for w in term.wordings.values()] + list(notes))

    assert not any(mark in text.getvalue() for mark in ("[", "*", "`", "<", "|", "@"))
