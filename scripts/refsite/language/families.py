"""Words of one family (*memberdayakan*, *pemberdayaan*, *berdaya*) known by a common root.

No dictionary: every word is stripped of its affixes in all legal ways, and of what is left the one
that most words of the vocabulary share is the root. A word that the vocabulary does not have finds
its family by any of its own strippings. The search in the reader's browser strips alike:
theme/assets/javascripts/search-words.js, held to this by a test.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from refsite import kept

DEEPEST, SHORTEST = 5, 3
"""How many affixes a word may lose, and how short it may become."""
_VOWELS = frozenset("aeiou")
_SPOKEN = re.compile("[aeiouy]")


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, for tables that are easier to read as one."""
    return tuple(re.findall(r"\S+", text))


class Rule(NamedTuple):
    """An affix at the start (`before`) or at the end, and what stands in its place without it."""

    affix: str
    instead: str = ""
    before: bool = False

    def stripped(self, word: str) -> str:
        """The word without the affix; empty if it does not have it, or too little would be left."""
        if self.before:
            rest = word.removeprefix(self.affix)
            # A letter that the prefix swallowed stood before a vowel: menulis, tulis.
            if len(rest) == len(word) or (self.instead and rest[:1] not in _VOWELS):
                return ""
            rest = self.instead + rest
        else:
            rest = word.removesuffix(self.affix)
            if len(rest) == len(word):
                return ""
            rest += self.instead
        return rest if len(rest) >= SHORTEST and _SPOKEN.search(rest) else ""


class Affixes:
    """Rules by the letter at the affix's outer end: few words have more than a few of them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Sort the rules."""
        self._starts: dict[str, list[Rule]] = defaultdict(list)
        self._ends: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            if rule.before:
                self._starts[rule.affix[0]].append(rule)
            else:
                self._ends[rule.affix[-1]].append(rule)

    def strippings(self, word: str) -> set[str]:
        """What can be left of a word without its affixes, itself included."""
        found, front = {word}, {word}
        for _ in range(DEEPEST):
            front = {less for each in front for less in self._without_one(each)} - found - {""}
            if not front:
                break
            found |= front
        return found

    def _without_one(self, word: str) -> Iterator[str]:
        for rule in self._starts.get(word[0], ()):
            yield rule.stripped(word)
        for rule in self._ends.get(word[-1], ()):
            yield rule.stripped(word)


def strippings(word: str, rules: Sequence[Rule]) -> set[str]:
    """What can be left of a word without its affixes, itself included."""
    return Affixes(rules).strippings(word)


def roots(vocabulary: Collection[str], rules: Sequence[Rule]) -> dict[str, str]:
    """The root of every word: what most other words share, unless it is very short."""
    left = _all_strippings(vocabulary, rules)
    shared = Counter(root for roots in left.values() for root in roots)
    return {word: _best(left[word], shared) for word in left}


def _all_strippings(words: Collection[str], rules: Sequence[Rule]) -> Mapping[str, list[str]]:
    """What can be left of each word; for those of the last time it is known."""
    parts, affixes = (repr(rules),), Affixes(rules)
    before = kept.known("strippings", parts) or {}
    found = {word: before.get(word) or sorted(affixes.strippings(word)) for word in words}
    kept.keep("strippings", parts, found)
    return found


def _best(strippings: Collection[str], shared: Mapping[str, int]) -> str:
    def worth(root: str) -> tuple[float, int, str]:
        return math.log2(1 + shared[root]) - (len(root) == SHORTEST), -len(root), root

    return max(strippings, key=worth)
