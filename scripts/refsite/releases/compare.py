"""What changed between two editions: pages that came and went, sentences by page and section."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from refsite.languages import CODES
from refsite.releases import kinds
from refsite.releases.kinds import Vocabulary
from refsite.releases.model import MEANING, Change, Changed, Differences, Removed
from refsite.releases.texts import Section

ALIKE = 0.5
"""Two sentences are versions of one if they share this part of their words, or more: with less, the
marks on what differs would be most of the sentence, and it reads better as gone and come."""


@dataclass(frozen=True)
class _Sentence:
    """A sentence with its place: which section of its page, which sentence of the section."""

    section: int
    number: int
    anchor: str
    text: str


def compare(before: Iterable[Section], after: Iterable[Section]) -> Differences:
    """What sets the sections of an edition apart from those of the one before."""
    old, new = _by_page(before), _by_page(after)
    was, now = ({address for _, address in pages} for pages in (old, new))
    vocabularies = {
        code: Vocabulary(kinds.words(_all(old, code)), kinds.words(_all(new, code)))
        for code in CODES
    }
    changed = []
    for address in sorted(was & now):
        changes = {
            code: tuple(
                page(
                    old.get((code, address), ()),
                    new.get((code, address), ()),
                    code,
                    vocabularies[code],
                )
            )
            for code in CODES
        }
        if any(changes.values()):
            changed.append(Changed(address, changes))
    removed = (
        Removed(
            address,
            {code: old[code, address][0].sentences[0] for code in CODES if (code, address) in old},
        )
        for address in sorted(was - now)
    )
    return Differences(tuple(sorted(now - was)), tuple(removed), tuple(changed))


def page(
    before: Sequence[Section], after: Sequence[Section], language: str, vocabulary: Vocabulary
) -> Iterator[Change]:
    """The changes of one page in a language, in the order in which it is read.

    A sentence that only stands elsewhere on the page has not changed.
    """
    anchors = list(dict.fromkeys(section.anchor for section in (*after, *before)))
    gone, come = _sentences(before, anchors), _sentences(after, anchors)
    gone, come = _unmatched(gone, come), _unmatched(come, gone)
    pairs = _pairs(gone, come)
    paired = {each for pair in pairs for each in pair}
    found = [
        (
            new,
            Change(
                new.anchor, kinds.kind(old.text, new.text, language, vocabulary), old.text, new.text
            ),
        )
        for old, new in pairs
    ]
    found += [(old, Change(old.anchor, MEANING, old=old.text)) for old in gone if old not in paired]
    found += [(new, Change(new.anchor, MEANING, new=new.text)) for new in come if new not in paired]
    found.sort(key=lambda each: (each[0].section, each[0].number, each[1].new))
    yield from (change for _, change in found)


def _by_page(sections: Iterable[Section]) -> Mapping[tuple[str, str], list[Section]]:
    pages = defaultdict(list)
    for section in sections:
        pages[section.language, section.address].append(section)
    return pages


def _all(pages: Mapping[tuple[str, str], list[Section]], language: str) -> Iterator[str]:
    for (code, _), sections in pages.items():
        if code == language:
            yield from (sentence for section in sections for sentence in section.sentences)


def _sentences(sections: Iterable[Section], anchors: Sequence[str]) -> list[_Sentence]:
    return [
        _Sentence(anchors.index(section.anchor), number, section.anchor, text)
        for section in sections
        for number, text in enumerate(section.sentences)
    ]


def _unmatched(mine: Sequence[_Sentence], theirs: Sequence[_Sentence]) -> list[_Sentence]:
    """Mine that have no equal among theirs: first in their own section, then anywhere on the page."""
    for place in (lambda each: (each.anchor, each.text), lambda each: each.text):
        equal = Counter(map(place, theirs))
        rest_of_mine = _less(mine, equal, place)
        rest_of_theirs = _less(theirs, Counter(map(place, mine)), place)
        mine, theirs = rest_of_mine, rest_of_theirs
    return list(mine)


def _less(sentences: Sequence[_Sentence], equal: Counter, place: object) -> list[_Sentence]:
    left = []
    for each in sentences:
        if equal[place(each)]:
            equal[place(each)] -= 1
        else:
            left.append(each)
    return left


def _words(sentence: _Sentence) -> list[str]:
    return re.findall(r"\w+", sentence.text.casefold())


def _pairs(
    gone: Sequence[_Sentence], come: Sequence[_Sentence]
) -> list[tuple[_Sentence, _Sentence]]:
    """Old sentences with the new ones that took their places, the most alike first."""
    candidates = []
    matcher = SequenceMatcher(autojunk=False)
    for new in come:
        matcher.set_seq2(_words(new))
        for old in gone:
            matcher.set_seq1(_words(old))
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE:
                alike = matcher.ratio()
                near = old.anchor == new.anchor
                if alike >= ALIKE:
                    candidates.append(((-alike, not near, abs(old.number - new.number)), old, new))
    pairs, taken = [], set()
    for _, old, new in sorted(
        candidates, key=lambda each: (each[0], each[1].section, each[1].number)
    ):
        if old not in taken and new not in taken:
            pairs.append((old, new))
            taken |= {old, new}
    return pairs
