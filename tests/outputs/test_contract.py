"""What holds for every output, whatever it writes."""

import time
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from refsite import glossary as data
from refsite.glossary import Glossary
from refsite.outputs import OUTPUTS, Artifact
from refsite.project import Project

GLOSSARY, _ = data.load(Project())
EMPTY = Glossary({}, (), {})


@pytest.fixture(params=OUTPUTS, ids=lambda output: output.name)
def output(request: pytest.FixtureRequest):
    """Every output of the table in turn."""
    return request.param


def rendered(output, glossary: Glossary) -> dict[str, bytes]:
    """What an output writes, by path."""
    return {artifact.path: artifact.content for artifact in output.render(glossary)}


def test_names_are_unique():
    """No two outputs share a name or write the same path."""
    paths = [artifact.path for output in OUTPUTS for artifact in output.render(GLOSSARY)]

    assert len({output.name for output in OUTPUTS}) == len(OUTPUTS)
    assert len(set(paths)) == len(paths)


def test_paths_are_relative(output):
    """A path stays inside the folder that it is written to."""
    for artifact in output.render(GLOSSARY):
        assert isinstance(artifact, Artifact)
        path = PurePosixPath(artifact.path)
        assert not path.is_absolute()
        assert ".." not in path.parts


def test_same_records_same_bytes(output, monkeypatch: pytest.MonkeyPatch):
    """Neither the clock nor the time zone nor the run shows in the bytes."""
    first = rendered(output, GLOSSARY)
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    monkeypatch.setattr(time, "time", lambda: 0.0)

    assert rendered(output, GLOSSARY) == first


def test_order_of_input_does_not_matter(output):
    """The order in which terms were read does not show."""
    backwards = replace(GLOSSARY, terms=dict(reversed(GLOSSARY.terms.items())))

    assert rendered(output, backwards) == rendered(output, GLOSSARY)


def test_empty_glossary_renders(output):
    """No term is no reason to fail."""
    assert rendered(output, EMPTY)


def test_every_term_is_there(output):
    """Each slug appears in what the output writes, which is UTF-8."""
    text = b"".join(rendered(output, GLOSSARY).values()).decode("utf-8")

    missing = [slug for slug in GLOSSARY.terms if slug not in text]
    assert missing == []
