"""Two versions of a sentence with the words marked in which they differ."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from html import escape

_PIECE = re.compile(r"\s*(?:\w+|[^\w\s])")
"""A word or a sign, with the space before it."""


def marked(old: str, new: str) -> tuple[str, str]:
    """Both as HTML; pieces next to each other that changed are one mark."""
    was, now = _PIECE.findall(old), _PIECE.findall(new)
    blocks = SequenceMatcher(
        None, list(map(str.strip, was)), list(map(str.strip, now)), autojunk=False
    ).get_opcodes()
    return (
        _marked(was, ((start, end, tag == "equal") for tag, start, end, _, _ in blocks)),
        _marked(now, ((start, end, tag == "equal") for tag, _, _, start, end in blocks)),
    )


def _marked(pieces: Sequence[str], runs: Iterable[tuple[int, int, bool]]) -> str:
    found = []
    for start, end, same in runs:
        text = escape("".join(pieces[start:end]), quote=False)
        space = " " * text.startswith(" ")
        found.append(text if same or not text else f"{space}<b>{text.lstrip()}</b>")
    return "".join(found)
