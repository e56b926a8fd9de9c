"""Pages made from records hold every record, however it is named."""

from dataclasses import replace
from pathlib import Path

from refsite import glossary as data
from refsite.pages import index, relation_map
from small import small_project


def test_index_keeps_names_that_begin_with_a_sign(tmp_path: Path):
    """A synonym in brackets stands under its letter beside the others, and no letter comes twice."""
    glossary, _ = data.load(small_project(tmp_path))
    term = glossary.terms["satu"]
    wording = replace(term.wordings["id"], synonyms=("(semi)satu", "“sebelum”", "senja"))
    named = replace(term, wordings={**term.wordings, "id": wording})

    page = index.render(replace(glossary, terms={**glossary.terms, "satu": named}), "id")

    assert page.count("## S {") == 1
    for name in ("satu", *wording.synonyms):
        assert name in page.split("## S {")[1].split("\n## ")[0]


def test_map_of_a_term_with_a_short_name(tmp_path: Path):
    """A name of two letters is drawn whole."""
    glossary, _ = data.load(small_project(tmp_path))
    term = glossary.terms["satu"]
    short = replace(term.wordings["id"], name="KB")

    drawing = relation_map.draw(
        replace(term, wordings={**term.wordings, "id": short}), glossary, "id"
    )

    assert ">KB</text>" in drawing
