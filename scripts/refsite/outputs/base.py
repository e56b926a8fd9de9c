"""The one interface of all outputs: records in, files out, nothing written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from refsite.content.model import Content


@dataclass(frozen=True)
class Artifact:
    """One file to be written: a relative POSIX path and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Output:
    """A way to present the reference."""

    name: str
    render: Callable[[Content], Iterable[Artifact]]
