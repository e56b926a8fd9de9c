"""Self-check questions as data: read from glossary/questions/, one file a page, both languages inside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from refsite.data_files import listed, read
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import Data, Document

Both = Mapping[str, str]


@dataclass(frozen=True)
class Option:
    """A possible answer of a choice, and why it is right or wrong."""

    text: Both
    reason: Both
    right: bool


@dataclass(frozen=True)
class Question:
    """One question; texts by language. Which fields are filled depends on `kind`.

    choice: `options`; true-false: `answer`; matching: `pairs`; ordering: `items` in their right
    order; short: the `answers` that count, by language. All but choice have one `reason`.
    `anchor` is the section of the page `src_uri` that holds the answer.
    """

    src_uri: str
    slug: str
    kind: str
    anchor: str
    stem: Both
    options: tuple[Option, ...] = ()
    answer: bool | None = None
    pairs: tuple[tuple[Both, Both], ...] = ()
    items: tuple[Both, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reason: Both = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """The questions of one page, and the document that knows their lines."""

    src_uri: str
    where: str
    document: Document
    questions: tuple[Question, ...]


def load(project: Project) -> tuple[list[Sheet], list[Problem]]:
    """The sheets whose files are sound, in the order of their paths, and what is wrong with the rest."""
    folder, schema = project.glossary / "questions", project.glossary / "questions.schema.json"
    paths, problems = listed(project, folder, deep=True)
    sheets = []
    for path in paths:
        where = project.where(path)
        document, faults = read(path, schema, where)
        problems += faults
        if not faults:
            src_uri = path.relative_to(folder).with_suffix(".md").as_posix()
            questions = tuple(to_question(src_uri, data) for data in document.data)
            sheets.append(Sheet(src_uri, where, document, questions))
    return sheets, problems


def to_question(src_uri: str, data: Data) -> Question:
    """The record of data that its schema has passed."""
    return Question(
        src_uri=src_uri,
        slug=data["slug"],
        kind=data["kind"],
        anchor=data["anchor"],
        stem=data["stem"],
        options=tuple(
            Option(option["text"], option["reason"], "right" in option)
            for option in data.get("options", ())
        ),
        answer=data["answer"] == "true" if "answer" in data else None,
        pairs=tuple((pair["left"], pair["right"]) for pair in data.get("pairs", ())),
        items=tuple(data.get("items", ())),
        answers={code: tuple(texts) for code, texts in data.get("answers", {}).items()},
        reason=data.get("reason", {}),
    )
