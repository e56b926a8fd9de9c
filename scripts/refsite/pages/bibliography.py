"""The bibliography: every source, those that are cited and those to read on."""

from collections.abc import Collection

from refsite.content.model import Content
from refsite.pages import record
from refsite.pages.markdown import UNLINKED, front_matter
from refsite.references import coins, exports
from refsite.references import format as apa
from refsite.references.model import Source
from refsite.words import WORDS

SRC_URI = "references.md"


def render(content: Content, cited: Collection[str], language: str) -> str:
    """The page as Markdown; each entry's anchor is its key. `cited` are the keys of what is cited."""
    words = WORDS[language]
    sources = sorted(content.glossary.sources.values(), key=apa.sort_key)
    head = {"title": words["bibliography"], "description": words["bibliography about"]}
    parts = [front_matter(head | UNLINKED)]
    parts.append(links("all", language))
    for anchor, mine in (
        ("cited", [source for source in sources if source.key in cited]),
        ("further", [source for source in sources if source.key not in cited]),
    ):
        if mine:
            parts.append(f"## {words[f'bibliography {anchor}']} {{ #{anchor} }}\n")
            parts.append(_list(mine, content, language))
    return "\n".join(parts) + "\n"


def links(name: str, language: str) -> str:
    """Links to a list of sources in every format, as Markdown; `name` as in `exports.path`."""
    formats = ", ".join(
        f"[{label}](site:downloads/{exports.path(name, ending)})"
        for ending, label in exports.FORMATS.items()
    )
    return f"{WORDS[language]['as data']}: {formats}.\n{{ .exports .online-only }}\n"


def _list(sources: list[Source], content: Content, language: str) -> str:
    items = [
        f'<li id="{source.key}">{apa.entry(source, language)}'
        f"{record.of(source, content, language)}{coins.span(source)}</li>"
        for source in sources
    ]
    return '<ul class="sources">\n' + "\n".join(items) + "\n</ul>\n"
