"""Every fault of a page is reported with file and line, and sound Markdown is not."""

from pathlib import Path

import pytest
from refsite import strict_yaml
from small import FILES, PAGE, problems_of

CASES = strict_yaml.parse(
    (Path(__file__).parents[1] / "cases" / "pages.yml").read_text("utf-8")
).data
PAGE_ID = FILES["docs/id/index.md"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["add"][:30])
def test_fault_in_the_body(case: dict, tmp_path: Path):
    """A faulty line gives its problem, with the line."""
    added = case["add"].replace("\\n", "\n")

    assert case["problem"] in problems_of(tmp_path, {"docs/id/index.md": f"{PAGE_ID}{added}\n"})


@pytest.mark.parametrize(
    "line",
    [
        "`[x](nowhere.md)`",
        "```\n[x](nowhere.md)\n# no heading\n```",
        "[x](https://example.org)",
        "a [b] c",
        "[x](#start)",
    ],
)
def test_sound_lines_pass(line: str, tmp_path: Path):
    """Code, outside links and plain brackets raise no alarm."""
    assert problems_of(tmp_path, {"docs/id/index.md": f"{PAGE_ID}{line}\n"}) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "title: Awal",
            "title: a: b",
            ":2: a value holds a colon (put the value in quotation marks)",
        ),
        ("title: Awal\n", "", ":2: the file has no “title” (this key is mandatory)"),
        (
            "title: Awal",
            "tilte: Awal",
            ":2: unknown key “tilte” in the file (did you mean “title”?)",
        ),
        (
            "title: Awal",
            "title: Awal\ntitle: Awal",
            ":3: key “title” comes twice (first on line 2)",
        ),
        (
            "2026-11-21",
            "21 November",
            ":4: “reviewed” is “21 November” (a day is expected, YYYY-MM-DD)",
        ),
        ("---\ntitle", "title", ":1: the page has no front matter (begin with a line “---”)"),
    ],
)
def test_fault_in_the_front_matter(old: str, new: str, problem: str, tmp_path: Path):
    """Front matter is read strictly, with the lines of the file."""
    broken = PAGE_ID.replace(old, new, 1)

    assert f"docs/id/index.md{problem}" in problems_of(tmp_path, {"docs/id/index.md": broken})


def test_page_without_a_twin(tmp_path: Path):
    """A page in one language only is reported from the side where it stands."""
    found = problems_of(tmp_path, {"docs/id/satu.md": PAGE.format(title="Satu")})

    assert found == ["docs/id/satu.md: the page has no twin in “en” (write docs/en/satu.md)"]


def test_twins_with_other_anchors(tmp_path: Path):
    """Anchors of twins are compared in their order."""
    found = problems_of(tmp_path, {"docs/id/index.md": PAGE_ID.replace("#start", "#mulai")})

    assert found == [
        "docs/id/index.md:7: anchors: “mulai” here, in the twin “start” (see docs/en/index.md)"
    ]


def test_long_quotation(tmp_path: Path):
    """A quotation of more than sixty words is refused."""
    quotation = f"> {'kata ' * 61}\n> {{ lang=id }}\n>\n> [@siporin-1975]\n"

    assert "docs/id/index.md:10: the quotation has 61 words (expected at most 60)" in problems_of(
        tmp_path, {"docs/id/index.md": PAGE_ID + quotation}
    )


def test_all_problems_in_one_run(tmp_path: Path):
    """One run reports every fault, sorted by place."""
    found = problems_of(
        tmp_path,
        {
            "docs/id/index.md": f"{PAGE_ID}[x](nowhere.md)\n[@x-1]\n",
            "glossary/terms/dua.yml": FILES["glossary/terms/dua.yml"].replace("basics", "nothing"),
        },
    )

    assert len(found) == 5
    assert found == sorted(found)
