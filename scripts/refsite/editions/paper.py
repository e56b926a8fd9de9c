"""PDF/UA-1 by WeasyPrint, with structure tree and fonts inside; what it complains of ends the build.

The standard (ISO 14289-1) wants the language told wherever it changes, too.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pydyf
from weasyprint import HTML
from weasyprint.pdf import tags
from weasyprint.urls import URLFetcher

from refsite.editions.base import FormatError

_VARIANT = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
_MOST_TOLD = 10


def write(text: str, target: Path) -> int:
    """Write HTML as a PDF; how many pages it has. Raises FormatError for every complaint."""
    with _complaints() as complaints, _languages_told():
        source = HTML(string=text, url_fetcher=URLFetcher(allowed_protocols={"data", "file"}))
        document = source.render(**_VARIANT)
        document.write_pdf(target, **_VARIANT)
    if complaints:
        told = "\n".join(complaints[:_MOST_TOLD])
        raise FormatError(
            f"{target.name}: {len(complaints)} complaint(s) of WeasyPrint\n{told}\n"
            "The font is Liberation Sans (Debian: apt install fonts-liberation)."
        )
    return len(document.pages)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint warns of while the block runs."""
    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)


@contextmanager
def _languages_told() -> Iterator[None]:
    """Have the structure tree tell the language of each passage that is marked with one.

    WeasyPrint 70 tells that of the document only. Its builder of the tree is a generator that calls
    itself by its name in the module; ours takes that name. Proven by tests/editions/test_pdf.py.
    """
    build = tags._build_box_tree

    def told(box: object, *rest: object) -> Iterator[pydyf.Dictionary]:
        element = getattr(box, "element", None)
        code = None if element is None or element.tag in ("html", "body") else element.get("lang")
        for built in build(box, *rest):
            if code:
                built["Lang"] = pydyf.String(code)
            yield built

    tags._build_box_tree = told
    try:
        yield
    finally:
        tags._build_box_tree = build
