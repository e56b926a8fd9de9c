"""Publish an edition: `make release NUMBER=0.2 DATE=2026-11-22`.

Compares what readers read with the last edition, writes releases/<number>.yml and
releases/texts.jsonl, and sets number and date in CITATION.cff. A failure leaves all as it was.
"""

import argparse
import sys
from pathlib import Path

from refsite.content import check
from refsite.problems import plain
from refsite.project import ROOT, Project
from refsite.release import ReleaseError
from refsite.releases.model import MEANING, SMALL, Differences
from refsite.releases.publish import PublishError, edition, files, replace

UNCHANGED = "Nothing was changed."
NEXT = """\
What to do next:
1. Read {file}: where the kind of a change is wrong, write “meaning” or “small”; say why in a
   “note” if readers may wonder.
2. make test, then look at changes/{page}.html in both languages.
3. Commit, tag and publish: git commit -am "Edition {number}" && git tag {number}"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    parser.add_argument("number", help="the edition's number, such as 0.2")
    parser.add_argument("date", help="its day, YYYY-MM-DD")
    asked = parser.parse_args(arguments)
    project = Project(asked.root.resolve())
    content, problems = check.load(project)
    if problems:
        print(f"{plain(problems)}\n{len(problems)} problem(s). {UNCHANGED}", file=sys.stderr)
        return 1
    try:
        published = edition(project, content, asked.number, asked.date)
        made = files(project, content, published)
        replace(made)
    except (PublishError, ReleaseError, OSError) as error:
        print(f"{error}\n{UNCHANGED}", file=sys.stderr)
        return 1
    print(f"Edition {published.number} of {published.date}: {summary(published.differences)}")
    for path in made:
        print(f"Written: {project.where(path)}")
    file, page = f"releases/{published.number}.yml", published.number.replace(".", "-")
    print(NEXT.format(file=file, page=page, number=published.number))
    return 0


def summary(differences: Differences) -> str:
    """How much changed, in one line."""
    counts = [
        f"{len(differences.added)} page(s) and term(s) added",
        f"{len(differences.removed)} removed",
    ]
    for kind in (MEANING, SMALL):
        sentences = sum(
            len(each.of(code, kind)) for each in differences.changed for code in each.changes
        )
        counts.append(f"{sentences} change(s) of kind “{kind}”")
    return f"{', '.join(counts)}, on {len(differences.changed)} page(s)."


if __name__ == "__main__":
    sys.exit(main())
