"""Run all benchmarks one after the other and report: `make bench`, `make bench-full`, `make bench-publish`.

Each is a process of its own, so that none inherits the memory or the caches of another. What fails
is told in the end, and the others run all the same.
"""

import argparse
import subprocess
import sys
import time
from datetime import date

from results import HERE

SCRIPTS = ("linking", "search", "links", "pages", "builds")
REPORT = "report"


def main(arguments: list[str] | None = None) -> int:
    """Run what there is; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="all sizes and peers, more rounds")
    parser.add_argument("--publish", metavar="DATE", type=date.fromisoformat, help="see report.py")
    asked = parser.parse_args(arguments)
    failed = []
    for name in (*SCRIPTS, REPORT):
        print(f"\n== {name}", flush=True)
        options = ["--full"] if asked.full and name != REPORT else []
        if asked.publish and name == REPORT:
            options = ["--publish", str(asked.publish)]
        start = time.perf_counter()
        command = [sys.executable, HERE / f"{name}.py", *options]
        if subprocess.run(command, check=False).returncode:
            failed.append(name)
        print(f"({time.perf_counter() - start:.0f} s)", flush=True)
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
