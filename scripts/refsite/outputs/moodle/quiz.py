"""What the writers of quizzes take: parts of questions, each part a category of Moodle's."""

from dataclasses import dataclass

from refsite.content.questions import Question
from refsite.outputs.base import OutputError
from refsite.outputs.moodle.text import IDNUMBER, field


@dataclass(frozen=True)
class Asked:
    """A question, and where to read on, in the language of the file."""

    question: Question
    see: str = ""

    @property
    def name(self) -> str:
        """What a lecturer sees in the list of questions; the same in every edition."""
        question = self.question
        return field(f"{question.src_uri.removesuffix('.md')} {question.slug}")

    def identity(self, language: str) -> str:
        """Moodle's `idnumber`: the address of the question in the reference."""
        question = self.question
        path = f"{language}/{question.src_uri.removesuffix('.md')}#{question.slug}"
        return field(path, IDNUMBER)

    def feedback(self, language: str) -> tuple[str, ...]:
        """What is said to every answer: the reason, if the question has but one, where to read."""
        return tuple(filter(None, (self.question.reason.get(language, ""), self.see)))


@dataclass(frozen=True)
class Part:
    """Questions of one category: its key in file names, the names on the way to it."""

    key: str
    path: tuple[str, ...]
    asked: tuple[Asked, ...]


def sound(asked: Asked, language: str) -> None:
    """Raise OutputError for a question that Moodle takes but cannot mark, or breaks off at."""
    question, name = asked.question, asked.name
    if question.kind == "choice" and sum(option.right for option in question.options) != 1:
        raise OutputError(f"“{name}” has not exactly one right option: mark one")
    if question.kind == "true-false" and question.answer is None:
        raise OutputError(f"“{name}” says neither true nor false: say which")
    if question.kind == "matching" and len(question.pairs) < 3:
        raise OutputError(f"“{name}” has fewer than three pairs: add one")
    if question.kind == "ordering" and len(question.items) < 3:
        raise OutputError(f"“{name}” has fewer than three entries: add one")
    if question.kind == "short" and not question.answers.get(language):
        raise OutputError(f"“{name}” has no answer in “{language}”: give one")
    for answer in question.answers.get(language, ()):
        if "->" in answer:
            raise OutputError(f"“{name}”: GIFT takes “->” in an answer for a pair: reword it")
