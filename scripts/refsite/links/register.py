"""The register of published addresses: releases/addresses.txt, one a line, sorted.

Lines are added (`make register`) and stay: what was once published must be in every later edition,
as itself or by a redirect.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from refsite.links import redirects
from refsite.links.addresses import Address, parse
from refsite.links.redirects import Redirect, has, step
from refsite.links.tree import Tree
from refsite.problems import Problem, did_you_mean
from refsite.project import Project

FILE = "releases/addresses.txt"
_DO = f"give it a redirect in {redirects.FILE}"


def load(project: Project) -> list[Address]:
    """The addresses in the order of their lines; none where there is no register."""
    path = project.root / FILE
    return list(map(parse, path.read_text("utf-8").splitlines())) if path.exists() else []


def text(addresses: Iterable[Address]) -> str:
    """The register that holds these addresses."""
    return "".join(f"{line}\n" for line in sorted(map(str, set(addresses))))


def missing(
    register: Sequence[Address], moved: Sequence[Redirect], tree: Tree, published: set[Address]
) -> list[Problem]:
    """A problem for each address that no longer leads where it did.

    `tree` has what redirects make. A page that is gone is named once, without its anchors.
    """
    table, known = redirects.table(moved), set(register)
    fresh = {address for address in published if address not in known}
    gone = {address.path for address in register if not _there(address.page, tree)}
    return sorted(
        Problem(FILE, number, what, hint)
        for number, address in enumerate(register, 1)
        if not address.anchor or address.path not in gone
        for what, hint in _lost(address, table, tree, fresh or published)
    )


def _there(address: Address, tree: Tree) -> bool:
    return all(has(tree, file, address.anchor) for file in address.files)


def _lost(
    address: Address, table: Mapping[Address, Address], tree: Tree, near: set[Address]
) -> Iterator[tuple[str, str]]:
    """What is wrong with an address, and what to do; nothing if it still leads to its content."""
    if not address.anchor:
        lacking = [file for file in address.files if file not in tree.files]
        if lacking:
            yield _no_longer(address, lacking), _do(address.path, (each.path for each in near))
        return
    if address.page in table:
        new = step(table, address)
        if not _there(new, tree):
            yield f"“{address}” leads to “{new}”, no such anchor", _do("", ())
        return
    lacking = [file for file in address.files if not has(tree, file, address.anchor)]
    if lacking:
        anchors = tree.documents[lacking[0]].permanent
        yield _no_longer(address, lacking), _do(address.anchor, anchors)


def _no_longer(address: Address, lacking: Sequence[str]) -> str:
    one = len(lacking) < len(address.files)
    where = f" in {lacking[0].split('/')[0]}/" if one else ""
    return f"“{address}” is no longer there{where}"


def _do(name: str, near: Iterable[str]) -> str:
    meant = did_you_mean(name, near) if name else ""
    return f"{_DO}; {meant}" if meant else _DO
