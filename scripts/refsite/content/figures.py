"""Figures as data: read from glossary/figures/, one file a figure, both languages inside."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from refsite.language import spelling
from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean
from refsite.project import Project
from refsite.strict_yaml import Data, Document
from refsite.terms.load import read

COUNTS = {
    "flow": (2, 8),
    "groups": (2, 6),
    "layers": (2, 5),
    "exchange": (2, 3),
    "timeline": (3, 20),
}
"""Every kind of figure, with the fewest and the most parts that it can show."""
KEYS = {
    "flow": {"label", "note", "arrow", "items"},
    "groups": {"label", "note", "items"},
    "layers": {"label", "note"},
    "exchange": {"label", "note", "arrow"},
    "timeline": {"label", "note", "year", "source"},
}
"""What a part of each kind may have."""


@dataclass(frozen=True)
class Part:
    """A box, a layer or a date of a figure; texts by language.

    `arrow` is what the arrow that starts here says, `items` are small boxes inside, `mark` is the
    shape at a date: legal, scholarly, professional or none.
    """

    label: Mapping[str, str]
    note: Mapping[str, str] = field(default_factory=dict)
    arrow: Mapping[str, str] = field(default_factory=dict)
    items: tuple[Mapping[str, str], ...] = ()
    year: str = ""
    source: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Figure:
    """A figure: its kind, its title, the whole of it in words, the sources of its caption."""

    slug: str
    kind: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    parts: tuple[Part, ...]
    sources: tuple[str, ...] = ()

    def cited(self) -> set[str]:
        """The keys of all sources that the figure cites."""
        return {*self.sources, *(part.source for part in self.parts if part.source)}


def load(project: Project, sources: Collection[str]) -> tuple[Mapping[str, Figure], list[Problem]]:
    """The figures by slug, and every problem; `sources` are the keys that they may cite."""
    schema = project.glossary / "figures.schema.json"
    found, problems = {}, []
    for path in sorted((project.glossary / "figures").glob("*")):
        where = project.where(path)
        if path.suffix != ".yml":
            problems.append(Problem(where, 0, "only .yml files belong here", "rename or remove it"))
            continue
        document, faults = read(path, schema, where)
        problems += faults
        if not faults:
            found[path.stem] = to_figure(path.stem, document.data)
            problems += _faults(document, where, sources)
    return found, problems


def to_figure(slug: str, data: Data) -> Figure:
    """The record of data that its schema has passed."""
    parts = (
        Part(**{key: tuple(value) if key == "items" else value for key, value in part.items()})
        for part in data["parts"]
    )
    return Figure(
        slug,
        data["kind"],
        data["title"],
        data["text"],
        tuple(parts),
        tuple(data.get("sources", ())),
    )


def _faults(document: Document, where: str, sources: Collection[str]) -> Iterator[Problem]:
    data = document.data
    kind, parts = data["kind"], data["parts"]
    fewest, most = COUNTS[kind]
    if not fewest <= len(parts) <= most:
        hint = f"expected {fewest} to {most}"
        yield Problem(where, document.line(("parts",)), f"{len(parts)} parts in a {kind}", hint)
    for index, part in enumerate(parts):
        for key in sorted(part.keys() - KEYS[kind]):
            line = document.line(("parts", index, key))
            hint = f"allowed: {', '.join(sorted(KEYS[kind]))}"
            yield Problem(where, line, f"a part of a {kind} has no “{key}”", hint)
        if kind == "timeline" and "year" not in part:
            yield Problem(where, document.line(("parts", index)), "the part has no “year”")
    cited = [(("sources", index), key) for index, key in enumerate(data.get("sources", ()))]
    cited += [(("parts", i, "source"), p["source"]) for i, p in enumerate(parts) if "source" in p]
    for place, key in cited:
        if key not in sources:
            hint = did_you_mean(key, sources)
            yield Problem(where, document.line(place), f"no source “{key}”", hint)
    for place, text in texts(data):
        for what, hint in spelling.faults(text):
            yield Problem(where, document.line(place), what, hint)


def texts(data: Data, place: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in a language inside some data, with its place."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in CODES and isinstance(value, str):
                yield (*place, key), value
            else:
                yield from texts(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*place, index))
