"""Small parts of an APA entry: names, editions, pages, titles."""

import re
from collections.abc import Sequence
from html import escape

from refsite.references.model import Name, Source


def edition(text: str, language: str) -> str:
    """`2` as “2nd ed.” or “Edisi ke-2”; other texts as they are."""
    if not text.isdigit():
        return escape(text)
    if language == "id":
        return f"Edisi ke-{text}"
    ending = (
        "th"
        if text[-2:] in ("11", "12", "13")
        else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")
    )
    return f"{text}{ending} ed."


def people(names: Sequence[Name], *, inverted: bool = True) -> str:
    """A list of names: `Pincus, A., &amp; Minahan, A.`, or not inverted: `A. Pincus &amp; A. Minahan`."""
    texts = [escape(person(name, inverted=inverted)) for name in names]
    if len(texts) == 1:
        return texts[0]
    comma = "," if inverted or len(texts) > 2 else ""
    return f"{', '.join(texts[:-1])}{comma} &amp; {texts[-1]}"


def person(name: Name, *, inverted: bool) -> str:
    """One name with initials; a body's name as it is."""
    family = name.family.replace("'", "’")
    if not name.given:
        return family
    first = initials(name.given)
    return f"{family}, {first}" if inverted else f"{first} {family}"


def initials(given: str) -> str:
    """`John Arthur` as `J. A.`, `Ming-sum` as `M.-s.`."""
    return " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split()
    )


def marked(text: str, source: Source) -> str:
    """A title with its language and typographic quotation marks."""
    quoted = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    return f'<span lang="{source.language}">{escape(quoted, quote=False)}</span>'


def page_range(pages: str) -> str:
    """Pages with an en dash."""
    return escape(pages).replace("-", "–")


def sentence(text: str) -> str:
    """A text that ends with a stop, unless it ends with one already."""
    if not text:
        return ""
    bare = re.sub(r"<[^>]+>", "", text)
    return text if bare.endswith((".", "?", "!")) else f"{text}."
