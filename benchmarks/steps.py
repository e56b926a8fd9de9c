"""The steps of our build and how long each took, as scripts/build.py prints them."""

import re

_STEP = re.compile(r"^(?P<name>[a-z ]+) … (?:\n  .*)*\n?(?P<seconds>\d+\.\d+) s$", re.MULTILINE)
BESIDES = ("check", "downloads", "formats", "web app", "compress", "links")
"""What other builders do not do: checks, files for other programs, the zip, the web app and so on."""


def seconds(said: str) -> dict[str, float]:
    """The seconds of each step, from what a build printed."""
    return {match["name"]: float(match["seconds"]) for match in _STEP.finditer(said)}


def pages_alone(wall: float, said: str) -> float:
    """Of the seconds of a whole build, those that other builders need, too."""
    steps = seconds(said)
    return wall - sum(steps[name] for name in BESIDES)
