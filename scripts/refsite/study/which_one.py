"""“Which one is this?”: a cell of the table of contrasts, and whether it is that of social work or of its neighbour."""

import re
from collections.abc import Iterator
from hashlib import sha256

from refsite.content.contrasts import FIRST, Subject
from refsite.content.model import Content
from refsite.study.exercise import Exercise
from refsite.words import WORDS

SRC_URI = "comparisons/index.md"
"""The page with the table of all contrasts."""
CRITERIA = ("what", "purpose", "mandate", "who", "funding", "accountability", "limits")
"""What tells them apart. An example or a law names its subject, and pay is often alike."""
_COMMON = frozenset({"social", "sosial", "work"})
"""Parts of names that stand in every other cell."""


def make(content: Content, language: str) -> Iterator[Exercise]:
    """The questions, by subject and criterion."""
    for subject in content.contrasts.values():
        for criterion in CRITERIA:
            if not _given_away(subject, criterion, content, language):
                yield _exercise(subject, criterion, content, language)


def _given_away(subject: Subject, criterion: str, content: Content, language: str) -> bool:
    """Whether a cell names a subject: itself, or one that it says it is not."""
    text = subject.cells[criterion].text[language].casefold()
    names = {_name(each, content, language).casefold() for each in content.contrasts}
    words = {word for name in names for word in (name, *name.split()) if len(word) > 3}
    return any(word in text for word in words - _COMMON)


def _exercise(subject: Subject, criterion: str, content: Content, language: str) -> Exercise:
    words, cell = WORDS[language], subject.cells[criterion].text[language]
    others = _others(subject, criterion, content)
    label = words[f"criterion {criterion}"]
    reasons = [
        f"{name[:1].upper()}{name[1:]}: {content.contrasts[slug].cells[criterion].text[language]}."
        for slug in (subject.slug, *others)
        for name in (_name(slug, content, language),)
    ]
    return {
        "id": f"{subject.slug}:which:{criterion}",
        "kind": "choice",
        "stem": [words["study which one"], f"{label}: {cell}"],
        "options": [_name(slug, content, language) for slug in (subject.slug, *others)],
        "key": 0,
        "reasons": reasons,
        "see": [f"{SRC_URI.removesuffix('.md')}.html#table", words["study all compared"]],
    }


def _others(subject: Subject, criterion: str, content: Content) -> list[str]:
    """The other of the pair: social work or, for its own cells, a neighbour, always the same one.

    Neighbours are alike in much. What kind of thing each is sets them apart, too: there one more is
    offered that shares no word with it.
    """

    def rank(slug: str) -> bytes:
        return sha256(f"{subject.slug} {criterion} {slug}".encode()).digest()

    neighbours = sorted({*content.contrasts} - {subject.slug, FIRST}, key=rank)
    others = [*(slug for slug in (FIRST,) if slug != subject.slug), *neighbours]
    if criterion != "what":
        return others[:1]
    apart = [slug for slug in others if not _shared(subject, content.contrasts[slug])]
    return apart[:2]


def _shared(subject: Subject, other: Subject) -> set[str]:
    """The words of both cells in any language, short ones aside."""
    cells = (subject.cells["what"].text, other.cells["what"].text)
    mine, theirs = (
        {word for text in cell.values() for word in re.findall(r"\w{5,}", text)} for cell in cells
    )
    return mine & theirs - _COMMON


def _name(slug: str, content: Content, language: str) -> str:
    return content.glossary.terms[content.contrasts[slug].term].name(language)
