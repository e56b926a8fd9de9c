"""Links, pictures, terms and citations in Markdown, each checked with its line.

The built HTML is checked again (refsite.links); this pass needs no build and knows the lines.
"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from refsite import kept
from refsite.content import by_page
from refsite.content.page import BUILT_ANCHORS, Page
from refsite.problems import Problem, did_you_mean
from refsite.references import cite

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^)\s]*)(?: \"(?P<title>[^\"]*)\")?\)"
)
_CODE = re.compile(r"`[^`]*`")
TERM, SITE, PLAIN = "term:", "site:", "plain:"
"""Schemes of our own: a term's page, a file from the built tree's top, words left without a link."""


def check(
    pages: Sequence[Page],
    terms: Collection[str],
    sources: Collection[str],
    files: Mapping[str, Collection[str]],
) -> list[Problem]:
    """Every target that leads nowhere.

    `files` has by language the paths, inside the language's folder, that the build adds
    (generated pages) or copies (pictures).
    """
    anchors = {(page.language, page.src_uri): {*page.anchors(), *BUILT_ANCHORS} for page in pages}
    known = {
        code: {src for language, src in anchors if language == code} | set(listed)
        for code, listed in files.items()
    }

    def find(page: Page) -> Iterator[Problem]:
        for number, match in _links(page):
            yield from _target(page, number, match, terms, known[page.language], anchors)
        yield from _unlinked(page, terms)
        for line, key in cite.keys(page.body):
            if key not in sources:
                hint = did_you_mean(key, sources)
                yield page.problem(line + page.body_line - 1, f"no source “{key}”", hint)
        for line, text in cite.strays(page.body):
            hint = "a key in small letters, [@key, hlm. 3; @other]"
            what = f"“{text}” is not read as a citation"
            yield page.problem(line + page.body_line - 1, what, hint)

    there = [sorted(map(str, each)) for each in (terms, sources, *known.values())]
    headings = sorted((place, sorted(found)) for place, found in anchors.items())
    return by_page.check("targets", pages, kept.digest(str(there), str(headings)), find)


def terms(page: Page) -> list[str]:
    """The slugs of the terms that a page links."""
    found = (match["target"] for _, match in _links(page))
    return kept.of(
        "terms linked",
        (page.body,),
        lambda: [target.removeprefix(TERM) for target in found if target.startswith(TERM)],
    )


def files(page: Page) -> Iterator[str]:
    """The files of the own language that a page links or shows, as they are written."""
    for _, match in _links(page):
        path = match["target"].partition("#")[0]
        if path and ":" not in path:
            yield path


def _links(page: Page) -> Iterator[tuple[int, re.Match]]:
    """Links and pictures outside code, each with its line."""
    for number, line in page.lines():
        if "](" in line:  # else the expression would look at each character
            yield from ((number, match) for match in _LINK.finditer(_CODE.sub("", line)))


def _unlinked(page: Page, terms: Collection[str]) -> Iterator[Problem]:
    """Terms that the front matter leaves unlinked, though there is no such term."""
    for index, entry in enumerate(page.meta.get("unlinked", ())):
        slug = entry.get("term")
        if slug and slug not in terms:
            line = page.front.line(("unlinked", index, "term"))
            yield page.problem(line, f"no term “{slug}”", did_you_mean(slug, terms))


def _target(
    page: Page,
    line: int,
    match: re.Match,
    terms: Collection[str],
    known: set[str],
    anchors: Mapping[tuple[str, str], set[str]],
) -> Iterator[Problem]:
    target = match["target"]
    if match["image"] and not match["text"].strip():
        yield page.problem(line, f"the picture “{target}” has no text alternative")
    if not target:
        yield page.problem(line, f"the link “{match['text']}” leads nowhere")
    elif target.startswith(TERM):
        slug = target.removeprefix(TERM)
        if slug not in terms:
            yield page.problem(line, f"no term “{slug}”", did_you_mean(slug, terms))
    elif target == PLAIN:
        if not (match["title"] or "").strip():
            hint = 'write [word](plain: "the reason")'
            yield page.problem(line, f"“{match['text']}” is left unlinked without a reason", hint)
    elif match["image"] and target.startswith(("http:", "https:", "//")):
        yield page.problem(
            line, f"the picture “{target}” comes from another site", "keep a copy here"
        )
    elif target.startswith((SITE, "https://", "http://", "mailto:")):
        return
    else:
        yield from _file(page, line, target, known, anchors)


def _file(
    page: Page,
    line: int,
    target: str,
    known: set[str],
    anchors: Mapping[tuple[str, str], set[str]],
) -> Iterator[Problem]:
    path, _, anchor = target.partition("#")
    folder = posixpath.dirname(page.src_uri)
    src_uri = posixpath.normpath(posixpath.join(folder, path)) if path else page.src_uri
    if src_uri not in known:
        near = did_you_mean(src_uri, known)
        yield page.problem(line, f"no file “{target}”", near)
    elif anchor and (page.language, src_uri) in anchors:
        there = anchors[page.language, src_uri]
        if anchor not in there:
            hint = did_you_mean(anchor, there) or f"known: {', '.join(sorted(there - {''}))}"
            yield page.problem(line, f"no anchor “#{anchor}” in {src_uri}", hint)
