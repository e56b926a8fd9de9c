"""How fast a big tree's links are checked, beside lychee on the same tree; what each of them finds.

The tree is made of the built site's pages: copies of both languages under `copy-<n>/`, so that every
link inside a copy leads within it, until there are PAGES pages.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from broken_links import FAULTS, SOUND, write
from refsite.languages import CODES
from refsite.links.resolve import check_tree
from refsite.project import ROOT, Project

PAGES = 3_000
PASSES = 3
MOST_RATIO, MOST_MEGABYTES = 0.35, 150
MISSING = "lychee is not there: pip install -r requirements/bench.txt"
_MEMORY = """\
import gc, resource, sys
from pathlib import Path
from refsite.links import processes
from refsite.links.resolve import check_tree
gc.disable()  # as scripts/links.py
assert not check_tree(Path(sys.argv[1]))
own, biggest = (
    resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
)
print(own + biggest * (min(processes.available(), processes.MOST) - 1))
"""


def main() -> None:
    """Print times, memory and agreement."""
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if not lychee:
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        speed(copies(Project().dist / "site", top / "tree"), lychee)
        agreement(top / "faults", lychee)


def copies(site: Path, top: Path) -> Path:
    """PAGES pages of the site, with all that they need."""
    top.mkdir()
    names = sorted(
        path.relative_to(site) for code in CODES for path in (site / code).rglob("*.html")
    )
    left, number = PAGES, 0
    while left > 0:
        number += 1
        copy = top / f"copy-{number}"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("*.html"))
        for name in names:
            (copy / name).write_bytes((site / name).read_bytes())
        shutil.copyfile(site / "index.html", copy / "index.html")
        for path in (site / "downloads").glob("*.html"):
            (copy / "downloads" / path.name).write_text("<html>")  # 6 MB each if they are there
        left -= len(names)
    links = "".join(f'<a href="copy-{each}/index.html">x</a>' for each in range(1, number + 1))
    (top / "index.html").write_text(f"<html lang=id>{links}", "utf-8")
    return top


def speed(tree: Path, lychee: str) -> None:
    """Times of both in turns, each a command of its own; the best of PASSES counts."""
    commands = {
        "ours": [sys.executable, str(ROOT / "scripts" / "links.py"), str(tree)],
        "lychee": [lychee, "--offline", "--include-fragments", "--no-progress", "-qq", str(tree)],
    }
    passes = [{name: spent(command) for name, command in commands.items()} for _ in range(PASSES)]
    kilobytes = subprocess.run(
        [sys.executable, "-c", _MEMORY, str(tree)], check=True, capture_output=True, text=True
    ).stdout
    print(f"pages           {sum(1 for _ in tree.rglob('*.html')):>8,}")
    for number, kind in enumerate(("wall", "CPU")):
        ours, theirs = (min(each[name][number] for each in passes) for name in commands)
        goal = f"  (at most {MOST_RATIO})" if kind == "wall" else ""
        print(f"{kind + ', ours, s':<16}{ours:>8.2f}")
        print(f"{kind + ', lychee, s':<16}{theirs:>8.2f}")
        print(f"{kind + ', ratio':<16}{ours / theirs:>8.2f}{goal}")
    print(f"our peak, MB    {int(kilobytes) / 1024:>8.0f}  (at most {MOST_MEGABYTES})")


def spent(command: Sequence[str]) -> tuple[float, float]:
    """Seconds on the wall and of all processors that a command takes."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def agreement(top: Path, lychee: str) -> None:
    """Which of the seeded faults (tests/broken_links.py) each finds, and what lychee says besides."""
    sound = told(write(top / "sound", SOUND), lychee)
    found: dict[str, list[str]] = {"both": [], "only ours": [], "only lychee": [], "neither": []}
    for number, fault in enumerate(FAULTS):
        tree = write(top / str(number), fault.tree())
        ours, theirs = bool(check_tree(tree)), bool(told(tree, lychee) - sound)
        who = "both" if ours and theirs else "only ours" if ours else "only lychee"
        found[who if ours or theirs else "neither"].append(fault.kind)
    for who, kinds in found.items():
        print(f"\n{who}: {len(kinds)} of {len(FAULTS)} faults")
        print(", ".join(dict.fromkeys(kinds)))
    print(f"\nsaid by lychee of the sound tree, where there is nothing to find: {len(sound)}")
    print("\n".join(f"{page}: {url}" for page, url in sorted(sound)))


def told(tree: Path, lychee: str) -> set[tuple[str, str]]:
    """The errors that lychee reports: page and address."""
    options = ("--offline", "--include-fragments", "--no-progress", "-q", "--format", "json")
    said = subprocess.run(
        [lychee, *options, str(tree)], check=False, capture_output=True, text=True
    )
    return {
        (str(Path(page).relative_to(tree)), error["url"].replace(tree.as_uri(), ""))
        for page, errors in json.loads(said.stdout)["error_map"].items()
        for error in errors
    }


if __name__ == "__main__":
    main()
