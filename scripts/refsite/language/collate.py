"""Alphabetical order as ICU's root collation has it, which Indonesian and English use unchanged.

White space, then punctuation, digits and letters; accents and then case only break ties
(Unicode Technical Standard 10, with CLDR's order of groups and no variable elements ignored).
A test compares the order of all names with that of a real ICU, the browser's `Intl.Collator`.
"""

import unicodedata

_GROUPS = " _-–—,;:!?.…'‘’\"“”()[]{}§@*/\\&#%"
"""White space and punctuation in the order of the root collation, as far as names use them."""


def sort_key(text: str) -> tuple:
    """A key that sorts `text` among others."""
    decomposed = unicodedata.normalize("NFD", text)
    base = [char for char in decomposed if not unicodedata.combining(char)]
    accents = [char for char in decomposed if unicodedata.combining(char)]
    return (
        [_weight(char) for char in base],
        accents,
        [char.isupper() for char in base],
    )


def initial(text: str) -> str:
    """The capital under which a text stands in an A–Z list; `#` for digits and signs."""
    letters = [char for char in unicodedata.normalize("NFD", text) if char.isalnum()]
    first = letters[0].upper() if letters else ""
    return first if "A" <= first <= "Z" else "#"


def _weight(char: str) -> tuple[int, int, str]:
    if char.isspace():
        return 0, 0, ""
    if char.isalpha():
        return 3, 0, char.casefold()
    if char.isdigit():
        return 2, unicodedata.digit(char, 0), ""
    return 1, _GROUPS.find(char) % (len(_GROUPS) + 1), char
