"""What the page for reading packs offers: pages, terms, ready packs, and the words that it says.

It comes as a script, so that the page needs no request of another kind; the scripts of
theme/assets/javascripts/packs/ show it.
"""

import json
from collections.abc import Mapping, Sequence

from refsite.content.model import HEADS, Content
from refsite.language.collate import sort_key
from refsite.links.addresses import Address
from refsite.pages import term as term_page
from refsite.site.menu import Section
from refsite.words import WORDS

SRC_URI = "packs/index.md"
NEEDS = ("glossary", "packs", HEADS)
SAID = (
    "pack start",
    "pack empty",
    "pack title",
    "pack untitled",
    "pack target",
    "pack filter",
    "pack found",
    "pack week",
    "pack week title",
    "pack add week",
    "pack remove week",
    "pack up",
    "pack down",
    "pack remove",
    "pack added",
    "pack removed",
    "pack unknown",
    "pack share",
    "pack print",
    "pack html",
    "pack cartridge",
    "pack zip",
    "pack code",
    "pack too long",
    "pack saved",
    "pack reading",
    "pack lost",
    "pack nothing",
)
"""The words that the page says, by their keys; its scripts know them without “pack”."""


def script(
    content: Content,
    cited: Mapping[str, Sequence[str]],
    menu: Sequence[Section],
    moved: Mapping[Address, Address],
    code: str,
) -> str:
    """The script of a language. `cited` has the sources that pages cite, `moved` the redirects."""
    data = {
        "language": code,
        "groups": [*_pages(content, cited, menu, code), *_terms(content, code)],
        "ready": _ready(content, code),
        "moved": {
            item(old.path): item(new.path)
            for old, new in moved.items()
            if old == old.page and old.path.endswith(".html")
        },
        "words": {key.removeprefix("pack "): WORDS[code][key] for key in SAID},
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"const PACK_CHOICES = {written};\n"


def item(path: str) -> str:
    """A page as the address of a pack names it: its path, or `*` and the slug of a term."""
    bare = path.removesuffix(".html").removesuffix(".md")
    folder, _, name = bare.rpartition("/")
    return f"*{name}" if folder == "glossary" and name != "index" else bare


def _pages(
    content: Content, cited: Mapping[str, Sequence[str]], menu: Sequence[Section], code: str
) -> list[tuple[str, list]]:
    """By section of the menu the written pages that cite sources: those that teach something."""
    titles = {page.src_uri: page.meta["title"] for page in content.pages if page.language == code}
    taught = {uri for uri, keys in cited.items() if keys} - {"index.md"}
    groups = [
        (section.title, [[item(uri), titles[uri]] for uri in section.src_uris if uri in taught])
        for section in menu
    ]
    return [(title, found) for title, found in groups if found]


def _terms(content: Content, code: str) -> list[tuple[str, list]]:
    glossary = content.glossary
    groups = []
    for theme in glossary.themes:
        terms = sorted(glossary.in_theme(theme.key), key=lambda term: sort_key(term.name(code)))
        named = [
            [item(term_page.src_uri(term.slug)), term_page.title(term, code)] for term in terms
        ]
        groups.append((f"{WORDS[code]['terms of']}: {theme.names[code]}", named))
    return [(title, found) for title, found in groups if found]


def _ready(content: Content, code: str) -> list[dict]:
    return [
        {
            "slug": pack.slug,
            "title": pack.title[code],
            "weeks": [
                {
                    "title": week.title[code],
                    "items": [
                        *(item(uri) for uri in week.pages),
                        *(item(term_page.src_uri(slug)) for slug in week.terms),
                    ],
                }
                for week in pack.weeks
            ],
        }
        for pack in content.packs.values()
    ]
