"""Read all editions from releases/ and check that they follow each other, up to CITATION.cff's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from refsite import strict_yaml
from refsite.data_files import read
from refsite.problems import Problem
from refsite.project import Project
from refsite.releases.data import to_published
from refsite.releases.model import Published, order
from refsite.strict_yaml import Document, Place

RUN = "make release writes both"


@dataclass(frozen=True)
class _Loaded:
    """An edition and the document it came from, which knows the lines."""

    published: Published
    where: str
    document: Document

    def problem(self, place: Place, what: str, hint: str = "") -> Problem:
        return Problem(self.where, self.document.line(place), what, hint)


def load(project: Project) -> tuple[tuple[Published, ...], list[Problem]]:
    """The editions, the first one first, and every problem."""
    loaded, problems = [], []
    for path in sorted(project.releases.glob("[0-9]*.yml")):
        where = project.where(path)
        document, faults = read(path, project.releases / "release.schema.json", where)
        problems += faults
        if not faults:
            each = _Loaded(to_published(document.data), where, document)
            loaded.append(each)
            problems += _faults(each, path.stem)
    loaded.sort(key=lambda each: order(each.published.number))
    for before, after in pairwise(loaded):
        problems += _succession(before.published, after)
    problems += _first(loaded[:1])
    if not problems:
        problems += _cited(project, loaded)
    return tuple(each.published for each in loaded), problems


def _faults(loaded: _Loaded, name: str) -> Iterator[Problem]:
    published = loaded.published
    if published.number != name:
        yield loaded.problem(("number",), f"edition “{published.number}” stands in {name}.yml")
    try:
        date.fromisoformat(published.date)
    except ValueError:
        yield loaded.problem(("date",), f"there is no day {published.date}", "YYYY-MM-DD")
    for index, changed in enumerate(published.differences.changed):
        for code, changes in changed.changes.items():
            for number, change in enumerate(changes):
                if not change.old and not change.new:
                    place = ("changed", index, code, number)
                    hint = "give “old”, “new” or both"
                    yield loaded.problem(place, "a change without a sentence", hint)


def _succession(before: Published, after: _Loaded) -> Iterator[Problem]:
    published = after.published
    if published.since != before.number:
        what = f"“since” is “{published.since}”, but the edition before is {before.number}"
        yield after.problem(("since",), what)
    if published.date < before.date:
        what = f"{published.date} is before edition {before.number} of {before.date}"
        yield after.problem(("date",), what)


def _first(loaded: Sequence[_Loaded]) -> Iterator[Problem]:
    for each in loaded:
        if each.published.since:
            what = f"edition {each.published.since} has no file"
            yield each.problem(("since",), what, "the first edition has no “since”")


def _cited(project: Project, loaded: Sequence[_Loaded]) -> Iterator[Problem]:
    """What CITATION.cff says of the newest edition, and its file does not."""
    path = project.root / "CITATION.cff"
    if not path.is_file():
        yield Problem("CITATION.cff", 0, "the file is missing", "it names the edition")
        return
    document = strict_yaml.parse(path.read_text("utf-8"))
    newest = loaded[-1].published if loaded else Published("none", "")
    for key, expected in (("version", newest.number), ("date-released", newest.date)):
        if document.data.get(key) != expected:
            what = f"“{key}” is “{document.data.get(key, '')}”, the newest file in releases/ says {expected}"
            yield Problem("CITATION.cff", document.line((key,)), what, RUN)
            return
