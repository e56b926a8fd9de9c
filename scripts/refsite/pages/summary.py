"""What stands on the summary sheet of a theme: chosen by the data, and as much as an A4 page holds.

A term weighs as much as leads to it: terms that are related to it, written pages that link it by hand,
definitions of it by others. The heaviest come first; of equals, the first by slug. Two terms that are
not to be confused weigh what they weigh together, a correction what the heaviest of its terms does.
Only corrections that were seen in a source or are common knowledge are there: the sheet has no room to
say how sure the others are.

Room is counted in lines of a column. Both languages have the same entries: the longer one counts.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TypeVar

from refsite.content import targets
from refsite.content.corrections import Correction
from refsite.content.model import Content
from refsite.languages import CODES, twin
from refsite.terms.model import Term
from refsite.words import WORDS

LINES = 127
"""The lines of both columns together. Tests print every sheet, on one page each."""
LINE = 58
"""The characters of a line."""
HEADING, GAP = 2.2, 0.3
"""What a heading takes, and what parts one entry from the next, in lines."""
PAIRS, CORRECTIONS = 8, 5
"""Room is kept for so many pairs, which fill what is left, and for so many corrections."""
SURE = ("seen", "known")
"""How certain a correction is that needs no more words."""
SHORT = 330
"""So many characters has a correction at most."""
Pair = tuple[Term, Term]
Entry = TypeVar("Entry", Term, Pair, Correction)


@dataclass(frozen=True)
class Summary:
    """The entries of a sheet, the heaviest of each kind first."""

    terms: Sequence[Term]
    pairs: Sequence[Pair]
    false_friends: Sequence[Term]
    corrections: Sequence[Correction]


def weights(content: Content) -> Mapping[str, int]:
    """How much leads to each term, by slug."""
    pages = (page for page in content.pages if page.language == CODES[0])
    linked = Counter(slug for page in pages for slug in set(targets.terms(page)))
    return {
        term.slug: len(set(term.related_slugs())) + linked[term.slug] + len(term.attributed)
        for term in content.glossary.terms.values()
    }


def choose(theme: str, content: Content, weights: Mapping[str, int]) -> Summary:
    """The entries of a theme's sheet."""

    def together(pair: Pair) -> int:
        return sum(weights[term.slug] for term in pair)

    def heaviest(correction: Correction) -> int:
        return max((weights[slug] for slug in correction.terms), default=0)

    terms = sorted(content.glossary.in_theme(theme), key=lambda term: -weights[term.slug])
    corrections = [each for each in content.corrections if each.theme == theme and _is_fit(each)]
    corrections.sort(key=heaviest, reverse=True)
    room = _Room(LINES)
    return Summary(
        false_friends=room.take(
            [term for term in terms if _is_false_friend(term)], of_false_friend
        ),
        corrections=room.take(corrections[:CORRECTIONS], of_correction),
        terms=room.take(terms, of_term, keep=HEADING + PAIRS * (1 + GAP)),
        pairs=room.take(sorted(_pairs(terms), key=together, reverse=True), of_pair),
    )


def of_term(entry: Term, language: str) -> str:
    """The words of a term: its names, the reader's first, and its definition."""
    return f"{names(entry, language)}. {entry.wordings[language].definition}"


def of_pair(entry: Pair, language: str) -> str:
    """The words of two terms that are not to be confused."""
    return " ≠ ".join(each.name(language) for each in entry)


def of_false_friend(entry: Term, language: str) -> str:
    """The words of a term whose counterpart only looks like one."""
    return f"{names(entry, language)}. {entry.equivalence.note[language]}"


def of_correction(entry: Correction, language: str) -> str:
    """The words of a correction."""
    words = WORDS[language]
    return f"{words['wrong']}: {entry.says} {words['right']}: {entry.right[language]}"


def names(entry: Term, language: str) -> str:
    """A term's names in both languages, the reader's first."""
    return f"{entry.name(language)} · {entry.name(twin(language).code)}"


class _Room:
    """What is left of a page."""

    def __init__(self, lines: float) -> None:
        self._left = lines

    def take(
        self, entries: Iterable[Entry], words: Callable[[Entry, str], str], keep: float = 0
    ) -> tuple[Entry, ...]:
        """The first entries, as many as there is room for below a heading; some lines are kept."""
        taken, left = [], self._left - HEADING
        for entry in entries:
            left -= GAP + max(len(wrap(words(entry, code), LINE)) for code in CODES)
            if left < keep:
                break
            taken.append(entry)
            self._left = left
        return tuple(taken)


def _pairs(terms: Sequence[Term]) -> Iterator[Pair]:
    """Each two terms of a theme that are not to be confused, once, the heavier one first."""
    place = {term.slug: index for index, term in enumerate(terms)}
    for index, term in enumerate(terms):
        for slug in term.relations.get("contrasts", ()):
            if place.get(slug, 0) > index:
                yield term, terms[place[slug]]


def _is_false_friend(term: Term) -> bool:
    return term.equivalence is not None and term.equivalence.kind == "false-friend"


def _is_fit(correction: Correction) -> bool:
    longest = max(len(text) for text in correction.right.values())
    return correction.certainty in SURE and len(correction.says) + longest <= SHORT
