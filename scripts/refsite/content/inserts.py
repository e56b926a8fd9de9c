"""Lines of a page that the build replaces: `<!-- figure: slug -->`, `<!-- table: definitions -->`."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from refsite.content.contrasts import FIRST
from refsite.content.page import Page
from refsite.problems import Problem, did_you_mean

_INSERT = re.compile(r"^<!-- (?P<kind>figure|table): (?P<name>[a-z0-9-]+) -->$", re.MULTILINE)
_NEARLY = re.compile(r"<!--\s*(figure|table|figur|tabel)\b", re.IGNORECASE)
DEFINITIONS = "definitions"
"""The name of the table and the timeline that are made from the terms' definitions."""
CONTRASTS = "contrasts"
"""The name of the table of all contrasts; a subject's slug names that of social work and it."""
QUESTIONS = "questions"
"""The name of the list of pages with questions."""


def of(page: Page, kind: str = "") -> list[str]:
    """The names of a page's inserts of a kind, or of both, in their order."""
    return [
        match["name"]
        for _, line in page.lines()
        if (match := _INSERT.match(line)) and kind in ("", match["kind"])
    ]


def replace(text: str, render: Callable[[str, str], str]) -> str:
    """A page's Markdown with every insert replaced by what `render(kind, name)` gives."""
    return _INSERT.sub(lambda match: render(match["kind"], match["name"]), text)


def check(
    pages: Sequence[Page], figures: Mapping[str, str], subjects: Collection[str]
) -> Iterator[Problem]:
    """Inserts that name nothing, and figures that stand in no page.

    `figures` gives by slug the file of each, `subjects` are those of the contrasts.
    """
    known = {
        "figure": {*figures, DEFINITIONS},
        "table": {*subjects, CONTRASTS, DEFINITIONS, QUESTIONS} - {FIRST},
    }
    used = set()
    for page in pages:
        for number, line in page.lines():
            match = _INSERT.match(line)
            if match and match["name"] not in known[match["kind"]]:
                hint = did_you_mean(match["name"], known[match["kind"]])
                yield page.problem(number, f"no {match['kind']} “{match['name']}”", hint)
            elif match:
                used.add((match["kind"], match["name"]))
            elif _NEARLY.search(line):
                hint = "alone on its line: <!-- figure: slug -->"
                yield page.problem(number, "this looks like a figure or a table", hint)
    for slug, where in sorted(figures.items()):
        if ("figure", slug) not in used:
            yield Problem(where, 0, "the figure stands in no page", f"<!-- figure: {slug} -->")
