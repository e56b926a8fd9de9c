"""Where to read on: the related pages and the terms of a page, in both languages."""

import posixpath
from collections.abc import Iterator

from refsite.content import targets
from refsite.content.model import Content
from refsite.content.page import Page
from refsite.languages import twin
from refsite.pages.markdown import NOT_SEARCHED, marked
from refsite.words import WORDS


def section(page: Page, content: Content) -> str:
    """The section as Markdown; empty where the page names no related pages."""
    if "related" not in page.meta:
        return ""
    words = WORDS[page.language]
    heading = f"## {words['related heading']} {{ #related {NOT_SEARCHED} }}"
    parts = [heading, "\n".join(_pages(page, content))]
    if terms := ", ".join(_terms(page, content)):
        parts.append(f"{words['terms on page']}: {terms}.\n{{ .terms }}")
    return "\n\n".join(parts)


def _pages(page: Page, content: Content) -> Iterator[str]:
    for src_uri in page.meta["related"]:
        address = posixpath.relpath(src_uri, posixpath.dirname(page.src_uri) or ".")
        yield f"- [{content.page(page.language, src_uri).meta['title']}]({address})"


def _terms(page: Page, content: Content) -> Iterator[str]:
    """Every term that the page links, at its first place, with its name in the other language."""
    other = twin(page.language).code
    for slug in dict.fromkeys(targets.terms(page)):
        term = content.glossary.terms[slug]
        yield f"[{term.name(page.language)}](term:{slug}) ({marked(term.name(other), other)})"
