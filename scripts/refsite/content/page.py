"""A page as written: front matter, body, headings with their anchors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from refsite import kept, schema, strict_yaml
from refsite.languages import CODES
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import Data, Document

FENCE = re.compile(r"^\s*(```|~~~)")
HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<title>.*?)(?: *\{ *#(?P<anchor>[^\s}]*)[^}]*\})? *$")
ANCHOR = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
_NO_FRONT = Document({})
BUILT_ANCHORS = ("self-check", "related", "sources")
"""The anchors of the sections that the build adds, in their order."""


@dataclass(frozen=True)
class Heading:
    """A heading of the body: its line in the file, level, text and explicit anchor, if any."""

    line: int
    level: int
    title: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """One language's half of a page.

    `src_uri` is its path inside the language's folder, `front` its front matter, which knows the
    lines.
    """

    language: str
    src_uri: str
    where: str
    meta: dict[str, Data]
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    front: Document

    @cached_property
    def digest(self) -> str:
        """A name for all that the file says."""
        return kept.digest(self.where, str(self.meta), str(self.body_line), self.body)

    @cached_property
    def head_digest(self) -> str:
        """A name for all that `head` says."""
        headings = [(each.level, each.title, each.anchor) for each in self.headings]
        return kept.digest(self.where, str(self.meta), str(headings))

    def head(self) -> "Page":
        """The page without its body, nor the lines of what it keeps: they move with the body."""
        headings = tuple(replace(heading, line=0) for heading in self.headings)
        return replace(self, body="", body_line=0, headings=headings, front=_NO_FRONT)

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the body outside code fences, each with its number in the file."""
        return _prose(self.body, self.body_line)

    def anchors(self) -> tuple[str, ...]:
        """The anchors of the headings, in their order."""
        return tuple(heading.anchor for heading in self.headings)

    def problem(self, line: int, what: str, hint: str = "") -> Problem:
        """A problem at a line of the page's file."""
        return Problem(self.where, line, what, hint)


def load_pages(project: Project) -> tuple[list[Page], list[Problem]]:
    """Every page of every language, in the order of language and path; all problems of form."""
    pages, problems = [], []
    for code in CODES:
        folder = project.docs / code
        for path in sorted(folder.rglob("*.md")):
            where, src_uri = project.where(path), path.relative_to(folder).as_posix()
            text, faults = strict_yaml.decode(path.read_bytes())
            problems += [Problem(where, fault.line, fault.what, fault.hint) for fault in faults]
            if faults:
                continue
            page, found = to_page(text, code, src_uri, where, project.docs / "page.schema.json")
            pages.append(page)
            problems += found
    return pages, problems


def to_page(
    text: str, language: str, src_uri: str, where: str, schema_path: Path
) -> tuple[Page, list[Problem]]:
    """A page from the text of its file."""
    front, body = split(text)
    document = strict_yaml.parse(front, first_line=2)
    faults = document.faults or schema.faults(document, schema_path)
    problems = [Problem(where, fault.line, fault.what, fault.hint) for fault in faults]
    if not text.startswith("---\n"):
        problems = [Problem(where, 1, "the page has no front matter", "begin with a line “---”")]
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    headings = tuple(_headings(body, body_line))
    meta = document.data if isinstance(document.data, dict) else {}
    page = Page(language, src_uri, where, meta, body, body_line, headings, document)
    problems += _heading_problems(page)
    fences = [
        number for number, line in enumerate(body.split("\n"), body_line) if FENCE.match(line)
    ]
    if len(fences) % 2:
        problems.append(page.problem(fences[-1], "the code fence is never closed", "close it"))
    return page, problems


def split(text: str) -> tuple[str, str]:
    """Front matter and body of a page's text; the front matter is empty if there is none."""
    if text.startswith("---\n") and "\n---\n" in text:
        front, body = text[4:].split("\n---\n", 1)
        return front, body
    return "", text


def _prose(body: str, first: int) -> Iterator[tuple[int, str]]:
    if "```" not in body and "~~~" not in body:
        yield from enumerate(body.split("\n"), first)
        return
    fenced = False
    for number, line in enumerate(body.split("\n"), first):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, line


def _headings(body: str, first: int) -> Iterator[Heading]:
    for number, line in _prose(body, first):
        if line.startswith("#") and (match := HEADING.match(line)):
            yield Heading(number, len(match["marks"]), match["title"], match["anchor"] or "")


def _heading_problems(page: Page) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for heading in page.headings:
        if heading.level == 1:
            yield page.problem(
                heading.line, "a first-level heading", "it comes from “title”; use ##"
            )
        elif not heading.anchor:
            hint = "write ## Title { #anchor }"
            yield page.problem(heading.line, f"the heading “{heading.title}” has no anchor", hint)
        elif not ANCHOR.match(heading.anchor):
            hint = "lower-case letters, digits and hyphens"
            yield page.problem(heading.line, f"the anchor “{heading.anchor}” is malformed", hint)
        elif heading.anchor in BUILT_ANCHORS:
            what = f"the section “{heading.anchor}” is added by the build"
            yield page.problem(heading.line, what, "remove this or rename it")
        elif heading.anchor in seen:
            hint = f"first on line {seen[heading.anchor]}"
            yield page.problem(heading.line, f"the anchor “{heading.anchor}” comes twice", hint)
        else:
            seen[heading.anchor] = heading.line
