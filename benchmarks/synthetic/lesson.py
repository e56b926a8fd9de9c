"""A lesson in our own Markdown: what a page that teaches must have, some 600 words.

It has the parts of a real one (docs/id/practice/advocacy.md): a table, a list of steps, an
admonition, citations, links to pages and terms, and what is often got wrong.
"""

import posixpath
from collections.abc import Iterator, Sequence

from synthetic.plan import Lesson, Section
from synthetic.sources import SOURCES
from synthetic.words import Vocabulary, Voice

LOCATOR = {"id": "hlm.", "en": "p."}
REVIEWED = "2026-11-22"
FRONT = """\
---
title: {title}
description: {description}
{more}reviewed: {reviewed}
---

"""


def front_matter(title: str, description: str, more: str = "") -> str:
    """The front matter of a page; `more` are whole lines."""
    return FRONT.format(title=title, description=description, more=more, reviewed=REVIEWED)


def title(path: str, words: Vocabulary) -> str:
    """The title of a lesson or of a section's first page."""
    return Voice(words, f"title {path}").phrase(4, 7)


def lesson(page: Lesson, words: Vocabulary, slugs: Sequence[str]) -> str:
    """The whole file of a lesson in one language; `slugs` are those of the terms."""
    voice = Voice(words, page.path)
    goals = "".join(f"  - {voice.phrase(6, 10)}.\n" for _ in range(3))
    related = "".join(f"  - {path}\n" for path in page.related)
    description = f"{voice.sentence()} {voice.sentence()}"
    head = front_matter(title(page.path, words), description, f"goals:\n{goals}related:\n{related}")
    return head + "\n".join(_body(page, words, slugs, voice))


def index(section: Section, words: Vocabulary) -> str:
    """The first page of a section, which leads to its lessons."""
    voice = Voice(words, section.index)
    links = "".join(
        f"- [{title(each.path, words)}]({posixpath.basename(each.path)})\n"
        for each in section.lessons
    )
    text = f"## {voice.phrase()} {{ #pages }}\n\n{voice.sentence()}\n\n{links}"
    return front_matter(title(section.index, words), voice.sentence()) + text


def _body(page: Lesson, words: Vocabulary, slugs: Sequence[str], voice: Voice) -> Iterator[str]:
    uses = iter(voice.use(words.names[number]) for number in page.used)
    cites = iter(SOURCES[number].key for number in page.cites)
    page_word = LOCATOR[words.language]
    yield f"## {voice.phrase()} {{ #what }}\n"
    for number in page.linked:
        name = words.names[number]
        yield voice.sentence(f"[{name}](term:{slugs[number]})", next(uses))
        yield voice.sentence("*" + " ".join(voice.words(1, 2)) + "*")
    yield voice.sentence(f"[@{next(cites)}, {page_word} {len(page.path)}]") + "\n"
    for _ in range(2):
        yield from (voice.sentence() for _ in range(3))
        yield voice.sentence(next(uses), f"[@{next(cites)}]") + "\n"
    yield f"## {voice.phrase()} {{ #kinds }}\n"
    yield f"| {voice.phrase()} | {voice.phrase()} | {voice.phrase()} |\n|---|---|---|"
    for _ in range(5):
        yield f"| {voice.phrase(1, 3)} | {voice.phrase(3, 6)} | {voice.phrase(3, 6)} |"
    yield f"\n{voice.sentence(next(uses))}\n{voice.sentence(next(uses))}\n{voice.sentence()}\n"
    yield f"## {voice.phrase()} {{ #steps }}\n"
    for number in range(1, 6):
        yield f"{number}. **{voice.phrase()}.** {voice.sentence(next(uses))}"
    yield f"\n### {voice.phrase()} {{ #order }}\n"
    yield from (voice.sentence() for _ in range(3))
    yield voice.sentence(f"@{next(cites)}") + "\n"
    yield f"## {voice.phrase()} {{ #case }}\n"
    yield f'!!! note "{voice.phrase()}"\n'
    yield f"    {voice.sentence()}\n    {voice.sentence(next(uses))}\n    {voice.sentence()}\n"
    here = posixpath.dirname(page.path)
    for link in page.links:
        yield voice.sentence(f"[{voice.phrase(1, 3)}]({posixpath.relpath(link, here)})")
    yield f"\n- {voice.sentence(next(uses))}\n- {voice.sentence()}\n- {voice.sentence()}\n"
    yield f"## {voice.phrase()} {{ #often-wrong }}\n"
    for key in (*cites, SOURCES[page.cites[0]].key):
        yield f"- **{voice.phrase()}.** {voice.sentence(next(uses))} [@{key}]"
    yield ""
