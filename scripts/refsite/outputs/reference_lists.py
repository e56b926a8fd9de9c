"""The bibliography as a whole, by theme and by page, in every format of references.exports."""

from collections.abc import Iterator

from refsite.content.model import WHOLE, Content
from refsite.outputs.base import Artifact, Output
from refsite.references import exports
from refsite.release import Release


def render(content: Content, _: Release) -> Iterator[Artifact]:
    """One file a list and format; a page or theme that cites nothing has none."""
    lists = {"all": list(content.glossary.sources)}
    lists |= {f"themes/{theme}": keys for theme, keys in content.cited_by_theme().items()}
    lists |= content.cited_by_page
    for name, keys in lists.items():
        sources = [content.glossary.sources[key] for key in keys]
        for ending in exports.FORMATS:
            if sources or name == "all":
                yield Artifact(exports.path(name, ending), exports.write(sources, ending).encode())


OUTPUT = Output("reference lists", render, WHOLE)
