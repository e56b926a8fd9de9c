"""Where the time of a build goes: the processor seconds of its parts, for one edition, cold and warm.

    PYTHONPATH=scripts:tests python benchmarks/costs.py [PAGES]

builds the Indonesian edition of a made-up reference (1,000 written pages unless told) in this
process, twice, and takes the time of what is named below. Parts lie inside each other: “finish” has
“lightened” in it, for one.
"""

import gc
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from mkdocs.commands.build import build
from mkdocs.config import load_config
from refsite import kept
from refsite.content import check
from refsite.project import Project
from refsite.site import converter, edition, finish, lighten, mkdocs_build, renewal, shell
from synthetic import checkout
from synthetic.plan import plan

PARTS = (
    (converter.Converter, "render", "Markdown, kept or not"),
    (converter.Converter, "_convert", "Markdown converted"),
    (jinja2.Template, "render", "templates"),
    (edition.Edition, "generated", "pages made from records"),
    (edition.Edition, "markdown", "citations, questions, sources"),
    (edition.Edition, "search_index", "search index"),
    (edition.Edition, "linked", "terms linked"),
    (renewal.Renewal, "look", "signatures, pages of the last build"),
    (finish, "finish", "finish"),
    (finish, "lightened", "lightened"),
    (lighten, "minified", "minified"),
    (shell, "take", "shell taken out"),
    (finish, "with_first_view", "first view put in"),
    (kept.Store, "__init__", "store read"),
    (kept.Store, "write", "store written"),
)


def main() -> int:
    """Build twice and print."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    with tempfile.TemporaryDirectory() as folder:
        project = Project(checkout.write(plan(pages), Path(folder) / "checkout"))
        for state in ("cold", "warm"):
            spent: Counter[str] = Counter()
            with timed(spent):
                one_build(project, spent)
            print(f"\n{state}, {pages} written pages, one edition, processor seconds")
            for name, seconds in spent.most_common():
                print(f"{seconds:8.2f}  {name}")
    return 0


def one_build(project: Project, spent: Counter[str]) -> None:
    """Check the content, and build one edition as a fork of scripts/build.py does."""
    with kept.using(project, "site"), clock(spent, "check"):
        mkdocs_build._handed_over = check.load(project)
    gc.disable()
    os.chdir(project.root)
    new, last = project.dist / "new", project.dist / "site" / "id"
    with clock(spent, "all of the edition"), kept.using(project, "id"):
        build(load_config("mkdocs.yml", site_dir=str(new)))
    gc.enable()
    shutil.rmtree(last, ignore_errors=True)
    last.parent.mkdir(exist_ok=True)
    new.rename(last)  # where the next build looks


@contextmanager
def clock(spent: Counter[str], name: str) -> Iterator[None]:
    """Add the processor time of what is done meanwhile."""
    start = time.process_time()
    yield
    spent[name] += time.process_time() - start


@contextmanager
def timed(spent: Counter[str]) -> Iterator[None]:
    """Take the time of all PARTS meanwhile."""

    def watched(function: Callable, name: str) -> Callable:
        def call(*arguments, **options):
            with clock(spent, name):
                return function(*arguments, **options)

        return call

    before = [(place, name, getattr(place, name)) for place, name, _ in PARTS]
    for place, name, said in PARTS:
        setattr(place, name, watched(getattr(place, name), said))
    try:
        yield
    finally:
        for place, name, function in before:
            setattr(place, name, function)


if __name__ == "__main__":
    sys.exit(main())
