"""The page of a theme: its terms with their definitions, in alphabetical order."""

import posixpath

from refsite.glossary import Glossary
from refsite.language.collate import sort_key
from refsite.pages import sheets
from refsite.pages.bibliography import links
from refsite.pages.markdown import entry, front_matter
from refsite.terms.model import Theme
from refsite.words import WORDS


def src_uri(key: str) -> str:
    """The path of a theme's page."""
    return f"glossary/themes/{key}.md"


def render(glossary: Glossary, theme: Theme, language: str) -> str:
    """The page as Markdown."""
    words = WORDS[language]
    description = f"{words['theme about']} “{theme.names[language]}”. {theme.about[language]}"
    terms = sorted(glossary.in_theme(theme.key), key=lambda term: sort_key(term.name(language)))
    title = f"{words['terms of']}: {theme.names[language]}"
    head = front_matter({"title": title, "description": description}, searched=False)
    sheet = posixpath.relpath(sheets.src_uri(theme.key), posixpath.dirname(src_uri(theme.key)))
    head += f"[{words['theme map']}](../map/{theme.key}.md) · [{words['sheet here']}]({sheet})\n\n"
    body = "\n".join(entry(term, language) for term in terms)
    cited = any(term.cited() for term in terms)
    return head + body + (f"\n{links(f'themes/{theme.key}', language)}" if cited else "")
