"""Alphabetical order for Indonesian and English: letters only, accents and case aside."""

import unicodedata


def sort_key(text: str) -> tuple[str, str]:
    """A key that sorts `text` by its letters; punctuation and case only break ties."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if c.isalnum() or c == " ")
    return letters, text


def initial(text: str) -> str:
    """The capital under which a text stands in an A–Z list; `#` for digits and signs."""
    first = sort_key(text)[0][:1].upper()
    return first if "A" <= first <= "Z" else "#"
