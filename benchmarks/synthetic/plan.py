"""What a made-up reference consists of, whatever the language: pages, links, citations, terms.

Every page has a random generator of its own, so that a page is nearly the same in a small and in a
big reference; what it leads to depends on the size.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from synthetic.sources import SOURCES

A_SECTION = 48
"""The most lessons of a section: a menu that no reader could use would slow every builder."""
A_PART = 12
"""The most sections on a level of the menu."""
TERMS_A_PAGE = 0.4
"""Terms for each written page: the more pages, the more terms, so that everything grows alike."""
_NAMED = ("definitions", "comparisons", "practice")
"""Sections to which the front page leads."""
_LEADS = ("#what", "#steps", "", "")


@dataclass(frozen=True)
class Lesson:
    """A page that teaches: its path, and what it leads to, by paths, numbers of sources and of terms."""

    path: str
    links: tuple[str, ...]
    related: tuple[str, ...]
    cites: tuple[int, ...]
    linked: tuple[int, ...]
    used: tuple[int, ...]


@dataclass(frozen=True)
class Section:
    """A section of the menu: its folder and its lessons; its `index.md` lists them."""

    folder: str
    lessons: tuple[Lesson, ...]

    @property
    def index(self) -> str:
        """The path of its first page."""
        return f"{self.folder}/index.md"


@dataclass(frozen=True)
class Plan:
    """The whole; `pages` counts the written pages of both languages."""

    pages: int
    terms: int
    sections: tuple[Section, ...]

    @property
    def lessons(self) -> list[Lesson]:
        """All lessons, section by section."""
        return [lesson for section in self.sections for lesson in section.lessons]

    def parts(self) -> list[list[Section]]:
        """The sections in groups, where there are too many for one level of the menu."""
        found = list(self.sections)
        if len(found) <= A_PART:
            return [found]
        return [found[start : start + A_PART] for start in range(0, len(found), A_PART)]


def plan(pages: int, terms: int | None = None) -> Plan:
    """A reference of so many written pages, half of them in each language (20 at least, even).

    Beside lessons and the first pages of sections these are the language's front page and the page
    on reading offline.
    """
    terms = round(pages * TERMS_A_PAGE) if terms is None else terms
    rest = pages // 2 - 2
    count = max(len(_NAMED), math.ceil(rest / (A_SECTION + 1)))
    folders = [*_NAMED, *(f"section-{number:03}" for number in range(len(_NAMED), count))]
    sizes = [(rest - count) // count + (number < (rest - count) % count) for number in range(count)]
    paths = [
        [f"{folder}/{_name(folder, number)}.md" for number in range(size)]
        for folder, size in zip(folders, sizes, strict=True)
    ]
    everything = [path for folder in paths for path in folder]
    sections = (
        Section(folder, tuple(_lesson(path, everything, terms) for path in inside))
        for folder, inside in zip(folders, paths, strict=True)
    )
    return Plan(pages, terms, tuple(sections))


def _name(folder: str, number: int) -> str:
    """The search box proposes practice/process.md."""
    return "process" if (folder, number) == ("practice", 0) else f"lesson-{number:02}"


def _lesson(path: str, everything: Sequence[str], terms: int) -> Lesson:
    chance = random.Random(path)  # noqa: S311 (nothing is secret here)
    links = [other for other in chance.choices(everything, k=5) if other != path]
    others = chance.sample(everything, min(4, len(everything)))
    return Lesson(
        path,
        tuple(other + chance.choice(_LEADS) for other in dict.fromkeys(links)),
        tuple(other for other in others if other != path)[:3],
        tuple(chance.sample(range(len(SOURCES)), 5)),
        tuple(chance.sample(range(terms), 3)),
        tuple(min(int(terms * chance.random() ** 2), terms - 1) for _ in range(18)),
    )
