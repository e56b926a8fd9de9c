"""A build that redoes only what changed gives the bytes of a build anew, whatever was changed.

The checkout is made up (benchmarks/synthetic), so that each of the many builds takes a second or two.
"""

import hashlib
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import run_build
from refsite import kept
from synthetic import checkout
from synthetic.plan import plan

PAGES = 20
LESSON = "definitions/lesson-00.md"
EDITS: dict[str, Callable[[Path], None]] = {}


def edit(function: Callable[[Path], None]) -> Callable[[Path], None]:
    """Add a change of a checkout to those that are tried."""
    EDITS[function.__name__] = function
    return function


def change(file: Path, pattern: str, by: str) -> None:
    """Replace the first match of an expression in a file; it must have one."""
    text, found = re.subn(pattern, by, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert found, f"{file.name} has no {pattern}"
    file.write_text(text, "utf-8")


@edit
def text(root: Path) -> None:
    """A sentence more on a page."""
    for code, sentence in (("id", "Satu kalimat lagi."), ("en", "One more sentence.")):
        file = root / "docs" / code / LESSON
        file.write_text(f"{file.read_text('utf-8').rstrip()}\n{sentence}\n", "utf-8")


@edit
def title(root: Path) -> None:
    """A page's title, which menus and neighbours show."""
    change(root / "docs" / "id" / LESSON, r"^title: .*", "title: Judul yang lain")


@edit
def summary(root: Path) -> None:
    """What stands under a title."""
    change(root / "docs" / "en" / LESSON, r"^description: .*", "description: Another summary.")


@edit
def anchor(root: Path) -> None:
    """A section's address."""
    for code in ("id", "en"):
        change(root / "docs" / code / LESSON, r"\{ #kinds \}", "{ #sorts }")
    for file in root.rglob("*.*"):
        if file.suffix in (".md", ".yml") and "#kinds" in (old := file.read_text("utf-8")):
            file.write_text(re.sub(r"definitions/lesson-00\.md#kinds", LESSON + "#sorts", old))
    questions = root / "glossary/questions/definitions/lesson-00.yml"
    questions.write_text(questions.read_text("utf-8").replace("anchor: kinds", "anchor: sorts"))


@edit
def citation(root: Path) -> None:
    """Another work cited."""
    key = re.search(r'"id": *"([^"]+)"', (root / "glossary/references.json").read_text("utf-8"))[1]
    for code in ("id", "en"):
        file = root / "docs" / code / "comparisons/lesson-00.md"
        change(file, r"^(## .*\{ #what \}\n\n)", rf"\1[@{key}].\n")


@edit
def source(root: Path) -> None:
    """A work's title, in whatever cites it."""
    change(root / "glossary/references.json", r'"title": "', '"title": "The other ')


def a_term(root: Path) -> Path:
    """The first term of all."""
    return min((root / "glossary" / "terms").iterdir())


@edit
def term(root: Path) -> None:
    """A definition, which cards, lists and the term's page show."""
    change(a_term(root), r"(  definition: )(\S+)", r"\1Lain \2")


@edit
def term_name(root: Path) -> None:
    """A term's name, and with it the words that are linked."""
    change(a_term(root), r"(?<=^  name: )(.*)$", r"\1 sekali")


@edit
def question(root: Path) -> None:
    """A question at the foot of a page."""
    file = root / "glossary/questions/comparisons/lesson-00.yml"
    change(file, r"(stem:\s+(?:\{)?id: )", r"\1Sungguh ")


@edit
def path_step(root: Path) -> None:
    """A learning path's goal and the term beside it."""
    change(root / "glossary/paths/way.yml", r"goal: \{id: \w+", "goal: {id: Memahami")


@edit
def path_check(root: Path) -> None:
    """The order of the questions at the end of a learning path."""
    change(root / "glossary/paths/way.yml", r"(check:\n)(.*\n)(.*\n)", r"\1\3\2")


@edit
def template(root: Path) -> None:
    """A template of the theme."""
    change(root / "theme/partials/content.html", r"<header class=\"page-head\">", r"\g<0><i></i>")


@edit
def style(root: Path) -> None:
    """A style sheet, which pages name but do not hold."""
    file = root / "theme/assets/stylesheets/lesson.css"
    file.write_text(f"{file.read_text('utf-8')}\n.new {{ color: red }}\n", "utf-8")


@edit
def picture(root: Path) -> None:
    """A picture of the theme."""
    change(root / "theme/assets/images/kawung.svg", r"<svg", "<svg data-new='1'")


@edit
def config(root: Path) -> None:
    """A setting of MkDocs for all pages, and one of Markdown."""
    change(root / "mkdocs.yml", r"^site_name: .*", "site_name: Nama lain")
    change(root / "mkdocs.yml", r"(permalink_title: ).*", r"\1Alamat bagian ini")


@edit
def menu(root: Path) -> None:
    """A section of the menu within a section."""
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        change(root / name, rf"^      - (.*: {LESSON})$", r"      - Deep:\n          - \1")


@edit
def rename(root: Path) -> None:
    """A page of another name."""
    for file in [path for path in root.rglob("*") if path.suffix in (".md", ".yml")]:
        said = file.read_text("utf-8").replace("definitions/lesson-01", "definitions/lesson-77")
        if file.parent.name == "definitions":
            said = re.sub(r"(?<=\()lesson-01\.md", "lesson-77.md", said)
        file.write_text(said, "utf-8")
    for file in list(root.rglob("definitions/lesson-01.*")):
        file.rename(file.with_stem("lesson-77"))


NEW = (
    "---\ntitle: {0}\ndescription: {0}.\nreviewed: 2026-11-22\n---\n\n## {0} {{ #start }}\n\n{0}.\n"
)


def addition(root: Path) -> None:
    """A page more."""
    for code, said in (("id", "Tambahan"), ("en", "Addition")):
        (root / "docs" / code / "addition.md").write_text(NEW.format(said), "utf-8")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        change(root / name, r"^  - \w+: offline\.md", r"  - Lagi: addition.md\n\g<0>")


def removal(root: Path) -> None:
    """A page less."""
    for code in ("id", "en"):
        (root / "docs" / code / "addition.md").unlink()
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        change(root / name, r"^  - Lagi: addition\.md\n", "")


def with_a_path(root: Path) -> Path:
    """The checkout with a learning path over all its lessons.

    Each of their questions gets a slug of its own, and one of each page another kind.
    """
    steps, asked = "", ""
    files = sorted((root / "glossary" / "questions").rglob("*.yml"))
    for number, file in enumerate(files):
        text = re.sub(r"slug: (\w+)", rf"slug: n{number}-\1", file.read_text("utf-8"))
        first, last = text.rsplit("  kind: true-false", 1)
        last = last.replace('answer: "true"', "answers: {id: [ya], en: [yes]}")
        file.write_text(f"{first}  kind: short{last}", "utf-8")
        page = file.relative_to(root / "glossary" / "questions").with_suffix(".md").as_posix()
        steps += f"  - {{page: {page}, goal: {{id: Membaca., en: Read.}}}}\n"
        slugs = ("choice", "steps" if number % 2 else "kinds")
        asked += "".join(f"  - {page}#n{number}-{slug}\n" for slug in slugs)
    title = "title: {id: Jalan, en: Way}\nabout: {id: Untuk semua., en: For all.}\n"
    (root / "glossary" / "paths").mkdir()
    path = f"{title}steps:\n{steps}check:\n{asked}"
    (root / "glossary" / "paths" / "way.yml").write_text(path, "utf-8")
    for code, config in (("id", "mkdocs.yml"), ("en", "mkdocs.en.yml")):
        page = root / "docs" / code / "study" / "way.md"
        page.parent.mkdir()
        page.write_text(
            f"{NEW.format('Way')}\n<!-- path: way -->\n\n<!-- table: paths -->\n", "utf-8"
        )
        change(root / config, r"^  - \w+: offline\.md", r"  - Way: study/way.md\n\g<0>")
    return root


ORDER = random.Random(20).sample(sorted(EDITS), len(EDITS))  # noqa: S311 - any order does


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that has been built."""
    root = with_a_path(checkout.write(plan(PAGES), tmp_path_factory.mktemp("rebuilt") / "checkout"))
    assert run_build(root).returncode == 0
    return root


def digests(root: Path) -> dict[str, str]:
    """The hash of every built file."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (root / "dist").rglob("*")
        if path.is_file()
    }


