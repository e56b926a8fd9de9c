"""The pages of the reading packs say what the data say, in both languages."""

import re

import pytest
from real import CONTENT
from refsite.content.packs import Pack, Week
from refsite.languages import CODES
from refsite.pages import packs

WEEKS = 14
"""Meetings of a semester in Indonesia; the two weeks of exams are not among them."""
COURSES = ("community", "introduction", "methods")
TAUGHT = ("definitions", "purposes", "concepts", "profession", "comparisons", "practice")
"""Sections whose every page is read in one of the two courses on social work itself."""
OF_COMMUNITY = ("community", "social-entrepreneurship")
"""Sections whose every page is read in the course on community work."""


def read_in(*slugs: str) -> set[str]:
    """The pages of some packs."""
    return {page for slug in slugs for week in CONTENT.packs[slug].weeks for page in week.pages}


def written(*folders: str) -> set[str]:
    """The written pages of some sections, or of all."""
    paths = {page.src_uri for page in CONTENT.pages}
    return {path for path in paths if not folders or path.split("/")[0] in folders}


def test_each_course_fills_a_semester():
    """Three courses, each with something to read, to look up and to read further every week."""
    assert tuple(CONTENT.packs) == COURSES
    for pack in CONTENT.packs.values():
        assert len(pack.weeks) == WEEKS
        assert all(week.pages and week.terms and week.sources for week in pack.weeks)


def test_the_courses_read_the_whole_reference():
    """No page that teaches something is left out of all courses."""
    assert written(*TAUGHT) <= read_in("introduction", "methods")
    assert written(*OF_COMMUNITY) <= read_in("community")
    assert written() - written("study") - read_in(*COURSES) == {
        "index.md",
        "offline.md",
        "about/index.md",
        "about/speed.md",
        "lecturers/index.md",
        "packs/index.md",
    }


def test_goals_say_what_a_student_can_do():
    """A goal begins with the student and ends as one sentence."""
    begin = {"id": "Mahasiswa dapat ", "en": "Students can "}
    for pack in CONTENT.packs.values():
        for week in pack.weeks:
            for code in CODES:
                assert week.goal[code].startswith(begin[code])
                assert re.findall(r"[.?!](?= |$)", week.goal[code]) == ["."], week.goal[code]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("slug", COURSES)
def test_page_has_every_week_whole(slug: str, code: str):
    """Each week's section has its goal, pages in their order, terms, and works to read further."""
    text = packs.render(CONTENT.packs[slug], CONTENT, code)
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]

    assert len(sections) == WEEKS
    for number, (week, section) in enumerate(
        zip(CONTENT.packs[slug].weeks, sections, strict=True), 1
    ):
        heading = section.split("\n")[0]
        assert heading.endswith(f": {week.title[code]} {{ #week-{number} }}")
        assert week.goal[code] in section
        read = re.findall(r"^- \[.*?\]\(\.\./(\S+\.md)\)", section, flags=re.MULTILINE)
        assert read == list(week.pages)
        assert re.findall(r"\(term:([a-z0-9-]+)\)", section) == list(week.terms)
        assert section.count("<li>") == section.count("Z3988") == len(week.sources)


def test_questions_are_counted_and_linked():
    """A page with questions leads to them with their number; one without says nothing of any."""
    week = Week({"id": "A"}, {"id": "B."}, ("definitions/reading.md", "about/index.md"), ())
    text = packs.render(Pack("x", {"id": "X"}, {"id": "Y."}, (week,)), CONTENT, "id")
    count = len(CONTENT.questions["definitions/reading.md"])

    assert f"([uji diri, {count} soal](../definitions/reading.md#self-check))" in text
    assert text.count("#self-check") == 1
