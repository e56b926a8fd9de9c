"""Fixtures that several tests share."""

import subprocess
import sys
from pathlib import Path

import pytest
from refsite.project import Project
from small import copy_checkout


def run_build(root: Path, **environment: str) -> subprocess.CompletedProcess:
    """Run the build command on a checkout, as `make site` does."""
    import os

    return subprocess.run(
        [sys.executable, root / "scripts" / "build.py", "--root", root],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real content, built once for the whole session in a copy of the checkout."""
    root = copy_checkout(tmp_path_factory.mktemp("built") / "checkout")
    result = run_build(root)
    assert result.returncode == 0, result.stdout + result.stderr
    return Project(root)
