"""All formats side by side, each file by a process of its own."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from refsite.editions.base import Built, Format, FormatError
from refsite.editions.downloads import File, describe


def make(
    forms: Sequence[Format], built: Built, folder: Path, tell: Callable[[str], None]
) -> list[File]:
    """Write the files of all formats into `folder`; `tell` hears of each that is done.

    Raises FormatError; whatever ends it early, no process goes on.
    """
    files = [(form, code, name) for form in forms for name, code in form.files(built.release)]
    if len(files) == 1:  # no process starts as fast as this one is done
        [(form, code, name)] = files
        tell(_line(name, _timed(form, built, code, folder / name), folder))
        return [describe(form, code, folder / name)]
    with ProcessPoolExecutor(
        min(len(files), os.cpu_count() or 1),
        multiprocessing.get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),  # the one above them ends them
    ) as pool:
        try:
            tasks = {
                pool.submit(_timed, form, built, code, folder / name): name
                for form, code, name in files
            }
            for task in as_completed(tasks):
                seconds, name = task.result(), tasks[task]
                tell(_line(name, seconds, folder))
        except BrokenProcessPool as error:
            raise FormatError(
                "a process that made a file ended early: memory or room on the disk may have run out"
            ) from error
        except BaseException:
            for process in multiprocessing.active_children():
                process.kill()
            raise
    return [describe(form, code, folder / name) for form, code, name in files]


def _line(name: str, seconds: float, folder: Path) -> str:
    return f"  {name}: {seconds:.1f} s, {(folder / name).stat().st_size / 1e6:.2f} MB"


def _timed(form: Format, built: Built, code: str, target: Path) -> float:
    start = time.perf_counter()
    form.write(built, code, target)
    return time.perf_counter() - start
