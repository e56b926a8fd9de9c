"""The pages that belong to neither language: the front page, the 404 page and its like offline."""

from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from refsite.content.model import Content
from refsite.languages import LANGUAGES
from refsite.release import Release, day
from refsite.words import WORDS

STARTS = (
    ("definitions", "definitions/index.html"),
    ("comparisons", "comparisons/index.html"),
    ("practice", "practice/index.html"),
    ("glossary", "glossary/index.html"),
    ("offline", "offline.html"),
)
"""Where the front page sends a reader: a key of WORDS, and a page of each edition."""


def render(theme: Path, content: Content, release: Release) -> dict[str, bytes]:
    """The pages by their path from the site's top.

    The 404 page may be shown at any depth, so it alone counts its links from the host's top.
    """
    context = {
        "languages": LANGUAGES,
        "words": WORDS,
        "starts": STARTS,
        "terms": len(content.glossary.terms),
        "release": release,
        "day": day,
        "base": urlsplit(release.root).path.rstrip("/") + "/",
    }
    names = {"index.html": "front.html", "404.html": "not-found.html"}
    return {path: _page(theme, name, context) for path, name in names.items()}


def not_saved(theme: Path) -> bytes:
    """The page that the service worker shows for one that was not saved (theme/web-app/sw.js)."""
    return _page(theme, "not-saved.html", {"languages": LANGUAGES, "words": WORDS})


def template(theme: Path, name: str) -> Template:
    """A template of the theme for a page that MkDocs does not make."""
    return Environment(
        loader=FileSystemLoader(theme), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).get_template(name)


def _page(theme: Path, name: str, context: dict[str, object]) -> bytes:
    return template(theme, name).render(context).encode()
