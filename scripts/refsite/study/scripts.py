"""The scripts that exercises are made from: what they say, and what they ask, by what it is about.

They come as scripts, so that a page needs no request of another kind and works from a USB stick.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from refsite.content.model import HEADS, Content
from refsite.languages import twin
from refsite.pages.questions import plain_title
from refsite.site.menu import Section
from refsite.study import exercise, of_terms, which_one, who_said
from refsite.words import WORDS

NEEDS = ("glossary", "questions", "contrasts", HEADS)
"""What of the content is asked about."""
EXERCISE_SAYS = (
    *("study check", "study right", "study wrong", "study choose", "study pick", "study some"),
    *("study placed", "study moved", "study up", "study down", "study yours", "study spelled"),
    *("study see", "true", "false"),
)
PRACTICE_SAYS = (
    *("study groups pages", "study groups terms", "study kinds", "study kind page"),
    *("study kind terms", "study kind names", "study kind said", "study kind which"),
    *("study all", "study none", "study count", "study due", "study start", "study nothing"),
    "study loading",
    *(
        "study lost",
        "study at",
        "study next",
        "study stop",
        "study done",
        "study missed",
        "study repeated",
    ),
    *("study again", "study definition of", "study meaning of", "study to other"),
    *("study from other", "study export", "study import", "study imported", "study no progress"),
    *("study wipe", "study wipe really", "study wipe yes", "study wipe no", "study wiped"),
    *("study kept", "study not kept", "answer"),
)
"""The words of exercises and of the page with all of them; their scripts know them without “study ”."""


@dataclass(frozen=True)
class Group:
    """What is asked about a section or a theme: how many questions of each kind, and the data."""

    key: str
    title: str
    counts: Mapping[str, int]
    data: Mapping[str, object]


def all_of(content: Content, menu: Sequence[Section], code: str) -> Iterator[tuple[str, str]]:
    """The scripts of a language: path in its folder, and text."""
    yield "study/words.js", f"const STUDY = {_json({'words': _words(EXERCISE_SAYS, code)})};\n"
    groups = [*_of_pages(content, menu, code), *_of_terms(content, code)]
    facts = {
        "words": _words(PRACTICE_SAYS, code),
        "language": code,
        "other": twin(code).code,
        "groups": [[group.key, group.title, group.counts] for group in groups],
        "loaded": {},
    }
    yield "study/practice.js", f"const PRACTICE = {_json(facts)};\n"
    for group in groups:
        text = f"PRACTICE.loaded[{_json(group.key)}] = {_json(group.data)};\n"
        yield f"study/practice/{group.key}.js", text


def _of_pages(content: Content, menu: Sequence[Section], code: str) -> Iterator[Group]:
    """The questions of the pages, a group a section of the menu; “Which one is this?” with them."""
    for section in menu:
        asked = [_on_page(content, src_uri, code) for src_uri in section.src_uris]
        data = {"page": [each for questions in asked for each in questions]}
        if any(src_uri == which_one.SRC_URI for src_uri in section.src_uris):
            data["which"] = list(which_one.make(content, code))
        if any(data.values()):
            folder = section.src_uris[0].split("/")[0]
            counts = {kind: len(questions) for kind, questions in data.items()}
            yield Group(f"pages-{folder}", section.title, counts, data)


def _on_page(content: Content, src_uri: str, code: str) -> list[exercise.Exercise]:
    page = content.page(code, src_uri)
    if src_uri not in content.questions or not page:
        return []
    titles = {heading.anchor: heading.title for heading in page.headings}
    bare = src_uri.removesuffix(".md")
    return [
        exercise.of(
            question,
            code,
            f"{bare}#{question.slug}",
            (
                f"{bare}.html#{question.anchor}",
                f"{page.meta['title']} · {plain_title(titles[question.anchor])}",
            ),
        )
        for question in content.questions[src_uri]
    ]


def _of_terms(content: Content, code: str) -> Iterator[Group]:
    glossary = content.glossary
    for theme in glossary.themes:
        rows = list(of_terms.rows(glossary.in_theme(theme.key), code))
        asked = "".join(row[4] for row in rows)
        said = who_said.make(glossary, theme.key, code)
        counts = {
            "terms": asked.count("d") + asked.count("m"),
            "names": asked.count("o") + asked.count("n"),
            "said": len(said),
        }
        title = theme.names[code]
        yield Group(f"terms-{theme.key}", title, counts, {"rows": rows, "said": said})


def _words(keys: Sequence[str], code: str) -> Mapping[str, str]:
    return {key.removeprefix("study "): WORDS[code][key] for key in keys}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
