"""Whether a change is small or changes the meaning.

Small is what leaves letters, numbers and symbols as they were (capitals, punctuation, spaces,
hyphens), and a misspelt word put right. All else counts as a change in meaning, and so does what is
in doubt: a reader passes over what is called small.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from refsite.language import english, indonesian
from refsite.language.families import Rule, listed
from refsite.releases.model import MEANING, SMALL

SHORTEST, FARTHEST = 5, 2
"""A slip is in a word of so many letters, and so many of them are wrong: in shorter words, or with
more letters wrong, one word is often another."""
NEGATIONS = {
    "id": frozenset(listed("tidak tak bukan belum jangan tanpa tiada enggan nir non")),
    "en": frozenset(listed("not no never none nor neither without cannot nothing nobody non t")),
}
"""By language; `t` is what is left of “isn’t”."""
_PREFIXES = {
    "id": listed("a anti antar ekstra intra non pasca pra sub supra"),
    "en": listed(
        "a anti co counter de dis ex extra il im in inter intra ir mis multi non over post pre pro"
        " re sub super trans un under"
    ),
}
"""What turns a word into another, besides the affixes that the search strips."""
_AFFIXES: dict[str, tuple[Rule, ...]] = {
    code: (*module.AFFIXES, *(Rule(prefix, before=True) for prefix in _PREFIXES[code]))
    for code, module in (("id", indonesian), ("en", english))
}
_WORD = re.compile(r"([^\W\d_]+)")
_PIECE = re.compile(r"[^\W\d_]+|(?:(?<![^\s(])-)?\d+(?:[^\w]+\d+)*|[^\w\s]")
_DASHES = re.compile(r"[‐‑‒–—−]")
_KEPT = frozenset("%‰&/?@#")
"""Signs that say something, besides mathematical ones and those of currencies."""
_LETTER_OF_YEAR = re.compile(r"(?<=\b\d{4})[a-h]\b")


@dataclass(frozen=True)
class Vocabulary:
    """The words of a language that some edition and the next one write in small letters."""

    before: Collection[str]
    after: Collection[str]


def words(sentences: Iterable[str]) -> frozenset[str]:
    """The words that stand in small letters in some sentences."""
    return frozenset(
        word for sentence in sentences for word in _WORD.findall(sentence) if word.islower()
    )


def kind(old: str, new: str, language: str, vocabulary: Vocabulary) -> str:
    """What sort of change it is that `new` stands where `old` stood."""
    old, new = _without_new_letters(old, new), _without_new_letters(new, old)
    if _negations(old, language) != _negations(new, language):
        return MEANING
    return SMALL if fold(_mended(old, new, language, vocabulary)) == fold(new) else MEANING


def fold(text: str) -> str:
    """What a text says whatever its capitals, punctuation, spaces and hyphens.

    What parts two numbers stays: 1.5 is not 15, and a range is not a number.
    """
    pieces = _PIECE.findall(_DASHES.sub("-", unicodedata.normalize("NFKC", text)).casefold())
    return "".join(
        re.sub(r"\s+", " ", re.sub(r"\s*-\s*", "-", piece))
        for piece in pieces
        if piece[0].isalnum()
        or piece in _KEPT
        or len(piece) > 1
        or unicodedata.category(piece)[0] == "S"
    )


def _mended(old: str, new: str, language: str, vocabulary: Vocabulary) -> str:
    """The old text with its slips put right, as far as the new one has the same words."""
    was, now = _WORD.split(old), _WORD.split(new)
    if len(was) != len(now):
        return old
    for place in range(1, len(was), 2):  # words stand between the other characters
        small = was[place].islower() and now[place].islower()
        first = place == 1  # may have a capital and be no name
        if (small or first) and _is_slip(was[place], now[place], language, vocabulary):
            was[place] = now[place]
    return "".join(was)


def _is_slip(old: str, new: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether one word is a misspelling of the other.

    Letters alone can't tell “increase” from “decrease”. So the wrong form must be one that the next
    edition has nowhere, the right form one that the last edition had somewhere; both in small
    letters, which leaves names out. Both begin alike and have the same affixes.
    """
    old, new = old.casefold(), new.casefold()
    return (
        old != new
        and min(len(old), len(new)) >= SHORTEST
        and old not in vocabulary.after
        and new in vocabulary.before
        and not {old, new} & NEGATIONS[language]
        and old[0] == new[0]
        and _affixes(old, language) == _affixes(new, language)
        and _distance(old, new) <= FARTHEST
    )


def _affixes(word: str, language: str) -> tuple[str, str]:
    """The longest prefix and the longest suffix that a word has, or seems to have."""
    rules = [rule for rule in _AFFIXES[language] if rule.stripped(word)]
    return tuple(
        max((rule.affix for rule in rules if rule.before is before), key=len, default="")
        for before in (True, False)
    )


def _distance(one: str, other: str) -> int:
    """How many letters set two words apart, at most; two that changed places count as two."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(a2 - a1, b2 - b1) for tag, a1, a2, b1, b2 in blocks if tag != "equal")


def _negations(text: str, language: str) -> Counter[str]:
    return Counter(w for w in _WORD.findall(text.casefold()) if w in NEGATIONS[language])


def _without_new_letters(text: str, other: str) -> str:
    """A text without the letters of its years, if the other has none.

    A work's year gets a letter when the bibliography gets another work of that year.
    """
    return text if _LETTER_OF_YEAR.search(other) else _LETTER_OF_YEAR.sub("", text)
