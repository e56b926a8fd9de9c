"""How far the glossary rests on definitions by others: `make coverage`.

Prints by theme how many terms have none, one, two or more attributed definitions, how many have
a source, and what stands unverified.
"""

import sys
from collections import Counter
from collections.abc import Iterable

from refsite import glossary
from refsite.project import Project
from refsite.terms.model import Term

HEAD = (
    "theme",
    "terms",
    "0",
    "1",
    "2+",
    "with a source",
    "definitions",
    "seen",
    "2nd hand",
    "unverified",
)


def row(name: str, terms: Iterable[Term]) -> tuple[str, ...]:
    """One line of the table."""
    terms = list(terms)
    counts = Counter(min(len(term.attributed), 2) for term in terms)
    standing = Counter(entry.standing for term in terms for entry in term.attributed)
    numbers = [len(terms), counts[0], counts[1], counts[2], sum(bool(t.cited()) for t in terms)]
    numbers += [standing.total(), standing["seen"], standing["second-hand"], standing["unverified"]]
    return (name, *map(str, numbers))


def main() -> int:
    """Run the command; returns the exit code."""
    loaded, problems = glossary.load(Project())
    if problems:
        print("The data has problems: run `make check`.", file=sys.stderr)
        return 1
    rows = [row(theme.names["en"], loaded.in_theme(theme.key)) for theme in loaded.themes]
    rows.append(row("all", loaded.terms.values()))
    widths = [max(len(line[column]) for line in [HEAD, *rows]) for column in range(len(HEAD))]
    for line in [HEAD, *rows]:
        cells = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        print(line[0].ljust(widths[0]), *cells, sep="  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
