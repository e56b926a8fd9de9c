"""`make links-external` on small checkouts whose sources are on a server of this machine."""

import json
import os
import re
import shutil
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path

import links_external
import pytest
from faulty import QUICK, serving
from refsite.outside import seen
from refsite.outside.uses import collect
from refsite.project import ROOT, Project
from small import PAGE, small_project

EXEMPT = "- address: {}\n  reason: Lets only readers in.\n"


def checkout(folder: Path, *addresses: str, files: dict[str, str] | None = None) -> Project:
    """A small checkout that has a source at each address."""
    sources = [
        {
            "id": f"source-{number}",
            "type": "webpage",
            "title": "Title",
            "language": "en",
            "URL": each,
        }
        for number, each in enumerate(addresses)
    ]
    text = "[\n" + ",\n".join(map(json.dumps, sources)) + "\n]\n"
    project = small_project(folder, {"glossary/references.json": text} | (files or {}))
    (folder / "links").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "links" / "exempt.schema.json", folder / "links" / "exempt.schema.json")
    return project


def run(project: Project, *options: str, day: str = "2026-11-22") -> int:
    """The command's exit code on a checkout."""
    return links_external.main(["--root", str(project.root), "--date", day, *options], QUICK)


def test_three_bad_checks_are_a_finding_and_fewer_are_told(tmp_path: Path, capsys):
    """Week after week: told, told, found where the address is used; the good one stays silent."""
    with serving() as server:
        project = checkout(tmp_path, f"{server.root}/page", f"{server.root}/code/404")
        for day in ("2026-11-01", "2026-11-08"):
            assert run(project, day=day) == 0
            assert "told only: " in capsys.readouterr().out
        assert (
            run(
                project,
                day="2026-11-15",
            )
            == 1
        )
        shown = capsys.readouterr().out

        place = f"glossary/references.json:3: “{server.root}/code/404” was bad 3 times in a row (missing)"
        assert place in shown
        assert "never found good (find where it is now" in shown
        assert "/page" not in shown
        [missing, good] = seen.load(project)[0].values()
        assert (missing.bad, missing.good, missing.checked) == (3, "", "2026-11-15")
        assert (good.bad, good.good) == (0, "2026-11-15")


def test_a_new_address_is_proposed(tmp_path: Path, capsys):
    """What has moved for good is told with its new address, and is no finding."""
    with serving() as server:
        project = checkout(tmp_path, f"{server.root}/to/301/page")

        assert run(project) == 0
        expected = f"references.json:2: “{server.root}/to/301/page” has moved for good to “{server.root}/page”"
        assert expected in capsys.readouterr().out


def test_exempt_addresses_are_named_and_not_asked_for(tmp_path: Path, capsys):
    """An exemption is printed with its reason at each run; one that nothing needs is a problem."""
    with serving() as server:
        files = {"links/exempt.yml": EXEMPT.format(f"{server.root}/code/*")}
        project = checkout(tmp_path, f"{server.root}/code/404", f"{server.root}/page", files=files)

        assert run(project) == 0
        assert "(Lets only readers in.)" in capsys.readouterr().out
        assert not any(path.startswith("/code") for _, path, *_ in server.log)
        assert list(seen.load(project)[0]) == [f"{server.root}/page"]

        (tmp_path / "links/exempt.yml").write_text(EXEMPT.format("https://example.org/"), "utf-8")
        assert run(project) == 2
        assert (
            "links/exempt.yml:1: nothing links to “https://example.org/”" in capsys.readouterr().out
        )


def test_part_of_the_addresses(tmp_path: Path, capsys):
    """--only and --limit choose, the longest unseen first; what is kept of the others stays."""
    with serving() as server:
        addresses = [f"{server.root}/page/{name}" for name in "abc"]
        project = checkout(tmp_path, *addresses)
        run(project, "--only", "page/a$", day="2026-11-01")
        run(project, "--limit", "2", day="2026-11-08")
        kept = seen.load(project)[0]

        assert [each.checked for each in kept.values()] == [
            "2026-11-01",
            "2026-11-08",
            "2026-11-08",
        ]
        assert re.search(r"\[2/2\] good +http", capsys.readouterr().err)

        asked = len(server.log)
        assert run(project, "--dry-run") == 0
        assert capsys.readouterr().out.split() == addresses
        assert len(server.log) == asked
        assert seen.load(project)[0] == kept


