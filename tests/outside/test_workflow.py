"""The weekly run asks for what the Makefile has, may do little, and runs no code that may change."""

import re

import pytest
from refsite import strict_yaml
from refsite.outside import seen
from refsite.project import ROOT

DOCUMENT = strict_yaml.parse((ROOT / ".github/workflows/links.yml").read_text("utf-8"))
STEPS = DOCUMENT.data["jobs"]["outside"]["steps"]
RUN = "\n".join(step.get("run", "") for step in STEPS)


def test_it_is_sound_yaml():
    """The file can be read and runs by itself, once a week."""
    [schedule] = DOCUMENT.data["on"]["schedule"]

    assert DOCUMENT.faults == ()
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])


def test_its_targets_are_there():
    """What it makes is in the Makefile, what it keeps is where the command writes."""
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    asked = re.findall(r"make ([a-z-]+)", RUN)

    assert asked == ["links-external"]
    assert set(asked) <= set(targets)
    [kept] = [step["with"]["path"] for step in STEPS if "upload" in step.get("uses", "")]
    assert kept == seen.FILE


def test_it_commits_nothing():
    """It may open a report; it may not write to the repository, and no credential stays behind."""
    assert DOCUMENT.data["permissions"]["contents"] == "read"
    assert STEPS[0]["with"]["persist-credentials"] == "false"
    assert not re.search(r"git (commit|push)", RUN)


@pytest.mark.parametrize(
    "step", [step for step in STEPS if "uses" in step], ids=lambda s: s["uses"]
)
def test_its_actions_are_pinned(step: dict):
    """Each action is named by the commit that somebody has looked at."""
    assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
