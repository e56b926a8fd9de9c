"""A text's words as the search compares them. The browser's half is search-words.js."""

import re
import unicodedata

_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)")
_INSIDE = re.compile(r"\.[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")


class _Unmarked(dict):
    """A table for `str.translate` that leaves out combining marks; it learns what it is asked."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_UNMARKED = _Unmarked()


def words(text: str) -> list[str]:
    """Small letters without accents; “P.I.E.” is one word, “14/2019” two."""
    plain = unicodedata.normalize("NFKD", text).lower().translate(_UNMARKED)
    if _INSIDE.search(plain):  # else it would be tried at each letter
        plain = _DOTTED.sub(lambda match: match[0].replace(".", ""), plain)
    return _WORD.findall(plain)
