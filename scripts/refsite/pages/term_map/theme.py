"""The page with the map of a theme."""

import posixpath
from html import escape

from refsite.glossary import Glossary
from refsite.pages import theme as theme_page
from refsite.pages.markdown import front_matter
from refsite.pages.term_map import drawing, in_words
from refsite.pages.term_map.rows import rows
from refsite.pages.term_map.ties import within
from refsite.terms.model import Theme
from refsite.words import WORDS

FOLDER = "glossary/map"


def src_uri(key: str) -> str:
    """The path of the page of a theme's map."""
    return f"{FOLDER}/{key}.md"


def title(theme: Theme, language: str) -> str:
    """What heads the page."""
    return f"{WORDS[language]['term map']}: {theme.names[language]}"


def render(glossary: Glossary, theme: Theme, language: str) -> str:
    """The page as Markdown."""
    words, terms = WORDS[language], glossary.in_theme(theme.key)
    meta = {"title": title(theme, language), "description": words["theme map about"]}
    listed = posixpath.relpath(theme_page.src_uri(theme.key), FOLDER)
    ways = (
        f"[{words['all themes']}](index.md)",
        f"[{words['terms of']}: {theme.names[language]}]({listed})",
    )
    parts = [front_matter(meta, searched=False), " · ".join(ways), ""]
    if terms:
        drawn = drawing.draw(rows(terms), within(terms), glossary, language)
        parts.append(
            '<figure class="figure term-map">'
            f'<svg aria-label="{escape(meta["title"])}" {drawn}'
            f"</svg><figcaption><details><summary>{words['figure in words']}</summary>"
            f"{in_words.told(terms, glossary, language)}</details></figcaption></figure>"
        )
    return "\n".join(parts) + "\n"
