"""What a page that teaches, one with goals, has for its readers."""

import re
from collections.abc import Collection, Iterator, Sequence

from refsite import kept
from refsite.content import by_page, inserts
from refsite.content.page import Page
from refsite.problems import Problem, did_you_mean

OFTEN_WRONG = "often-wrong"
WORDS = (500, 1200)
"""The fewest and the most words of its text."""
RELATED = (2, 4)
"""How many pages it names as related."""
_MARKUP = re.compile(r"\]\([^)]*\)|\{[^}]*\}|<!--.*?-->|\[[^\]]*@[^\]]*\]|@[a-z0-9-]+|[*=#>|]")


def check(pages: Sequence[Page], asked: Collection[str]) -> list[Problem]:
    """Pages that lack something; `asked` are the paths of the pages that have questions."""
    known = {page.src_uri for page in pages}

    def find(page: Page) -> Iterator[Problem]:
        yield from _related(page, known)
        if "goals" in page.meta:
            yield from _parts(page, asked)

    held_to = kept.digest(str(sorted(known)), str(sorted(asked)))
    return by_page.check("teaching", pages, held_to, find)


def words(page: Page) -> int:
    """How many words a page's written text has, without markup and citations."""
    lines = (_MARKUP.sub(" ", line) for _, line in page.lines())
    return sum(len(re.findall(r"\w[\w’'-]*", line)) for line in lines)


def _parts(page: Page, asked: Collection[str]) -> Iterator[Problem]:
    if not page.headings or [h.anchor for h in page.headings if h.level == 2][-1:] != [OFTEN_WRONG]:
        line = page.headings[-1].line if page.headings else 1
        hint = f"end with ## … {{ #{OFTEN_WRONG} }}"
        yield page.problem(line, "the last section does not say what is often got wrong", hint)
    if page.src_uri not in asked:
        hint = f"write glossary/questions/{page.src_uri.removesuffix('.md')}.yml"
        yield page.problem(1, "the page has no self-check questions", hint)
    if "related" not in page.meta:
        yield page.problem(1, "the page names no related pages", "add “related”")
    if not inserts.of(page) and not any(line.startswith("|") for _, line in page.lines()):
        yield page.problem(0, "the page has neither a table nor a figure", "add one")
    fewest, most = WORDS
    if not fewest <= words(page) <= most:
        yield page.problem(0, f"the page has {words(page)} words", f"expected {fewest} to {most}")


def _related(page: Page, known: Collection[str]) -> Iterator[Problem]:
    related = page.meta.get("related", [])
    for index, src_uri in enumerate(related):
        if src_uri not in known:
            line = page.front.line(("related", index))
            yield page.problem(line, f"no page “{src_uri}”", did_you_mean(src_uri, known))
        elif src_uri == page.src_uri or src_uri in related[:index]:
            line = page.front.line(("related", index))
            yield page.problem(line, f"“{src_uri}” is the page itself or comes twice")
    fewest, most = RELATED
    if related and not fewest <= len(related) <= most:
        line = page.front.line(("related",))
        yield page.problem(line, f"{len(related)} related pages", f"expected {fewest} to {most}")
