"""What a build costs, ours and its peers': cold, with caches, after an edit, without a change; growth.

All builders of a size take turns, and of several rounds each state's fastest counts, so that
whatever else the machine does falls on all of them alike.
"""

import argparse
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import builders
import results
import steps
from builders import PEERS, Builder
from measure import CommandError, Cost
from names import HUGO, MATERIAL, OURS, PAGES, PRUNED, STATELESS, STATES, ZENSICAL
from synthetic.plan import plan

SHORT = {300: (1, PEERS), 1_000: (2, PEERS)}
FULL = {
    300: (3, (MATERIAL, PRUNED, ZENSICAL, HUGO)),
    1_000: (3, (MATERIAL, PRUNED, ZENSICAL, HUGO)),
    3_000: (2, (MATERIAL, PRUNED, ZENSICAL, HUGO)),
    10_000: (1, (HUGO,)),
}
"""By the number of written pages: how many rounds, and which peers."""
LIMIT = 900
"""Seconds after which a peer's build is given up."""
HEAD = ("pages", "builder", "state", "wall s", "CPU s", "peak MB", "HTML files")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="all sizes and peers, more rounds")
    parser.add_argument("--pages", type=int, nargs="+", help="these sizes, with --rounds, --peers")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--peers", nargs="*", choices=FULL[1_000][1], default=())
    asked = parser.parse_args(arguments)
    sizes = FULL if asked.full else SHORT
    if asked.pages:
        sizes = dict.fromkeys(asked.pages, (asked.rounds, asked.peers))
    # A run that is told to end takes its builders along, as one that is interrupted.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    rows: list[results.Row] = []
    print("{:>7}  {:26}{:9}{:>9}{:>9}{:>9}{:>12}".format(*HEAD))
    for pages, (rounds, peers) in sizes.items():
        with tempfile.TemporaryDirectory() as folder:
            for row in measured(pages, rounds, peers, Path(folder)):
                print(line(row), flush=True)
                rows.append(row)
    results.write("builds", rows)
    return 0


def measured(pages: int, rounds: int, peers: Sequence[str], top: Path) -> Iterator[results.Row]:
    """The rows of a size."""
    contest = builders.all_builders(plan(pages), top, peers)
    best: dict[tuple[str, str], Cost] = {}
    for _ in range(rounds):
        for builder in list(contest):
            try:
                for state in STATES[: 1 if builder.name in STATELESS else None]:
                    cost, key = once(builder, state), (builder.name, state)
                    best[key] = min(best.get(key, cost), cost, key=lambda each: each.wall)
            except CommandError as error:
                print(f"{builder.name}, {pages:,} pages: {error}", file=sys.stderr)
                contest.remove(builder)
    for builder in contest:
        for state in STATES:
            if cost := best.get((builder.name, state)):
                yield from _rows(pages, builder, state, cost)


def once(builder: Builder, state: str) -> Cost:
    """One build, after what makes its state; an edit and no change follow a whole build."""
    if state == "cold":
        builder.forget()
    elif state == "cached":
        builder.empty()
    elif state == "edit":
        builder.edit()
    return builder.build(LIMIT)


def _rows(pages: int, builder: Builder, state: str, cost: Cost) -> Iterator[results.Row]:
    row = {
        "pages": pages,
        "builder": builder.name,
        "state": state,
        "wall": round(cost.wall, 2),
        "cpu": round(cost.cpu, 2),
        "memory": round(cost.memory),
        "files": builder.files(),
    }
    if builder.name == OURS:
        yield row | {"builder": PAGES, "wall": round(steps.pages_alone(cost.wall, cost.said), 2)}
    yield row


def line(row: results.Row) -> str:
    """A row as it is printed."""
    return (
        f"{row['pages']:>7,}  {row['builder']:26}{row['state']:9}{row['wall']:>9.2f}{row['cpu']:>9.1f}"
        f"{row['memory']:>9,}{row['files']:>12,}"
    )


if __name__ == "__main__":
    sys.exit(main())
