"""What a command costs: seconds by the clock and of all processors, and memory of all its processes.

Linux only: memory is read from /proc.
"""

import contextlib
import os
import resource
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks at the memory; a look takes a millisecond a process."""


class CommandError(Exception):
    """A measured command failed or took too long; holds the last lines of what it said."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of all processors, megabytes at the peak; what was printed."""

    wall: float
    cpu: float
    memory: float
    said: str = ""


def run(
    commands: Sequence[Sequence[str | Path]],
    folders: Sequence[Path],
    environment: Mapping[str, str] = os.environ,
    limit: float = 3600,
) -> Cost:
    """Run commands side by side, each in its folder; raises CommandError.

    Memory is the sum of the proportional set sizes (PSS, proc(5)) of all processes, so that pages
    which several share count once. `limit` is in seconds.
    """
    with tempfile.TemporaryFile("w+") as output:
        peak, done = _Peak(), threading.Event()
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        processes = [
            subprocess.Popen(
                command,
                cwd=folder,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            for command, folder in zip(commands, folders, strict=True)
        ]
        sessions = [process.pid for process in processes]
        watch = threading.Thread(target=peak.watch, args=(sessions, done))
        end = threading.Timer(limit, _kill, (sessions,))
        watch.start()
        end.start()
        try:
            codes = [process.wait() for process in processes]
            wall = time.perf_counter() - start
        finally:
            _kill([process.pid for process in processes if process.returncode is None])
            end.cancel()
            done.set()
            watch.join()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        output.seek(0)
        said = output.read()
    if any(codes):
        late = [f"not done after {limit:.0f} s"] if wall >= limit else []
        raise CommandError("\n".join((*said.splitlines()[-20:], *late)))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, peak.bytes / 1e6, said)


def _kill(sessions: Iterable[int]) -> None:
    for session in sessions:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(session, signal.SIGKILL)


class _Peak:
    """The most memory that the processes of some sessions held at a look."""

    def __init__(self):
        self.bytes = 0

    def watch(self, sessions: Collection[int], done: threading.Event) -> None:
        while not done.wait(EVERY):
            self.bytes = max(self.bytes, sum(map(_memory, _members(sessions))))


def _members(sessions: Collection[int]) -> Iterator[int]:
    """The processes of the sessions (proc(5), stat: the fourth field after the name)."""
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                fields = (process / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it ended
            if int(fields[3]) in sessions:
                yield int(process.name)


def _memory(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
