"""What makes sentences hard to read: length, doubled words, passives in a row."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from refsite.language.dictionary import WORD


@dataclass(frozen=True)
class Limits:
    """The most words of a sentence, and how many passives make a chain.

    So many passive verbs in one sentence, or passive sentences in a row, are one.
    """

    words: int
    passives: int


PROSE, DEFINITION = Limits(30, 3), Limits(45, 5)
"""For running text, and for a term's definition, which is one sentence by its form."""
_SENTENCE = re.compile(r"(?<=[.!?…])[”)]*\s+(?=[“(]?[^\W\d_a-z])")
_DOUBLED = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]+) (?P=word)(?![\w-])", re.IGNORECASE)
_BE = r"(?:am|is|are|was|were|be|been|being)"
_IRREGULAR = (
    "begun|borne|born|bound|bought|broken|brought|built|carried|caught|chosen|cut|done|drawn|driven"
    "|felt|found|given|held|hidden|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|said"
    "|seen|sent|set|shown|sold|spent|spoken|sworn|taken|taught|thought|told|understood|won|written"
)
_ADJECTIVES = "concerned|disabled|educated|experienced|interested|limited|married|tired|worried"
_ENGLISH = re.compile(
    rf"\b{_BE}(?: not)?(?: \w+ly)? (?!(?:{_ADJECTIVES})\b)(?:\w+ed|{_IRREGULAR})\b", re.IGNORECASE
)
_DI = re.compile(r"(?<![\w-])(?<!\byang )di([a-z]{3,})\b", re.IGNORECASE)
_NOT_PASSIVE = {"diperlukan", "disebut", "dinas"}
"""Set phrases (“needed”, “called”) and a noun. After *yang*, too, a passive only describes."""


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [sentence for sentence in _SENTENCE.split(text.strip()) if sentence]


def stems(text: str) -> set[str]:
    """What stands after *di-* in the words of an Indonesian text: a verb, if a dictionary has it."""
    return {match[1].casefold() for match in _DI.finditer(text)}


def passives(sentence: str, language: str, verbs: Collection[str] = ()) -> int:
    """How many passive verbs a sentence has; `verbs` are the stems that a dictionary has."""
    if language == "en":
        return len(_ENGLISH.findall(sentence))
    found = (match for match in _DI.finditer(sentence) if match[0].casefold() not in _NOT_PASSIVE)
    return sum(match[1].casefold() in verbs for match in found)


def findings(
    text: str, language: str, verbs: Collection[str] = (), limits: Limits = PROSE
) -> Iterator[tuple[str, str]]:
    """What is wrong in a passage, and what was expected."""
    row = 0
    for sentence in sentences(text):
        count = len(WORD.findall(sentence))
        if count > limits.words:
            yield f"a sentence of {count} words: {_start(sentence)}", f"at most {limits.words}"
        if match := _DOUBLED.search(sentence):
            yield f"a doubled word: “{match[0]}”", ""
        number = passives(sentence, language, verbs)
        row = row + 1 if number else 0
        if number >= limits.passives or row == limits.passives:
            yield f"passives in a row, up to {_start(sentence)}", "say who does it"


def _start(sentence: str) -> str:
    words = sentence.split()
    return f"“{' '.join(words[:6])}{' …' if len(words) > 6 else ''}”"
