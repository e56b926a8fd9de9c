"""Who is named is cited, and a year beside a name is that of a work in the bibliography.

An author is cited in the paragraph that names them, or in the quotation right before or after
it: APA 7 (8.16) asks for no second citation in the same paragraph.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from refsite.content.claims.text import Passage
from refsite.content.page import Page
from refsite.problems import Problem
from refsite.references import cite
from refsite.references.model import Source

COMMON_WORDS = {"Field": "English word, as in “Field education”", "Gray": "colour"}
"""Family names that mean something else as well, with what; the lint can't tell them apart."""
Authors = Mapping[str, set[str]]


def authors(sources: Mapping[str, Source]) -> Authors:
    """By family name, the keys of a person's works, as author or editor."""
    found: dict[str, set[str]] = defaultdict(set)
    for source in sources.values():
        for name in (*source.authors, *source.editors):
            if name.given and name.family not in COMMON_WORDS:
                found[name.family].add(source.key)
    return found


def check(
    page: Page, passages: Sequence[Passage], known: Authors, sources: Mapping[str, Source]
) -> Iterator[Problem]:
    """Names without a citation, and years that no work of the author has."""
    pattern = re.compile(
        rf"(?<![\w@-])({'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?![\w-])"
    )
    for index, passage in enumerate(passages):
        if passage.exempt or passage.kind == "quotation":
            continue
        near = [passage] + [
            p for p in passages[max(index - 1, 0) : index + 2] if p.kind == "quotation"
        ]
        cited = {key for each in near for _, key in cite.keys(each.text)}
        for line, text in passage.own_words():
            for name in sorted(set(pattern.findall(text))):
                if not cited & known[name]:
                    what = f"“{name}” is named without a citation"
                    yield page.problem(line, what, f"one of: {', '.join(sorted(known[name]))}")
                yield from _years(page, line, text, name, known[name], sources)


def _years(
    page: Page, line: int, text: str, name: str, keys: set[str], sources: Mapping[str, Source]
) -> Iterator[Problem]:
    years = {sources[key].year.rstrip("abcdefgh") for key in keys}
    for year in re.findall(rf"{re.escape(name)},? \(?((?:18|19|20)\d\d)\b", text):
        if year not in years:
            what = f"the bibliography has no work by {name} of {year}"
            yield page.problem(line, what, f"known: {', '.join(sorted(years))}")
