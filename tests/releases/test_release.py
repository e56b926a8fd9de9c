"""From one edition to the next: a lecturer cites the first, a student comes after the second."""

import re
from pathlib import Path

import changes
import pytest
import release
from refsite.content import check
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.pages import generated
from refsite.project import Project
from refsite.release import load_release
from refsite.releases import publish, snapshot
from refsite.releases.model import MEANING, SMALL, Change
from small import FILES, PAGE, small_project

BODY = {
    "id": """\
## Asal usul { #origin }

Pekerjaan sosial lahir dari gerakan amal [@siporin-1975, hlm. 3].
Masyarakat industri membutuhkan tenaga terlatih.
Peran masyrakat tidak kecil.
Banyak bacaan memuatnya, misalnya karya masyarakat itu sendiri.

## Asal kata { #word }

Kata itu dipinjam dari bahasa Latin.
""",
    "en": """\
## Where it comes from { #origin }

Social work grew out of charity [@siporin-1975, p. 3].
An industrial society needed trained people.
The part of the comunity was not small.
Much reading tells of it, for instance by the community itself.

## The word { #word }

The word was borrowed from Latin.
""",
}
TIGA = """\
theme: basics
id:
  name: tiga
  definition: Pokok ketiga dalam contoh, yang hanya pernah dimuat oleh edisi pertama dan kemudian dihapus oleh penyuntingnya.
en:
  name: three
  definition: A third entry of the sample, which none but the first edition ever had before its editors took it out again.
sources: [{source: siporin-1975}]
relations: {related: [satu]}
"""
ONE = FILES["glossary/terms/satu.yml"]


