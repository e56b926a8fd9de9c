"""Which outside addresses the reference uses, and where: read from the records, not the built site."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from refsite import strict_yaml
from refsite.project import Project

_PLACES = (
    ("docs", "*.md", re.compile(r"(?:\]\(|<)((?:https?|ftp)://[^\s)>\"]+)")),
    ("glossary", "*.yml", re.compile(r"((?:https?|ftp)://[^\s\"'<>`]*[^\s\"'<>`.,;:!?)}\]])")),
    ("theme", "*.html", re.compile(r"href=\"?((?:https?|ftp)://[^\s\">{}]+)")),
)
"""Folder, files, and what an address looks like there: group 1."""


@dataclass(frozen=True, order=True)
class Use:
    """An address without its fragment, which no server is told, and a line that uses it."""

    address: str
    where: str
    line: int


def collect(project: Project) -> list[Use]:
    """Every use of an outside address, sorted; DOIs as their addresses at doi.org."""
    uses = set(_sources(project))
    for folder, files, pattern in _PLACES:
        for path in (project.root / folder).rglob(files):
            uses.update(_written(path, project.where(path), pattern))
    return sorted(uses)


def doi(identifier: str) -> str:
    """The address of a DOI at its resolver."""
    return f"https://doi.org/{identifier}"


def _sources(project: Project) -> Iterator[Use]:
    """DOI and address of each source; the data are those of JSON, the lines those of YAML."""
    path = project.glossary / "references.json"
    text = path.read_text("utf-8")
    lines = strict_yaml.parse(text)
    for index, entry in enumerate(json.loads(text)):
        where = (project.where(path), lines.line((index,)))
        if "DOI" in entry:
            yield Use(doi(entry["DOI"]), *where)
        if "URL" in entry:
            yield Use(_without_fragment(entry["URL"]), *where)


def _written(path: Path, where: str, pattern: re.Pattern) -> Iterator[Use]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if path.suffix == ".yml" and line.lstrip().startswith("#"):
            continue
        for match in pattern.finditer(line):
            yield Use(_without_fragment(match[1]), where, number)


def _without_fragment(address: str) -> str:
    return address.partition("#")[0]
