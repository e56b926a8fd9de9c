"""moodle/self-check-… and moodle/term-quiz-…: questions for Moodle, as Moodle XML and as GIFT.

One language a file: all questions, unless they are more than Moodle takes at once, and those of one
section of the site or one theme.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from refsite.content.model import HEADS, Content
from refsite.languages import CODES, language
from refsite.outputs import edition
from refsite.outputs.base import Artifact, Output
from refsite.outputs.moodle import gift, question_xml, term_questions
from refsite.outputs.moodle.quiz import Asked, Part
from refsite.outputs.moodle.text import too_large, upload
from refsite.pages.questions import plain_title
from refsite.release import Release
from refsite.words import WORDS

WRITERS: Mapping[str, Callable[[Sequence[Part], Release, str], bytes]] = {
    "xml": question_xml.write,
    "gift.txt": gift.write,
}
"""By ending; Moodle takes GIFT only as `.txt` (qformat_gift, export_file_extension)."""


def self_check(content: Content, code: str) -> list[Part]:
    """The questions of the pages, one part a section: the first folder of the page's path."""
    pages = {page.src_uri: page for page in content.pages if page.language == code}
    parts: dict[str, list[Asked]] = {}
    for src_uri in sorted(content.questions):
        titles = {heading.anchor: heading.title for heading in pages[src_uri].headings}
        for question in content.questions[src_uri]:
            place = f"{pages[src_uri].meta['title']} · {plain_title(titles[question.anchor])}"
            see = f"{WORDS[code]['see section']} {place}"
            parts.setdefault(src_uri.split("/")[0], []).append(Asked(question, see))
    indexes = {key: pages.get(f"{key}/index.md") for key in parts}
    named = {key: str(page.meta["title"]) if page else key for key, page in indexes.items()}
    return [Part(key, _path(code, "self-check", named[key]), tuple(parts[key])) for key in parts]


def term_quiz(content: Content, code: str) -> list[Part]:
    """The questions made from the terms, one part a theme."""
    return [
        Part(
            theme.key,
            _path(code, "glossary", theme.names[code]),
            tuple(Asked(question) for question in found),
        )
        for theme in content.glossary.themes
        if (found := term_questions.make(content.glossary.in_theme(theme.key), code))
    ]


def _path(code: str, what: str, part: str) -> tuple[str, ...]:
    return (f"{edition.NAME} ({language(code).name})", WORDS[code][what], part)


def _files(
    name: str, parts: Callable[[Content, str], list[Part]], content: Content, release: Release
) -> Iterator[Artifact]:
    for code in CODES:
        found = parts(content, code)
        for ending, write in WRITERS.items():
            every = write(found, release, code)
            if not too_large(every):  # else its parts have all of it
                yield Artifact(f"moodle/{name}-{code}.{ending}", every)
            for part in found:
                path = f"moodle/{name}-{code}-{part.key}.{ending}"
                yield Artifact(path, upload(path, write([part], release, code)))


SELF_CHECK = Output(
    "moodle self-check", partial(_files, "self-check", self_check), ("glossary", "questions", HEADS)
)
TERM_QUIZ = Output("moodle term quiz", partial(_files, "term-quiz", term_quiz))
