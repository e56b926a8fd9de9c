"""What changed since the last edition: `make changes`.

Prints it in the form of releases/<number>.yml, and how much it is; writes nothing.
"""

import argparse
import sys
from pathlib import Path

from refsite.content import check
from refsite.problems import plain
from refsite.project import ROOT, Project
from refsite.releases.data import differences_to_data, to_yaml
from refsite.releases.publish import PublishError, changes
from release import summary


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    project = Project(parser.parse_args(arguments).root.resolve())
    content, problems = check.load(project)
    if problems:
        print(f"{plain(problems)}\n{len(problems)} problem(s)", file=sys.stderr)
        return 1
    try:
        differences = changes(project, content)
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    if data := differences_to_data(differences):
        sys.stdout.write(to_yaml(data).decode())
    print(summary(differences), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
