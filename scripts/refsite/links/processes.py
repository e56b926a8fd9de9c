"""One function applied to many things, by as many processes as there are processors to run them."""

import os
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

MOST = 3
"""Processes: each one more holds as much memory as the one before, and has less to do."""
FEWEST = 150
"""Things for each process: what is done with fewer is done before a process has begun."""
Thing, Result = TypeVar("Thing"), TypeVar("Result")


def mapped(
    function: Callable[[Thing], Result], things: Sequence[Thing], processes: int | None = None
) -> list[Result]:
    """What `[function(thing) for thing in things]` gives, with the errors that it raises.

    Function, things and results must be such as can be pickled. `processes` is how many to use; if it
    is not said, as many as are of use.
    """
    count = processes or min(available(), MOST, len(things) // FEWEST)
    if count < 2:
        return _all(function, things)
    # Here, as they take longer to load than a small tree takes to be read.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    own, *others = [things[first::count] for first in range(count)]
    with ProcessPoolExecutor(len(others), get_context("fork")) as pool:
        begun = [pool.submit(_all, function, part) for part in others]
        parts = [_all(function, own), *(each.result() for each in begun)]
    ordered: list = [None] * len(things)
    for first, part in enumerate(parts):
        ordered[first::count] = part
    return ordered


def _all(function: Callable[[Thing], Result], things: Sequence[Thing]) -> list[Result]:
    return [function(thing) for thing in things]


def available() -> int:
    """How many processors may be used; one where processes can not be forked without danger.

    A fork has what is loaded here, and needs no time to begin. It must not be made beside other
    threads, whose locks stay locked in it, nor on macOS, whose libraries have threads of their own.
    """
    if not hasattr(os, "sched_getaffinity") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))