def page(code: str) -> str:
    """A page with the body that edition 0.1 had."""
    head = PAGE.format(title={"id": "Sejarah", "en": "History"}[code]).partition("\n## ")[0]
    return f"{head}\n{BODY[code]}"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small checkout whose newest edition, 1.0, is what its pages say."""
    files = {f"docs/{code}/history.md": page(code) for code in CODES}
    files["glossary/terms/satu.yml"] = ONE.replace("[dua]", "[dua, tiga]")
    files["glossary/terms/tiga.yml"] = TIGA
    project = small_project(tmp_path, files)
    content, problems = check.load(project)
    assert problems == []
    snapshot.path(project).write_bytes(snapshot.written(publish.sections(content)))
    assert run(project, "1.0", "2026-12-01") == 0
    return project


def run(project: Project, number: str, date: str) -> int:
    """Run the command as `make release` does."""
    return release.main(["--root", str(project.root), number, date])


def rewrite(project: Project, path: str, *pairs: tuple[str, str]) -> None:
    """Replace pieces of a file's text."""
    file = project.root / path
    text = file.read_text("utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def edit(project: Project) -> None:
    """What editors did in a year."""
    rewrite(
        project,
        "docs/id/history.md",
        (
            "lahir dari gerakan amal [@siporin-1975, hlm. 3]",
            "lahir dari amal [@siporin-1975, hlm. 7]",
        ),
        ("Peran masyrakat", "Peran masyarakat"),
        ("## Asal kata {", "## Asal sebuah kata {"),
        ("Masyarakat industri membutuhkan tenaga terlatih.\n", ""),
        ("bahasa Latin.\n", "bahasa Latin.\nMasyarakat industri membutuhkan tenaga terlatih.\n"),
    )
    rewrite(
        project,
        "docs/en/history.md",
        ("charity [@siporin-1975, p. 3]", "charity [@siporin-1975, p. 7]"),
        ("the comunity", "the community"),
        ("## The word {", "## The history of a word {"),
    )
    rewrite(
        project,
        "glossary/terms/satu.yml",
        ("yang dipakai untuk menguji", "yang tidak dipakai untuk menguji"),
        ("[dua, tiga]", "[dua]"),
    )
    (project.root / "glossary/terms/tiga.yml").unlink()
    for code in CODES:
        text = PAGE.format(title={"id": "Halaman baru", "en": "New page"}[code])
        (project.root / f"docs/{code}/new.md").write_text(text, "utf-8")


def read(project: Project) -> Content:
    """The sound content of a checkout."""
    content, problems = check.load(project)
    assert problems == []
    return content


def files(project: Project) -> dict[str, bytes]:
    """All that stands in a checkout."""
    found = (path for path in project.root.rglob("*") if path.is_file())
    return {project.where(path): path.read_bytes() for path in found}


def shown(content: Content, language: str, uri: str) -> str:
    """A generated page."""
    return dict(generated(content, language))[uri]


def test_the_story(project: Project):
    """Each change is there once, with its kind, and leads to the place where it happened."""
    edit(project)
    assert run(project, "1.1", "2027-12-01") == 0

    content = read(project)
    newest = content.history[-1]
    assert (newest.number, newest.date, newest.since) == ("1.1", "2027-12-01", "1.0")
    assert load_release(project).number == "1.1"
    assert newest.differences.added == ("new.html",)
    assert [each.address for each in newest.differences.removed] == ["glossary/tiga.html"]
    assert newest.differences.removed[0].titles == {"id": "Tiga", "en": "Three"}
    changed = {each.address: each.changes for each in newest.differences.changed}
    assert list(changed) == ["glossary/satu.html", "history.html"]
    assert changed["history.html"] == {
        "id": (
            Change(
                "origin",
                MEANING,
                "Pekerjaan sosial lahir dari gerakan amal (Siporin, 1975, hlm. 3).",
                "Pekerjaan sosial lahir dari amal (Siporin, 1975, hlm. 7).",
            ),
            Change(
                "origin", SMALL, "Peran masyrakat tidak kecil.", "Peran masyarakat tidak kecil."
            ),
            Change("word", MEANING, "Asal kata", "Asal sebuah kata"),
        ),
        "en": (
            Change(
                "origin",
                MEANING,
                "Social work grew out of charity (Siporin, 1975, p. 3).",
                "Social work grew out of charity (Siporin, 1975, p. 7).",
            ),
            Change(
                "origin",
                SMALL,
                "The part of the comunity was not small.",
                "The part of the community was not small.",
            ),
            Change("word", MEANING, "The word", "The history of a word"),
        ),
    }
    reason = changed["glossary/satu.html"]
    assert [change.kind for code in CODES for change in reason[code]] == [MEANING] * 3
    assert "tidak dipakai" in reason["id"][0].new
    assert reason["id"][1:] == (Change("relations", MEANING, old="Istilah terkait: tiga"),)


def test_pages_tell_the_story(project: Project):
    """In each language its own sentences, with links to the sections, words marked, slips folded."""
    edit(project)
    assert run(project, "1.1", "2027-12-01") == 0
    content = read(project)
    pages = {code: shown(content, code, "changes/1-1.md") for code in CODES}

    for code, page in pages.items():
        assert f'href="site:{code}/new.html">' in page
        assert f'href="site:{code}/history.html#origin">' in page
        assert "### Sejarah { #history }" in page or "### History { #history }" in page
        [folded] = re.findall(r"<details.*?</details>", page)
        assert "<b>masyarakat</b>" in folded or "<b>community</b>" in folded
        assert "<b>masy" not in page.replace(folded, "")
    assert "<del>Pekerjaan sosial lahir dari <b>gerakan</b> amal" in pages["id"]
    assert "<b>7</b>).</ins>" in pages["id"]
    assert "bahasa Latin" not in pages["id"] + pages["en"]
    assert "Pekerjaan sosial lahir" not in pages["en"]
    headings = {code: re.findall(r"^##.*(\{.*)$", page, re.M) for code, page in pages.items()}
    assert headings["id"] == headings["en"]
    assert "<li>Tiga</li>" in pages["id"]


def test_each_edition_leads_to_all_that_came_after_it(project: Project):
    """Who cites edition 1.0 is led to 1.1 and 1.2, who cites 1.1 to 1.2 alone."""
    edit(project)
    assert run(project, "1.1", "2027-12-01") == 0
    rewrite(project, "docs/en/new.md", ("description: New page.", "description: Brand new page."))
    assert run(project, "1.10", "2027-12-01") == 0

    rows = re.findall(r"<tr.*?</tr>", shown(read(project), "en", "changes/index.md"))[1:]
    links = {
        re.search(r'"rowheader">([\d.]+)<', row)[1]: re.findall(
            r"changes/([\d-]+)\.html", row.rpartition("<td")[2]
        )
        for row in rows
    }
    assert links == {
        "1.10": [],
        "1.1": ["1-10"],
        "1.0": ["1-1", "1-10"],
        "0.1": ["1-0", "1-1", "1-10"],
    }


def test_nothing_changed(project: Project):
    """An edition with the same texts has no change, and its texts the same bytes."""
    texts = snapshot.path(project).read_bytes()
    assert run(project, "1.1", "2026-12-01") == 0

    written = (project.releases / "1.1.yml").read_text("utf-8")
    assert written == "number: '1.1'\ndate: '2026-12-01'\nsince: '1.0'\n"
    assert snapshot.path(project).read_bytes() == texts
    assert "No sentence has changed." in shown(read(project), "en", "changes/1-1.md")


def test_same_content_same_bytes(project: Project):
    """The same release, made again from the same state, is the same."""
    edit(project)
    before = files(project)
    assert run(project, "1.1", "2027-12-01") == 0
    once = files(project)
    for name in once.keys() - before.keys():
        (project.root / name).unlink()
    for name, content in before.items():
        (project.root / name).write_bytes(content)
    assert run(project, "1.1", "2027-12-01") == 0

    assert files(project) == once


@pytest.mark.parametrize(
    ("number", "date", "told"),
    [
        ("0.9", "2027-12-01", "edition 0.9 must come after 1.0: take a higher number"),
        ("1.0", "2027-12-01", "edition 1.0 must come after 1.0: take a higher number"),
        ("1.1", "2026-11-30", "edition 1.0 is of 2026-12-01: take that day or a later one"),
        ("1.1", "2027-02-30", "“2027-02-30” is no day; write it like 2026-12-01"),
        ("1.1", "20271201", "“20271201” is no day; write it like 2026-12-01"),
        ("v2", "2027-12-01", "“v2” is no edition's number; write it like 1.0"),
        ("", "", "“” is no edition's number; write it like 1.0"),
    ],
)
def test_wrong_number_or_day(
    project: Project, capsys: pytest.CaptureFixture, number: str, date: str, told: str
):
    """Editions go forward; who is refused is told what to do, and nothing is written."""
    before = files(project)

    assert run(project, number, date) == 1
    assert capsys.readouterr().err == f"{told}\nNothing was changed.\n"
    assert files(project) == before


def test_faulty_content_is_not_released(project: Project, capsys: pytest.CaptureFixture):
    """What `make check` finds stops a release."""
    rewrite(project, "docs/id/history.md", ("[@siporin-1975, hlm. 3]", "[@siporin-1976, hlm. 3]"))
    before = files(project)

    assert run(project, "1.1", "2027-12-01") == 1
    assert "docs/id/history.md:9: no source “siporin-1976”" in capsys.readouterr().err
    assert files(project) == before


@pytest.mark.parametrize("place", [0, 1, 2])
def test_failure_leaves_everything_as_it_was(
    project: Project, place: int, monkeypatch: pytest.MonkeyPatch
):
    """A disk that fails at the first, second or third file leaves none of them changed."""
    edit(project)
    before, moved, move = files(project), [], Path.replace

    def fail(source: Path, target: Path) -> None:
        if len(moved) == place:
            raise OSError("disk full")
        moved.append(target)
        move(source, target)

    monkeypatch.setattr(Path, "replace", fail)
    assert run(project, "1.1", "2027-12-01") == 1
    assert files(project) == before


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (None, "releases/texts.jsonl is missing"),
        (b"{}\n", "releases/texts.jsonl:1: the line holds"),
    ],
)
def test_lost_or_damaged_texts(
    project: Project, damage: bytes | None, told: str, capsys: pytest.CaptureFixture
):
    """Without the last edition's texts there is nothing to compare with, and git has them."""
    path = snapshot.path(project)
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    before = files(project)

    assert run(project, "1.1", "2027-12-01") == 1
    said = capsys.readouterr().err
    assert told in said
    assert "git checkout releases/texts.jsonl" in said
    assert files(project) == before


