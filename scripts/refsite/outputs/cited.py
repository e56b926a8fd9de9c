"""Sources named in plain text, for formats without links and italics."""

import re
from collections.abc import Mapping
from html import unescape

from refsite.references import format as apa
from refsite.references.model import Source
from refsite.terms.model import SourceUse

_TAG = re.compile(r"<[^>]*>")


def in_full(source: Source, language: str) -> str:
    """A source as the list of sources has it (APA 7)."""
    return unescape(_TAG.sub("", apa.entry(source, language)))


def briefly(use: SourceUse, sources: Mapping[str, Source], language: str) -> str:
    """A source as a text names it, with the place in it: “UU 14/2019, Article 1(3)”."""
    source = sources[use.key]
    parts = (apa.label(source, language), apa.year(source, language), use.locator.get(language))
    return ", ".join(filter(None, parts))
