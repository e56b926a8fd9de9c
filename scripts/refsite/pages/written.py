"""What a written page gains from the records: tables, figures and paths in place, and its foot."""

from refsite.content import inserts
from refsite.content.model import HEADS, Content
from refsite.content.page import Page
from refsite.content.paths import src_uri
from refsite.pages import (
    compare,
    contrasts,
    corrections,
    definitions,
    definitions_and_laws,
    figures,
    paths,
    questions,
    related,
)
from refsite.pages.markdown import NOT_SEARCHED
from refsite.words import WORDS

NEEDS = (
    *("glossary", "corrections", "figures", "questions", "contrasts", "paths", "minutes"),
    HEADS,
)
"""What of the content a page may show besides its own text."""


def complete(text: str, page: Page, content: Content) -> str:
    """The page's Markdown with its inserts rendered; its citations are not, yet."""
    return with_inserts(text, page, content) + _foot(page, content)


def with_inserts(text: str, page: Page, content: Content) -> str:
    """The page's Markdown with its tables, figures and paths in place."""
    return inserts.replace(text, lambda kind, name: _insert(kind, name, content, page.language))


def _insert(kind: str, name: str, content: Content, language: str) -> str:
    if kind == "figure":
        if name == inserts.DEFINITIONS:
            return figures.render(definitions.timeline(content.glossary), language)
        if name == inserts.DEFINITIONS_AND_LAWS:
            return definitions_and_laws.render(content, language)
        return figures.render(content.figures[name], language)
    if kind == "path":
        return paths.steps(content.paths[name], content, language)
    if name == inserts.DEFINITIONS:
        return definitions.table(content.glossary, language)
    if name == inserts.COMPARED_DEFINITIONS:
        return compare.of_definitions(content.glossary, language)
    if name == inserts.COMPARED_FIELDS:
        return compare.of_fields(content, language)
    if name == inserts.CONTRASTS:
        return contrasts.overview(content, language)
    if name == inserts.QUESTIONS:
        return questions.by_page(content, language)
    if name == inserts.PATHS:
        return paths.overview(content, language)
    return contrasts.beside(name, content, language)


def _foot(page: Page, content: Content) -> str:
    """What stands below a page's text: corrections, questions, related pages and terms."""
    words = WORDS[page.language]
    parts = [_corrections(page, content)]
    if asked := _asked(page, content):
        parts += [f"## {words['self-check']} {{ #self-check {NOT_SEARCHED} }}", asked]
    parts.append(related.section(page, content))
    return "\n\n".join(parts)


def _asked(page: Page, content: Content) -> str:
    """The page's own questions, or those at the end of its learning path; empty without any."""
    for path in content.paths.values():
        if src_uri(path.slug) == page.src_uri:
            return paths.check(path, content, page)
    own = content.questions.get(page.src_uri)
    return questions.section(own, page) if own else ""


def _corrections(page: Page, content: Content) -> str:
    """A pointer to the corrections that concern a page, for the end of its body."""
    themes = [c.theme for c in content.corrections if page.src_uri in c.pages]
    if not themes:
        return ""
    words = WORDS[page.language]
    path = corrections.SRC_URI.removesuffix(".md") + ".html"
    address = f"site:{page.language}/{path}#{themes[0]}"
    return f"\n\n{words['all corrections']}: [{words['corrections']}]({address}).\n"
