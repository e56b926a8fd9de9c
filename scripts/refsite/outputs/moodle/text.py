"""Texts as Moodle and GIFT take them: small pure functions, each with the rule that it keeps."""

import re
from html import escape

from refsite.outputs.base import OutputError
from refsite.outputs.xml import flat

FIELD = 255
"""The most characters of a name, alias, category or short answer: Moodle's columns (install.xml)."""
IDNUMBER = 100
"""The most characters of a question's id (`idnumber` in Moodle's question_bank_entries)."""
UPLOAD = 2_000_000
"""The most bytes of a file: PHP's `upload_max_filesize` is 2 MB unless the server raises it."""
_FORMULA = re.compile(r"(\\|\$)(?=[(\[$])")
_CONTROL = re.compile(r"[\\~=#{}:]")


def field(text: str, most: int = FIELD) -> str:
    """A text for a column of Moodle's: on one line, not empty, not too long; else OutputError.

    Moodle ends an import in the middle with a database exception where such a text is too long.
    """
    text = flat(text)
    if not text:
        raise OutputError("a name for Moodle is empty: give it a text")
    if len(text) > most:
        raise OutputError(
            f"“{text[:60]}…” has {len(text)} characters; Moodle takes {most}: shorten it"
        )
    return text


def html(text: str) -> str:
    r"""A plain text as HTML that shows it as it stands.

    Moodle's MathJax filter takes `\(…\)`, `\[…\]` and `$$…$$` for formulas; a tag between the two
    characters keeps it off (https://docs.mathjax.org/en/latest/input/tex/delimiters.html).
    """
    parts = _FORMULA.split(flat(text))
    marks = {"\\": "\\<span></span>", "$": "$<span></span>"}
    return "".join(marks[p] if i % 2 else escape(p, quote=False) for i, p in enumerate(parts))


def gift(text: str) -> str:
    r"""A text with GIFT's control characters escaped, on one line: a blank one ends a question.

    `~ = # { } :` and the backslash (https://docs.moodle.org/405/en/GIFT_format).
    """
    return _CONTROL.sub(r"\\\g<0>", flat(text))


def gift_html(text: str) -> str:
    """A plain text as GIFT takes it with a format of its own, so that no bracket is one."""
    return f"[html]{gift(html(text))}"


def wildless(answer: str) -> str:
    """A short answer whose asterisks stand for themselves, not for any text (qtype_shortanswer)."""
    return answer.replace("*", r"\*")


def category(*names: str) -> str:
    """The path of a category of questions; a slash in a name is doubled (qformat_default)."""
    names = tuple(field(name).replace("/", "//") for name in names)
    return "/".join(("$course$/top", *names))


def too_large(content: bytes) -> bool:
    """Whether a file is larger than Moodle takes by default."""
    return len(content) > UPLOAD


def upload(path: str, content: bytes) -> bytes:
    """The bytes of a file that Moodle takes by default. Raises OutputError for a larger one."""
    if too_large(content):
        raise OutputError(f"{path} has {len(content)} bytes; Moodle takes {UPLOAD}: split it")
    return content
