"""What can be checked of an entry by itself: ISBN check digits, the form of DOI and address."""

import re
from collections.abc import Iterator

from refsite.references.model import Source

# https://www.doi.org/the-identifier/resources/handbook/2_numbering
_DOI = re.compile(r"^10\.\d{4,9}/\S+$")
_URL = re.compile(r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$")


def faults(source: Source) -> Iterator[str]:
    """What is wrong with a source's numbers."""
    if source.isbn and not isbn_is_sound(source.isbn):
        yield f"the ISBN {source.isbn} has a wrong length or check digit"
    if source.doi and not _DOI.match(source.doi):
        yield f"“{source.doi}” is not a DOI (expected 10.nnnn/…)"
    if source.url and not _URL.match(source.url):
        yield f"“{source.url}” is not an address (expected https://…)"


def isbn_is_sound(text: str) -> bool:
    """Whether an ISBN-10 or ISBN-13 has the check digit of ISO 2108; hyphens and spaces are free."""
    digits = re.sub(r"[- ]", "", text)
    if re.fullmatch(r"\d{9}[\dX]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return (
            sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11
            == 0
        )
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(digit) * (1, 3)[index % 2] for index, digit in enumerate(digits)) % 10 == 0
    return False
