"""Questions as GIFT (https://docs.moodle.org/405/en/GIFT_format), without a byte order mark.

GIFT has no order to be found; there each entry is matched with its place instead. Right sides of
pairs are plain text without a format of their own.
"""

from collections.abc import Iterator, Sequence

from refsite.content.questions import Question
from refsite.outputs import edition
from refsite.outputs.moodle.quiz import Asked, Part, sound
from refsite.outputs.moodle.text import category, field, gift, gift_html, wildless
from refsite.pages.questions import shuffled
from refsite.release import Release


def write(parts: Sequence[Part], release: Release, language: str) -> bytes:
    """The file; blank lines part the questions."""
    about = edition.line(release, language)
    blocks = []
    for part in parts:
        # Moodle takes the path of a category as it stands: escapes stay in it.
        blocks.append(f"// {about}\n$CATEGORY: {category(*part.path)}")
        for asked in part.asked:
            sound(asked, language)
            blocks.append("\n".join(_question(asked, part, language)))
    return "".join(f"{block}\n\n" for block in blocks or [f"// {about}"]).encode()


def _question(asked: Asked, part: Part, language: str) -> Iterator[str]:
    question = asked.question
    # Ids and tags stand in a comment (qformat_gift).
    yield f"// [id:{asked.identity(language)}] [tag:{edition.NAME}] [tag:{part.key}]"
    yield f"::{gift(asked.name)}::{gift_html(question.stem[language])} {{"
    yield from (f"\t{line}" for line in _KINDS[question.kind](question, language))
    if texts := asked.feedback(language):
        yield f"\t####{gift_html(' '.join(texts))}"
    yield "}"


def _choice(question: Question, language: str) -> Iterator[str]:
    for index in shuffled(question, len(question.options)):
        option = question.options[index]
        reason = option.reason.get(language, "")
        feedback = f"#{gift_html(reason)}" if reason else ""
        yield f"{'=' if option.right else '~'}{gift_html(option.text[language])}{feedback}"


def _true_false(question: Question, _: str) -> Iterator[str]:
    yield "TRUE" if question.answer else "FALSE"


def _matching(question: Question, language: str) -> Iterator[str]:
    for index in shuffled(question, len(question.pairs)):
        left, right = question.pairs[index]
        yield f"={gift_html(left[language])} -> {gift(field(right[language]))}"


def _ordering(question: Question, language: str) -> Iterator[str]:
    for index in shuffled(question, len(question.items)):
        yield f"={gift_html(question.items[index][language])} -> {index + 1}"


def _short(question: Question, language: str) -> Iterator[str]:
    for text in question.answers[language]:
        # The format keeps a leading bracket or percent sign from being one of GIFT's.
        yield f"=[plain]{gift(wildless(field(text)))}"


_KINDS = {
    "choice": _choice,
    "true-false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "short": _short,
}
