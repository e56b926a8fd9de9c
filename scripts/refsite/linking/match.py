"""All uses of all terms in a text, in one pass whatever the number of terms.

An Aho–Corasick automaton finds every form that begins where a word may begin; what stands before
and after decides which of them are words; of those the leftmost longest is a use of its term.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from refsite.language.morphology import MORPHOLOGY
from refsite.terms.forms import Form

OPENERS = "\n\t\r\0\u00a0([{<>\"'“‘«„/—–-;*+=…"
"""What a word may follow, besides a space. After a full stop without a space there is no word:
that is an address."""

_LIKE = (("’", "'"), ("‑", "-"), ("\u00a0", " "), ("\n", " "), ("\t", " "))
"""Characters that readers take for one another."""
_WORD_ENDS = r"(?![\w\u0300-\u036f\u00ad@]|[-.'][\w\u0300-\u036f])"
"""No letter, digit, mark or soft hyphen follows, nor a hyphen or full stop and then a letter."""
_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+|\S+@\S+")
_NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_][^\W\d_A-Z]+ $")
_NAME_AFTER = re.compile(r" [A-Z][^\W\d_A-Z]")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.?!:\0\n]\W*|[“\"(])$")
_CLEAR = frozenset(" ,;:!?)”")
"""After these a word has ended: no need for the expression above."""


class Match(NamedTuple):
    """A use of a term: from `start` up to `end` in the text."""

    start: int
    end: int
    form: Form


def fold(text: str) -> str:
    """A text of the same length in which forms can be compared.

    Lower case can be longer than the capital (“İ”); there the capital stays.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    for each, like in _LIKE:
        lower = lower.replace(each, like)
    return lower


def _opened(folded: str) -> str:
    """A folded text in which a space stands before each word."""
    for opener in OPENERS:
        folded = folded.replace(opener, " ")
    return folded


@dataclass(frozen=True)
class Matcher:
    """Finds the forms of one language."""

    forms: Sequence[Form]
    language: str

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(form.text) for form in self.forms]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick([f" {_opened(text)}" for text in self._folded])

    @cached_property
    def _capitals(self) -> dict[int, re.Pattern]:
        """By the number of a form that has capitals, what it looks like in a text."""
        return {
            number: re.compile(
                "".join(map(_capital, form.text)) if not form.exact else re.escape(form.text)
            )
            for number, form in enumerate(self.forms)
            if form.text != self._folded[number]
        }

    @cached_property
    def _tail(self) -> re.Pattern:
        return re.compile(MORPHOLOGY[self.language].ENDINGS + _WORD_ENDS)

    def find(self, text: str) -> list[Match]:
        """The uses of terms in a text, from left to right; none overlaps another."""
        found, reached, forms = [], 0, self.forms
        longest = self._longest(text)
        for start in sorted(longest):
            end, number = longest[start]
            begin = self._begin(text, start, number)
            if begin >= reached:
                reached = end
                if not (text[begin].isupper() and _in_name(text, begin, end, forms[number].text)):
                    found.append(Match(begin, end, forms[number]))
        return found

    def _longest(self, text: str) -> dict[int, tuple[int, int]]:
        """By the place where it starts, the end and the number of the longest form there."""
        folded = _without_addresses(fold(text)) + " "
        subject = f" {_opened(folded)}"
        forms, capitals, tail = self._folded, self._capitals, self._tail.match
        longest = {}
        for number, start, end in self._automaton.find_matches_as_indexes(
            subject, overlapping=True
        ):  # in the order of their ends; `start` is that of the space before, `end` one too high
            end -= 1
            last = end
            if folded[end] not in _CLEAR:
                ending = tail(folded, end)
                if not ending:
                    continue
                last = ending.end()
            if folded[start:end] == forms[number] and (
                number not in capitals or capitals[number].match(text, start)
            ):
                longest[start] = last, number
        return longest

    def _begin(self, text: str, start: int, number: int) -> int:
        """Where the word starts: a doubled one (“pekerja-pekerja sosial”) earlier; -1: no word."""
        if not start or text[start - 1] not in "-‑":
            return start
        first = self._folded[number].partition(" ")[0]
        before = start - 1 - len(first)
        if text[max(before, 0) : start - 1].lower() == first and (
            before == 0 or text[before - 1] in f" {OPENERS}"
        ):
            return before
        return -1 if text[start - 2 : start - 1].isalnum() else start


def _in_name(text: str, start: int, end: int, form: str) -> bool:
    """Whether a common noun with a capital is part of a proper name, as in “Jalan Gotong Royong”.

    The word before or after it has a capital, too, and it does not begin a sentence.
    """
    if form[0].isupper():
        return False
    before = text[max(0, start - 30) : start]
    if _SENTENCE_BEFORE.search(before):
        return False
    last = text[text.rfind(" ", start, end) + 1 if " " in text[start:end] else start]
    named_after = last.isupper() and _NAME_AFTER.match(text, end)
    name = _NAME_BEFORE.search(before)
    named_before = name and name[0][0].isupper()
    if named_before and " " in text[start:end]:  # “Setiap Pekerja Sosial” begins a sentence
        named_before = not _SENTENCE_BEFORE.search(before[: name.start()])
    return bool(named_after or named_before)


def _without_addresses(folded: str) -> str:
    """A folded text in which nothing is found inside addresses of pages and of people."""
    if "://" in folded or "www." in folded or "@" in folded:
        return _ADDRESS.sub(lambda match: "\1" * len(match[0]), folded)
    return folded


def _capital(letter: str) -> str:
    """A capital matches itself, a small letter either."""
    return re.escape(letter) if letter.isupper() else f"(?i:{re.escape(letter)})"
