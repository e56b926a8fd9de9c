"""All files that the outputs make: as the last build left them, where nothing that they need changed."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from refsite import kept
from refsite.content.model import Content
from refsite.outputs import OUTPUTS
from refsite.outputs.base import Artifact, Output
from refsite.release import Release


def files(
    content: Content, release: Release, menus: Sequence[str], last: Path
) -> Iterator[Artifact]:
    """The files of all outputs; `last` is the folder where the last build has left them.

    `menus` are the texts of the files that the menus stand in.
    """
    for output in OUTPUTS:
        parts = (output.name, repr(release), *menus, content.digest(*output.needs))
        yield from _known(kept.known("output", parts) or {}, last) or _made(
            output, content.only(output.needs), release, parts
        )


def _known(listed: dict[str, str], last: Path) -> list[Artifact]:
    """The files of the last build, if all are as they were."""
    found = [Artifact(path, kept.file(last / path, digest)) for path, digest in listed.items()]
    return [] if any(each.content is None for each in found) else found


def _made(
    output: Output, content: Content, release: Release, parts: tuple[str, ...]
) -> list[Artifact]:
    found = list(output.render(content, release))
    kept.keep("output", parts, {each.path: kept.digest(each.content) for each in found})
    return found
