"""Questions as Moodle XML (https://docs.moodle.org/405/en/Moodle_XML_format).

Ordering is among Moodle's own types since 4.4 (qtype_ordering).
"""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from refsite.content.questions import Question
from refsite.outputs import edition
from refsite.outputs.moodle.quiz import Asked, Part, sound
from refsite.outputs.moodle.text import category, field, html, wildless
from refsite.outputs.xml import add, document
from refsite.pages.questions import shuffled
from refsite.release import Release

TYPES = {
    "choice": "multichoice",
    "true-false": "truefalse",
    "matching": "matching",
    "ordering": "ordering",
    "short": "shortanswer",
}


def write(parts: Sequence[Part], release: Release, language: str) -> bytes:
    """The file; the edition and the licence stand with each category."""
    root = ET.Element("quiz")
    for part in parts:
        head = add(root, "question", type="category")
        add(add(head, "category"), "text", category(*part.path))
        _html(head, "info", edition.html(release, language))
        for asked in part.asked:
            sound(asked, language)
            _question(root, asked, part, language)
    return document(root)


def _question(root: ET.Element, asked: Asked, part: Part, language: str) -> None:
    question = asked.question
    node = add(root, "question", type=TYPES[question.kind])
    add(add(node, "name"), "text", asked.name)
    _html(node, "questiontext", f"<p>{html(question.stem[language])}</p>")
    feedback = "".join(f"<p>{html(text)}</p>" for text in asked.feedback(language))
    _html(node, "generalfeedback", feedback)
    add(node, "defaultgrade", "1")
    add(node, "penalty", "1" if question.kind == "true-false" else "0.3333333")
    add(node, "hidden", "0")
    add(node, "idnumber", asked.identity(language))
    _KINDS[question.kind](node, question, language)
    tags = add(node, "tags")
    for tag in (edition.NAME, part.key):
        add(add(tags, "tag"), "text", tag)


def _html(parent: ET.Element, name: str, text: str, **attributes: str) -> ET.Element:
    node = add(parent, name, format="html", **attributes)
    add(node, "text", text)
    return node


def _choice(node: ET.Element, question: Question, language: str) -> None:
    add(node, "single", "true")
    add(node, "shuffleanswers", "true")
    add(node, "answernumbering", "ABCD")
    for index in shuffled(question, len(question.options)):
        option = question.options[index]
        fraction = "100" if option.right else "0"
        answer = _html(node, "answer", html(option.text[language]), fraction=fraction)
        _html(answer, "feedback", html(option.reason.get(language, "")))


def _true_false(node: ET.Element, question: Question, _: str) -> None:
    for value in (True, False):
        fraction = "100" if question.answer is value else "0"
        answer = add(node, "answer", fraction=fraction, format="moodle_auto_format")
        add(answer, "text", str(value).lower())


def _matching(node: ET.Element, question: Question, language: str) -> None:
    add(node, "shuffleanswers", "true")
    for index in shuffled(question, len(question.pairs)):
        left, right = question.pairs[index]
        pair = _html(node, "subquestion", html(left[language]))
        add(add(pair, "answer"), "text", field(right[language]))


def _ordering(node: ET.Element, question: Question, language: str) -> None:
    add(node, "layouttype", "VERTICAL")
    add(node, "selecttype", "ALL")
    add(node, "selectcount", str(len(question.items)))
    add(node, "gradingtype", "ABSOLUTE_POSITION")
    add(node, "showgrading", "SHOW")
    for number, item in enumerate(question.items, 1):
        _html(node, "answer", html(item[language]), fraction=str(number))


def _short(node: ET.Element, question: Question, language: str) -> None:
    add(node, "usecase", "0")
    for text in question.answers[language]:
        answer = add(node, "answer", fraction="100", format="moodle_auto_format")
        add(answer, "text", wildless(field(text)))


_KINDS = {
    "choice": _choice,
    "true-false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "short": _short,
}
