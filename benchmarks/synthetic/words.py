"""Made-up languages: words as unevenly frequent as real ones, sentences, names of terms."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

SYLLABLES = {
    "id": ["an", "men", "nya", *(first + vowel for first in "bdghjklmnprstw" for vowel in "aiu")],
    "en": ["er", "ing", "st", *(first + vowel for first in "bdfghlmnprstwy" for vowel in "eoa")],
}
"""By language; no syllable has the letter Q, with which the names of authors begin."""
COMMON = 20_000
"""How many words there are beside those that stand in names of terms alone."""
_ENDINGS = {"id": ("", "", "", "nya"), "en": ("", "", "", "s")}
"""What a term's use may end in."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of a language with their frequencies added up, and the names of its terms."""

    language: str
    words: tuple[str, ...]
    weights: tuple[float, ...]
    names: tuple[str, ...]


@cache
def vocabulary(language: str, terms: int) -> Vocabulary:
    """The words of a language, and the names of so many terms.

    A name has a word of its own and up to two common ones; every fifth goes on from the one before,
    so that the longest match counts. Frequent words are short.
    """
    chance = random.Random(language)  # noqa: S311 (nothing is secret here)
    found: dict[str, None] = {}
    while len(found) < COMMON + terms:
        syllables = chance.choices(SYLLABLES[language], k=chance.randint(2, 6))
        found["".join(syllables)] = None
    words = list(found)
    common, own = sorted(words[:COMMON], key=len), words[COMMON:]
    names: list[str] = []
    for number, word in enumerate(own):
        more = chance.sample(common, chance.choice((0, 1, 1, 2)))
        longer = number % 5 == 4
        names.append(f"{names[-1]} {word}" if longer else " ".join((word, *more)))
    weights = accumulate(1 / rank for rank in range(1, COMMON + 1))
    return Vocabulary(language, tuple(common), tuple(weights), tuple(names))


class Voice:
    """Somebody who speaks a language: makes sentences, the same each time for the same `seed`."""

    def __init__(self, words: Vocabulary, seed: str):
        self._words = words
        self._chance = random.Random(f"{words.language} {seed}")  # noqa: S311 (as above)

    def words(self, fewest: int, most: int) -> list[str]:
        """So many words."""
        count = self._chance.randint(fewest, most)
        return self._chance.choices(self._words.words, cum_weights=self._words.weights, k=count)

    def phrase(self, fewest: int = 2, most: int = 4) -> str:
        """A few words with a capital, as a heading or a cell of a table has."""
        return " ".join(self.words(fewest, most)).capitalize()

    def sentence(self, *inside: str, fewest: int = 8, most: int = 15) -> str:
        """A sentence; `inside` are links and the like, which stand in the midst of it."""
        words = self.words(fewest, most)
        places = sorted(self._chance.sample(range(1, len(words)), len(inside)), reverse=True)
        for place, text in zip(places, inside, strict=True):
            words.insert(place, text)
        first, *rest = words
        return " ".join((first.capitalize(), *rest)) + "."

    def use(self, name: str) -> str:
        """A term as it stands in a text: as it is, or with an ending."""
        return name + self._chance.choice(_ENDINGS[self._words.language])

    def choice(self, among: Sequence[str]) -> str:
        """One of them."""
        return self._chance.choice(among)
