"""Lines of a page that the build replaces: `<!-- figure: slug -->`, `<!-- table: definitions -->`, `<!-- path: slug -->`."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from refsite.content.contrasts import FIRST
from refsite.content.page import Page
from refsite.content.paths import src_uri
from refsite.problems import Problem, did_you_mean

_INSERT = re.compile(r"^<!-- (?P<kind>figure|table|path): (?P<name>[a-z0-9-]+) -->$", re.MULTILINE)
_NEARLY = re.compile(r"<!--\s*(figure|table|path|figur|tabel|jalur)\b", re.IGNORECASE)
DEFINITIONS = "definitions"
"""The name of the table and the timeline that are made from the terms' definitions."""
DEFINITIONS_AND_LAWS = "definitions-and-laws"
"""The name of the timeline of both; it holds the figure REGULATION, too."""
REGULATION = "regulation"
COMPARED_DEFINITIONS, COMPARED_FIELDS = "compared-definitions", "compared-fields"
"""The names of the tables of which readers choose what they set beside each other."""
CONTRASTS = "contrasts"
"""The name of the table of all contrasts; a subject's slug names that of social work and it."""
QUESTIONS = "questions"
"""The name of the list of pages with questions."""
PATHS = "paths"
"""The name of the table of all learning paths."""

TABLES = (DEFINITIONS, CONTRASTS, COMPARED_DEFINITIONS, COMPARED_FIELDS, PATHS, QUESTIONS)


def of(page: Page, kind: str = "") -> list[str]:
    """The names of a page's inserts of a kind, or of all, in their order."""
    if "<!--" not in page.body:
        return []
    return [
        match["name"]
        for _, line in page.lines()
        if (match := _INSERT.match(line)) and kind in ("", match["kind"])
    ]


def replace(text: str, render: Callable[[str, str], str]) -> str:
    """A page's Markdown with every insert replaced by what `render(kind, name)` gives."""
    return _INSERT.sub(lambda match: render(match["kind"], match["name"]), text)


def check(
    pages: Sequence[Page],
    figures: Mapping[str, str],
    subjects: Collection[str],
    paths: Mapping[str, str],
) -> Iterator[Problem]:
    """Inserts that name nothing, figures and learning paths that stand in no page.

    `figures` and `paths` give by slug the file of each, `subjects` are those of the contrasts. A
    path has a page of its name.
    """
    known = {
        "figure": {*figures, DEFINITIONS, DEFINITIONS_AND_LAWS},
        "table": {*subjects, *TABLES} - {FIRST},
    }
    used = set()
    for page in pages:
        if "<!--" not in page.body:
            continue
        own = {slug for slug in paths if src_uri(slug) == page.src_uri}
        for number, line in page.lines():
            match = _INSERT.match(line)
            there = known.get(match["kind"], own) if match else ()
            if match and match["name"] not in there:
                hint = did_you_mean(match["name"], there)
                yield page.problem(number, f"no {match['kind']} “{match['name']}”", hint)
            elif match:
                used.add((match["kind"], match["name"]))
            elif _NEARLY.search(line):
                hint = "alone on its line: <!-- figure: slug -->"
                yield page.problem(number, "this looks like a figure, a table or a path", hint)
    for slug, where in sorted(figures.items()):
        if ("figure", slug) not in used:
            yield Problem(where, 0, "the figure stands in no page", f"<!-- figure: {slug} -->")
    for slug, where in sorted(paths.items()):
        if ("path", slug) not in used:
            hint = f"<!-- path: {slug} --> in {src_uri(slug)}"
            yield Problem(where, 0, "the path stands in no page", hint)
