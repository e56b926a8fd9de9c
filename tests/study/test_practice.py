"""What students practise with: enough questions, each with one right answer that its page gives."""

import json
import re
from collections import Counter
from html import unescape

import pytest
from real import CONTENT
from refsite.languages import CODES, twin
from refsite.project import Project
from refsite.site.menu import load_menu
from refsite.study import scripts
from refsite.terms import told_apart
from selectolax.lexbor import LexborHTMLParser

PROJECT = Project()
SCRIPTS = {code: dict(scripts.all_of(CONTENT, load_menu(PROJECT, code), code)) for code in CODES}


def groups(code: str) -> dict[str, dict]:
    """The data of each group, as a browser gets them."""
    return {
        path.rsplit("/", 1)[1][:-3]: json.loads(text.split(" = ", 1)[1].removesuffix(";\n"))
        for path, text in SCRIPTS[code].items()
        if path.startswith("study/practice/")
    }


def ready(code: str) -> list[dict]:
    """The questions that come as such: of pages, “Which one is this?”, “Who said this?”."""
    return [each for data in groups(code).values() for kind in data if kind != "rows" for each in data[kind]]  # fmt: skip


def of_terms(code: str) -> list[tuple[list, list[list]]]:
    """The rows about which something is asked, each with the rows that are offered beside it."""
    rows = [data["rows"] for data in groups(code).values() if "rows" in data]
    return [(row, [each[at] for at in row[5]]) for each in rows for row in each if row[4]]


@pytest.mark.parametrize("code", CODES)
def test_written_questions(code: str):
    """At least 250 a language; each has a reason for every answer and a section to read again."""
    written = [question for asked in CONTENT.questions.values() for question in asked]

    assert len(written) >= 250
    assert {kind for kind, _ in Counter(q.kind for q in written).items()} == {
        "choice",
        "true-false",
        "matching",
        "ordering",
        "short",
    }
    for question in written:
        reasons = [option.reason[code] for option in question.options] or [question.reason[code]]
        assert question.anchor
        assert all(len(reason) > 10 for reason in reasons)


@pytest.mark.parametrize("code", CODES)
def test_one_option_is_right(code: str):
    """No option stands twice, in whatever case; the key is one of them; reasons are as many."""
    for question in ready(code):
        if question["kind"] == "choice":
            options = [option.casefold().strip(" .") for option in question["options"]]
            assert len(set(options)) == len(options) > question["key"] >= 0, question["id"]
            assert len(question.get("reasons", options)) == len(options)
    for row, others in of_terms(code):
        for column in (1, 2, 3):
            texts = [each[column].casefold() for each in (row, *others)]
            assert len(set(texts)) == len(texts) == 1 + told_apart.OFFERED, row[0]


@pytest.mark.parametrize("code", CODES)
def test_what_is_asked_is_not_said(code: str):
    """The name stands in no definition that is asked about or offered as what it means."""
    for row, others in of_terms(code):
        said = {"d": [row], "m": [row, *others]}
        for letter in set(row[4]) & set(said):
            for each in said[letter]:
                assert not re.search(rf"(?<!\w){re.escape(row[1])}(?!\w)", each[3], re.IGNORECASE)


def test_ids_are_those_of_progress():
    """No two questions share one, and both languages have the same: progress counts in both."""
    ids = {code: [q["id"] for q in ready(code)] + [f"{row[0]}:{letter}" for row, _ in of_terms(code) for letter in row[4]] for code in CODES}  # fmt: skip

    assert all(len(set(found)) == len(found) for found in ids.values())
    only = set(ids["id"]) ^ set(ids["en"])
    assert len(only) < 0.02 * len(ids["id"])  # a name may stand in a definition of one language


def text_of(built: Project, code: str, path: str) -> str:
    """What a page says, in small letters, its white space evened."""
    html = (built.dist / "site" / code / path.split("#")[0]).read_text("utf-8")
    return " ".join(unescape(LexborHTMLParser(html).css_first("article").text(separator=" ")).split()).casefold()  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_every_question_is_answered_by_its_page(built: Project, code: str):
    """All of them: the page is there, with the anchor, and says what is asked and the answer to it."""
    pages: dict[str, str] = {}

    def says(path: str, *texts: str) -> bool:
        page = pages.setdefault(path, text_of(built, code, path))
        squeezed = re.sub(r"\s+", "", page)
        return all(re.sub(r"[\s“”]+", "", text).casefold() in re.sub(r"[“”]", "", squeezed) for text in texts)  # fmt: skip

    lost = []
    for question in ready(code):
        path, _, anchor = question["see"][0].partition("#")
        html = (built.dist / "site" / code / path).read_text("utf-8")
        if not re.search(rf'\bid="?{re.escape(anchor)}[" >]', html):
            lost.append((question["id"], "anchor"))
        if isinstance(question["stem"], list):
            asked, right = question["stem"][1], question["options"][question["key"]]
            asked = asked.partition(": ")[2] if ":which:" in question["id"] else asked
            right = [] if ":said:" in question["id"] else [right]
            if ":said:" in question["id"]:
                right = [part for part in re.split(r"[(),&]| dkk\.| et al\.", question["options"][0]) if part.strip()]  # fmt: skip
            if not says(path, asked, *right):
                lost.append((question["id"], asked))
    for row, _ in of_terms(code):
        slug, name, other, definition, *_ = row
        if not says(f"glossary/{slug}.html", name, other, definition):
            lost.append((slug, code))

    assert lost == []


def test_translations_are_not_asked_of_what_has_none():
    """False friends and terms without a match are not asked in the other language."""
    for code in CODES:
        for row, _ in of_terms(code):
            term = CONTENT.glossary.terms[row[0]]
            if term.equivalence and term.equivalence.kind in ("false-friend", "none"):
                assert not set(row[4]) & set("on")
            assert row[2] == term.name(twin(code).code)


def test_who_said_it_is_checked_and_not_a_law():
    """What nobody has checked is asked of nobody; laws repeat each other."""
    standing = {
        f"{term.slug}:said:{entry.source}": entry
        for term in CONTENT.glossary.terms.values()
        for entry in term.attributed
    }
    asked = [standing[each["id"]] for each in ready("id") if ":said:" in each["id"]]

    assert len(asked) > 50
    assert {entry.standing for entry in asked} == {"seen", "second-hand"}
    assert "legal" not in {entry.kind for entry in asked}
