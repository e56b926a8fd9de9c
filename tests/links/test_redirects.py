"""Redirects: each fault is named with its line, and what they make leads to the right place."""

from pathlib import Path

import pytest
from refsite.languages import CODES
from refsite.links import redirects, tree
from refsite.links.addresses import parse
from refsite.project import ROOT, Project
from refsite.site.front import template
from refsite.site.redirects import pages, write
from small import small_project

PAGE = (
    "<title>{title} · Rujukan Peksos</title><article class=x><h1>{title}</h1>"
    "<h2 id=start>Start<a class=headerlink href=#start>#</a></h2>"
    '<h2 id="steps.2">Steps<a class=headerlink href=#steps.2>#</a></h2></article>'
)
SITE = {
    f"{code}/{path}.html": PAGE.format(title=f"{path} {code}")
    for code in CODES
    for path in ("a", "b", "practice/process")
} | {"downloads/list.csv": "x,y\n", "index.html": "<p>x"}


def checkout(root: Path, entries: list[str]) -> Project:
    """A small checkout with redirects: each is `from to`."""
    lines = [
        f'- {{from: "{old}", to: "{new}", since: "0.2", reason: tidier}}\n'
        for old, new in (entry.split() for entry in entries)
    ]
    schema = (ROOT / "releases" / "redirects.schema.json").read_text("utf-8")
    return small_project(
        root / "checkout",
        {redirects.FILE: "".join(lines) or "[]\n", "releases/redirects.schema.json": schema},
    )


def built(root: Path) -> Path:
    """A small built site."""
    for name, text in SITE.items():
        path = root / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root / "site"


def faults(root: Path, entries: list[str]) -> list[str]:
    """Every problem of some redirects, before and after a build."""
    found, problems = redirects.load(checkout(root, entries))
    problems += redirects.against(found, tree.read(built(root)))
    return [str(problem).removeprefix(f"{redirects.FILE}:") for problem in sorted(problems)]


def test_the_file_of_the_project_is_sound():
    """The redirects of this checkout have no fault by themselves."""
    assert redirects.load(Project())[1] == []


def test_a_checkout_without_the_file_has_none(tmp_path: Path):
    """Small checkouts need no redirects."""
    assert redirects.load(small_project(tmp_path)) == ([], [])


SOUND = [
    "gone.html a.html",
    "gone.html#start b.html#steps.2",
    "merged/c.html practice/process.html#start",
    "a.html#old a.html#start",
    "a.html#old-top a.html",
    "a.html#left practice/process.html#steps.2",
    "/downloads/old.csv /downloads/list.csv",
]


def test_sound_redirects(tmp_path: Path):
    """Pages, anchors and files that lead to what is there raise no alarm."""
    assert faults(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (
            ["gone.html practice/proces.html"],
            [
                "1: “gone.html” leads to “practice/proces.html”, no such page (did you mean “practice/process.html”?)"
            ],
        ),
        (
            ["gone.html a.html#stert"],
            [
                "1: “gone.html” leads to “a.html#stert”, no such permanent anchor (did you mean “start”?)",
            ],
        ),
        (
            ["/downloads/old.csv /downloads/lost.csv"],
            [
                "1: “/downloads/old.csv” leads to “/downloads/lost.csv”, no such file (did you mean “/downloads/list.csv”?)"
            ],
        ),
        (
            ["a.html b.html", "a.html#start b.html"],
            [
                f"{line}: “{old}” is still there (a redirect is for what is gone; take it out, "
                "or rename what has the address)"
                for line, old in ((1, "a.html"), (2, "a.html#start"))
            ],
        ),
        (
            ["gone.html c.html", "c.html d.html", "d.html b.html"],
            [
                f"{line}: “{old}” leads to “{new}”, which has moved too "
                "(name the end of the way: “b.html”)"
                for line, old, new in ((1, "gone.html", "c.html"), (2, "c.html", "d.html"))
            ],
        ),
        (
            ["gone.html#x c.html#start", "gone.html b.html", "c.html a.html"],
            [
                "1: “gone.html#x” leads to “c.html#start”, which has moved too "
                "(name the end of the way: “a.html#start”)"
            ],
        ),
        (
            ["c.html d.html", "d.html c.html"],
            [
                f"{line}: “{old}” leads back to itself (name where it is now)"
                for line, old in ((1, "c.html"), (2, "d.html"))
            ],
        ),
        (
            ["c.html c.html#x"],
            ["1: “c.html” leads back to itself (name where it is now)"],
        ),
        (
            ["c.html a.html", "c.html b.html"],
            ["2: “c.html” comes twice (first on line 1; leave one of them)"],
        ),
        (
            ["gone.html#x a.html"],
            [
                "1: “gone.html#x” was on a page that is gone, too "
                "(give the page a redirect of its own)"
            ],
        ),
        (
            ["/downloads/old.csv a.html"],
            [
                "1: “/downloads/old.csv” leads to “a.html”, which is of another kind "
                "(a page leads to a page, a file to one of its kind)"
            ],
        ),
        (
            ["id/gone a.html"],
            [
                "1: “0.from” is “id/gone” (expected a page’s path from its language’s folder, as "
                "“practice/process.html” or “practice/process.html#steps”, or a file, as "
                "“/downloads/glossary.csv”)"
            ],
        ),
    ],
)
def test_fault(entries: list[str], told: list[str], tmp_path: Path):
    """Each fault gives just its problems, all in one run, and says what to do."""
    assert faults(tmp_path, entries) == told


