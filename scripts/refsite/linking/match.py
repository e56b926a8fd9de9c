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

from refsite import kept
from refsite.language.morphology import MORPHOLOGY
from refsite.linking.fold import OPENERS, fold, opened, without_addresses
from refsite.linking.names import in_name
from refsite.terms.forms import Form

_WORD_ENDS = r"(?![\w\u0300-\u036f\u00ad@]|[-.'][\w\u0300-\u036f])"
"""No letter, digit, mark or soft hyphen follows, nor a hyphen or full stop and then a letter."""
_CLEAR = frozenset(" ,;:!?)”")
"""After these a word has ended: no need for the expression above."""


class Match(NamedTuple):
    """A use of a term: from `start` up to `end` in the text."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True)
class Matcher:
    """Finds the forms of one language."""

    forms: Sequence[Form]
    language: str

    @cached_property
    def name(self) -> str:
        """What its results can be kept by."""
        return kept.digest(self.language, repr(self.forms))

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(form.text) for form in self.forms]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick([f" {opened(text)}" for text in self._folded])

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
                common = text[begin].isupper() and not forms[number].text[0].isupper()
                if not (common and in_name(text, begin, end)):
                    found.append(Match(begin, end, forms[number]))
        return found

    def _longest(self, text: str) -> dict[int, tuple[int, int]]:
        """By the place where it starts, the end and the number of the longest form there."""
        folded = without_addresses(fold(text)) + " "
        subject = f" {opened(folded)}"
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


def _capital(letter: str) -> str:
    """A capital matches itself, a small letter either."""
    return re.escape(letter) if letter.isupper() else f"(?i:{re.escape(letter)})"
