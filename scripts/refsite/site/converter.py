"""Markdown to HTML as MkDocs does it, in less time: results kept, one converter for all pages.

It takes the place of `mkdocs.structure.pages.Page.render` (MkDocs 1.6.1), which MkDocs does not
promise to keep. It is pinned, `tests/site/test_rebuild.py` compares every byte with a build without
it, and REFSITE_PLAIN=1 does without it.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from refsite import kept
from refsite.site.hurry import hurry

_ANCHOR = re.compile(r"""<[^>]*?\s(?:id|name)=["']?([^"'\s>]+)""")

_original = Page.render


def install(config: MkDocsConfig) -> None:
    """Convert pages with this module from now on, or as MkDocs does where shortcuts are off."""
    if kept.plain():
        Page.render = _original
    else:
        converter = Converter(config)
        Page.render = lambda page, config, files: converter.render(page, files)


class Converter:
    """One instance of Markdown with what a build has configured."""

    def __init__(self, config: MkDocsConfig) -> None:
        """`config` is that of the build, after its events."""
        self._config = config
        names, settings = config["markdown_extensions"], config["mdx_configs"] or {}
        self._markdown = markdown.Markdown(extensions=names, extension_configs=settings)
        hurry(self._markdown)
        validation = {**config.validation, "links": dict(config.validation.links)}
        self._settings = repr((names, settings, validation))
        self._known: tuple[int, str] = (0, "")

    def render(self, page: Page, files: Files) -> None:
        """Give a page its content, table of contents, title and anchors, as `Page.render` does."""
        parts = (self._settings, self._files(files), page.file.src_uri, page.markdown or "")
        found = kept.known("markdown", parts)
        if found is None:
            with _warnings() as warned:
                found = self._convert(page, files)
            if not warned:  # else they would be said once only
                kept.keep("markdown", parts, found)
        page.content = found["html"]
        page.toc = get_toc(found["toc"])
        page._title_from_render = found["title"]
        page.present_anchor_ids = set(found["anchors"])
        page.links_to_anchors = {
            files.src_uris[src_uri]: dict(links) for src_uri, links in found["links"].items()
        }

    def _convert(self, page: Page, files: Files) -> dict:
        links = pages._RelativePathTreeprocessor(page.file, files, self._config)
        title = pages._ExtractTitleTreeprocessor()
        self._markdown.reset()
        for each in (links, title):
            each._register(self._markdown)
        html = self._markdown.convert(page.markdown)
        return {
            "html": html,
            "toc": self._markdown.toc_tokens,
            "title": title.title,
            # MkDocs parses the source once more to find those of raw HTML.
            "anchors": sorted({unescape(anchor) for anchor in _ANCHOR.findall(html)}),
            "links": {file.src_uri: own for file, own in links.links_to_anchors.items()},
        }

    def _files(self, files: Files) -> str:
        """All that a link can lead to."""
        if self._known[0] != len(files):
            uris = sorted(f"{file.src_uri} {file.url}" for file in files)
            self._known = len(files), kept.digest(*uris)
        return self._known[1]


@contextmanager
def _warnings() -> Iterator[list]:
    """What is warned of meanwhile."""
    records: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = records.append
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield records
    finally:
        logger.removeHandler(handler)
