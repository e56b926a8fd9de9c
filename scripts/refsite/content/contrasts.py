"""Social work beside its neighbours, as data: read from glossary/contrasts/neighbours.yml."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from refsite.data_files import read
from refsite.language import spelling
from refsite.languages import texts
from refsite.problems import Problem, did_you_mean
from refsite.project import Project
from refsite.references.model import Source
from refsite.references.named import Authors
from refsite.strict_yaml import Data, Document, Place
from refsite.terms.model import SourceUse

CRITERIA = (
    "what",
    "purpose",
    "mandate",
    "who",
    "training",
    "pay",
    "funding",
    "accountability",
    "law",
    "example",
    "limits",
)
"""What every subject is compared by, in the order in which it is shown."""
FIRST = "social-work"
"""The subject beside which the others are set."""


@dataclass(frozen=True)
class Cell:
    """What holds of a subject by one criterion, by language, on which sources.

    `standing` is empty, second-hand or unverified.
    """

    text: Mapping[str, str]
    sources: tuple[SourceUse, ...]
    standing: str = ""


@dataclass(frozen=True)
class Subject:
    """One of the neighbours: its term, the page that treats it, a cell for every criterion."""

    slug: str
    term: str
    page: str
    cells: Mapping[str, Cell]

    def cited(self) -> set[str]:
        """The keys of all sources that its cells cite."""
        return {use.key for cell in self.cells.values() for use in cell.sources}


def load(
    project: Project,
    *,
    terms: Collection[str],
    sources: Mapping[str, Source],
    pages: Collection[str],
) -> tuple[Mapping[str, Subject], list[Problem]]:
    """The subjects by slug, and every problem; the rest is what they may name."""
    path = project.glossary / "contrasts" / "neighbours.yml"
    if not path.exists():
        return {}, []
    where = project.where(path)
    document, problems = read(path, project.glossary / "contrasts.schema.json", where)
    if problems:
        return {}, problems
    known = {"term": terms, "page": pages, "source": sources}
    problems += _faults(document, where, known, Authors(sources))
    subjects = (to_subject(data) for data in document.data)
    return {subject.slug: subject for subject in subjects}, problems


def to_subject(data: Data) -> Subject:
    """The record of data that its schema has passed."""
    cells = {
        key: Cell(
            cell["text"],
            tuple(SourceUse(use["source"], use.get("locator", {})) for use in cell["sources"]),
            cell.get("standing", ""),
        )
        for key, cell in data["cells"].items()
    }
    return Subject(data["slug"], data["term"], data["page"], cells)


def _faults(
    document: Document, where: str, known: Mapping[str, Collection[str]], authors: Authors
) -> Iterator[Problem]:
    def problem(place: Place, what: str, hint: str = "") -> Problem:
        return Problem(where, document.line(place), what, hint)

    slugs = [subject["slug"] for subject in document.data]
    if slugs[0] != FIRST or len(set(slugs)) != len(slugs):
        yield problem((0,), f"the subjects are {', '.join(slugs)}", f"{FIRST} first, each once")
    for index, subject in enumerate(document.data):
        for kind in ("term", "page"):
            if subject[kind] not in known[kind]:
                hint = did_you_mean(subject[kind], known[kind])
                yield problem((index, kind), f"no {kind} “{subject[kind]}”", hint)
        for criterion, cell in subject["cells"].items():
            place = (index, "cells", criterion)
            keys = [use["source"] for use in cell["sources"]]
            for number, key in enumerate(keys):
                if key not in known["source"]:
                    hint = did_you_mean(key, known["source"])
                    yield problem((*place, "sources", number), f"no source “{key}”", hint)
            for inner, text in texts(cell["text"]):
                for what, hint in (*authors.faults(text, keys), *spelling.faults(text)):
                    yield problem((*place, "text", *inner), what, hint)