def test_changes_command_writes_nothing(project: Project, capsys: pytest.CaptureFixture):
    """`make changes` prints what the release would write, as long as nothing is released."""
    edit(project)
    before = files(project)
    assert changes.main(["--root", str(project.root)]) == 0
    printed = capsys.readouterr().out
    assert files(project) == before

    assert run(project, "1.1", "2027-12-01") == 0
    assert (project.releases / "1.1.yml").read_text("utf-8").endswith(f"since: '1.0'\n{printed}")
    assert "history.html" in printed


def test_an_editor_can_change_the_kind_and_say_why(project: Project):
    """What an editor writes into the file is what readers see."""
    edit(project)
    assert run(project, "1.1", "2027-12-01") == 0
    rewrite(
        project,
        "releases/1.1.yml",
        (
            "    new: Asal sebuah kata\n",
            "    new: Asal sebuah kata\n    note: {id: Judulnya saja, en: Only the title}\n",
        ),
    )
    text = (project.releases / "1.1.yml").read_text("utf-8")
    at = text.rindex("kind: meaning", 0, text.index("Asal kata"))
    edited = text[:at] + text[at:].replace("kind: meaning", "kind: small", 1)
    (project.releases / "1.1.yml").write_text(edited, "utf-8")

    page = shown(read(project), "id", "changes/1-1.md")
    folded = " ".join(re.findall(r"<details.*?</details>", page))
    assert "Judulnya saja" in folded
    assert "Asal kata" not in page.replace(folded, "").replace("Asal sebuah kata</a>", "")
