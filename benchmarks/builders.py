"""The builders whose speed is compared, ours among them, each with a project of its own."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import hugo
import measure
from measure import Cost
from names import HUGO, MATERIAL, OURS, PRUNED, ZENSICAL
from refsite.languages import CODES
from synthetic import checkout, peers
from synthetic.plan import Plan

PEERS = (MATERIAL, ZENSICAL, HUGO)
_BIN = Path(sys.executable).parent
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "SITE_URL"} | {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONPATH": "",
}


@dataclass
class Builder:
    """A builder with its project.

    `folders` are where its commands run, `outputs` what a reader gets, `page` a lesson's file. What
    is in `folders` now is the source; anything that appears later is a cache or output.
    """

    name: str
    commands: Sequence[Sequence[str | Path]]
    folders: Sequence[Path]
    outputs: Sequence[Path]
    page: Path
    _source: set[Path] = field(init=False)
    _edits: int = 0

    def __post_init__(self):
        self._source = {path for folder in self.folders for path in folder.iterdir()}

    def forget(self) -> None:
        """Remove caches and output."""
        for folder in self.folders:
            for path in set(folder.iterdir()) - self._source:
                _remove(path)

    def empty(self) -> None:
        """Remove the output alone."""
        for path in self.outputs:
            _remove(path)

    def edit(self) -> None:
        """Change a paragraph: put a sentence before the table."""
        self._edits += 1
        text = self.page.read_text("utf-8")
        before, mark, after = text.partition("{ #kinds }\n\n")
        after = re.sub(r"^Q\d+ [^\n]*\n\n", "", after)
        self.page.write_text(f"{before}{mark}Q{self._edits} juga berubah.\n\n{after}", "utf-8")

    def build(self, limit: float = 3600) -> Cost:
        """Build everything; raises measure.CommandError."""
        return measure.run(self.commands, self.folders, _ENVIRONMENT, limit)

    def files(self) -> int:
        """How many HTML pages the site has."""
        sites = (path for path in self.outputs if path.name != "offline")
        return sum(1 for site in sites for _ in site.rglob("*.html"))


def ours(plan: Plan, top: Path) -> Builder:
    """Our build, `make site` without make."""
    root = checkout.write(plan, top / "ours")
    command = (sys.executable, root / "scripts" / "build.py", "--root", root)
    page = root / "docs" / "id" / plan.lessons[0].path
    outputs = (root / "dist" / "site", root / "dist" / "offline")
    return Builder(OURS, [command], [root], outputs, page)


def all_builders(plan: Plan, top: Path, names: Sequence[str] = PEERS) -> list[Builder]:
    """Ours and the named peers, with their projects written below `top`."""
    pages = peers.plain_pages(plan)
    return [ours(plan, top), *(_PEERS[name](plan, pages, top / name) for name in names)]


def _material(plan: Plan, pages: peers.Pages, root: Path, name: str, features: str) -> Builder:
    peers.material(plan, pages, root, features)
    page = root / "docs" / "id" / plan.lessons[0].path
    command = (_BIN / "mkdocs", "build", "--quiet")
    return Builder(name, [command], [root], [root / "site"], page)


def _zensical(plan: Plan, pages: peers.Pages, root: Path) -> Builder:
    peers.zensical(plan, pages, root)
    folders = [root / code for code in CODES]
    page = root / "id" / "docs" / plan.lessons[0].path
    outputs = [folder / "site" for folder in folders]
    return Builder(ZENSICAL, [(_BIN / "zensical", "build")] * 2, folders, outputs, page)


def _hugo(plan: Plan, pages: peers.Pages, root: Path) -> Builder:
    peers.hugo(pages, root)
    page = root / "content" / "id" / plan.lessons[0].path
    binary = next((Path(*hugo.__path__) / "binaries").glob("hugo*"))
    return Builder(HUGO, [(binary, "--quiet")], [root], [root / "public"], page)


_PEERS: dict[str, Callable[[Plan, peers.Pages, Path], Builder]] = {
    MATERIAL: lambda plan, pages, root: _material(plan, pages, root, MATERIAL, ""),
    PRUNED: lambda plan, pages, root: _material(plan, pages, root, PRUNED, ", navigation.prune"),
    ZENSICAL: _zensical,
    HUGO: _hugo,
}


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
