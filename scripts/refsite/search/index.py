"""The index of a language: words, their families, and where they stand. Its form: theme/README.md."""

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain, groupby
from operator import attrgetter

from refsite import kept
from refsite.language.families import roots
from refsite.language.morphology import MORPHOLOGY
from refsite.search.asked import ALIKE, UNASKED
from refsite.search.entries import TEXT, Entry
from refsite.search.words import words

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PAIRS = [high + low for high in _DIGITS for low in _DIGITS]
FORMAT = 1
"""Of index and engine together: an engine that a browser kept refuses a newer index."""
PLACE = 64
"""A weight takes six bits of a posting, the distance to the posting before it the rest."""


def build(entries: Sequence[Entry], language: str) -> str:
    """The script that hands the index to the search: that of the last time, for the same entries."""
    by_page = [list(each) for _, each in groupby(entries, attrgetter("page"))]
    said = [kept.digest(repr(each)) for each in by_page]
    parts = language, *said
    if (known := kept.known("index", parts)) is not None:
        kept.carry("strippings", "weights")
        return known
    weights = (
        kept.of("weights", (name,), lambda each=each: list(map(_weights, each)))
        for name, each in zip(said, by_page, strict=True)
    )
    places = _places(chain.from_iterable(weights), frozenset(UNASKED[language]))
    root = roots([word for word in places if not word.isdigit()], MORPHOLOGY[language].AFFIXES)
    made = _written(entries, language, places, root)
    kept.keep("index", parts, made)
    return made


def _written(
    entries: Sequence[Entry],
    language: str,
    places: Mapping[str, Sequence[int]],
    root: Mapping[str, str],
) -> str:
    rules = MORPHOLOGY[language].AFFIXES
    root = {word: family for word, family in root.items() if family != word}
    families = sorted(set(root.values()))
    number = {family: index for index, family in enumerate(families)}
    pages = list(dict.fromkeys(entry.page for entry in entries))
    page = {url: index for index, url in enumerate(pages)}
    data = {
        "format": FORMAT,
        "language": language,
        "affixes": [[rule.affix, rule.instead, int(rule.before)] for rule in rules],
        "unasked": " ".join(UNASKED[language]),
        "alike": ALIKE[language],
        "words": " ".join(places),
        "families": " ".join(families),
        "family": " ".join(base36(number[root[w]] + 1) if w in root else "0" for w in places),
        "postings": " ".join(map(_posting, places.values())),
        "kinds": "".join(entry.kind for entry in entries),
        "page": [page[entry.page] for entry in entries],
        "urls": [entry.url for entry in entries],
        "titles": [entry.title for entry in entries],
        "texts": [entry.text for entry in entries],
        "others": [entry.other for entry in entries],
    }
    return f"SEARCH.load({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def _places(
    weights: Iterable[Mapping[str, int]], unasked: Collection[str]
) -> Mapping[str, Sequence[int]]:
    """By word, in the order of the alphabet, the entries that have it, each with its weight there.

    An entry is its number times PLACE; the weight is added.
    """
    found: dict[str, array] = defaultdict(partial(array, "I"))  # a ninth of lists
    for index, of_entry in enumerate(weights):
        place = index * PLACE
        for word, weight in of_entry.items():
            found[word].append(place + weight)
    return {word: found[word] for word in sorted(found.keys() - unasked)}


def _weights(entry: Entry) -> dict[str, int]:
    """What each word of an entry counts for there."""
    named: dict[str, int] = defaultdict(int)
    told: Counter[str] = Counter()
    for text, weight in entry.fields:
        if weight == TEXT:
            told.update(words(text))
        else:  # ten names with the same word are no more than one
            named.update({word: max(weight, named[word]) for word in words(text)})
    return {word: _weight(named.get(word, 0), told.get(word, 0)) for word in {**told, **named}}


@cache
def _weight(named: int, told: int) -> int:
    """What a word counts for: the tenth time that a text has it says less than the first."""
    return min(PLACE - 1, max(1, round(4 * (named + TEXT * 3 * told / (told + 2)))))


def _posting(places: Sequence[int]) -> str:
    """The entries that have a word, each by its distance to the one before, with its weight."""
    parts, last = [], 0
    for place in places:
        parts.append(base36(place - last))
        last = place - place % PLACE
    return ",".join(parts)


@cache
def base36(number: int) -> str:
    """A number in the digits 0 to 9 and a to z, as parseInt(…, 36) reads it."""
    high, low = divmod(number, len(_PAIRS))
    return base36(high) + _PAIRS[low] if high else _PAIRS[low].lstrip("0") or "0"
