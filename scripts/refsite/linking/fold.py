"""Texts made comparable without changing their length, so that places in them stay right."""

import re

OPENERS = "\n\t\r\0\u00a0([{<>\"'“‘«„/—–-;*+=…"
"""What a word may follow, besides a space. After a full stop without a space there is no word."""
_LIKE = (("’", "'"), ("‑", "-"), ("\u00a0", " "), ("\n", " "), ("\t", " "))
"""Characters that readers take for one another."""
_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+|\S+@\S+")


def fold(text: str) -> str:
    """A text in small letters, with one sort of apostrophe, hyphen and space.

    A small letter can be longer than its capital (“İ”); there the capital stays.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    for each, like in _LIKE:
        lower = lower.replace(each, like)
    return lower


def opened(folded: str) -> str:
    """A folded text in which a space stands before each word."""
    for opener in OPENERS:
        folded = folded.replace(opener, " ")
    return folded


def without_addresses(folded: str) -> str:
    """A folded text in which nothing is found inside addresses of pages and of people."""
    if "://" in folded or "www." in folded or "@" in folded:
        return _ADDRESS.sub(lambda match: "\1" * len(match[0]), folded)
    return folded
