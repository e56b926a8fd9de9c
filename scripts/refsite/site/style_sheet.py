"""The style sheets of theme and Material as one without what our pages never have, and its first view.

Which names are left out, and which ones a first view has, is data: theme/styles.yml.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from refsite import kept, strict_yaml
from refsite.site.css import Rule, minified, parts, read, written

SRC_URI = "assets/stylesheets/site.css"
_LIST = "styles.yml"

_STRING = re.compile(r'"(?:\\.|[^"\\])*"')
_WITHIN = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_NOT = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
_CLASS = re.compile(r"\.((?:\\.|[\w-])+)")
_VALUE = re.compile(r"\[([\w-]+)=([\w-]+)\]")
_NAME = re.compile(r"\[[\w-]+\]|[.#]?(?:\\.|[\w-])+|::?[\w-]+|\*")
_OPERAND = re.compile(r"(?<=[\w-])[~|^$*]?=[^\]]*(?=\])")
_USED = re.compile(r"var\((--[\w-]+)")
_MOTION = re.compile(r"animation(?:-name)?:([^;}]+)")
_NOT_SEEN = ("@media print", "@page", "@keyframes", "@supports")
_MOVING = (
    *(
        "-moz-",
        "-webkit-font",
        "-webkit-print",
        "-webkit-tap",
        "-webkit-user",
        "animation",
        "backface-visibility",
        "break",
        "color-adjust",
        "contain",
        "cursor",
    ),
    *(
        "outline",
        "page-break",
        "pointer-events",
        "scroll",
        "touch-action",
        "transition",
        "will-change",
    ),
)
"""Declarations that show nothing before a reader does something."""


class StyleError(Exception):
    """The list of style sheets does not fit to the theme; the message says which one."""


@dataclass(frozen=True)
class Styles:
    """What theme/styles.yml says; the meaning of each key stands there."""

    sheets: tuple[str, ...]
    unused: frozenset[str]
    values: Mapping[str, Collection[str]]
    first_view: Mapping[str, frozenset[str]]
    late: tuple[str, ...]


def load(theme: Path) -> Styles:
    """Read the theme's list."""
    data = strict_yaml.parse((theme / _LIST).read_text("utf-8")).data
    return Styles(
        sheets=tuple(data["sheets"]),
        unused=frozenset(data["unused"]),
        values=data["values"],
        first_view={key: frozenset(names) for key, names in data["first view"].items()},
        late=tuple(data["late"]),
    )


def whole(theme: Path, files: Mapping[str, Path]) -> tuple[Collection[str], str]:
    """The addresses of the sheets to join, and the sheet that takes their place.

    `files` are all sheets by their addresses. Raises StyleError.
    """
    styles = load(theme)
    sheets = collected(posixpath.dirname(SRC_URI), files, styles)
    parts = ((theme / _LIST).read_text("utf-8"), *sheets.values())
    return sheets.keys(), kept.of("style sheet", parts, lambda: joined(sheets.values(), styles))


def collected(folder: str, files: Mapping[str, Path], styles: Styles) -> dict[str, str]:
    """The texts of the sheets to join, by their addresses; all are given by address and path.

    Raises StyleError where one is missing or ambiguous.
    """
    found = {}
    for name in styles.sheets:
        matching = [each for each in files if fnmatchcase(each, f"{folder}/{name}")]
        if len(matching) != 1:
            raise StyleError(f"theme/styles.yml: {name} is {len(matching)} style sheets, not one")
        found[matching[0]] = files[matching[0]].read_text("utf-8")
    return found


def joined(sheets: Iterable[str], styles: Styles) -> str:
    """One style sheet of several, in their order, without what is never used.

    Of the custom properties those go that hold a picture which no rule calls any more; colours and
    measures stay, as other sheets call them.
    """

    def used(selector: str) -> bool:
        plain = _WITHIN.sub("", _STRING.sub("", selector))
        classes = (re.split("__|--", name)[0] for name in _CLASS.findall(plain))
        values = _VALUE.findall(_NOT.sub("", selector))
        return styles.unused.isdisjoint(classes) and all(
            value in styles.values.get(name, (value,)) for name, value in values
        )

    rules = _kept(read(minified("\n".join(sheets))), used, lambda _: True)
    shown = Rule(",".join(styles.late), ("display:block",))  # first: the sheets may say otherwise
    return written([shown, *_called(rules, lambda value: "url(" in value)])


def first_view(sheet: str, styles: Styles, had: Collection[str]) -> str:
    """The rules that a page needs to be seen at first: a page that has these classes and elements.

    They are those whose selectors name nothing else than what a first view may.
    """
    optional = styles.first_view["if there"]
    names = styles.first_view["always"].union(optional.intersection(had))

    def seen(selector: str) -> bool:
        return names.issuperset(_named(selector))

    def shown(declaration: str) -> bool:
        return not declaration.startswith(_MOVING)

    rules = (rule for rule in read(sheet) if not rule.head.startswith(_NOT_SEEN))
    needed = _called(_kept(rules, seen, shown), lambda _: True)
    return written([*_latest(needed), Rule(",".join(styles.late), ("display:none",))])


@cache
def _named(selector: str) -> frozenset[str]:
    """The classes, elements and states that a selector names."""
    return frozenset(_NAME.findall(_OPERAND.sub("", _NOT.sub("", _STRING.sub("", selector)))))


def _latest(rules: Sequence[Rule]) -> list[Rule]:
    """The rules without declarations that the same selectors make once more further on."""
    made: set[tuple[str, str]] = set()
    found = []
    for rule in reversed(rules):
        kept = [
            each for each in rule.declarations if (rule.head, each.partition(":")[0]) not in made
        ]
        made.update((rule.head, each.partition(":")[0]) for each in rule.declarations)
        if kept or rule.rules:
            found.append(Rule(rule.head, tuple(kept), rule.rules))
    return found[::-1]


def _kept(
    rules: Iterable[Rule], selected: Callable[[str], bool], declared: Callable[[str], bool]
) -> list[Rule]:
    """The rules of which a selector and a declaration are kept, with these alone."""
    found = []
    for rule in rules:
        if rule.rules:
            kept = Rule(rule.head, rules=tuple(_kept(rule.rules, selected, declared)))
        elif rule.head.startswith("@"):
            kept = rule
        else:
            head = ",".join(filter(selected, parts(rule.head)))
            kept = Rule(head, tuple(filter(declared, rule.declarations)))
        if kept.head and (kept.rules or kept.declarations):
            found.append(kept)
    return found


def _called(rules: Sequence[Rule], idle: Callable[[str], bool]) -> Sequence[Rule]:
    """Without motions that no rule calls, nor custom properties whose value may be idle and is."""
    text = written(rules)
    properties = set(_USED.findall(text))
    motions = set(re.findall(r"[\w-]+", " ".join(_MOTION.findall(text))))

    def needed(declaration: str) -> bool:
        name, _, value = declaration.partition(":")
        return not name.startswith("--") or name in properties or not idle(value)

    kept = [
        rule
        for rule in _kept(rules, lambda _: True, needed)
        if not rule.head.startswith("@keyframes") or rule.head.split()[1] in motions
    ]
    return kept if written(kept) == text else _called(kept, idle)  # one calls another
