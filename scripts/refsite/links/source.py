"""From a fault of a built page to the line of Markdown that its writer has to change."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from refsite.languages import CODES
from refsite.problems import Problem

_QUOTED = re.compile("“([^”]+)”")


def place(problems: Iterable[Problem], docs: Path) -> list[Problem]:
    """The problems, with file and line of the source where these can be known.

    A page <language>/<path>.html is written in docs/<language>/<path>.md. The line is the first of
    those that hold most of what the problem names: the address as a writer types it (`x.md` for
    `x.html`, `term:x` for a term's page, else its last step), and the text of the element. A page
    without a source, or a fault of which no line holds anything, stays as it is: the page, line 0.
    """
    return sorted(_placed(problem, docs) for problem in problems)


def _placed(problem: Problem, docs: Path) -> Problem:
    stem, ending = posixpath.splitext(problem.where)
    source = docs / f"{stem}.md"
    if problem.line or ending != ".html" or stem.split("/")[0] not in CODES or not source.is_file():
        return problem
    clues = [set(_spellings(piece)) for piece in _QUOTED.findall(problem.what)]
    held = [
        (sum(any(word in line for word in clue) for clue in clues), -number)
        for number, line in enumerate(source.read_text("utf-8").splitlines(), 1)
    ]
    most, number = max(held, default=(0, 0))
    if not most:
        return problem
    return replace(problem, where=f"{docs.name}/{stem}.md", line=-number)


def _spellings(piece: str) -> Iterator[str]:
    """How a piece of a message may stand in the source."""
    yield piece
    path, _, anchor = piece.partition("#")
    if path.endswith(".html"):
        yield path.removesuffix(".html") + ".md"
        yield posixpath.basename(path).removesuffix(".html") + ".md"
        yield f"term:{posixpath.basename(path).removesuffix('.html')}"
    if anchor:
        yield f"#{anchor}"
