"""Look at the language of pages, questions, figures and terms: `make prose`.

Spelling by Hunspell, the glossary's words and docs/words.txt; long sentences, doubled words,
passives in a row. Prints one line a finding and exits 1 if there is any.
"""

import argparse
import sys
from pathlib import Path

from refsite.content import check, prose
from refsite.language.dictionary import NoDictionaryError
from refsite.problems import plain
from refsite.project import ROOT, Project


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    project = Project(parser.parse_args(arguments).root.resolve())
    content, _ = check.load(project)
    try:
        problems = prose.check(project, content)
    except NoDictionaryError as error:
        print(error, file=sys.stderr)
        return 1
    if problems:
        print(plain(problems))
    print(f"{len(problems)} finding(s)")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
