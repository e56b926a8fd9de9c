"""Check the links of a built tree: `make links`.

The tree is a folder, a zip or an EPUB, or one HTML file. Prints one line a problem, with the page or
the line of its source, and exits 1 if there is any.
"""

import argparse
import gc
import os
import sys
import zipfile
from pathlib import Path

from refsite.links.resolve import check_tree
from refsite.links.source import place
from refsite.problems import STYLES
from refsite.project import Project


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    project = Project()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree", type=Path, nargs="?", default=project.dist / "site")
    parser.add_argument("--style", choices=STYLES, default="plain")
    parser.add_argument(
        "--root",
        default=os.environ.get("SITE_URL", ""),
        help="the address of the site, to follow whole addresses below it (default: $SITE_URL)",
    )
    options = parser.parse_args(arguments)
    if not options.tree.exists():
        print(f"{options.tree} is not there: run `make site` first", file=sys.stderr)
        return 1
    try:
        found = check_tree(options.tree, f"{options.root.rstrip('/')}/" if options.root else "")
    except (zipfile.BadZipFile, UnicodeDecodeError) as error:
        print(f"{options.tree} can not be read: {error}", file=sys.stderr)
        print("Give a folder, a .zip, an .epub or an .html file.", file=sys.stderr)
        return 1
    if problems := place(found, project.docs):
        print(STYLES[options.style](problems))
        print(f"{len(problems)} problem(s)", file=sys.stderr)
        return 1
    print("0 problems")
    return 0


if __name__ == "__main__":
    gc.disable()  # nothing here makes circles of objects; to look for them takes a tenth of the time
    sys.exit(main())
