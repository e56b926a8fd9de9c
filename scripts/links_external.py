"""Ask for every address outside that the reference links to: `make links-external`.

Needs the network, and goes slowly on purpose. The results go to links/outside.jsonl. Prints what was
bad three times in a row, a line a use, and exits 1 if there is any; exits 2 where nothing could be
checked.
"""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from refsite.outside import exempt, seen
from refsite.outside.findings import ENOUGH, findings, proposals
from refsite.outside.model import SOUND, UNDECIDED, Seen, Verdict, after
from refsite.outside.run import check_all, offline
from refsite.outside.settings import Settings
from refsite.outside.uses import collect
from refsite.problems import STYLES
from refsite.project import ROOT, Project


def main(arguments: list[str] | None = None, settings: Settings | None = None) -> int:
    """Run the command; returns the exit code."""
    options = _options(arguments)
    project = Project(options.root.resolve())
    uses = collect(project)
    used = {use.address for use in uses}
    known, problems = seen.load(project)
    exempted, more = exempt.load(project)
    problems += [*more, *exempt.unused(exempted, used)]
    if problems:
        print(STYLES[options.style](problems))
        return 2
    for each in exempted:
        print(f"not asked for: {each.address} ({each.reason})")
    free = {address for address in used if not any(each.covers(address) for each in exempted)}
    chosen = _choice(free, known, options)
    if options.dry_run:
        print("\n".join(chosen))
        print(f"{len(chosen)} of {len(used)} addresses would be asked for", file=sys.stderr)
        return 0
    verdicts = _checked(chosen, settings or Settings())
    if offline(verdicts):
        print(
            "most hosts did not answer: is there a network? Nothing was written.", file=sys.stderr
        )
        return 2
    day = options.date.isoformat()
    known = {address: each for address, each in known.items() if address in free}
    known |= {each.address: after(known.get(each.address), each, day) for each in verdicts}
    path = project.root / seen.FILE
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(seen.text(known.values()).encode())
    for line in [*_told(verdicts, known), *proposals(uses, known)]:
        print(line)
    found = [*findings(uses, known)]
    if found:
        print(STYLES[options.style](found))
    bad = sum(each.bad > 0 for each in known.values())
    print(f"{len(verdicts)} asked for; {len(found)} finding(s), {bad} bad address(es) in all")
    return 1 if found else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    parser.add_argument("--style", choices=STYLES, default="plain")
    parser.add_argument("--only", type=_pattern, default="", help="a regular expression")
    parser.add_argument(
        "--limit", type=int, help="so many, those first that nobody looked at longest"
    )
    parser.add_argument("--dry-run", action="store_true", help="ask for nothing, say what would be")
    parser.add_argument(
        "--date", type=date.fromisoformat, default=datetime.now(UTC).date(), help="default: today"
    )
    return parser.parse_args(arguments)


def _pattern(text: str) -> re.Pattern:
    """A regular expression of the command line. Raises ArgumentTypeError."""
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no regular expression: {error}") from error


def _choice(
    addresses: set[str], known: Mapping[str, Seen], options: argparse.Namespace
) -> list[str]:
    """The addresses to ask for, in the order in which a limit takes them."""

    def order(address: str) -> tuple[str, str]:
        return (known[address].checked if address in known else "", address)

    wanted = (address for address in addresses if options.only.search(address))
    return sorted(wanted, key=order)[: options.limit]


def _checked(addresses: Sequence[str], settings: Settings) -> list[Verdict]:
    """The verdicts on all addresses, or on those that were done when somebody pressed Ctrl+C."""
    verdicts: list[Verdict] = []

    def tell(verdict: Verdict) -> None:
        verdicts.append(verdict)
        what = f"{verdict.status:<16} {verdict.address}"
        print(f"[{len(verdicts)}/{len(addresses)}] {what}", file=sys.stderr, flush=True)

    try:
        check_all(addresses, settings, tell)
    except KeyboardInterrupt:
        print("ended early: what was checked is kept", file=sys.stderr)
    return verdicts


def _told(verdicts: Sequence[Verdict], known: Mapping[str, Seen]) -> list[str]:
    """What was not good, and is no finding yet."""
    return [
        f"told only: {each.address}: {each.status}"
        + (f", {each.detail}" if each.detail else "")
        + ("" if each.status in UNDECIDED else f" (bad {known[each.address].bad} of {ENOUGH})")
        for each in sorted(verdicts, key=lambda each: each.address)
        if each.status not in SOUND and known[each.address].bad < ENOUGH
    ]


if __name__ == "__main__":
    sys.exit(main())