def test_what_is_no_longer_used_is_forgotten(tmp_path: Path):
    """The results hold only addresses that the reference still has."""
    with serving() as server:
        project = checkout(tmp_path, f"{server.root}/page/a")
        run(project)
        checkout(tmp_path / "new", f"{server.root}/page/b")
        shutil.copyfile(tmp_path / seen.FILE, tmp_path / "new" / seen.FILE)
        run(Project(tmp_path / "new"))

        assert list(seen.load(Project(tmp_path / "new"))[0]) == [f"{server.root}/page/b"]


def test_without_a_network_nothing_is_written(tmp_path: Path, capsys):
    """A machine that reaches nobody says so, and blames no address."""
    project = checkout(tmp_path, "http://nobody.invalid/a", "http://no-one.invalid/b")

    assert run(project) == 2
    assert "is there a network?" in capsys.readouterr().err
    assert not (tmp_path / seen.FILE).exists()


def test_ended_early_it_keeps_what_it_has(tmp_path: Path, capsys):
    """Ctrl+C ends the waiting at once, asks for nothing more, and keeps the verdicts that were in."""
    patient = replace(QUICK, longest_wait=60)
    with serving() as quick, serving() as busy:
        project = checkout(tmp_path, f"{quick.root}/page", f"{busy.root}/later")
        timer = threading.Timer(1, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        start = time.monotonic()
        code = links_external.main(["--root", str(project.root)], patient)
        assert time.monotonic() - start < 3

        assert code == 0
        assert "ended early" in capsys.readouterr().err
        assert list(seen.load(project)[0]) == [f"{quick.root}/page"]
        assert [path for _, path, *_ in busy.log] == ["/robots.txt", "/later"]


def test_broken_results_are_not_written_over(tmp_path: Path, capsys):
    """A file that cannot be read is named with its line and left as it is."""
    project = checkout(tmp_path, "http://nobody.invalid/", files={seen.FILE: "{}\n"})

    assert run(project) == 2
    assert "links/outside.jsonl:1: " in capsys.readouterr().out
    assert (tmp_path / seen.FILE).read_text() == "{}\n"


def test_addresses_come_from_all_records(tmp_path: Path):
    """Sources with address and DOI, pages, data and templates; comments and fragments do not count."""
    sources = [
        {"id": "a", "type": "book", "title": "A", "language": "en", "DOI": "10.1000/a(1)"},
        {
            "id": "b",
            "type": "webpage",
            "title": "B",
            "language": "en",
            "URL": "https://b.example/#x",
        },
    ]
    files = {
        "glossary/references.json": "[\n" + ",\n".join(map(json.dumps, sources)) + "\n]\n",
        "docs/en/more.md": PAGE.format(title="More")
        + "\n[c](https://c.example/c) <https://d.example/>\n",
        "glossary/notes.yml": "# https://comment.example/\nnote: See https://e.example/e, there.\n",
        "theme/page.html": '<a href="https://f.example/">f</a><svg xmlns="http://www.w3.org/2000/svg">',
    }
    assert [
        (use.address, use.where, use.line) for use in collect(small_project(tmp_path, files))
    ] == [
        ("https://b.example/", "glossary/references.json", 3),
        ("https://c.example/c", "docs/en/more.md", 11),
        ("https://d.example/", "docs/en/more.md", 11),
        ("https://doi.org/10.1000/a(1)", "glossary/references.json", 2),
        ("https://e.example/e", "glossary/notes.yml", 2),
        ("https://f.example/", "theme/page.html", 1),
    ]


def test_the_sources_of_this_checkout_are_all_asked_for():
    """No address of the bibliography is left out."""
    text = (ROOT / "glossary" / "references.json").read_text("utf-8")
    entries = json.loads(text)
    wanted = {entry["URL"].partition("#")[0] for entry in entries if "URL" in entry}
    wanted |= {f"https://doi.org/{entry['DOI']}" for entry in entries if "DOI" in entry}
    found = {use.address for use in collect(Project(ROOT))}

    assert wanted <= found
    assert len(wanted) > 60
    assert all(use.line > 0 for use in collect(Project(ROOT)))


@pytest.mark.parametrize("option", ["--date=tomorrow", "--only=("])
def test_wrong_options_are_refused(option: str):
    """A day that is none and a pattern that is none end the command before anything is asked."""
    with pytest.raises(SystemExit) as refused:
        links_external.main([option])
    assert refused.value.code == 2
