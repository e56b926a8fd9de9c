"""Learning paths: pages in their order and a check at the end, read from glossary/paths/, one file a path."""

from collections.abc import Mapping
from dataclasses import dataclass

from refsite.data_files import listed, read
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import Data, Document

WORDS_A_MINUTE = 180
"""How fast we take a reader to be: a choice of ours, told beside the times."""


@dataclass(frozen=True)
class Step:
    """A page to read, by its path; what a reader can do afterwards, by language; slugs of terms."""

    page: str
    goal: Mapping[str, str]
    terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class LearningPath:
    """A path: its slug, title, whom it is for, its steps in their order, its check.

    `check` names self-check questions by their page and slug, in the order in which they are asked.
    """

    slug: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    steps: tuple[Step, ...]
    check: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Loaded:
    """A path, its file, and the document that knows the file's lines."""

    path: LearningPath
    where: str
    document: Document


def src_uri(slug: str) -> str:
    """The path of a learning path's page, which people write."""
    return f"study/{slug}.md"


def load(project: Project) -> tuple[list[Loaded], list[Problem]]:
    """The paths whose files are sound, in the order of the files, and what is wrong with the rest."""
    folder, schema = project.glossary / "paths", project.glossary / "paths.schema.json"
    files, problems = listed(project, folder)
    found = []
    for file in files:
        where = project.where(file)
        document, faults = read(file, schema, where)
        problems += faults
        if not faults:
            found.append(Loaded(to_path(file.stem, document.data), where, document))
    return found, problems


def to_path(slug: str, data: Data) -> LearningPath:
    """The record of data that its schema has passed."""
    steps = tuple(
        Step(step["page"], step["goal"], tuple(step.get("terms", ()))) for step in data["steps"]
    )
    check = tuple(
        (page, question) for page, _, question in (each.partition("#") for each in data["check"])
    )
    return LearningPath(slug, data["title"], data["about"], steps, check)