def test_an_anchor_that_one_language_lacks(tmp_path: Path):
    """A target must be there for readers of both languages, where they can get it as a link."""
    found, _ = redirects.load(checkout(tmp_path, ["gone.html a.html#start"]))
    site = built(tmp_path)
    text = PAGE.format(title="a").replace("id=start", "id=stars").replace("#start", "#stars")
    (site / "en" / "a.html").write_text(text + "<p id=start>x", "utf-8")

    [problem] = redirects.against(found, tree.read(site))
    assert str(problem) == f"{redirects.FILE}:1: " + (
        "“gone.html” leads to “a.html#start”, no such permanent anchor in en/ (did you mean “stars”?)"
    )


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("gone.html", "a.html"),
        ("gone.html#steps.2", "a.html#steps.2"),
        ("gone.html#start", "b.html#steps.2"),
        ("merged/c.html#anything", "practice/process.html#start"),
        ("a.html#left", "practice/process.html#steps.2"),
        ("b.html#start", None),
    ],
)
def test_where_an_address_leads(asked: str, end: str | None, tmp_path: Path):
    """An anchor's own redirect comes before that of its page, which keeps the anchor."""
    found, _ = redirects.load(checkout(tmp_path, SOUND))

    led = redirects.step(redirects.table(found), parse(asked))
    assert led == (end and parse(end))


@pytest.mark.parametrize("root", ["", "https://example.org/peksos/"])
def test_pages_that_lead_on(tmp_path: Path, root: str):
    """A page at the old address, in its language, that leads on without scripts and is not indexed."""
    found, _ = redirects.load(checkout(tmp_path, SOUND))
    site = built(tmp_path)

    def read(name: str) -> str:
        return (site / name).read_text("utf-8")

    made = pages(found, "en", read, template(Project().theme, "moved.html"), root)
    page = made["en/merged/c.html"]

    assert set(made) == {"en/gone.html", "en/merged/c.html", "en/a.html"}
    assert "<html lang=en>" in page
    assert "<title>This page has moved: practice/process en · Rujukan Peksos</title>" in page
    assert 'content="0; url=../practice/process.html#start" http-equiv=refresh' in page
    assert "content=noindex" in page
    assert "<a href=../practice/process.html#start>practice/process en</a>" in page
    canonical = f"{root}en/practice/process.html" if root else "../practice/process.html"
    assert f"<link href={canonical} rel=canonical>" in page


def test_what_is_written_leads_somewhere(tmp_path: Path):
    """Every address of old is in the tree again, as page, anchor or file, and no link of it is dead."""
    project = checkout(tmp_path, SOUND)
    found, _ = redirects.load(project)
    site = built(tmp_path)
    assert write(site, Project().theme, found, "") == []
    after = tree.read(site)

    assert all(
        redirects.has(after, file, "" if old.path == "gone.html" else old.anchor)
        for old in (redirect.old for redirect in found)
        for file in old.files
    )
    for name, document in after.documents.items():
        links = [target.url for target in document.targets if target.url.endswith("html")]
        for link in links:
            assert (site / name).parent.joinpath(link).resolve().exists(), (name, link)
    assert (site / "downloads/old.csv").read_bytes() == (site / "downloads/list.csv").read_bytes()
    changed = (site / "id" / "a.html").read_text("utf-8")
    assert '<h2 id=start><span id="old"></span>Start' in changed
    assert '<article class=x><span id="old-top"></span><h1>' in changed
    assert changed.count("<p class=moved") == 1


def test_nothing_is_written_where_one_leads_nowhere(tmp_path: Path):
    """A site gets all that its redirects make, or nothing and the reason."""
    found, _ = redirects.load(checkout(tmp_path, ["gone.html a.html", "c.html d.html"]))
    site = built(tmp_path)
    problems = write(site, Project().theme, found, "")

    assert [problem.line for problem in problems] == [2]
    assert not (site / "id" / "gone.html").exists()
