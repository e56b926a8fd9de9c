"""The register of addresses: nothing that was published is lost, nothing new goes unnoticed."""

import subprocess
import sys
from pathlib import Path

import pytest
from refsite.links import register, tree
from refsite.links.addresses import parse, published
from refsite.links.redirects import Redirect
from refsite.project import ROOT, Project

PAGE = (
    "<body id=top><article><h1 id=title>x</h1>"
    "<h2 id=steps>Steps<a class=headerlink href=#steps>#</a></h2>"
    "<h2 id=used-in>Used<a class=headerlink href=#used-in>#</a></h2>"
    "<h2 id=letter-a>A<a class=headerlink href=#letter-a>#</a></h2>"
    "<p><a class=citation id=cite-x-1975-1 href=#ref-x-1975>x</a></p>"
    "<ul class=sources><li id=ref-x-1975>x</li></ul>"
    "<script id=cards type=application/json>[]</script></article>"
)
BIBLIOGRAPHY = "<article><ul class=sources><li id=x-1975>x</li></ul></article>"
CORRECTIONS = '<article><div class="correction" id="x-year"><h2>x</h2></div></article>'
SITE = {
    f"{code}/{path}": text
    for code in ("id", "en")
    for path, text in {
        "practice/process.html": PAGE,
        "references.html": BIBLIOGRAPHY,
        "corrections.html": CORRECTIONS,
        "search/index.js": "",
    }.items()
} | {
    "index.html": "<h2 id=id>x</h2>",
    "404.html": "<h1>404</h1>",
    "sw.js": "",
    "en/only-here.html": PAGE,
    "downloads/moodle/self-check-id.gift.txt": "x",
    "downloads/rujukan-peksos-0.1.zip": "x",
    "downloads/rujukan-peksos-0.10.2-id.pdf": "x",
    "downloads/SHA256SUMS.txt": "x",
}
REGISTER = [
    "/downloads/moodle/self-check-id.gift.txt",
    "/index.html",
    "corrections.html",
    "corrections.html#x-year",
    "practice/process.html",
    "practice/process.html#steps",
    "references.html",
    "references.html#x-1975",
]


def site(root: Path, files: dict[str, str | None] | None = None) -> Path:
    """A built site, with some files replaced or (None) left out."""
    for name, text in (SITE | (files or {})).items():
        if text is not None:
            path = root / "dist" / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return root / "dist" / "site"


def missed(top: Path, *moved: Redirect) -> list[str]:
    """What a built site lacks of the register."""
    built = tree.read(top)
    return list(
        map(str, register.missing(list(map(parse, REGISTER)), moved, built, published(built)))
    )


def test_what_is_published(tmp_path: Path):
    """Pages, what bears a permanent link, sources, corrections, files without an edition's number."""
    assert register.text(published(tree.read(site(tmp_path)))).splitlines() == REGISTER
    assert missed(site(tmp_path)) == []


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {
                "id/practice/process.html": None,
                "en/practice/process.html": None,
                "id/practice/the-process.html": PAGE,
                "en/practice/the-process.html": PAGE,
            },
            "5: “practice/process.html” is no longer there (give it a redirect in "
            "releases/redirects.yml; did you mean “practice/the-process.html”?)",
        ),
        (
            {"en/practice/process.html": None},
            "5: “practice/process.html” is no longer there in en/ "
            "(give it a redirect in releases/redirects.yml)",
        ),
        (
            {
                f"{code}/practice/process.html": PAGE.replace("steps", "the-steps")
                for code in ("id", "en")
            },
            "6: “practice/process.html#steps” is no longer there (give it a redirect in "
            "releases/redirects.yml; did you mean “the-steps”?)",
        ),
        (
            {"downloads/moodle/self-check-id.gift.txt": None},
            "1: “/downloads/moodle/self-check-id.gift.txt” is no longer there "
            "(give it a redirect in releases/redirects.yml)",
        ),
    ],
)
def test_what_is_gone_is_named_once(files: dict, told: str, tmp_path: Path):
    """One problem a page, with the line of the register and the likely new name."""
    assert missed(site(tmp_path, files)) == [f"{register.FILE}:{told}"]


def test_a_redirect_without_the_anchors_of_old_is_not_enough(tmp_path: Path):
    """A page that moved keeps its anchors, or says where each is."""
    gone = {f"{code}/practice/process.html": "<p>leads on" for code in ("id", "en")}
    page = Redirect(parse("practice/process.html"), parse("references.html"), 1)
    part = Redirect(parse("practice/process.html"), parse("references.html#x-1975"), 1)
    anchor = Redirect(parse("practice/process.html#steps"), parse("references.html"), 2)
    top = site(tmp_path, gone)

    assert missed(top, page) == [
        f"{register.FILE}:6: “practice/process.html#steps” leads to “references.html#steps”, "
        "no such anchor (give it a redirect in releases/redirects.yml)"
    ]
    assert missed(top, page, anchor) == []
    assert missed(top, part) == []


def run(root: Path) -> subprocess.CompletedProcess:
    """Run the command on a checkout."""
    command = [sys.executable, ROOT / "scripts" / "register.py", "--root", root]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_adds_and_never_takes_out(tmp_path: Path):
    """Lines of what is gone stay, new ones are told and stand in order, a second run changes nothing."""
    site(tmp_path)
    file = tmp_path / register.FILE
    file.parent.mkdir()
    file.write_text("gone.html\nindex.html#gone\npractice/process.html\n", "utf-8")
    first = run(tmp_path)
    text = file.read_text("utf-8")
    second = run(tmp_path)

    assert (first.returncode, second.returncode) == (0, 0)
    assert text.splitlines() == sorted({*REGISTER, "gone.html", "index.html#gone"})
    assert "+ practice/process.html#steps\n" in first.stdout
    assert first.stdout.endswith(f"{register.FILE}: 7 added, 10 in all\n")
    assert second.stdout == f"{register.FILE}: 0 added, 10 in all\n"
    assert file.read_text("utf-8") == text


def test_the_command_needs_a_site(tmp_path: Path):
    """Without a built site the reader is told what to do, and no file is written."""
    told = run(tmp_path)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == "dist/site/ has no pages: run `make site` first\n"
    assert not (tmp_path / register.FILE).exists()


def test_every_address_of_the_site_is_in_the_register(built: Project):
    """What this checkout publishes is noted, in order and once, so that its loss is noticed."""
    found = published(tree.read(built.dist / "site"))
    lines = (ROOT / register.FILE).read_text("utf-8").splitlines()
    new = sorted(map(str, found - set(register.load(Project()))))

    assert lines == sorted(set(lines))
    assert new == [], "run `make site` and `make register`, and commit releases/addresses.txt"
    assert len(found) > 3_000
    assert {"glossary/klien.html", "definitions/siporin.html#often-wrong"} <= set(lines)
    assert not [line for line in lines if "#cite-" in line or "#ref-" in line]
