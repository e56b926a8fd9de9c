"""Add the addresses of dist/site/ that are new to releases/addresses.txt: `make register`.

Builds nothing and takes no line out: what was published must last (CONTRIBUTING.md). Prints what it
added; exits 1 where there is no built site.
"""

import argparse
import sys
from pathlib import Path

from refsite.links import register, tree
from refsite.links.addresses import published
from refsite.project import ROOT, Project


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    project = Project(parser.parse_args(arguments).root.resolve())
    site = project.dist / "site"
    found = published(tree.read(site)) if site.is_dir() else set()
    if not found:
        print(f"{project.where(site)}/ has no pages: run `make site` first", file=sys.stderr)
        return 1
    known = set(register.load(project))
    for address in sorted(found - known):
        print(f"+ {address}")
    path = project.root / register.FILE
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(register.text(known | found).encode())
    print(f"{register.FILE}: {len(found - known)} added, {len(known | found)} in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
