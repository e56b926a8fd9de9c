"""The page of a theme's summary sheet: one A4 page when it is printed, and what its PDF is made from."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from refsite.content.corrections import Correction
from refsite.content.model import Content
from refsite.language.collate import sort_key
from refsite.languages import twin
from refsite.pages import corrections, summary
from refsite.pages.markdown import front_matter, marked
from refsite.terms.model import Term, Theme
from refsite.words import WORDS

FOLDER = "study/sheets"


def src_uri(theme: str) -> str:
    """The path of a sheet's page."""
    return f"{FOLDER}/{theme}.md"


def title(theme: Theme, language: str) -> str:
    """The title of a sheet."""
    return f"{WORDS[language]['sheet']}: {theme.names[language]}"


def render_all(
    content: Content, language: str, weights: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """The sheets of all themes: path and Markdown."""
    for theme in content.glossary.themes:
        yield src_uri(theme.key), render(theme, content, weights, language)


def render(theme: Theme, content: Content, weights: Mapping[str, int], language: str) -> str:
    """The page as Markdown; terms and false friends stand in the order of the alphabet."""
    words = WORDS[language]
    chosen = summary.choose(theme.key, content, weights)
    meta = {"title": title(theme, language), "description": words["sheet about"]}
    sections = (
        ("terms", "sheet terms", _of_terms(chosen.terms, language)),
        ("contrasts", "contrasts", (_pair(pair, language) for pair in chosen.pairs)),
        ("false-friends", "false-friend", _of_false_friends(chosen.false_friends, language)),
        ("often-wrong", "often wrong", (_wrong(each, language) for each in chosen.corrections)),
    )
    parts = [front_matter(meta, searched=False), f"{words['sheet print']}\n{{ .sheet-print }}"]
    parts.append('<div class="sheet" markdown>')
    for anchor, key, entries in sections:
        if lines := "\n".join(f"- {entry}" for entry in entries):
            parts += [f"## {words[key]} {{ #{anchor} }}", lines]
    return "\n\n".join([*parts, "</div>"]) + "\n"


def _of_terms(terms: Iterable[Term], language: str) -> Iterator[str]:
    for term in sorted(terms, key=lambda term: sort_key(term.name(language))):
        yield f"{_names(term, language)}. {term.wordings[language].definition}"


def _of_false_friends(terms: Iterable[Term], language: str) -> Iterator[str]:
    for term in sorted(terms, key=lambda term: sort_key(term.name(language))):
        yield f"{_names(term, language)}. {term.equivalence.note[language]}"


def _pair(pair: summary.Pair, language: str) -> str:
    return " ≠ ".join(_link(term, language) for term in pair)


def _names(term: Term, language: str) -> str:
    other = twin(language).code
    return f"**{_link(term, language)}** · {marked(term.name(other), other)}"


def _link(term: Term, language: str) -> str:
    return f"[{term.name(language)}](term:{term.slug})"


def _wrong(correction: Correction, language: str) -> str:
    """What circulates, with the way to its evidence, and what is right."""
    words = WORDS[language]
    page = corrections.SRC_URI.removesuffix(".md")
    address = f"site:{language}/{page}.html#{corrections.anchor(correction)}"
    says = f'<s lang="{correction.language}">{escape(correction.says, quote=False)}</s>'
    right = correction.right[language]
    return f"**[{words['wrong']}]({address}):** {says} **{words['right']}:** {right}"
