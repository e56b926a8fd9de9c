"""Addresses that are not asked for, with the reason: links/exempt.yml."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from refsite import data_files
from refsite.problems import Problem, did_you_mean
from refsite.project import Project

FILE = "links/exempt.yml"


@dataclass(frozen=True)
class Exemption:
    """An address, or with `*` at its end the beginning of some; why; its line."""

    address: str
    reason: str
    line: int

    def covers(self, address: str) -> bool:
        """Whether the exemption is for this address."""
        if self.address.endswith("*"):
            return address.startswith(self.address[:-1])
        return address == self.address


def load(project: Project) -> tuple[list[Exemption], list[Problem]]:
    """All exemptions, and what is wrong with the file; none where there is no such file."""
    path = project.root / FILE
    if not path.exists():
        return [], []
    document, problems = data_files.read(path, path.with_name("exempt.schema.json"), FILE)
    if problems:
        return [], problems
    return [
        Exemption(entry["address"], entry["reason"], document.line((number,)))
        for number, entry in enumerate(document.data)
    ], []


def unused(exemptions: Sequence[Exemption], addresses: Collection[str]) -> Iterator[Problem]:
    """A problem for each exemption that no address of the reference needs."""
    for each in exemptions:
        if not any(map(each.covers, addresses)):
            hint = did_you_mean(each.address, addresses) or "take it out"
            yield Problem(FILE, each.line, f"nothing links to “{each.address}”", hint)
