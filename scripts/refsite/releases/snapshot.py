"""releases/texts.jsonl: the sentences of the newest edition, with which the next one is compared.

One line a section in the order of languages and addresses; a change of a sentence is a change of its
section's line alone.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from refsite.languages import CODES
from refsite.problems import Problem
from refsite.project import Project
from refsite.releases.texts import Section

KEYS = ("language", "address", "anchor", "sentences")


def path(project: Project) -> Path:
    """Where the file stands."""
    return project.releases / "texts.jsonl"


def written(sections: Iterable[Section]) -> bytes:
    """The file's bytes."""
    return "".join(
        json.dumps({key: getattr(section, key) for key in KEYS}, ensure_ascii=False) + "\n"
        for section in sections
    ).encode()


def read(content: bytes, where: str) -> tuple[list[Section], list[Problem]]:
    """The sections, and a problem for each line that holds none."""
    sections, problems = [], []
    for number, line in enumerate(content.splitlines(), 1):
        try:
            sections.append(_section(json.loads(line)))
        except (ValueError, KeyError, TypeError):
            hint = "take the file as the last release wrote it: git checkout releases/texts.jsonl"
            problems.append(Problem(where, number, "the line holds no section", hint))
    return sections, problems


def _section(data: dict) -> Section:
    """The section of a line. Raises ValueError, KeyError or TypeError where it holds none."""
    sentences = data["sentences"]
    texts = [data["address"], data["anchor"], *sentences]
    sound = isinstance(sentences, list) and all(isinstance(text, str) for text in texts)
    if data["language"] not in CODES or not sound:
        raise ValueError
    return Section(data["language"], data["address"], data["anchor"], tuple(sentences))
