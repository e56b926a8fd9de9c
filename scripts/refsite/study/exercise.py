"""A question as theme/assets/javascripts/study/exercise.js takes it: plain data, in one language."""

from collections.abc import Callable, Mapping

from refsite.content.questions import Question
from refsite.words import WORDS

Exercise = Mapping[str, object]
"""`id` stays the same from edition to edition: the progress of a reader is kept by it. `see` are the
address, from the language's folder, and the name of where the answer stands."""


def of(question: Question, language: str, identity: str, see: tuple[str, str]) -> Exercise:
    """A question of a page; its entries stand in the order of the record: the reader's are shuffled."""
    found = {"id": identity, "stem": question.stem[language], "see": see}
    if question.kind == "true-false":
        return found | _true_false(question, language)
    return found | {"kind": question.kind} | _KINDS[question.kind](question, language)


def _true_false(question: Question, language: str) -> Exercise:
    words = WORDS[language]
    return {
        "kind": "choice",
        "fixed": True,  # “true” stands first, always
        "options": [words["true"], words["false"]],
        "key": 0 if question.answer else 1,
        "reason": question.reason[language],
    }


def _choice(question: Question, language: str) -> Exercise:
    return {
        "options": [option.text[language] for option in question.options],
        "key": [option.right for option in question.options].index(True),
        "reasons": [option.reason[language] for option in question.options],
    }


def _matching(question: Question, language: str) -> Exercise:
    return {
        "lefts": [left[language] for left, _ in question.pairs],
        "rights": [right[language] for _, right in question.pairs],
        "key": list(range(len(question.pairs))),
        "reason": question.reason[language],
    }


def _ordering(question: Question, language: str) -> Exercise:
    return {
        "items": [item[language] for item in question.items],
        "key": list(range(len(question.items))),
        "reason": question.reason[language],
    }


def _short(question: Question, language: str) -> Exercise:
    return {"answers": question.answers[language], "reason": question.reason[language]}


_KINDS: Mapping[str, Callable[[Question, str], Exercise]] = {
    "choice": _choice,
    "matching": _matching,
    "ordering": _ordering,
    "short": _short,
}
