"""Small pieces of Markdown that generated pages share."""

import json
from collections.abc import Mapping

from refsite.languages import twin
from refsite.terms.model import Term

NOT_SEARCHED = 'data-search-exclude="true"'
"""Marks a heading whose section the search leaves out: the same words stand elsewhere."""

UNLINKED = {"unlinked": [{"reason": "a list: each entry is short and has links of its own"}]}
"""Front matter of a page whose terms are not linked, as a written page would say it."""


def front_matter(values: Mapping[str, object], *, searched: bool = True) -> str:
    """A front matter block; values are JSON strings, which YAML reads alike.

    A page that only lists what other pages hold is not `searched`, and `UNLINKED`, too.
    """
    if not searched:
        values = {**values, **UNLINKED, "search": {"exclude": True}}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---", ""])


def marked(text: str, language: str) -> str:
    """A text in italics, marked as being in a language."""
    return f"*{text}*{{ lang={language} }}"


def entry(term: Term, language: str) -> str:
    """A term in a list: linked name, the other language's name, definition."""
    wording, other = term.wordings[language], twin(language).code
    return f"[{wording.name}](term:{term.slug})\n:   {marked(term.name(other), other)}. {wording.definition}\n"
