"""What a command costs is measured with all its processes, and a failure is no figure."""

import sys
from pathlib import Path

import measure
import pytest

CHILD = "import time; held = bytearray(80_000_000); time.sleep(0.6)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}])"


def run(*programs: str, limit: float = 20) -> measure.Cost:
    """Run Python programs side by side."""
    commands = [[sys.executable, "-c", program] for program in programs]
    return measure.run(commands, [Path.cwd()] * len(programs), limit=limit)


def test_memory_is_that_of_all_processes():
    """Children count, and commands side by side add up."""
    assert 80 < run(PARENT).memory < 150 < run(PARENT, PARENT).memory < 300


def test_time_is_that_of_all_processes():
    """Two who work side by side need the processors twice."""
    work = "import time\nwhile time.process_time() < 0.4: pass"

    cost = run(work, work)

    assert cost.cpu >= 0.8
    assert cost.wall >= 0.4


def test_what_fails_is_told():
    """With what it printed."""
    with pytest.raises(measure.CommandError, match="no disk"):
        run("raise SystemExit('no disk')")


def test_what_takes_too_long_is_ended():
    """With its children."""
    with pytest.raises(measure.CommandError, match="not done after 1 s"):
        run("import time; time.sleep(60)", limit=1)
