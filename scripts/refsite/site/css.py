"""Style sheets as rules: read, written, made small. CSS Syntax, https://www.w3.org/TR/css-syntax-3/.

Only what `minified` gives is read: no comments, no rules inside rules.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

_QUOTED = r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)"""
_TOKEN = re.compile(rf"{_QUOTED}|\\.|[{{}};,()\[\]]|[^\\\"'{{}};,()\[\]u]+|u", re.DOTALL)
_GAP = re.compile(rf"(?P<kept>{_QUOTED})|(?:\s|/\*.*?\*/)+", re.DOTALL)
_MARK = re.compile(rf"(?P<kept>{_QUOTED})| ?(?P<mark>[{{}};,]) ?", re.DOTALL)
_COLON = re.compile(rf"(?P<kept>{_QUOTED})|(?P<name>[{{;][\w-]+:) ", re.DOTALL)
_GROUPS = ("@media", "@supports")
"""Rules that hold rules."""


@dataclass(frozen=True)
class Rule:
    """Selectors, or the head of an at-rule, and the declarations; or the rules of a group."""

    head: str
    declarations: tuple[str, ...] = ()
    rules: tuple["Rule", ...] = ()


def minified(text: str) -> str:
    """A style sheet without comments and white space; nothing else is changed.

    A tool that does more, such as Lightning CSS, writes what older browsers do not know.
    """
    spaced = _GAP.sub(lambda found: found["kept"] or " ", text).strip()
    close = _MARK.sub(lambda found: found["kept"] or found["mark"], spaced)
    return _COLON.sub(lambda found: found["kept"] or found["name"], close).replace(";}", "}")


@cache
def read(text: str) -> tuple[Rule, ...]:
    """The rules of a minified style sheet."""
    return tuple(_rules(match[0] for match in _TOKEN.finditer(text)))


def written(rules: Iterable[Rule]) -> str:
    """The style sheet of some rules."""
    return "".join(
        f"{rule.head}{{{written(rule.rules) if rule.rules else ';'.join(rule.declarations)}}}"
        for rule in rules
    )


@cache
def parts(text: str, separator: str = ",") -> tuple[str, ...]:
    """A text divided where a separator stands outside strings and brackets."""
    found, depth = [""], 0
    for match in _TOKEN.finditer(text):
        piece = match[0]
        depth += (piece in "([") - (piece in ")]")
        if piece == separator and depth == 0:
            found.append("")
        else:
            found[-1] += piece
    return tuple(filter(None, found))


def _rules(tokens: Iterator[str]) -> Iterator[Rule]:
    head = ""
    for piece in tokens:
        if piece == "}":
            return  # of the group around
        if piece == ";":
            head = ""  # a statement without a block, such as @charset
        elif piece != "{":
            head += piece
        elif head.startswith(_GROUPS):
            yield Rule(head, rules=tuple(_rules(tokens)))
            head = ""
        else:
            yield Rule(head, parts(_block(tokens), ";"))
            head = ""


def _block(tokens: Iterator[str]) -> str:
    """What stands before the brace that ends a block; @keyframes has blocks in it."""
    text, depth = "", 1
    for piece in tokens:
        depth += (piece == "{") - (piece == "}")
        if depth == 0:
            break
        text += piece
    return text
