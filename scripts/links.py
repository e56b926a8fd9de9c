"""Check the links of a built tree: `make links`.

Prints one line a problem, with the page, and exits 1 if there is any.
"""

import argparse
import sys
from pathlib import Path

from refsite.links.resolve import check_tree
from refsite.problems import STYLES
from refsite.project import Project


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree", type=Path, nargs="?", default=Project().dist / "site")
    parser.add_argument("--style", choices=STYLES, default="plain")
    options = parser.parse_args(arguments)
    if not options.tree.is_dir():
        print(f"{options.tree} is not there: run `make site` first", file=sys.stderr)
        return 1
    problems = check_tree(options.tree)
    if problems:
        print(STYLES[options.style](problems))
        print(f"{len(problems)} problem(s)", file=sys.stderr)
        return 1
    print("0 problems")
    return 0


if __name__ == "__main__":
    sys.exit(main())
