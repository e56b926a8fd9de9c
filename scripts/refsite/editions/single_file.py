"""The edition for phones: one HTML file with everything in both languages, for chats and folders.

Phones open it as file:// or content://, where a link to another file leads nowhere. One page is shown
at a time, by CSS alone; a script adds the search. Nothing is loaded and nothing kept: the policy in
the file's head allows its own style and script and no more.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from lxml import html
from lxml.html import builder

from refsite.editions.base import Built, Format
from refsite.editions.chapters import Chapter, chapters
from refsite.editions.one_document import join, page_ids, twin_id
from refsite.editions.pictures import data_address, file
from refsite.editions.small_index import read, small
from refsite.editions.templates import templates
from refsite.editions.trim import trim
from refsite.languages import CODES, Language, language, twin
from refsite.release import day
from refsite.site.lighten import minified
from refsite.words import WORDS

_OWN = ("all", "contents", "search")
"""What the document has besides the pages: everything at once, the table of contents, the search."""
_SCRIPTS = "assets/javascripts"
_ENGINE = ("search-words.js", "search-engine.js")
_SAID = ("found", "none", "meant", "missing", "advice", "kind t", "kind s", "kind r", "kind c")
"""What the search says, among the words of the interface."""
_POLICY = "content-security-policy-of-this-file"
_COMMENT = re.compile(r"^\s*//[^\n]*\n|/\*.*?\*/|^\s+", re.MULTILINE | re.DOTALL)
_EMPTY = re.compile("></(path|rect)>")


@dataclass(frozen=True)
class Book:
    """One language's half of the file; `sections` has the menu's titles, each with its chapters."""

    language: Language
    twin: Language
    words: Mapping[str, str]
    day: str
    sections: Sequence[tuple[str, Sequence[Chapter]]]
    articles: Sequence[str]
    index: str


def write(built: Built, _: str, target: Path, *, pictures: bool = True) -> None:
    """Write the file, with the figures drawn or in words only. Raises FormatError."""
    found = {code: list(chapters(built, code)) for code in CODES}
    own = [f"{code}-{name}" for code in CODES for name in _OWN]
    ids = page_ids((chapter.path for code in CODES for chapter in found[code]), own)
    for code in CODES:
        for chapter in found[code]:
            trim(chapter, pictures=pictures)
            for picture in chapter.article.iter("img"):
                picture.set("src", data_address(file(built, chapter.path, picture.get("src"))))
            join(chapter, ids)
    folder, scripts = built.project.formats / "single-file", built.project.theme / _SCRIPTS
    page = (
        templates(built, "single-file")
        .get_template("page.html")
        .render(
            books=[_book(built, code, found[code]) for code in CODES],
            release=built.release,
            policy=_POLICY,
            short_name=short_name,
            style=_bare([folder / "style.css"]),
            script=_bare([*(scripts / name for name in _ENGINE), folder / "script.js"]),
        )
    )
    target.write_bytes(_guarded(minified(page, keep_tags=False)).encode())


def _book(built: Built, code: str, found: Sequence[Chapter]) -> Book:
    words = WORDS[code]
    script = built.bundle / code / "search" / "index.js"
    index = small(read(script), {chapter.article.get("id") for chapter in found})
    index["said"] = {key: words[f"search {key}"] for key in _SAID}
    listed = (chapter for chapter in found if not chapter.below)
    return Book(
        language=language(code),
        twin=twin(code),
        words=words,
        day=day(built.release.date, code),
        sections=[
            (title, list(pages)) for title, pages in groupby(listed, key=lambda page: page.section)
        ],
        articles=[_article(chapter) for chapter in found],
        index=_data(index),
    )


def _article(chapter: Chapter) -> str:
    """A page's article, which begins with the way to its twin."""
    other = twin(chapter.language)
    address = f"#{twin_id(chapter.article.get('id'))}"
    chapter.article.insert(0, builder.A(short_name(other), href=address, lang=other.code))
    text = html.tostring(chapter.article, encoding="unicode")
    return _EMPTY.sub("/>", text)


def short_name(language: Language) -> str:
    """What a language is called where there is little room: “Indonesia”."""
    return language.name.split()[-1]


def _data(value: object) -> str:
    """JSON that can stand in a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _bare(paths: Iterable[Path]) -> str:
    """Our own style sheets or scripts without comments and indents; each ends what it begins."""
    return "\n".join(_COMMENT.sub("", path.read_text("utf-8")) for path in paths)


def _guarded(page: str) -> str:
    """The page with the policy that allows the style and the script that stand in it.

    https://www.w3.org/TR/CSP3/#grammardef-hash-source; a data block is no script to it.
    """
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    [script] = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    shown = "img-src data:; " if "<img" in page else ""
    policy = (
        f"default-src 'none'; {shown}style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return page.replace(_POLICY, f'"{policy}"', 1)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


FORMATS = (
    Format("single file", ".html", write),
    Format("single file light", "-ringan.html", partial(write, pictures=False)),
)
"""The light one has an Indonesian name, as most who are sent it read Indonesian."""
