"""A format: one way to read the reference without a network, made from the built pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from refsite.languages import CODES
from refsite.project import Project
from refsite.release import Release


class FormatError(Exception):
    """A format cannot be made; the message tells the reader what to do."""


@dataclass(frozen=True)
class Built:
    """What every format is made of.

    `bundle` is the folder with both languages' pages and assets, without what makes sense online
    only.
    """

    project: Project
    release: Release
    bundle: Path


@dataclass(frozen=True)
class Format:
    """One way to read.

    `key` is its name among the words of the interface; `suffix` follows the name that all files
    share (`rujukan-peksos-0.1` and `.zip`), in it `{}` is the language where each has its own file.
    `write` is given what was built, the language's code (empty for both in one) and the path of the
    file; it raises FormatError.
    """

    key: str
    suffix: str
    write: Callable[[Built, str, Path], None]

    def files(self, release: Release) -> Iterator[tuple[str, str]]:
        """The files that it writes: name, and the language's code, empty for both in one."""
        for code in CODES if "{}" in self.suffix else ("",):
            yield f"{stem(release)}{self.suffix.format(code)}", code


def stem(release: Release) -> str:
    """What the names of all files begin with."""
    return f"rujukan-peksos-{release.number}"
