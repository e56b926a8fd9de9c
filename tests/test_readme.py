"""What README.md and the Makefile promise is there."""

import re
import subprocess

from refsite.project import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))


def test_every_target_named_is_made():
    """No command of the README or CONTRIBUTING is missing in the Makefile."""
    text = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert set(re.findall(r"`make ([a-z-]+)", text)) <= TARGETS


def test_the_two_commands_stand_first():
    """A newcomer meets `make site` and `make test` before anything else."""
    first = README.split("\n## ", 1)[0]

    assert "make site" in first
    assert "make test" in first


def test_help_lists_every_target():
    """`make help` names each target with its meaning."""
    shown = subprocess.run(
        ["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True
    ).stdout

    assert set(re.findall(r"^make ([a-z-]+)", shown, re.MULTILINE)) >= TARGETS


def test_ci_runs_the_readme_test_command():
    """What lands has passed what the README calls the test."""
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_requirements_are_locked():
    """Every requirement is pinned exactly, with hashes, and names no registry."""
    for name in ("site", "test", "bench", "editions", "test-editions"):
        lock = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        wanted = (ROOT / "requirements" / f"{name}.in").read_text("utf-8")
        pins = re.findall(r"^([a-z0-9-]+)==([^ ]+) ", lock, re.MULTILINE)
        for package, version in re.findall(r"^([A-Za-z-]+)==(\S+)", wanted, re.MULTILINE):
            assert (package.lower(), version) in pins
        assert lock.count("--hash=") >= len(pins)
        assert "://" not in lock
