"""The one interface of all outputs: records in, files out, nothing written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from refsite.content.model import Content
from refsite.release import Release


class OutputError(Exception):
    """The records cannot be written in some form; the message says what to change."""


@dataclass(frozen=True)
class Artifact:
    """One file to be written: a relative POSIX path and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Output:
    """A way to present the reference.

    `render` is given no more of the content than the fields that `needs` names.
    """

    name: str
    render: Callable[[Content, Release], Iterable[Artifact]]
    needs: tuple[str, ...] = ("glossary",)
