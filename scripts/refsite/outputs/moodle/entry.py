"""The text of a term's entry in Moodle: definition, other names, sources, as on its page."""

import re
from collections.abc import Iterator
from html import escape

from refsite.glossary import Glossary
from refsite.languages import twin
from refsite.outputs.base import OutputError
from refsite.outputs.moodle.text import html as shown
from refsite.references import cite
from refsite.references import format as apa
from refsite.terms.model import Term
from refsite.words import WORDS

_CITATION = re.compile(r'<a class="citation"[^>]*>(.*?)</a>')


def html(term: Term, glossary: Glossary, language: str) -> str:
    """The entry as HTML. Raises OutputError for an empty definition, which Moodle refuses."""
    definition = shown(term.wordings[language].definition)
    if not definition:
        raise OutputError(f"“{term.slug}” has no definition in “{language}”: write one")
    rows = "".join(f"<li>{label}: {value}</li>" for label, value in _facts(term, language))
    return f"<p>{definition}</p><ul>{rows}</ul>{_sources(term, glossary, language)}"


def _facts(term: Term, language: str) -> Iterator[tuple[str, str]]:
    words, wording, other = WORDS[language], term.wordings[language], twin(language).code
    known = (term.name(other), *term.wordings[other].abbreviations)
    marked = (f'<span lang="{other}">{shown(name)}</span>' for name in known)
    yield words["in the other language"], ", ".join(marked)
    if wording.synonyms:
        yield words["synonyms"], ", ".join(map(shown, wording.synonyms))
    if wording.abbreviations:
        yield words["abbreviations"], ", ".join(map(shown, wording.abbreviations))


def _sources(term: Term, glossary: Glossary, language: str) -> str:
    if not term.sources:
        return ""
    uses = "; ".join(
        f"@{use.key}" + (f", {use.locator[language]}" if use.locator else "")
        for use in term.sources
    )
    cited = cite.render(f"[{uses}]", glossary.sources, language, glossary.abbreviations)
    works = sorted((glossary.sources[key] for key in cited.counts), key=apa.sort_key)
    rows = "".join(f"<li>{apa.entry(work, language)}</li>" for work in works)
    label = escape(WORDS[language]["sources"])
    plain = _CITATION.sub(r"\1", cited.text)
    return f"<p>{label}: {plain}</p><ul>{rows}</ul>"
