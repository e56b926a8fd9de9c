"""Common nouns inside proper names: “Jalan Gotong Royong” is no mutual help."""

import re

_BEFORE = re.compile(r"(?<!\w)[A-Z][^\W\d_A-Z]+ $")
_AFTER = re.compile(r" [A-Z][^\W\d_A-Z]")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.?!:\0\n]\W*|[“\"(])$")
_REACH = 30
"""So many characters before a word are looked at: more than a word has."""


def in_name(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end`, which have a capital, are part of a proper name.

    Then the word before or after them has a capital, too, and they do not begin a sentence.
    """
    before = text[max(0, start - _REACH) : start]
    if _SENTENCE_BEFORE.search(before):
        return False
    space = text.rfind(" ", start, end)
    if text[max(space + 1, start)].isupper() and _AFTER.match(text, end):
        return True
    name = _BEFORE.search(before)
    # A word that begins a sentence has its capital from there: “Setiap Pekerja Sosial wajib …”.
    return bool(name) and (space < 0 or not _SENTENCE_BEFORE.search(before[: name.start()]))
