"""All formats side by side, each file by a process of its own, or as the last build has left it."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from refsite import kept
from refsite.editions.base import Built, Format, FormatError
from refsite.editions.downloads import File, describe
from refsite.languages import LANGUAGES


def make(
    forms: Sequence[Format], built: Built, folder: Path, tell: Callable[[str], None]
) -> list[File]:
    """Write the files of all formats into `folder`; `tell` hears of each that is done.

    Raises FormatError; whatever ends it early, no process goes on.
    """
    files = [(form, code, name) for form in forms for name, code in form.files(built.release)]
    made_of = _made_of(built)
    new = [file for file in files if not _taken_over(file[2], made_of, built, folder, tell)]
    _make(new, built, folder, tell)
    for _, _, name in new:
        kept.keep("format", (name, made_of), [kept.digest((folder / name).read_bytes())])
    return [describe(form, code, folder / name) for form, code, name in files]


def _made_of(built: Built) -> str:
    """A name for all that formats are made of: the bundle, and how they look."""
    project = built.project
    menus = (project.root / language.config for language in LANGUAGES)
    parts = [repr(built.release), *(path.read_bytes() for path in menus)]
    for folder in (built.bundle, project.formats, project.theme):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            parts += [path.relative_to(folder).as_posix(), kept.digest(path.read_bytes())]
    return kept.digest(*parts)


def _taken_over(
    name: str, made_of: str, built: Built, folder: Path, tell: Callable[[str], None]
) -> bool:
    """Whether the last build has left the file and nothing that it is made of has changed."""
    [digest] = kept.known("format", (name, made_of)) or [""]
    last = built.project.dist / "offline" / name
    if kept.file(last, digest) is None:
        return False
    kept.link(last, folder / name)
    tell(_line(name, 0, folder))
    return True


def _make(
    files: Sequence[tuple[Format, str, str]],
    built: Built,
    folder: Path,
    tell: Callable[[str], None],
) -> None:
    if len(files) < 2:  # no process starts as fast as this one is done
        for form, code, name in files:
            tell(_line(name, _timed(form, built, code, folder / name), folder))
        return
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


def _line(name: str, seconds: float, folder: Path) -> str:
    return f"  {name}: {seconds:.1f} s, {(folder / name).stat().st_size / 1e6:.2f} MB"


def _timed(form: Format, built: Built, code: str, target: Path) -> float:
    start = time.perf_counter()
    form.write(built, code, target)
    return time.perf_counter() - start
