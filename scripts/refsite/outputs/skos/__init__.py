"""The glossary as linked data: SKOS, and the shapes that it keeps to."""

from collections.abc import Iterator

from refsite.content.model import Content
from refsite.outputs.base import Artifact, Output
from refsite.release import Release


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """The files; rdflib is loaded only when they are made."""
    from refsite.outputs.skos import glossary

    return glossary.render(content, release)


OUTPUT = Output("skos", render)
