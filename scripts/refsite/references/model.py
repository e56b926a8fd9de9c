"""A source of the bibliography: what we use of its CSL-JSON entry.

Fields and types: https://docs.citationstyles.org/en/stable/specification.html
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Name:
    """A person, or a body whose whole name stands in `family` with no `given`."""

    family: str
    given: str = ""


@dataclass(frozen=True)
class Source:
    """One work. Texts are empty where the entry says nothing; `year` has its a, b, … if it needs one."""

    key: str
    kind: str
    title: str
    language: str
    short_title: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    year: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    number: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""

    @property
    def creators(self) -> tuple[Name, ...]:
        """The authors, or the editors of a work without authors."""
        return self.authors or self.editors
