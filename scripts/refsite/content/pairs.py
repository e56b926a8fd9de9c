"""Twins: a page stands in every language at the same path, with the same bones."""

import re
from collections.abc import Iterator, Sequence

from refsite.content import targets
from refsite.content.page import Page
from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean
from refsite.references import cite

OFTEN_WRONG = "often-wrong"


def check(pages: Sequence[Page]) -> list[Problem]:
    """Missing twins, and twins that differ in anchors, tables, quotations, citations or terms."""
    by_language = {
        code: {page.src_uri: page for page in pages if page.language == code} for code in CODES
    }
    problems = []
    for code in CODES:
        other = next(c for c in CODES if c != code)
        for src_uri, page in by_language[code].items():
            if src_uri not in by_language[other]:
                hint = did_you_mean(src_uri, by_language[other]) or f"write docs/{other}/{src_uri}"
                problems.append(page.problem(0, f"the page has no twin in “{other}”", hint))
    first, second = CODES
    for src_uri, page in by_language[first].items():
        if twin := by_language[second].get(src_uri):
            problems += _differences(page, twin)
    for page in pages:
        problems += _often_wrong(page)
    return problems


def _differences(page: Page, twin: Page) -> Iterator[Problem]:
    for index, (mine, theirs) in enumerate(zip(page.anchors(), twin.anchors(), strict=False)):
        if mine != theirs:
            heading = page.headings[index]
            hint = f"{twin.where}:{twin.headings[index].line} has “{theirs}” here"
            yield page.problem(heading.line, f"the anchor “{mine}” differs from the twin's", hint)
            break
    else:
        if len(page.headings) != len(twin.headings):
            more, less = sorted((page, twin), key=lambda p: -len(p.headings))
            heading = more.headings[len(less.headings)]
            what = f"the heading “{heading.title}” is missing in the twin"
            yield more.problem(heading.line, what, f"see {less.where}")
    for name, mine, theirs in (
        ("table rows", _table_rows(page), _table_rows(twin)),
        ("pictures", _count(page, r"!\[[^\]]*\]\("), _count(twin, r"!\[[^\]]*\]\(")),
        ("goals", len(page.meta.get("goals", [])), len(twin.meta.get("goals", []))),
    ):
        if mine != theirs:
            yield page.problem(
                0, f"the page has {mine} {name}, its twin {theirs}", f"see {twin.where}"
            )
    for name, mine, theirs in (
        ("cites", _citations(page), _citations(twin)),
        ("links the term", set(targets.terms(page)), set(targets.terms(twin))),
    ):
        for here, there, keys in ((page, twin, mine - theirs), (twin, page, theirs - mine)):
            for key in sorted(keys):
                yield here.problem(
                    0, f"the page {name} “{key}”, its twin does not", f"see {there.where}"
                )
    if page.meta.get("reviewed") != twin.meta.get("reviewed"):
        hint = "both languages are reviewed together"
        yield page.problem(1, f"“reviewed” differs from that of {twin.where}", hint)


def _often_wrong(page: Page) -> Iterator[Problem]:
    if "goals" in page.meta and (not page.headings or page.headings[-1].anchor != OFTEN_WRONG):
        line = page.headings[-1].line if page.headings else 1
        hint = f"end with ## … {{ #{OFTEN_WRONG} }}"
        yield page.problem(line, "the last section does not say what is often got wrong", hint)


def _table_rows(page: Page) -> int:
    return sum(1 for _, line in page.lines() if line.startswith("|"))


def _count(page: Page, pattern: str) -> int:
    return sum(len(re.findall(pattern, line)) for _, line in page.lines())


def _citations(page: Page) -> set[str]:
    return {key for _, key in cite.keys(page.body)}
