"""What holds for every output, whatever it writes."""

import io
import time
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

import apkg
import pytest
from real import CONTENT
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.outputs import OUTPUTS
from small import RELEASE

QUESTIONS = [question for asked in CONTENT.questions.values() for question in asked]
EMPTY = Content(Glossary({}, (), {}))
ADDRESSED = replace(RELEASE, root="https://example.org/peksos/")
"""An edition of a site that has an address: some outputs say more then, or anything at all."""


@pytest.fixture(params=OUTPUTS, ids=lambda output: output.name)
def output(request: pytest.FixtureRequest):
    """Every output of the table in turn."""
    return request.param


def rendered(output, content: Content) -> dict[str, bytes]:
    """What an output writes by path, for a site without an address and for one that has one."""
    return {
        f"{release.root}{artifact.path}": artifact.content
        for release in (RELEASE, ADDRESSED)
        for artifact in output.render(content, release)
    }


@cache
def ours(output) -> dict[str, bytes]:
    """What an output writes of the real content."""
    return rendered(output, CONTENT)


def text(path: str, content: bytes) -> str:
    """The text of a file, of all files in a zip, or of all notes in a deck for Anki."""
    if path.endswith(".apkg"):
        return "".join(fields for [fields] in apkg.rows(content, "SELECT flds FROM notes"))
    if path.endswith(".imscc"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    return content.decode("utf-8-sig")


def test_names_are_unique():
    """No two outputs share a name or write the same path."""
    paths = [artifact.path for output in OUTPUTS for artifact in output.render(CONTENT, ADDRESSED)]

    assert len({output.name for output in OUTPUTS}) == len(OUTPUTS)
    assert len(set(paths)) == len(paths)


def test_paths_are_relative(output):
    """A path stays inside the folder that it is written to."""
    for name in ours(output):
        path = PurePosixPath(name.removeprefix(ADDRESSED.root))
        assert not path.is_absolute()
        assert ".." not in path.parts


def test_same_records_same_bytes(output, monkeypatch: pytest.MonkeyPatch):
    """Neither the clock nor the time zone nor the run shows in the bytes."""
    first = ours(output)
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    monkeypatch.setattr(time, "time", lambda: 0.0)

    assert rendered(output, CONTENT) == first


def test_order_of_input_does_not_matter(output):
    """The order in which terms were read does not show."""
    terms = dict(reversed(CONTENT.glossary.terms.items()))
    sources = dict(reversed(CONTENT.glossary.sources.items()))
    glossary = replace(CONTENT.glossary, terms=terms, sources=sources)
    backwards = replace(CONTENT, glossary=glossary, pages=CONTENT.pages[::-1])

    assert rendered(output, backwards) == ours(output)


def test_empty_glossary_renders(output):
    """No term is no reason to fail; only of links there is no file without any."""
    assert bool(rendered(output, EMPTY)) == (output.name != "cartridge")


def test_every_record_is_there(output):
    """Each term, source, subject or question appears in what the output writes, which is UTF-8."""
    whole = "".join(text(path, content) for path, content in ours(output).items())
    records = {
        "reference lists": CONTENT.glossary.sources,
        "contrasts": CONTENT.contrasts,
        "moodle self-check": [f"{q.src_uri[:-3]}#{q.slug}" for q in QUESTIONS],
    }

    missing = [key for key in records.get(output.name, CONTENT.glossary.terms) if key not in whole]
    assert missing == []
