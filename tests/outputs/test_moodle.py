"""Files for Moodle: every record in them, whole, and nothing that Moodle refuses or mistakes."""

import re
from collections import Counter
from dataclasses import replace
from html import escape, unescape
from xml.etree import ElementTree as ET

import pytest
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.content.questions import Option, Question
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs import OutputError
from refsite.outputs.moodle import aliases, glossary, quizzes, term_questions
from refsite.outputs.moodle.quiz import Asked, Part
from refsite.outputs.xml import flat
from refsite.terms.model import LinkingRule, Term, Wording
from small import RELEASE

TERMS = CONTENT.glossary.terms
DEFINITION = "Something said of it at some length."


def tree(content: bytes) -> ET.Element:
    """The root of a file, which is our own."""
    return ET.fromstring(content)  # noqa: S314


def glossaries(content: Content) -> dict[str, ET.Element]:
    """The glossaries by the part of their path that tells them apart, `id` or `id-<theme>`."""
    return {a.path[16:-4]: tree(a.content) for a in glossary.render(content, RELEASE)}


def quiz(content: Content, output) -> dict[str, list[ET.Element]]:
    """The questions of an output's XML files by path, categories left out."""
    files = {a.path: a.content for a in output.render(content, RELEASE) if a.path.endswith(".xml")}
    return {
        path: [q for q in tree(file).iter("question") if q.get("type") != "category"]
        for path, file in files.items()
    }