def same_as_anew(root: Path, **environment: str) -> bool:
    """Build again, and a copy anew and without any shortcut: whether every byte is the same."""
    again = run_build(root, **environment)
    assert again.returncode == 0, again.stdout + again.stderr
    copy = root.with_name("anew")
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("dist", kept.FOLDER, "__pycache__"))
    try:
        anew = run_build(copy, REFSITE_PLAIN="1", **environment)
        assert anew.returncode == 0, anew.stdout + anew.stderr
        assert not (copy / kept.FOLDER).exists()
        mine, theirs = digests(root), digests(copy)
    finally:
        shutil.rmtree(copy)
    different = [path for path in mine.keys() | theirs.keys() if mine.get(path) != theirs.get(path)]
    assert different == []
    return True


@pytest.mark.parametrize("name", ORDER)
def test_each_edit(root: Path, name: str):
    """One edit after another, in an order that chance has made."""
    before = digests(root)
    EDITS[name](root)

    assert same_as_anew(root)
    assert digests(root) != before


def test_a_page_comes_and_goes(root: Path):
    """A page that is added shows everywhere; one that is removed leaves nothing behind."""
    before = digests(root)
    addition(root)
    assert same_as_anew(root)
    assert "dist/site/id/addition.html" in digests(root)
    removal(root)
    assert same_as_anew(root)
    assert digests(root) == before


