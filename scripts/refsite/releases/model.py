"""A published edition and what changed in it, as releases/<number>.yml holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from refsite.languages import CODES

MEANING, SMALL = "meaning", "small"
"""The kinds of changes: `small` are spelling, punctuation and the like."""


@dataclass(frozen=True)
class Change:
    """A sentence that changed: one that went has no `new`, one that came has no `old`.

    `anchor` is that of the heading above it, empty before the first; `note` says by language why.
    """

    anchor: str
    kind: str
    old: str = ""
    new: str = ""
    note: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Changed:
    """The changes of one page by language; `address` is its path in the language's folder."""

    address: str
    changes: Mapping[str, tuple[Change, ...]]

    def of(self, language: str, kind: str) -> list[Change]:
        """The changes of a kind in a language."""
        return [change for change in self.changes[language] if change.kind == kind]

    def in_meaning(self) -> bool:
        """Whether the page means something else now, in whichever language."""
        return any(self.of(code, MEANING) for code in CODES)


@dataclass(frozen=True)
class Removed:
    """A page that an edition no longer has, and what it was called."""

    address: str
    titles: Mapping[str, str]


@dataclass(frozen=True)
class Differences:
    """What sets an edition apart from the one before; pages stand in the order of their addresses."""

    added: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()
    changed: tuple[Changed, ...] = ()


@dataclass(frozen=True)
class Published:
    """An edition: number, day as `YYYY-MM-DD`, the number of the one before (empty for the first)."""

    number: str
    date: str
    since: str = ""
    differences: Differences = Differences()


def order(number: str) -> tuple[int, ...]:
    """What editions are sorted by: `0.10` comes after `0.9`."""
    return tuple(map(int, number.split(".")))
