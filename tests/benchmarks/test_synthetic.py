"""The made-up checkout that `make bench` builds is sound, so that its figures are those of a whole build."""

from pathlib import Path

import pytest
import steps
from conftest import run_build
from refsite.content import check
from refsite.project import Project
from synthetic import checkout, peers
from synthetic.plan import Plan, plan

PAGES = 20


@pytest.fixture(scope="module")
def made_up() -> Plan:
    """A small reference."""
    return plan(PAGES)


@pytest.fixture(scope="module")
def project(made_up: Plan, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Its checkout."""
    return Project(checkout.write(made_up, tmp_path_factory.mktemp("made up") / "checkout"))


def test_it_passes_our_checks(project: Project):
    """No rule is broken, and there are as many pages and terms as were asked for."""
    content, problems = check.load(project)

    assert problems == []
    assert (len(content.pages), len(content.glossary.terms)) == (PAGES, 8)


def test_it_is_built_whole(project: Project):
    """`make site` builds it, links its terms, leaves no dead link, and says what each step took."""
    result = run_build(project.root)

    assert result.returncode == 0, result.stdout + result.stderr
    assert set(steps.BESIDES) < steps.seconds(result.stdout).keys()
    page = (project.dist / "site" / "id" / "definitions" / "lesson-00.html").read_text("utf-8")
    assert page.count("<a class=term ") >= 10


def test_it_is_the_same_each_time(made_up: Plan, project: Project, tmp_path: Path):
    """Two runs measure the same text."""
    again = checkout.write(made_up, tmp_path / "again")

    for folder in ("docs", "glossary", "mkdocs.yml", "mkdocs.en.yml"):
        mine, theirs = (_files(root / folder) for root in (project.root, again))
        assert mine == theirs


def test_a_bigger_one_has_the_same_lessons(made_up: Plan):
    """Growth is measured on pages of the same kind: two thirds of the parts have up to 48 lessons."""
    big = plan(3_000)

    assert big.terms == 1_200
    assert sum(len(section.lessons) + 1 for section in big.sections) + 2 == 1_500
    assert max(len(section.lessons) for section in big.sections) <= 48
    assert max(map(len, big.parts())) <= 12


def test_peers_get_the_same_pages_in_plain_markdown(made_up: Plan, project: Project):
    """Each page of ours is there, and each term's; nothing of our own syntax is left."""
    pages = peers.plain_pages(made_up)

    for code, texts in pages.items():
        folder = project.docs / code
        ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
        terms = {f"glossary/{path.stem}.md" for path in project.glossary.glob("terms/*.yml")}
        assert texts.keys() == ours | terms | {"glossary/index.md"}
        assert not [path for path, text in texts.items() if "@" in text or "term:" in text]


def _files(top: Path) -> dict[str, bytes]:
    if top.is_file():
        return {"": top.read_bytes()}
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in top.rglob("*")
        if path.is_file()
    }
