"""What holds for every output, whatever it writes."""

import time
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from refsite.content import check
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.outputs import OUTPUTS, Artifact
from refsite.project import Project
from small import RELEASE

CONTENT, _ = check.load(Project())
QUESTIONS = [question for asked in CONTENT.questions.values() for question in asked]
EMPTY = Content(Glossary({}, (), {}))


@pytest.fixture(params=OUTPUTS, ids=lambda output: output.name)
def output(request: pytest.FixtureRequest):
    """Every output of the table in turn."""
    return request.param


def rendered(output, content: Content) -> dict[str, bytes]:
    """What an output writes, by path."""
    return {artifact.path: artifact.content for artifact in output.render(content, RELEASE)}


def test_names_are_unique():
    """No two outputs share a name or write the same path."""
    paths = [artifact.path for output in OUTPUTS for artifact in output.render(CONTENT, RELEASE)]

    assert len({output.name for output in OUTPUTS}) == len(OUTPUTS)
    assert len(set(paths)) == len(paths)


def test_paths_are_relative(output):
    """A path stays inside the folder that it is written to."""
    for artifact in output.render(CONTENT, RELEASE):
        assert isinstance(artifact, Artifact)
        path = PurePosixPath(artifact.path)
        assert not path.is_absolute()
        assert ".." not in path.parts


def test_same_records_same_bytes(output, monkeypatch: pytest.MonkeyPatch):
    """Neither the clock nor the time zone nor the run shows in the bytes."""
    first = rendered(output, CONTENT)
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    monkeypatch.setattr(time, "time", lambda: 0.0)

    assert rendered(output, CONTENT) == first


def test_order_of_input_does_not_matter(output):
    """The order in which terms were read does not show."""
    terms = dict(reversed(CONTENT.glossary.terms.items()))
    sources = dict(reversed(CONTENT.glossary.sources.items()))
    glossary = replace(CONTENT.glossary, terms=terms, sources=sources)
    backwards = replace(CONTENT, glossary=glossary, pages=CONTENT.pages[::-1])

    assert rendered(output, backwards) == rendered(output, CONTENT)


def test_empty_glossary_renders(output):
    """No term is no reason to fail."""
    assert rendered(output, EMPTY)


def test_every_record_is_there(output):
    """Each term, source, subject or question appears in what the output writes, which is UTF-8."""
    text = b"".join(rendered(output, CONTENT).values()).decode("utf-8-sig")
    records = {
        "reference lists": CONTENT.glossary.sources,
        "contrasts": CONTENT.contrasts,
        "moodle self-check": [f"{q.src_uri[:-3]}#{q.slug}" for q in QUESTIONS],
    }

    missing = [key for key in records.get(output.name, CONTENT.glossary.terms) if key not in text]
    assert missing == []
