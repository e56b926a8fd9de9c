"""Social work beside its neighbours: the table of all, and social work beside one of them."""

from html import escape

from refsite.content.contrasts import CRITERIA, FIRST, Cell
from refsite.content.model import Content
from refsite.content.targets import SITE
from refsite.pages import html_table
from refsite.words import WORDS


def overview(content: Content, language: str) -> str:
    """A row a subject, which leads to its page, a column a criterion, as HTML with citations."""
    return html_table.cards(*cells(content, language))


def cells(content: Content, language: str) -> tuple[list[str], list[list[str]]]:
    """The head and the rows of the table of all subjects."""
    words = WORDS[language]
    head = [words["subject"], *(words[f"criterion {key}"] for key in CRITERIA)]
    rows = [
        [_link(slug, content, language), *(_cell(subject.cells[key], language) for key in CRITERIA)]
        for slug, subject in content.contrasts.items()
    ]
    return head, rows


def beside(slug: str, content: Content, language: str) -> str:
    """A row a criterion, a column for social work and one for the subject."""
    words = WORDS[language]
    pair = [content.contrasts[FIRST], content.contrasts[slug]]
    head = [words["criterion"], *(_name(subject.slug, content, language) for subject in pair)]
    rows = [
        [words[f"criterion {key}"], *(_cell(subject.cells[key], language) for subject in pair)]
        for key in CRITERIA
    ]
    return html_table.cards(head, rows)


def _link(slug: str, content: Content, language: str) -> str:
    path = content.contrasts[slug].page.removesuffix(".md") + ".html"
    return f'<a href="{SITE}{language}/{path}">{_name(slug, content, language)}</a>'


def _name(slug: str, content: Content, language: str) -> str:
    term = content.glossary.terms[content.contrasts[slug].term]
    return escape(term.name(language), quote=False)


def _cell(cell: Cell, language: str) -> str:
    mark = f" <mark>{WORDS[language][cell.standing]}</mark>" if cell.standing else ""
    items = (
        f"@{use.key}, {use.locator[language]}" if use.locator else f"@{use.key}"
        for use in cell.sources
    )
    text = escape(cell.text[language], quote=False)
    return f'{text} <span class="evidence">[{"; ".join(items)}]{mark}</span>'
