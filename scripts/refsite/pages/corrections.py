"""The page “Often misquoted”: what circulates, what is right, how sure, and the evidence."""

from collections.abc import Iterator, Sequence

from refsite.content.corrections import Correction
from refsite.glossary import Glossary
from refsite.pages.markdown import UNLINKED, front_matter
from refsite.words import WORDS

SRC_URI = "corrections.md"


def render(corrections: Sequence[Correction], glossary: Glossary, language: str) -> str:
    """The page as Markdown, a section a theme, an anchor a correction."""
    words = WORDS[language]
    head = {"title": words["corrections"], "description": words["corrections about"]}
    parts = [front_matter(head | UNLINKED)]
    for theme in glossary.themes:
        mine = [correction for correction in corrections if correction.theme == theme.key]
        if mine:
            parts.append(f"## {theme.names[language]} {{ #{theme.key} }}\n")
        for correction in mine:
            parts += _correction(correction, glossary, language)
    return "\n".join(parts) + "\n"


def link(correction: Correction, language: str) -> str:
    """A correction in a list: what circulates, what is right, and the way to the evidence."""
    address = f"site:{language}/{SRC_URI.removesuffix('.md')}.html#{anchor(correction)}"
    evidence = f"[{WORDS[language]['evidence']}]({address})"
    return f"{_wrong(correction, language)} {correction.right[language]} {evidence}"


def _wrong(correction: Correction, language: str) -> str:
    """What circulates, said to be wrong in a word too: not everybody sees the line through it."""
    struck = f'<s lang="{correction.language}">{correction.says}</s>'
    return f"**{WORDS[language]['wrong']}:** {struck}"


def anchor(correction: Correction) -> str:
    """The anchor of a correction on its page."""
    return f"x-{correction.slug}"


def _correction(correction: Correction, glossary: Glossary, language: str) -> Iterator[str]:
    words = WORDS[language]
    yield f'<div class="correction" id="{anchor(correction)}" markdown>\n'
    yield f"{_wrong(correction, language)}\n"
    yield f"{correction.right[language]}\n"
    evidence = [f"[@{use.key}{_locator(use.locator.get(language))}]" for use in correction.sources]
    if correction.evidence:
        evidence.append(correction.evidence[language])
    terms = [f"[{glossary.terms[slug].name(language)}](term:{slug})" for slug in correction.terms]
    certainty = words[f"certainty {correction.certainty}"]
    if correction.certainty == "unverified":
        certainty = f"=={certainty}=="
    parts = [certainty, " ".join(evidence), ", ".join(terms)]
    yield f"{' · '.join(part for part in parts if part)}\n{{ .certainty }}\n"
    yield "</div>\n"


def _locator(text: str | None) -> str:
    return f", {text}" if text else ""
