"""What a text says in its writer's own words."""

import re

_NOT_OURS = re.compile(r"“[^”]*”|\]\([^)]*\)|`[^`]*`")


def own_words(text: str) -> str:
    """A text without quoted words, link targets and code."""
    return _NOT_OURS.sub(" ", text)
