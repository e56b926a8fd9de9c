"""A new edition: compared with the last one, and the files that make it one."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.project import Project
from refsite.release import Release, load_release
from refsite.releases import snapshot, texts
from refsite.releases.compare import compare
from refsite.releases.data import to_data, to_yaml
from refsite.releases.model import Differences, Published, order
from refsite.releases.texts import Section

_NUMBER = re.compile(r"\d+(\.\d+)+")


class PublishError(Exception):
    """The edition cannot be made; the message tells what to do."""


def sections(content: Content) -> list[Section]:
    """What readers read now, in every language."""
    return [section for code in CODES for section in texts.read(content, code)]


def changes(project: Project, content: Content) -> Differences:
    """What changed since the newest edition. Raises PublishError where its texts cannot be read."""
    path = snapshot.path(project)
    if not path.is_file():
        raise PublishError(f"{project.where(path)} is missing: git checkout {project.where(path)}")
    before, problems = snapshot.read(path.read_bytes(), project.where(path))
    if problems:
        raise PublishError("\n".join(map(str, problems)))
    return compare(before, sections(content))


def edition(project: Project, content: Content, number: str, day: str) -> Published:
    """The edition that follows the newest one. Raises PublishError, or ReleaseError."""
    last = load_release(project)
    _forward(last, number, day)
    return Published(number, day, last.number, changes(project, content))


def files(project: Project, content: Content, published: Published) -> Mapping[Path, bytes]:
    """What an edition adds to the checkout or replaces there."""
    citation = project.root / "CITATION.cff"
    return {
        project.releases / f"{published.number}.yml": to_yaml(to_data(published)),
        snapshot.path(project): snapshot.written(sections(content)),
        citation: _cited(citation.read_text("utf-8"), published).encode(),
    }


def replace(files: Mapping[Path, bytes]) -> None:
    """Write all files or none: beside their places first, and what stood there is put back."""
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    beside = {path: path.with_name(f".{path.name}.new") for path in files}
    try:
        for path, content in files.items():
            beside[path].write_bytes(content)
        for path in files:
            beside[path].replace(path)
    except BaseException:
        for path, content in before.items():
            beside[path].unlink(missing_ok=True)
            if content is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != content:
                path.write_bytes(content)
        raise


def _forward(last: Release, number: str, day: str) -> None:
    """Raise PublishError unless number and day can follow those of the last edition."""
    if not _NUMBER.fullmatch(number):
        raise PublishError(f"“{number}” is no edition's number; write it like {last.number}")
    if order(number) <= order(last.number):
        raise PublishError(f"edition {number} must come after {last.number}: take a higher number")
    try:
        known = date.fromisoformat(day).isoformat() == day
    except ValueError:
        known = False
    if not known:
        raise PublishError(f"“{day}” is no day; write it like {last.date}")
    if day < last.date:
        raise PublishError(f"edition {last.number} is of {last.date}: take that day or a later one")


def _cited(citation: str, published: Published) -> str:
    """CITATION.cff with the edition's number and day, and nothing else changed."""
    for key, value in (("version", published.number), ("date-released", published.date)):
        line = re.compile(rf"^{key}:.*$", re.MULTILINE)
        citation = line.sub(f'{key}: "{value}"', citation, count=1)
    return citation
