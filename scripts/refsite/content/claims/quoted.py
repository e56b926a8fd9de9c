"""A quotation in a page agrees with the record of it, and says where it stands."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence

from refsite.content.claims.text import Passage
from refsite.content.page import Page
from refsite.glossary import Glossary
from refsite.problems import Problem
from refsite.references import cite
from refsite.references.model import Source

ALIKE = 0.6
"""From this ratio on (difflib), two texts are taken for the same quotation."""
_LANGUAGE_MARK = re.compile(r"^\{ *lang=")
_LOCATOR = re.compile(r"@[a-z0-9-]+, \S|==")
_ARTICLE = re.compile(
    r"\b(Pasal|angka|Article|section|bagian|para|lampiran|annex)|==", re.IGNORECASE
)
Records = Mapping[str, list[str]]


def records(glossary: Glossary) -> Records:
    """By source, the exact words of every quotation that a term holds."""
    found: dict[str, list[str]] = {}
    for term in glossary.terms.values():
        for definition in term.attributed:
            if definition.quotation:
                found.setdefault(definition.source, []).append(definition.quotation.text)
    return found


def check(
    page: Page, passages: Sequence[Passage], known: Records, sources: Mapping[str, Source]
) -> Iterator[Problem]:
    """Quotations without a locator, legal ones without an article, and altered ones."""
    for passage in passages:
        if passage.kind != "quotation":
            continue
        line = passage.lines[0][0]
        keys = [key for _, key in cite.keys(passage.text) if key in sources]
        foot = passage.lines[-1][1]
        if keys and not _LOCATOR.search(foot):
            hint = "give one, or say ==… == what is not known"
            yield page.problem(line, "the quotation has no locator", hint)
        elif any(sources[key].kind == "legislation" for key in keys) and not _ARTICLE.search(foot):
            yield page.problem(
                line, "a legal quotation names its article", "Pasal 1 angka 3, Article 1(3)"
            )
        text = _words(passage)
        for record in (record for key in keys for record in known.get(key, [])):
            if not _agree(text, record) and _ratio(text, record) >= ALIKE:
                yield page.problem(
                    line, "the quotation differs from its record", f"recorded: {record}"
                )


def _words(passage: Passage) -> str:
    """The quoted words: the lines before the one that marks their language."""
    words = []
    for _, line in passage.lines:
        bare = line.lstrip("> ").strip()
        if _LANGUAGE_MARK.match(bare):
            break
        words.append(bare)
    return " ".join(words)


def _agree(text: str, record: str) -> bool:
    """Whether one holds the other, ellipses and quotation marks aside."""
    one, other = _parts(text), _parts(record)
    return all(part in " ".join(other) for part in one) or all(
        part in " ".join(one) for part in other
    )


def _parts(text: str) -> list[str]:
    parts = re.split(r"…|\.\.\.", text)
    return [
        " ".join(re.sub(r"[“”\"]", "", part).split()).rstrip(".") for part in parts if part.strip()
    ]


def _ratio(text: str, record: str) -> float:
    return difflib.SequenceMatcher(None, text.casefold(), record.casefold(), autojunk=False).ratio()