def seen(html: str) -> str:
    """What a reader sees of HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def terms(*wordings: Wording, **relations) -> dict[str, Term]:
    """Terms t0, t1, … of one theme; `t0={…}` gives one its relations."""
    return {
        f"t{n}": Term(f"t{n}", "x", dict.fromkeys(CODES, w), relations=relations.get(f"t{n}", {}))
        for n, w in enumerate(wordings)
    }


def rendered(*wordings: Wording) -> None:
    """Write a glossary of these terms."""
    list(glossary.render(Content(Glossary(terms(*wordings), (), {})), RELEASE))


def test_every_term_stands_in_each_language_and_in_its_theme():
    """The file of a language holds each term once, those of its themes together too."""
    files = glossaries(CONTENT)
    for code in CODES:
        names = Counter(t.name(code) for t in TERMS.values())
        themes = [file for key, file in files.items() if key.startswith(f"{code}-")]
        assert Counter(c.text for c in files[code].iter("CONCEPT")) == names
        assert Counter(c.text for file in themes for c in file.iter("CONCEPT")) == names
    assert len(files) == len(CODES) * (1 + len(CONTENT.glossary.themes))


def test_every_entry_has_what_moodle_demands():
    """Upper-case tags, a format, a definition, names of at most 255 characters, whole words."""
    for file in (*glossaries(CONTENT).values(), *glossaries(nasty.content()).values()):
        assert all(e.tag.isupper() for e in file.iter() if isinstance(e.tag, str))
        assert file.findtext("INFO/INTROFORMAT") == "1"
        assert "CC BY-SA 4.0" in file.findtext("INFO/INTRO")
        entries = file.findall("INFO/ENTRIES/ENTRY")
        assert entries
        assert len({e.findtext("CONCEPT").casefold() for e in entries}) == len(entries)
        for entry in entries:
            assert (entry.findtext("FORMAT"), entry.findtext("FULLMATCH")) == ("1", "1")
            assert seen(entry.findtext("DEFINITION"))
            names = [entry.findtext("CONCEPT"), *(n.text for n in entry.iter("NAME"))]
            assert all(0 < len(name) <= 255 for name in names)
            [category] = entry.findall("CATEGORIES/CATEGORY/NAME")
            assert category.text.startswith("Rujukan Peksos: ")


def test_an_entry_says_what_the_page_of_its_term_says():
    """Definition, the other name marked with its language, synonyms, abbreviations, citations."""
    entries = {e.findtext("CONCEPT"): e for e in glossaries(CONTENT)["id"].iter("ENTRY")}
    for term in TERMS.values():
        html, wording = entries[term.name("id")].findtext("DEFINITION"), term.wordings["id"]
        shown = seen(html)
        assert shown.startswith(wording.definition)
        assert f'<span lang="en">{escape(term.name("en"), quote=False)}</span>' in html
        assert all(name in shown for name in (*wording.synonyms, *wording.abbreviations))
        assert all(use.locator.get("id", "") in shown for use in term.sources)
    cited = seen(entries["keberfungsian sosial"].findtext("DEFINITION"))
    assert "Sumber: (UU 14/2019, Pasal 1 angka 3; Boehm, 1959" in cited


def test_nasty_texts_are_shown_as_they_stand():
    """What is written in a name or a definition is what a reader sees, in a line."""
    [*entries] = glossaries(nasty.content())["en"].iter("ENTRY")
    concepts = {entry.findtext("CONCEPT") for entry in entries}
    shown = [seen(entry.findtext("DEFINITION")) for entry in entries]

    assert concepts == {flat(each) for each in nasty.TEXTS}
    for each in nasty.TEXTS:
        assert any(s.startswith(flat(f"{each} defined")) for s in shown), each


def test_no_formula_is_left_for_the_filter():
    """Neither a glossary nor a quiz holds two characters that Moodle takes for a formula."""
    for file in glossaries(nasty.content()).values():
        assert not any(re.search(r"\\[(\[]|\$\$", d.text) for d in file.iter("DEFINITION"))
    for questions in quiz(nasty.content(), quizzes.SELF_CHECK).values():
        stems = [q.findtext("questiontext/text") for q in questions]
        assert not any(re.search(r"\\[(\[]|\$\$", stem) for stem in stems)


@pytest.mark.parametrize(
    ("wordings", "message"),
    [
        ([Wording("x" * 256, DEFINITION)], "256 characters"),
        ([Wording("name", DEFINITION, synonyms=("x" * 256,))], "256 characters"),
        ([Wording("name", " ")], "no definition"),
        ([Wording(" ", DEFINITION)], "empty"),
        ([Wording("Name", DEFINITION), Wording("name", DEFINITION)], "one name"),
        ([Wording("a\x00b", DEFINITION)], "no XML file may"),
        ([Wording("name", "a \ud800 b")], "no XML file may"),
        ([Wording(f"name {n}", f"{n} " + "long " * 9000) for n in range(50)], "split it"),
    ],
)
def test_what_moodle_refuses_is_refused_here(wordings: list[Wording], message: str):
    """Before anything is written, with the reason."""
    with pytest.raises(OutputError, match=message):
        rendered(*wordings)


def test_what_is_too_large_as_a_whole_comes_in_its_parts(monkeypatch: pytest.MonkeyPatch):
    """The file with everything is left out, and no theme or section with it."""

    def files() -> dict[str, int]:
        outputs = (quizzes.SELF_CHECK, quizzes.TERM_QUIZ, glossary.OUTPUT)
        made = (each for output in outputs for each in output.render(CONTENT, RELEASE))
        return {each.path: len(each.content) for each in made}

    before = files()
    whole = {path for path in before if re.search(r"-(id|en)\.", path)}
    largest = max(size for path, size in before.items() if path not in whole)
    monkeypatch.setattr("refsite.outputs.moodle.text.UPLOAD", largest)

    left_out = before.keys() - files().keys()
    assert {f"moodle/glossary-{code}.xml" for code in CODES} <= left_out <= whole


def test_risky_aliases_are_left_out():
    """Only a name that means the term everywhere is linked through a whole course."""
    wordings = [
        Wording(
            "one", "A pie and a lift.", ("sole", "both"), ("PIE", "LIFT", "OK", "NASW", "kesos")
        ),
        Wording(
            "two", "Another.", ("both", "bound"), linking=(LinkingRule("bound", "with-name", "."),)
        ),
    ]
    content = Content(Glossary(terms(*wordings), (), {}))

    assert aliases.safe(content, "en") == {"t0": ["sole", "NASW", "kesos"], "t1": []}


def test_names_that_are_not_linked_in_texts_are_not_linked_in_moodle():
    """A term whose name is bound by a rule keeps its entry without links."""
    name = TERMS["intake"].name("id")
    [intake] = [e for e in glossaries(CONTENT)["id"].iter("ENTRY") if e.findtext("CONCEPT") == name]

    assert intake.findtext("USEDYNALINK") == "0"


@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_xml_holds_every_question(content: Content):
    """Each question of a page stands in two files a language under one id, with its text."""
    files = quiz(content, quizzes.SELF_CHECK)
    for code in CODES:
        mine = [q for path, qs in files.items() if f"check-{code}" in path for q in qs]
        expected = {
            f"{code}/{q.src_uri[:-3]}#{q.slug}": flat(q.stem[code])
            for asked in content.questions.values()
            for q in asked
        }
        assert Counter(q.findtext("idnumber") for q in mine) == dict.fromkeys(expected, 2)
        for question in mine:
            stem = seen(question.findtext("questiontext/text"))
            assert stem == expected[question.findtext("idnumber")]


@pytest.mark.parametrize("output", [quizzes.SELF_CHECK, quizzes.TERM_QUIZ], ids=lambda o: o.name)
def test_xml_marks_the_right_answer(output):
    """One answer of a choice counts full, every short one does, an order counts up."""
    kinds = Counter()
    for question in (q for questions in quiz(CONTENT, output).values() for q in questions):
        kinds[question.get("type")] += 1
        fractions = [answer.get("fraction") for answer in question.findall("answer")]
        if question.get("type") in ("multichoice", "truefalse"):
            assert sorted(fractions, key=int) == ["0"] * (len(fractions) - 1) + ["100"]
        elif question.get("type") == "shortanswer":
            assert set(fractions) == {"100"}
        elif question.get("type") == "ordering":
            assert fractions == [str(n) for n in range(1, len(fractions) + 1)]
        else:
            assert len(question.findall("subquestion")) >= 3
    assert kinds["multichoice"] > 100


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": "choice", "options": (Option(nasty.both("a"), nasty.both("b"), right=False),)},
        {"kind": "true-false"},
        {"kind": "matching", "pairs": ((nasty.both("a"), nasty.both("b")),)},
        {"kind": "ordering", "items": (nasty.both("a"),)},
        {"kind": "short"},
        {"kind": "short", "answers": dict.fromkeys(CODES, ("a -> b",))},
        {"kind": "short", "answers": dict.fromkeys(CODES, ("x" * 256,))},
        {"kind": "true-false", "answer": True, "slug": "x" * 120},
    ],
)
@pytest.mark.parametrize("ending", list(quizzes.WRITERS))
def test_a_question_that_moodle_cannot_mark_is_refused(broken: dict, ending: str):
    """Neither writer lets it pass: Moodle would take it without a right answer, or break off."""
    sound = Question("a/b.md", "slug", "choice", "c", nasty.both("?"))
    part = Part("a", ("a",), (Asked(replace(sound, **broken)),))

    with pytest.raises(OutputError):
        quizzes.WRITERS[ending]([part], RELEASE, "en")


def test_every_term_has_a_fair_question():
    """Four terms of one theme, one right; no other fits by its relations, names or definition."""
    made = 0
    for code in CODES:
        for part in quizzes.term_quiz(CONTENT, code):
            by_slug = {t.slug: t for t in CONTENT.glossary.in_theme(part.key)}
            by_name = {t.name(code): t for t in by_slug.values()}
            for question in (asked.question for asked in part.asked):
                names = [option.text[code] for option in question.options]
                term, *others = (by_name[name] for name in names)
                assert len(set(names)) == 4
                assert f"glossary/{term.slug}.md" == question.src_uri
                assert question.stem[code].endswith(term.wordings[code].definition)
                near = {s for k, v in term.relations.items() if k != "contrasts" for s in v}
                assert not near & {other.slug for other in others}
                definition = term.wordings[code].definition.casefold()
                for other in others:
                    assert not re.search(
                        rf"(?<!\w){re.escape(other.name(code).casefold())}(?!\w)", definition
                    )
                made += 1
    assert made == len(CODES) * len(TERMS)


WORDS = [Wording(name, f"What {name[::-1]} says.") for name in ("alpha", "beta", "gamma", "delta")]


@pytest.mark.parametrize(
    ("wordings", "relations", "left_out"),
    [
        (WORDS, {}, set()),
        (WORDS, {"t0": {"broader": ("t1",)}}, {"t0", "t1"}),
        (WORDS, {"t0": {"related": ("t1",)}}, {"t0", "t1"}),
        (WORDS, {"t0": {"contrasts": ("t1",)}}, set()),
        (
            WORDS,
            {"t0": {"broader": ("t1",)}, "t1": {"narrower": ("t0",), "broader": ("t2",)}},
            {"t0", "t1", "t2"},
        ),
        ([*WORDS[:3], Wording("delta", "An alpha.")], {}, {"t3"}),
        ([*WORDS[:3], Wording("delta", "The delta.")], {}, {"t3"}),
        ([*WORDS[:3], Wording("delta", "So.", synonyms=("alpha",))], {}, {"t0", "t3"}),
        ([*WORDS[:3], Wording("wide alpha", "So.")], {}, {"t0", "t3"}),
        (WORDS[:3], {}, {"t0", "t1", "t2"}),
    ],
)
def test_a_term_without_a_fair_question_is_left_out(wordings, relations, left_out):
    """Rather none than one with two right answers, or with its answer in it."""
    given = terms(*wordings, **relations)
    made = {q.src_uri[9:-3] for q in term_questions.make(list(given.values()), "en")}

    assert set(given) - made == left_out


def test_what_is_confused_is_offered_first():
    """A term that the glossary contrasts with the answer is among the wrong ones."""
    many = [Wording(f"word{n}", f"What {n} says.") for n in range(30)]
    given = terms(*many, t0={"contrasts": ("t17",)})
    question = term_questions.make(list(given.values()), "en")[0]

    assert question.options[1].text["en"] == "word17"
