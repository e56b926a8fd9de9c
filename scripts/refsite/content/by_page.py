"""Checks of pages one by one: what was found stands until the page, or what it is held to, changes."""

from collections.abc import Callable, Iterable, Sequence

from refsite.content.page import Page
from refsite.problems import Problem, remembered


def check(
    step: str, pages: Sequence[Page], held_to: str, find: Callable[[Page], Iterable[Problem]]
) -> list[Problem]:
    """The problems of all pages; `held_to` is a digest of all else that `find` looks at."""
    return [
        problem
        for page in pages
        for problem in remembered(step, (held_to, page.digest), lambda page=page: find(page))
    ]
