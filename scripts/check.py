"""Check the data and the pages without a build: `make check`.

Prints one line a problem and exits 1 if there is any.
"""

import argparse
import sys
from pathlib import Path

from refsite import kept
from refsite.content import check
from refsite.links import redirects
from refsite.problems import STYLES
from refsite.project import ROOT, Project


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    parser.add_argument("--style", choices=STYLES, default="plain")
    options = parser.parse_args(arguments)
    project = Project(options.root.resolve())
    with kept.using(project, "check"):
        content, problems = check.load(project)
        problems += redirects.load(project)[1]
    if problems:
        print(STYLES[options.style](problems))
        print(f"{len(problems)} problem(s)", file=sys.stderr)
        return 1
    print(f"{len(content.glossary.terms)} terms, {len(content.pages)} pages, 0 problems")
    return 0


if __name__ == "__main__":
    sys.exit(main())
