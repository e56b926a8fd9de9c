"""A source of the bibliography: what we use of its CSL-JSON entry.

Fields and types: https://docs.citationstyles.org/en/stable/specification.html
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Name:
    """A person, or a body whose whole name stands in `family` with no `given`."""

    family: str
    given: str = ""


@dataclass(frozen=True)
class Source:
    """One work. Texts are empty where the entry says nothing.

    `year` may be a range, and `letter` is its a, b, … if it needs one; `initials` are those of the first
    creator where the text must tell two of the same family name apart; `month` and `day` are 0 where the
    entry gives none; `csl` is the entry itself, without our own remarks.
    """

    key: str
    kind: str
    title: str
    language: str
    short_title: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    year: str = ""
    letter: str = ""
    initials: str = ""
    month: int = 0
    day: int = 0
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    number: str = ""
    publisher: str = ""
    place: str = ""
    event: str = ""
    isbn: str = ""
    doi: str = ""
    url: str = ""
    csl: Mapping[str, object] = field(default_factory=dict, compare=False)

    @property
    def creators(self) -> tuple[Name, ...]:
        """The authors, or the editors of a work without authors."""
        return self.authors or self.editors

    @property
    def address(self) -> str:
        """Where the work is on the web: its DOI's address, or else its own; empty if it has none."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url
