"""A fault of a built page is shown where its writer can mend it."""

from pathlib import Path

import pytest
from refsite.links.source import place
from refsite.problems import Problem

MARKDOWN = """\
---
title: Page
---

First line, [a term](term:amal) and [next](next.md#tip).

See [the book](https://example.org/a b), [next](next.md).

![](../pictures/tree.svg)
"""


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("<a> “next” leads to “next.html”, no such file", 5),
        ("<a> “next” leads to “next.html#tip”, no such anchor", 5),
        ("<a> “a term” leads to “glossary/amal.html”, no such file", 5),
        ("<a> “the book” leads to “https://example.org/a b”, which has a space", 7),
        ("<img> leads to “../pictures/tree.svg”, no such file", 9),
    ],
)
def test_line_is_found(what: str, line: int, tmp_path: Path):
    """The line is the one with the address as it is typed, or with the text of the link."""
    docs = tmp_path / "docs"
    (docs / "id" / "a").mkdir(parents=True)
    (docs / "id" / "a" / "page.md").write_text(MARKDOWN, "utf-8")

    assert place([Problem("id/a/page.html", 0, what, "hint")], docs) == [
        Problem("docs/id/a/page.md", line, what, "hint")
    ]


@pytest.mark.parametrize(
    ("where", "what"),
    [
        ("id/page.html", "<a> “x y z” leads to “nowhere.html”, no such file"),
        ("id/glossary/amal.html", "<a> “next” leads to “next.html”, no such file"),
        ("index.html", "<a> “next” leads to “next.html”, no such file"),
        ("id/assets/a.css", "url() leads to “next.html”, no such file"),
    ],
)
def test_page_is_named_where_no_line_is_known(where: str, what: str, tmp_path: Path):
    """What the theme or the data made, and what no line holds, keeps the page's name."""
    docs = tmp_path / "docs"
    (docs / "id").mkdir(parents=True)
    (docs / "id" / "page.md").write_text(MARKDOWN, "utf-8")

    assert place([Problem(where, 0, what)], docs) == [Problem(where, 0, what)]
