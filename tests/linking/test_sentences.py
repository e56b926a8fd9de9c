"""The linker against sentences that people labelled: see tests/linking/README.md."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from real import CONTENT
from refsite.languages import CODES
from refsite.linking.link import meant
from refsite.linking.match import Matcher
from refsite.linking.titles import with_titles
from refsite.terms import forms

PRECISION, RECALL = 0.99, 0.97
FEWEST = 150
_LABEL = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
Use = tuple[int, int, str]


@cache
def matcher(code: str) -> Matcher:
    """The linker of a language with the terms of the glossary."""
    titles = [source.title for source in CONTENT.glossary.sources.values()]
    known = forms.linked(CONTENT.glossary.terms.values(), code)
    return Matcher(with_titles(known, titles, code), code)


def sentences(name: str) -> Iterator[tuple[str, set[Use]]]:
    """Each sentence without its marks, and its uses of terms: start, end, slug."""
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            uses, removed = set(), 0
            for label in _LABEL.finditer(line):
                start = label.start() - removed
                uses.add((start, start + len(label[1]), label[2]))
                removed += len(label[0]) - len(label[1])
            yield _LABEL.sub(r"\1", line), uses


def found(text: str, code: str) -> set[Use]:
    """The first use of each term in a text."""
    first: dict[str, Use] = {}
    for match in meant(matcher(code).find(text)):
        first.setdefault(match.form.slug, (match.start, match.end, match.form.slug))
    return set(first.values())


@pytest.mark.parametrize("code", CODES)
def test_precision_and_recall(code: str):
    """What is linked is a use of the term, and uses are linked."""
    right = wrong = missed = count = 0
    for text, uses in sentences(f"sentences-{code}.txt"):
        linked = found(text, code)
        right += len(linked & uses)
        wrong += len(linked - uses)
        missed += len(uses - linked)
        count += 1
    print(f"{code}: {count} sentences, {right} right, {wrong} wrong, {missed} missed")

    assert count >= FEWEST
    assert right / (right + wrong) >= PRECISION
    assert right / (right + missed) >= RECALL


@pytest.mark.parametrize("code", CODES)
def test_known_limits(code: str):
    """These homonyms are told apart by nothing yet; once one is, it moves to the other file."""
    solved = [text for text, uses in sentences(f"homonyms-{code}.txt") if found(text, code) == uses]

    assert solved == []
