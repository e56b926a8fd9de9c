"""Figures as data: read from glossary/figures/, one file a figure, both languages inside."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from refsite.content import figure_check
from refsite.data_files import listed, read
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import Data


@dataclass(frozen=True)
class Part:
    """A box, a layer or a date of a figure; texts by language.

    `arrow` is what the arrow that starts here says, `items` are small boxes inside, `mark` is the
    shape at a date: legal, scholarly, professional or none. In a network a part has a `slug`, stands
    `at` a column and a row, counted from 1, and its `shape` is a circle or a square, `crossed` out
    for somebody who has died, `double` for the one whose picture it is.
    """

    label: Mapping[str, str]
    note: Mapping[str, str] = field(default_factory=dict)
    arrow: Mapping[str, str] = field(default_factory=dict)
    items: tuple[Mapping[str, str], ...] = ()
    year: str = ""
    source: str = ""
    mark: str = ""
    slug: str = ""
    at: tuple[float, float] = (0, 0)
    shape: str = "circle"
    size: int = 1
    crossed: bool = False
    double: bool = False


@dataclass(frozen=True)
class Link:
    """A tie in a network, from one part to another; a `child` has two `sources`, its parents."""

    sources: tuple[str, ...]
    target: str
    kind: str


@dataclass(frozen=True)
class Figure:
    """A figure: its kind, its title, the whole of it in words, the sources of its caption."""

    slug: str
    kind: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    parts: tuple[Part, ...]
    sources: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    def cited(self) -> set[str]:
        """The keys of all sources that the figure cites."""
        return {*self.sources, *(part.source for part in self.parts if part.source)}


def load(project: Project, sources: Collection[str]) -> tuple[Mapping[str, Figure], list[Problem]]:
    """The figures by slug, and every problem; `sources` are the keys that they may cite."""
    schema = project.glossary / "figures.schema.json"
    paths, problems = listed(project, project.glossary / "figures")
    found = {}
    for path in paths:
        where = project.where(path)
        document, faults = read(path, schema, where)
        problems += faults
        if not faults:
            found[path.stem] = to_figure(path.stem, document.data)
            problems += figure_check.faults(document, where, sources)
    return found, problems


def to_figure(slug: str, data: Data) -> Figure:
    """The record of data that its schema has passed."""
    links = data.get("links", ())
    return Figure(
        slug,
        data["kind"],
        data["title"],
        data["text"],
        tuple(_part(part) for part in data["parts"]),
        tuple(data.get("sources", ())),
        tuple(Link(tuple(link["from"]), link["to"], link["kind"]) for link in links),
    )


def _part(data: Data) -> Part:
    read_as = {
        "items": tuple,
        "at": lambda numbers: tuple(map(float, numbers)),
        "size": int,
        "crossed": bool,
        "double": bool,
    }
    return Part(**{key: read_as.get(key, lambda value: value)(data[key]) for key in data})
