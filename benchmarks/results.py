"""Where benchmarks leave their figures: `results/<name>.json`, a list of rows and the machine."""

import json
from collections.abc import Sequence
from pathlib import Path

import machine

HERE = Path(__file__).parent
FOLDER = HERE / "results"

Row = dict[str, str | int | float]


def write(name: str, rows: Sequence[Row]) -> None:
    """Keep the rows of a benchmark, with the machine that they were measured on."""
    FOLDER.mkdir(exist_ok=True)
    data = {"machine": machine.describe(), "rows": list(rows)}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (FOLDER / f"{name}.json").write_text(text, "utf-8")


def read(folder: Path = FOLDER) -> dict[str, dict]:
    """What all benchmarks left, by their names."""
    return {
        path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))
    }
