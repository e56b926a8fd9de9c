"""The one interface of all outputs: records in, files out, nothing written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from refsite.glossary import Glossary


@dataclass(frozen=True)
class Artifact:
    """One file to be written: a relative POSIX path and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Output:
    """A way to present the glossary."""

    name: str
    render: Callable[[Glossary], Iterable[Artifact]]
