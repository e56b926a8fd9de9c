"""Build the site and the offline bundle, `make site`; with all formats, `make editions`.

Check, two MkDocs builds side by side, assemble, make the formats, check the links; everything is
built in a temporary folder and moved into dist/ at the end, so that a failure leaves dist/ as it
was.
"""

import argparse
import gc
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from refsite import kept
from refsite.content import check
from refsite.editions import downloads, formats, making, sheet_links, web_app, zip_file
from refsite.editions.base import Built, Format, FormatError, stem
from refsite.languages import CODES
from refsite.links import last, redirects, register, source
from refsite.links.addresses import Address, published
from refsite.links.redirects import Redirect
from refsite.outputs import OutputError
from refsite.problems import Problem, plain
from refsite.project import ROOT, Project
from refsite.release import ReleaseError, load_release
from refsite.site import lms_files, mkdocs_build, precompressed
from refsite.site import redirects as moved_pages
from refsite.site.assemble import AssemblyError, assemble, write_downloads
from refsite.site.menu import load_menu
from refsite.site.mkdocs_build import MkDocsError

WORK = ".building-"
"""What the names of folders for unfinished work begin with."""
SPACE = "If the disk is full, make room: all formats take about 130 MB beside the last ones."


class BuildError(Exception):
    """The build cannot go on; the message tells the reader why."""


FAULTS = (
    BuildError,
    AssemblyError,
    MkDocsError,
    FormatError,
    lms_files.ListError,
    OutputError,
    ReleaseError,
)
"""What ends a build with a message of its own."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    parser.add_argument("--all", action="store_true", help="all formats: make editions")
    asked = parser.parse_args(arguments)
    project = Project(asked.root.resolve())
    gc.disable()  # what is loaded stays to the end, and circles are few
    # A build that is told to end cleans up after itself as one that is interrupted.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        forms = list(formats(heavy=asked.all))
        project.dist.mkdir(exist_ok=True)
        for left in project.dist.glob(f"{WORK}*"):
            shutil.rmtree(left)  # of a build that was killed
        with (
            tempfile.TemporaryDirectory(dir=project.dist, prefix=WORK) as work,
            kept.using(project, "site"),
        ):
            build(project, Path(work), forms)
    except FAULTS as error:
        print(f"\n{error}\nNothing was changed in dist/.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\n{error}\n{SPACE}\nNothing was changed in dist/.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. Nothing was changed in dist/.", file=sys.stderr)
        return 130
    return 0


def build(project: Project, work: Path, forms: Sequence[Format]) -> None:
    """Build everything in `work` and move it into dist/. Raises one of FAULTS, or OSError."""
    site, offline = work / "site", work / "offline"
    release = load_release(project, os.environ.get("SITE_URL", ""))
    with step("check"):
        content, problems = check.load(project)
        moved, faults = redirects.load(project)
        stop_at(problems + faults)
    with step("build both editions"):
        mkdocs_build.build(project, content, release, site)
    with step("assemble"):
        pages = assemble(site, project, content, release)
    with step("downloads"):
        write_downloads(site, project, content, release)
    stop_at(moved_pages.write(site, project.theme, moved, release.root))
    bundle = offline / stem(release)
    with step("formats"):
        zip_file.unpacked(site, bundle, project.dist / "offline" / bundle.name)
        print(flush=True)
        files = making.make(forms, Built(project, release, bundle), offline, print)
        for file in files:
            kept.link(offline / file.name, site / downloads.FOLDER / file.name)
        downloads.publish(site, files, release)
        sheet_links.publish(site, offline, files)
        lms_files.publish(site, content, {code: load_menu(project, code) for code in CODES})
    with step("web app"):
        web_app.make(site, project.theme, release, pages)
    with step("compress"):
        precompressed.write(site, project.dist / "site")
    with step("links"):
        new = check_links(project, site, bundle, moved, release.root)
    swap(site, project.dist / "site")
    swap(offline, project.dist / "offline")
    report(project, bundle.name, new)


def check_links(
    project: Project, site: Path, bundle: Path, moved: Sequence[Redirect], root: str
) -> list[Address]:
    """Check what leads where, inside and from outside; the addresses that no register has yet."""
    listed = register.load(project)
    built, faults = last.check(site, "site", root)
    found = published(built)
    stop_at(source.place(faults, project.docs) + register.missing(listed, moved, built, found))
    stop_at(source.place(last.check(bundle, "bundle")[1], project.docs))
    return sorted(found - set(listed)) if listed else []


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
    print(f"{time.perf_counter() - start:.2f} s", flush=True)


def report(project: Project, bundle: str, new: Sequence[Address]) -> None:
    """Tell the reader what was made, which file to open, and which addresses are new."""
    offline = project.dist / "offline"
    print(f"\nWebsite:  {project.where(project.dist / 'site')}/")
    for path in sorted(path for path in offline.iterdir() if path.is_file()):
        print(f"Offline:  {project.where(path)} ({path.stat().st_size / 1e6:.2f} MB)")
    print(f"Open:     {project.where(offline / bundle / 'index.html')}")
    if new:
        print(
            f"New:      {len(new)} addresses, as {new[0]}; `make register` before they are published"
        )


if __name__ == "__main__":
    sys.exit(main())
