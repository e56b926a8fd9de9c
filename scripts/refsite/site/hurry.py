"""Python-Markdown in less time: no expression is tried on a text without the strings of its matches.

This leans on what Python-Markdown 3.11 and pymdown-extensions do not promise: the names of their
patterns and processors, and where these hold their expressions. They are pinned,
`tests/site/test_hurry.py` compares what becomes of all our pages with what Python-Markdown makes of
them by itself, and REFSITE_PLAIN=1 does without this.
"""

import re
from collections.abc import Sequence
from functools import cache

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString, Registry

INLINE = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    "delimiter": ("=",),
}
"""Strings of which a text has one where an inline pattern matches; others may match anywhere."""
REFERENCES = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Patterns that find nothing in a page without definitions of references."""
BLOCKS = {
    "admonition": ("RE", ("!!!",)),
    "details": ("START", ("???",)),
    "hashheader": ("RE", ("\n#",)),
    "setextheader": ("RE", ("\n=", "\n-")),
    "deflist": ("RE", (": ",)),
    "quote": ("RE", (">",)),
    "reference": ("RE", ("]:",)),
}
"""By the name of a block processor, which expression it holds, and the strings of its matches.

A string with a line feed stands at the start of a line, the first one too.
"""
_BLOCK = re.compile(r"<(?<=\n\n<)(?P<name>figure|ol|table|ul) class=[^\n]*(?:\n[^\n]+)*")
"""Questions, lists of sources, figures and tables as our pages have them, with blank lines around."""


def hurry(converter: Markdown) -> None:
    """Let a converter find the same in less time; nothing is registered with its parser any more."""
    _inline(converter)
    _blocks(converter)
    converter.preprocessors.register(_Elements(converter), "elements", 22)  # before html_block
    converter.is_block_level = cache(converter.is_block_level)


class _Rare:
    """An expression that is tried only on texts with one of some strings."""

    def __init__(self, expression: re.Pattern, strings: Sequence[str]) -> None:
        self._expression, self._strings = expression, strings
        self._first = tuple(string.strip() for string in strings)

    def __getattr__(self, name: str) -> object:
        return getattr(self._expression, name)

    def match(self, text: str) -> re.Match | None:
        return self._expression.match(text) if self._can(text) else None

    def search(self, text: str, start: int = 0) -> re.Match | None:
        return self._expression.search(text, start) if self._can(text) else None

    def _can(self, text: str) -> bool:
        for string in self._strings:
            if string in text:
                return True
        return text.startswith(self._first)


class _Complete(Registry):
    """A registry that lists what it has once, not for each block."""

    def __init__(self, registry: Registry) -> None:
        self.__dict__ |= registry.__dict__
        self._listed = list(registry)

    def __iter__(self):
        return iter(self._listed)


class _Elements(Preprocessor):
    """Stashes whole elements, which need not be parsed tag by tag to be taken as they are."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if " markdown" in text:
            return lines  # some are to be parsed
        return _BLOCK.sub(self._stashed, text).split("\n")

    def _stashed(self, block: re.Match) -> str:
        """The block's place, if it is one element and no more."""
        name, text, depth = block["name"], block[0], 0
        for tag in re.finditer(rf"<(/?){name}\b", text):
            depth += -1 if tag[1] else 1
            if not depth:  # the element ends
                whole = text[tag.start() :] == f"</{name}>"
                return self.md.htmlStash.store(f"{text}\n") if whole else text
        return text


def _blocks(converter: Markdown) -> None:
    known = converter.parser.blockprocessors
    for name in [name for name in BLOCKS if name in known]:
        place, strings = BLOCKS[name]
        setattr(known[name], place, _Rare(getattr(known[name], place), strings))
    if "table" in known:
        is_table = known["table"].test
        known["table"].test = lambda parent, block: "|" in block and is_table(parent, block)
    if "fenced_code_block" in converter.preprocessors:
        fences = converter.preprocessors["fenced_code_block"]
        fences.FENCED_BLOCK_RE = _Rare(fences.FENCED_BLOCK_RE, ("```", "~~~"))
    converter.parser.blockprocessors = _Complete(known)


def _inline(converter: Markdown) -> None:
    inline, known = converter.treeprocessors["inline"], converter.inlinePatterns
    patterns = inline.inlinePatterns = list(known)
    strings = {id(known[name]): frozenset(INLINE[name]) for name in INLINE if name in known}
    needed = [strings.get(id(pattern), frozenset([""])) for pattern in patterns]
    refers = {id(known[name]) for name in REFERENCES if name in known}
    alone = [
        frozenset() if id(pattern) in refers else each
        for pattern, each in zip(patterns, needed, strict=True)
    ]
    some = frozenset().union(*needed)
    apply = inline._InlineProcessor__applyPattern

    def handle(text: str, number: int = 0) -> str:
        """As `InlineProcessor.__handleInline`, which goes through all patterns."""
        if isinstance(text, AtomicString):
            return text
        had, start = {string for string in some if string in text}, 0
        if not had:
            return text
        asked = needed if converter.references else alone
        while number < len(patterns):
            if asked[number].isdisjoint(had):
                number, start = number + 1, 0
                continue
            text, matched, start = apply(patterns[number], text, number, start)
            if matched:
                had = {string for string in some if string in text}
            else:
                number += 1
        return text

    inline._InlineProcessor__handleInline = handle
