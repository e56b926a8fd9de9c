"""Twins: a page stands in every language at the same path, with the same bones."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import zip_longest

from refsite.content import inserts, targets
from refsite.content.page import Page
from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean, remembered
from refsite.references import cite

_PICTURE = re.compile(r"!\[[^\]]*\]\(")


def bones(page: Page) -> Mapping[str, Sequence[str]]:
    """What a page and its twin have in common, by name.

    Anchors, tables (each by its number of rows), figures, pictures, quotations, goals and related
    pages are compared in their order; of citations and links only which there are.
    """
    return {
        "anchors": page.anchors(),
        "tables": tuple(_tables(page)),
        "figures": tuple(inserts.of(page)),
        "pictures": ("picture",) * sum(len(_PICTURE.findall(line)) for _, line in page.lines()),
        "quotations": ("quotation",) * _quotations(page),
        "goals": ("goal",) * len(page.meta.get("goals", ())),
        "related": tuple(page.meta.get("related", ())),
        "citations": tuple(sorted({key for _, key in cite.keys(page.body)})),
        "terms": tuple(sorted(set(targets.terms(page)))),
        "links": tuple(sorted(set(targets.files(page)))),
        "reviewed": (str(page.meta.get("reviewed", "")),),
    }


def twins(pages: Sequence[Page]) -> Iterator[tuple[Page, Page]]:
    """The pages that stand in both languages, the first language's first, in the order of paths."""
    first, second = (
        {page.src_uri: page for page in pages if page.language == code} for code in CODES
    )
    yield from ((first[path], second[path]) for path in first if path in second)


def differences(page: Page, twin: Page) -> Iterator[tuple[str, str, str]]:
    """Where twins differ: the name of the bone, what the page has and what the twin has there."""
    mine, theirs = bones(page), bones(twin)
    for name in mine:
        if name in ("citations", "terms", "links"):
            one, other = set(mine[name]), set(theirs[name])
            yield from ((name, key, "") for key in sorted(one - other))
            yield from ((name, "", key) for key in sorted(other - one))
        elif mine[name] != theirs[name]:
            pairs = zip_longest(mine[name], theirs[name], fillvalue="")
            unlike = [pair for pair in pairs if pair[0] != pair[1]]
            yield from ((name, *pair) for pair in unlike[:1])  # the rest follows from the first


def check(pages: Sequence[Page]) -> list[Problem]:
    """Missing twins, and twins that differ."""
    problems = []
    paths = {code: {p.src_uri for p in pages if p.language == code} for code in CODES}
    for page in pages:
        other = next(code for code in CODES if code != page.language)
        if page.src_uri not in paths[other]:
            hint = did_you_mean(page.src_uri, paths[other]) or f"write docs/{other}/{page.src_uri}"
            problems.append(page.problem(0, f"the page has no twin in “{other}”", hint))
    for page, twin in twins(pages):
        problems += remembered("twins", (page.digest, twin.digest), partial(_unlike, page, twin))
    return problems


def _unlike(page: Page, twin: Page) -> Iterator[Problem]:
    for name, mine, theirs in differences(page, twin):
        yield _problem(page, twin, name, mine, theirs)


def _problem(page: Page, twin: Page, name: str, mine: str, theirs: str) -> Problem:
    """The difference, reported at the page that has more of it."""
    if not mine:
        page, twin, mine, theirs = twin, page, theirs, mine
    lines = {heading.anchor: heading.line for heading in page.headings}
    line = lines.get(mine, 0) if name == "anchors" else 0
    there = f"“{theirs}”" if theirs else "nothing"
    what = f"{name}: “{mine}” here, in the twin {there}"
    return page.problem(line, what, f"see {twin.where}")


def _tables(page: Page) -> Iterator[str]:
    rows = 0
    for _, line in [*page.lines(), (0, "")]:
        if line.startswith("|"):
            rows += 1
        elif rows:
            yield f"{rows} rows"
            rows = 0


def _quotations(page: Page) -> int:
    found, inside = 0, False
    for _, line in page.lines():
        found += line.startswith(">") and not inside
        inside = line.startswith(">")
    return found