def test_another_address(root: Path):
    """The address of the site is in every page, and goes again."""
    before = digests(root)
    assert same_as_anew(root, SITE_URL="https://example.org/peksos/")
    assert run_build(root).returncode == 0
    assert digests(root) == before


def test_nothing_is_trusted(root: Path):
    """A damaged store, one of other code, a page that somebody changed or removed: all is mended."""
    before = digests(root)
    one, two, three = (root / kept.FOLDER / f"{name}.kept" for name in ("id", "en", "site"))
    one.write_bytes(one.read_bytes().replace(b"<p>", b"<b>", 1))
    two.write_bytes(b"0" + two.read_bytes()[1:])
    three.write_bytes(three.read_bytes()[:-1])
    built = root / "dist" / "site"
    (built / "id" / "definitions" / "lesson-00.html").write_text("vandalised", "utf-8")
    (built / "en" / "index.html").unlink()
    (built / "downloads" / "glossary.csv").write_text("vandalised", "utf-8")
    assert run_build(root).returncode == 0
    assert digests(root) == before

    for page in (root / "dist").rglob("*.html"):
        page.write_text("vandalised", "utf-8")
    assert run_build(root).returncode == 0
    assert digests(root) == before


def test_a_fault_found_late(root: Path):
    """The last site keeps every byte, though the build that failed had linked most of its files."""
    before, page = digests(root), root / "docs" / "id" / LESSON
    sound = page.read_text("utf-8")
    page.write_text(f'{sound}\n<a href="gone.html">x</a>\n', "utf-8")
    result = run_build(root)
    page.write_text(sound, "utf-8")

    assert result.returncode == 1
    assert "gone.html" in result.stderr
    assert digests(root) == before


NO_FORKS = """
import multiprocessing, runpy, sys
multiprocessing.get_all_start_methods = lambda: ["spawn"]
sys.path.insert(0, sys.argv[2] + "/scripts")
runpy.run_path(sys.argv[2] + "/scripts/build.py", run_name="__main__")
"""


def test_without_forks(root: Path):
    """Where processes cannot be forked, as on Windows, MkDocs's command gives and keeps the same."""
    before = digests(root)
    (root / kept.FOLDER / "id.kept").unlink()
    for _ in ("cold", "warm"):
        result = subprocess.run(
            [sys.executable, "-c", NO_FORKS, "--root", root],
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert (root / kept.FOLDER / "id.kept").is_file()
        assert digests(root) == before
