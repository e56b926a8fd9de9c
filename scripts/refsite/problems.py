"""What is wrong with the content, where, and what to do: one record, several renderings."""

import difflib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, astuple, dataclass

from refsite import kept


@dataclass(frozen=True, order=True)
class Problem:
    """One finding.

    `where` is a path (POSIX, from the project's or the built tree's top), `line` counts
    from 1 and is 0 where a whole file or page is meant, `hint` says what was expected.
    """

    where: str
    line: int
    what: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        return f"{place}: {self.what}" + (f" ({self.hint})" if self.hint else "")


def remembered(
    step: str, parts: tuple[str, ...], find: Callable[[], Iterable[Problem]]
) -> list[Problem]:
    """What a check found, kept by all that it looks at."""
    found = kept.of(step, parts, lambda: [list(astuple(problem)) for problem in find()])
    return [Problem(*each) for each in found]


def plain(problems: Iterable[Problem]) -> str:
    """One line a problem, sorted by place."""
    return "\n".join(str(problem) for problem in sorted(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON array of objects with the fields of `Problem`."""
    return json.dumps(
        [asdict(problem) for problem in sorted(problems)], ensure_ascii=False, indent=1
    )


def annotations(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub and Gitea show beside the line of a change."""
    return "\n".join(
        f"::error file={problem.where},line={max(problem.line, 1)}::{problem.what}"
        + (f" ({problem.hint})" if problem.hint else "")
        for problem in sorted(problems)
    )


STYLES = {"plain": plain, "json": as_json, "ci": annotations}


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """A hint that names the candidate nearest to `word`; empty if none is near."""
    known = sorted(set(candidates))
    folded = {candidate.casefold(): candidate for candidate in known}
    near = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f"did you mean “{folded[near[0]]}”?" if near else ""
