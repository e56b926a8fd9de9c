"""A page's self-check questions with folded answers: complete without JavaScript.

`data-key` says what is right to theme/assets/javascripts/study/self-check.js, which lets readers
answer: the index of the option, “true” or “false”, for each left side the index of its right side,
the indexes in their right order, the answers that count. Indexes are those of what is shown.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from html import escape

from refsite.content.model import Content
from refsite.content.page import Page
from refsite.content.questions import Question
from refsite.content.targets import SITE
from refsite.words import WORDS

LETTERS = "ABCDEFGH"
_MARKUP = re.compile(r"\*|\{[^}]*\}|\]\([^)]*\)|\[")


def section(
    questions: Sequence[Question],
    page: Page,
    place: Callable[[Question], tuple[str, str]] | None = None,
) -> str:
    """The questions as HTML, in the language of the page.

    `place` gives the address and the title of the section that answers a question; without it, that
    is one of the page's own.
    """
    titles = {heading.anchor: plain_title(heading.title) for heading in page.headings}
    place = place or (lambda question: (f"#{question.anchor}", titles[question.anchor]))
    items = "".join(_question(each, place(each), page.language) for each in questions)
    return f'<ol class="questions" data-self-check>{items}</ol>'


def by_page(content: Content, language: str) -> str:
    """Every page with questions and how many it has, as an HTML list."""
    items = []
    for page in content.pages:
        if page.language == language and (asked := content.questions.get(page.src_uri)):
            path = f"{page.src_uri.removesuffix('.md')}.html#self-check"
            title = _text(page.meta["title"])
            items.append(f'<li><a href="{SITE}{language}/{path}">{title}</a> ({len(asked)})</li>')
    return f"<ul>{''.join(items)}</ul>"


def shuffled(question: Question, count: int) -> list[int]:
    """An order for the entries of a question: not that of the file, and the same at every build."""
    seed = f"{question.src_uri} {question.slug} "
    order = sorted(range(count), key=lambda index: sha256(f"{seed}{index}".encode()).digest())
    return order if order != list(range(count)) else [*order[1:], order[0]]


def plain_title(title: str) -> str:
    """The title of a section without its Markdown."""
    return _MARKUP.sub("", title)


def _question(question: Question, place: tuple[str, str], language: str) -> str:
    words = WORDS[language]
    shown, answer, key = _KINDS[question.kind](question, language)
    address, title = place
    see = f'<p class="see">{words["see section"]} <a href="{address}">{_text(title)}</a></p>'
    return (
        f'<li id="check-{question.slug}" data-kind="{question.kind}" data-key="{escape(key)}">'
        f"<p>{_text(question.stem[language])}</p>{shown}"
        f"<details><summary>{words['answer']}</summary>{answer}{see}</details></li>"
    )


def _choice(question: Question, language: str) -> tuple[str, str, str]:
    words = WORDS[language]
    options = [question.options[index] for index in shuffled(question, len(question.options))]
    shown = _list(option.text[language] for option in options)
    right = next(index for index, option in enumerate(options) if option.right)
    reasons = [
        f"<p><strong>{LETTERS[right]}.</strong> {_text(options[right].reason[language])}</p>"
    ]
    reasons += [f"<p>{words['why not']}</p><ul>"]
    reasons += [
        f"<li>{LETTERS[index]}. {_text(option.reason[language])}</li>"
        for index, option in enumerate(options)
        if index != right
    ]
    return shown, "".join([*reasons, "</ul>"]), str(right)


def _true_false(question: Question, language: str) -> tuple[str, str, str]:
    words = WORDS[language]
    shown, key = f'<p class="ask">{words["true or false"]}</p>', str(question.answer).lower()
    return shown, _answer(words["true" if question.answer else "false"], question, language), key


def _matching(question: Question, language: str) -> tuple[str, str, str]:
    order = shuffled(question, len(question.pairs))
    left = "".join(f"<li>{_text(pair[0][language])}</li>" for pair in question.pairs)
    right = _list(question.pairs[index][1][language] for index in order)
    places = [order.index(index) for index in range(len(order))]
    pairs = ", ".join(f"{number} – {LETTERS[place]}" for number, place in enumerate(places, 1))
    shown = f'<div class="match"><ol type="1">{left}</ol>{right}</div>'
    return shown, _answer(pairs, question, language), _joined(places)


def _ordering(question: Question, language: str) -> tuple[str, str, str]:
    order = shuffled(question, len(question.items))
    places = [order.index(index) for index in range(len(order))]
    letters = ", ".join(LETTERS[place] for place in places)
    shown = _list(question.items[index][language] for index in order)
    return shown, _answer(letters, question, language), _joined(places)


def _short(question: Question, language: str) -> tuple[str, str, str]:
    answers = question.answers[language]
    return "", _answer(" / ".join(answers), question, language), "|".join(answers)


_KINDS = {
    "choice": _choice,
    "true-false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "short": _short,
}


def _answer(text: str, question: Question, language: str) -> str:
    return f"<p><strong>{_text(text)}.</strong> {_text(question.reason[language])}</p>"


def _joined(indexes: Sequence[int]) -> str:
    return " ".join(map(str, indexes))


def _list(texts: Iterator[str]) -> str:
    return f'<ol type="A">{"".join(f"<li>{_text(text)}</li>" for text in texts)}</ol>'


def _text(text: str) -> str:
    return escape(text, quote=False)
