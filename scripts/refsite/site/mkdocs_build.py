"""Both editions by MkDocs, side by side: each in a process of its own.

Where processes can be forked, the two begin with what their parent has loaded already. Elsewhere,
and where shortcuts are off, each is a command of its own and loads it again.
"""

import contextlib
import gc
import io
import logging
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from refsite import kept
from refsite.content.model import Content
from refsite.languages import LANGUAGES, Language
from refsite.problems import Problem
from refsite.project import Project
from refsite.release import Release
from refsite.site import config_file


class MkDocsError(Exception):
    """A build failed; the message has what MkDocs said."""


_SYSTEM = 3
"""The exit code of a process that the operating system let down, by a full disk for one."""
_handed_over: tuple[Content, list[Problem]] | None = None


def handed_over() -> tuple[Content, list[Problem]] | None:
    """The content that the parent of this process has loaded, if it has."""
    return _handed_over


def build(project: Project, content: Content, release: Release, site: Path) -> None:
    """Build every edition into a folder of `site`. Raises MkDocsError, or OSError."""
    forks = "fork" in multiprocessing.get_all_start_methods() and not kept.plain()
    environment = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(release.epoch)}
    failed = (_forked if forks else _commands)(project, content, site, environment)
    if failed:
        lines = [line for said in failed for line in said.splitlines()]
        raise MkDocsError("\n".join(line for line in lines if not line.startswith("INFO")))


def _forked(
    project: Project, content: Content, site: Path, environment: dict[str, str]
) -> Sequence[str]:
    """Build in forks of this process; what those that failed have said."""
    global _handed_over
    fork = multiprocessing.get_context("fork")
    _handed_over = content, []
    os.environ |= environment
    processes = [
        fork.Process(target=_build, args=(project, language, site)) for language in LANGUAGES
    ]
    try:
        for process in processes:
            process.start()
        for process in processes:
            process.join()
    except BaseException:
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        raise
    finally:
        _handed_over = None
    logs = [_log(site, language) for language in LANGUAGES]
    failed = [
        log.read_text("utf-8") if log.exists() else "A build ended early: memory may have run out."
        for process, log in zip(processes, logs, strict=True)
        if process.exitcode
    ]
    if any(process.exitcode == _SYSTEM for process in processes):
        raise OSError("\n".join(failed))
    return failed


def _log(site: Path, language: Language) -> Path:
    return site / f"{language.code}.log"


def _build(project: Project, language: Language, site: Path) -> None:
    """Build one edition; ends this process with 1 and logs what was said if it fails."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one above ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()  # what was loaded stays, and a build makes no circles worth looking for
    gc.disable()
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    logging.getLogger("mkdocs").addHandler(handler)
    os.chdir(project.root)
    config_file.install()
    try:
        with kept.using(project, language.code):
            build_site(load_config(language.config, site_dir=str(site / language.code)))
    except OSError as error:
        _tell(site, language, str(error))
        os._exit(_SYSTEM)
    except BaseException as error:
        _tell(site, language, f"{said.getvalue()}{error}")
        os._exit(1)


def _tell(site: Path, language: Language, said: str) -> None:
    """Leave what is to be said, if the disk takes it."""
    with contextlib.suppress(OSError):
        site.mkdir(parents=True, exist_ok=True)
        _log(site, language).write_text(said, "utf-8")


def _commands(
    project: Project, content: Content, site: Path, environment: dict[str, str]
) -> Sequence[str]:
    """Build with MkDocs's command; what those that failed have said."""
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
            env=os.environ | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for language in LANGUAGES
    ]
    try:
        outputs = [process.communicate()[0] for process in processes]
    except BaseException:
        for process in processes:
            process.kill()
            process.wait()
        raise
    return [
        output for process, output in zip(processes, outputs, strict=True) if process.returncode
    ]
