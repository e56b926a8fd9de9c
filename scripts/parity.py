"""What each page has in both languages, and where they differ: `make parity`.

Prints a line a page with its counts, then every difference; exits 1 if there is any.
"""

import sys

from refsite.content import check, pairs
from refsite.project import Project

COLUMNS = ("anchors", "tables", "figures", "quotations", "citations", "terms", "goals", "related")


def main() -> int:
    """Run the command; returns the exit code."""
    content, _ = check.load(Project())
    print(f"{'page':42}" + "".join(f"{name:>11}" for name in (*COLUMNS, "questions")))
    found = 0
    for page, twin in pairs.twins(content.pages):
        bones, questions = pairs.bones(page), content.questions.get(page.src_uri, ())
        counts = "".join(f"{len(bones[name]):11}" for name in COLUMNS) + f"{len(questions):11}"
        print(f"{page.src_uri:42}{counts}")
        for name, mine, theirs in pairs.differences(page, twin):
            found += 1
            print(f"  {name}: “{mine}” in {page.where}, “{theirs}” in {twin.where}")
    print(f"{found} difference(s)")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
