"""What we set ourselves, beside what was measured."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from names import HUGO, MATERIAL, OURS, PAGES, ZENSICAL
from results import Row

Figures = Mapping[str, Sequence[Row]]
"""The rows of benchmarks by their names."""


@dataclass(frozen=True)
class Goal:
    """A figure that shall not be above `most`: its key, which names it, and where it comes from."""

    key: str
    most: float
    unit: str
    measured: Callable[[Figures], float]


@dataclass(frozen=True)
class Result:
    """A goal and what was measured."""

    goal: Goal
    value: float

    @property
    def met(self) -> bool:
        """Whether it is reached; a value is not rounded before."""
        return self.value <= self.goal.most


def _build(figures: Figures, builder: str, state: str, pages: int = 1_000, key: str = "wall"):
    """A figure of a build; raises LookupError where it was not measured."""
    wanted = {"builder": builder, "state": state, "pages": pages}
    for row in figures["builds"]:
        if wanted.items() <= row.items():
            return row[key]
    raise LookupError(wanted)


def _ratio(state: str, peer: str, of_peer: str) -> Callable[[Figures], float]:
    return lambda figures: _build(figures, PAGES, state) / _build(figures, peer, of_peer)


def _linking(figures: Figures) -> float:
    for row in figures["linking"]:
        if row["terms"] == 10_000:
            return row["link"]
    raise LookupError("10,000 terms")


GOALS = (
    Goal("cold by material", 0.20, "×", _ratio("cold", MATERIAL, "cold")),
    Goal("cold by zensical", 0.40, "×", _ratio("cold", ZENSICAL, "cold")),
    Goal("cold by hugo", 2.0, "×", _ratio("cold", HUGO, "cold")),
    Goal("edit", 1.2, "s", lambda figures: _build(figures, PAGES, "edit")),
    Goal("edit by zensical", 0.25, "×", _ratio("edit", ZENSICAL, "edit")),
    Goal(
        "growth",
        3.5,
        "×",
        lambda figures: _build(figures, PAGES, "cold", 3_000) / _build(figures, PAGES, "cold"),
    ),
    Goal("memory", 300, "MB", lambda figures: _build(figures, OURS, "cold", 3_000, "memory")),
    Goal("linking", 0.6, "ms", _linking),
)


def results(figures: Figures) -> list[Result]:
    """The goals whose figures were measured."""
    found = []
    for goal in GOALS:
        try:
            found.append(Result(goal, goal.measured(figures)))
        except LookupError:
            continue  # a short run leaves the biggest sizes out
    return found
