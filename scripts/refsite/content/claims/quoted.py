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
from refsite.terms.attributed import ARTICLE

ALIKE = 0.75
"""From this share of the shorter text on, two texts are taken for the same quotation (difflib)."""
_LANGUAGE_MARK = re.compile(r"^\{ *lang=")
_LOCATOR = re.compile(r"@[a-z0-9-]+, \S|==")
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
        foot = re.split(r"(?m)^>\s*$", passage.text)[-1]
        if keys and not _LOCATOR.search(foot):
            hint = "give one, or say ==… == what is not known"
            yield page.problem(line, "the quotation has no locator", hint)
        elif any(sources[key].kind == "legislation" for key in keys) and not (
            ARTICLE[page.language].search(foot) or "==" in foot
        ):
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
    words, others = (re.findall(r"\w+", each.casefold()) for each in (text, record))
    blocks = difflib.SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(min(len(words), len(others)), 1)
