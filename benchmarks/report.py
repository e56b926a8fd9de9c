"""The figures of the last run as tables and a plot; with a date, the published ones.

Without arguments it writes `results/report.md` and `results/growth.svg`. `--publish 2026-11-22`
keeps the figures in `published.json` and writes them into the page “Speed” of both languages.
"""

import argparse
import json
import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import plot
import results
import tables
from refsite.languages import CODES
from refsite.project import ROOT

PUBLISHED = results.HERE / "published.json"
PICTURE = "speed.svg"
TITLES = {
    "machine": "The machine",
    "goals": "Goals",
    "builds": "Builds of 1,000 pages",
    "growth": "Growth",
    "linking": "Terms",
    "search": "Search",
}
_PLACE = re.compile(
    r"<!-- measured: (?P<name>[a-z]+) -->\n.*?<!-- end of what was measured -->", re.DOTALL
)


def main(arguments: list[str] | None = None) -> int:
    """Write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--publish", metavar="DATE", type=date.fromisoformat)
    asked = parser.parse_args(arguments)
    found = results.read()
    if "builds" not in found:
        print("no figures yet: make bench", file=sys.stderr)
        return 1
    figures = {name: each["rows"] for name, each in found.items()}
    data = {
        "date": str(asked.publish or ""),
        "machine": found["builds"]["machine"],
        "figures": figures,
    }
    if asked.publish:
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        PUBLISHED.write_text(text, "utf-8")
        for path, content in pages(data, ROOT / "docs").items():
            path.write_text(content, "utf-8")
            print(path.relative_to(ROOT))
        return 0
    said = tables.everything(figures, data["machine"], "", "en")
    text = "\n\n".join(f"## {TITLES[name]}\n\n{table}" for name, table in said.items())
    (results.FOLDER / "report.md").write_text(text + "\n", "utf-8")
    (results.FOLDER / "growth.svg").write_text(plot.svg(figures["builds"], "en"), "utf-8")
    print(text)
    return 0


def pages(data: Mapping, docs: Path) -> dict[Path, str]:
    """The files that hold published figures, by their paths, as they must be."""
    found: dict[Path, str] = {}
    for code in CODES:
        figures = data["figures"]
        said = tables.everything(figures, data["machine"], data["date"], code)
        folder = docs / code / "about"
        text = (folder / "speed.md").read_text("utf-8")
        found[folder / "speed.md"] = _PLACE.sub(lambda match, said=said: _filled(match, said), text)
        found[folder / PICTURE] = plot.svg(figures["builds"], code)
    return found


def _filled(match: re.Match, said: Mapping[str, str]) -> str:
    name = match["name"]
    return f"<!-- measured: {name} -->\n\n{said[name]}\n\n<!-- end of what was measured -->"


if __name__ == "__main__":
    sys.exit(main())
