"""Copies of sources in archives of the web: glossary/archived.yml."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from refsite import data_files
from refsite.problems import Problem, did_you_mean
from refsite.project import Project

FILE = "glossary/archived.yml"


@dataclass(frozen=True)
class Archived:
    """A copy's address, and its day as `YYYY-MM-DD`."""

    address: str
    date: str


def load(project: Project, keys: Collection[str]) -> tuple[Mapping[str, Archived], list[Problem]]:
    """The copies by their source's key, and what is wrong; none where there is no such file."""
    path = project.root / FILE
    if not path.exists():
        return {}, []
    document, problems = data_files.read(path, path.with_name("archived.schema.json"), FILE)
    if problems:
        return {}, problems
    for key, entry in document.data.items():
        if key not in keys:
            hint = did_you_mean(key, keys)
            problems.append(
                Problem(FILE, document.line((key,)), f"there is no source “{key}”", hint)
            )
        if not _is_day(entry["date"]):
            line, hint = document.line((key, "date")), "YYYY-MM-DD"
            problems.append(Problem(FILE, line, f"there is no day {entry['date']}", hint))
    return {key: Archived(**entry) for key, entry in document.data.items()}, problems


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
