"""What readers can set beside each other: the definitions with their texts, and the neighbouring fields.

The tables stand whole in the page. theme/…/study/compare.js shows chosen rows of them as columns.
"""

import json
from collections.abc import Mapping
from html import escape

from refsite.content.contrasts import CRITERIA
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.language.function_words import FUNCTION_WORDS
from refsite.languages import CODES
from refsite.pages import contrasts, definitions, html_table
from refsite.terms.model import Attributed
from refsite.words import WORDS

SAID = (
    "compare choose",
    "compare column",
    "compare none",
    "compare hint",
    "compare told",
    "compare same",
    "compare partly",
    "compare different",
    "compare marked",
    "compare whole",
)
"""The words that the tool says, by their keys; its script knows them without “compare”."""
WHOLE, BY_WORD = "whole", "word"
"""How a column is compared: whether two cells say the same, and which words only one of them has."""
WAYS = {"kind": WHOLE, "idea": WHOLE, "level": BY_WORD, "means": BY_WORD, "end": BY_WORD}


def of_definitions(glossary: Glossary, language: str) -> str:
    """A row a definition: that of the other table, with its text in each language after its kind."""
    words, at = WORDS[language], definitions.COLUMNS.index("kind") + 1
    codes = sorted(CODES, key=lambda code: code != language)
    names = [words[column] for column in definitions.COLUMNS]
    names[at:at] = [words[f"text in {code}"] for code in codes]
    ways = [WAYS.get(column, "") for column in definitions.COLUMNS]
    ways[at:at] = [BY_WORD] * len(codes)
    rows = {}
    for entry in glossary.compared():
        rows[entry.source] = definitions.row(entry, glossary, language)
        rows[entry.source][at:at] = [_text(entry, code, language) for code in codes]
    compared = html_table.Compared("definitions", tuple(rows), ways, _said(language))
    return html_table.cards(names, rows.values(), compared=compared)


def of_fields(content: Content, language: str) -> str:
    """A row a field: the table of all contrasts."""
    head, rows = contrasts.cells(content, language)
    ways = ("", *(WHOLE for _ in CRITERIA))
    compared = html_table.Compared("fields", tuple(content.contrasts), ways, _said(language))
    return html_table.cards(head, rows, compared=compared)


def _said(language: str) -> str:
    """What the tool says, and the words that it passes over, as JSON for an attribute."""
    said: Mapping[str, str] = {key.removeprefix("compare "): WORDS[language][key] for key in SAID}
    ignored = " ".join(word for code in CODES for word in FUNCTION_WORDS[code])
    return json.dumps({**said, "ignored": ignored}, ensure_ascii=False)


def _text(entry: Attributed, code: str, language: str) -> str:
    """The text in a language, and whether it is the original or whose rendering."""
    words, quoted = WORDS[language], entry.quotation
    if not quoted:
        return _marked(entry.paraphrase[code], code, language, words["paraphrase"])
    if quoted.language == code:
        return _marked(quoted.text, code, language, words["original"])
    if not quoted.rendering:
        return "–"
    legal = "our legal rendering" if entry.kind == "legal" else "our rendering"
    whose = words[legal] if quoted.by == "ours" else f"[@{quoted.by}]"
    return _marked(quoted.rendering, code, language, whose)


def _marked(text: str, code: str, language: str, whose: str) -> str:
    own = f' lang="{code}"' if code != language else ""
    return (
        f'<span class="text"{own}>{escape(text, quote=False)}</span> '
        f'<span class="evidence">{whose}</span>'
    )
