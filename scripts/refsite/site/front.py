"""The two pages that belong to neither language: the front page and the 404 page."""

from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

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


def render(theme: Path, content: Content, release: Release, root: str = "") -> dict[str, bytes]:
    """The pages by their path from the site's top; `root` is the site's address, if it has one.

    The 404 page may be shown at any depth, so it alone counts its links from the host's top.
    """
    environment = Environment(
        loader=FileSystemLoader(theme), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    context = {
        "languages": LANGUAGES,
        "words": WORDS,
        "starts": STARTS,
        "terms": len(content.glossary.terms),
        "release": release,
        "day": day,
        "base": urlsplit(root).path.rstrip("/") + "/",
    }
    names = {"index.html": "front.html", "404.html": "not-found.html"}
    return {
        path: environment.get_template(name).render(context).encode()
        for path, name in names.items()
    }
