"""Reading packs for lecturers: a course week by week, read from glossary/packs/, one file a course."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from refsite.data_files import listed, read
from refsite.language import spelling
from refsite.languages import texts
from refsite.problems import Problem, did_you_mean
from refsite.project import Project
from refsite.references.model import Source
from refsite.references.named import Authors
from refsite.strict_yaml import Data, Document, Place

COUNTS = {"pages": (1, 4), "terms": (3, 8), "sources": (0, 3)}
"""The fewest and the most entries of a week's lists."""


@dataclass(frozen=True)
class Week:
    """One meeting; texts by language.

    `pages` are paths in the order of reading, `terms` slugs, `sources` keys to read further.
    """

    title: Mapping[str, str]
    goal: Mapping[str, str]
    pages: tuple[str, ...]
    terms: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pack:
    """A course: its slug, title, whom it is for, and its weeks in their order."""

    slug: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    weeks: tuple[Week, ...]


def load(
    project: Project,
    *,
    terms: Collection[str],
    sources: Mapping[str, Source],
    pages: Collection[str],
) -> tuple[Mapping[str, Pack], list[Problem]]:
    """The packs by slug in the order of their files, and every problem; the rest is what they may name."""
    schema = project.glossary / "packs.schema.json"
    paths, problems = listed(project, project.glossary / "packs")
    known = {"pages": pages, "terms": terms, "sources": sources}
    authors, packs = Authors(sources), {}
    for path in paths:
        where = project.where(path)
        document, faults = read(path, schema, where)
        problems += faults
        if not faults:
            problems += _faults(document, where, known, authors)
            packs[path.stem] = to_pack(path.stem, document.data)
    return packs, problems


def to_pack(slug: str, data: Data) -> Pack:
    """The record of data that its schema has passed."""
    weeks = tuple(
        Week(
            title=week["title"],
            goal=week["goal"],
            pages=tuple(week["pages"]),
            terms=tuple(week["terms"]),
            sources=tuple(week.get("sources", ())),
        )
        for week in data["weeks"]
    )
    return Pack(slug, data["title"], data["about"], weeks)


def _faults(
    document: Document, where: str, known: Mapping[str, Collection[str]], authors: Authors
) -> Iterator[Problem]:
    def problem(place: Place, what: str, hint: str = "") -> Problem:
        return Problem(where, document.line(place), what, hint)

    read_in: dict[str, int] = {}
    for index, week in enumerate(document.data["weeks"]):
        for kind, (fewest, most) in COUNTS.items():
            names, place = week.get(kind, []), ("weeks", index, kind)
            if not fewest <= len(names) <= most:
                yield problem(place, f"{len(names)} {kind}", f"expected {fewest} to {most}")
            for name, times in Counter(names).items():
                if times > 1:
                    yield problem(place, f"“{name}” comes twice in week {index + 1}")
            for position, name in enumerate(names):
                if name not in known[kind]:
                    what = f"no {kind.removesuffix('s')} “{name}”"
                    yield problem((*place, position), what, did_you_mean(name, known[kind]))
        for position, page in enumerate(week["pages"]):
            first = read_in.setdefault(page, index + 1)
            if first != index + 1:
                what = f"the page “{page}” comes twice"
                yield problem(("weeks", index, "pages", position), what, f"first in week {first}")
        for inner, text in texts({key: week[key] for key in ("title", "goal")}):
            for what, hint in authors.faults(text, week.get("sources", ())):
                yield problem(("weeks", index, *inner), what, hint)
    for place, text in texts(document.data):
        for what, hint in spelling.faults(text):
            yield problem(place, what, hint)
        if set(text) & set("*_`[]<>{}"):
            yield problem(place, "markup in a pack", "plain text is expected")
