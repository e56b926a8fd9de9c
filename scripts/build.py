"""Build the site and the offline bundle: `make site`.

Check, two MkDocs builds side by side, assemble, check the links, pack; everything is built
in a temporary folder and moved into dist/ at the end, so that a failure leaves dist/ as it was.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from refsite.content import check
from refsite.editions import zip_file
from refsite.languages import LANGUAGES
from refsite.links.resolve import check_tree
from refsite.problems import Problem, plain
from refsite.project import ROOT, Project
from refsite.release import ReleaseError, load_release
from refsite.site.assemble import AssemblyError, assemble
from refsite.site.shell import ShellError


class BuildError(Exception):
    """The build cannot go on; the message tells the reader why."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    project = Project(parser.parse_args(arguments).root.resolve())
    project.dist.mkdir(exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=project.dist, prefix=".building-") as work:
            build(project, Path(work))
    except (BuildError, AssemblyError, ShellError, ReleaseError) as error:
        print(f"{error}\nNothing was changed in dist/.", file=sys.stderr)
        return 1
    return 0


def build(project: Project, work: Path) -> None:
    """Build everything in `work` and move it into dist/. Raises BuildError or AssemblyError."""
    site, offline = work / "site", work / "offline"
    release = load_release(project)
    with step("check"):
        content, problems = check.load(project)
        stop_at(problems)
    with step("build both editions"):
        run_mkdocs(project, site, release.epoch)
    with step("assemble"):
        assemble(site, project.theme, content, release, os.environ.get("SITE_URL", ""))
    with step("offline bundle"):
        folder = offline / zip_file.name(release)
        zip_file.make(site, folder)
        archive = offline / f"{folder.name}.zip"
        zip_file.pack(folder, archive, release)
        shutil.copyfile(archive, site / "downloads" / archive.name)
    with step("links"):
        stop_at(check_tree(site))
        stop_at(check_tree(folder))
    swap(site, project.dist / "site")
    swap(offline, project.dist / "offline")
    report(project, folder.name)


def run_mkdocs(project: Project, site: Path, epoch: int) -> None:
    """One MkDocs process a language, side by side. Raises BuildError with their messages."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(epoch)}
    processes = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "build",
                "-f",
                language.config,
                "-d",
                site / language.code,
            ],
            cwd=project.root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for language in LANGUAGES
    ]
    outputs = [process.communicate()[0] for process in processes]
    failed = [
        output for process, output in zip(processes, outputs, strict=True) if process.returncode
    ]
    if failed:
        lines = [
            line for output in failed for line in output.splitlines() if not line.startswith("INFO")
        ]
        raise BuildError("\n".join(lines))


def stop_at(problems: list[Problem]) -> None:
    """Raise BuildError with every problem, if there is any."""
    if problems:
        raise BuildError(f"\n{plain(problems)}\n{len(problems)} problem(s)")


def swap(new: Path, old: Path) -> None:
    """Put a built folder in the place of the last one."""
    aside = new.with_name(f"{new.name}-old")
    if old.exists():
        old.rename(aside)
    new.rename(old)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is going on, and how long it took."""
    print(f"{name} … ", end="", flush=True)
    start = time.perf_counter()
    yield
    print(f"{time.perf_counter() - start:.1f} s", flush=True)


def report(project: Project, bundle: str) -> None:
    """Tell the reader what was made and which file to open."""
    offline = project.dist / "offline"
    size = (offline / f"{bundle}.zip").stat().st_size
    print(f"\nWebsite:  {project.where(project.dist / 'site')}/")
    print(f"Offline:  {project.where(offline / bundle)}.zip ({size / 1e6:.2f} MB)")
    print(f"Open:     {project.where(offline / bundle / 'index.html')}")


if __name__ == "__main__":
    sys.exit(main())
