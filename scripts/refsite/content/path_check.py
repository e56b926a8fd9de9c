"""What must hold of learning paths: they lead to pages, and ask about what these pages teach."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from refsite.content import inserts
from refsite.content.page import Page
from refsite.content.paths import LearningPath, Loaded, src_uri
from refsite.content.questions import Question
from refsite.language import spelling
from refsite.languages import CODES, texts
from refsite.problems import Problem, did_you_mean
from refsite.references import cite
from refsite.references.named import Authors
from refsite.strict_yaml import Place

COUNTS = {"steps": (5, 20), "check": (8, 12)}
"""The fewest and the most entries of a path's lists."""
KINDS = 3
"""So many kinds of questions a check has at least."""
Fault = tuple[Place, str, str]
"""The place in the file, what is wrong there, what was expected."""


@dataclass(frozen=True)
class Known:
    """What paths may name: terms, pages by their paths, the questions of each, authors."""

    terms: Collection[str]
    pages: Mapping[str, Page]
    questions: Mapping[str, Sequence[Question]]
    authors: Authors


def check(
    loaded: Sequence[Loaded],
    *,
    terms: Collection[str],
    pages: Sequence[Page],
    questions: Mapping[str, Sequence[Question]],
    authors: Authors,
) -> Iterator[Problem]:
    """Every breach; a path that stands in no page is reported by `inserts`."""
    by_path = {page.src_uri: page for page in pages if page.language == CODES[0]}
    known = Known(terms, by_path, questions, authors)
    for each in loaded:
        for parts in (_counts, _steps, _asked, _texts):
            for place, what, hint in parts(each, known):
                yield Problem(each.where, each.document.line(place), what, hint)


def _counts(each: Loaded, known: Known) -> Iterator[Fault]:
    for key, (fewest, most) in COUNTS.items():
        entries = getattr(each.path, key)
        if not fewest <= len(entries) <= most:
            yield (key,), f"{len(entries)} in “{key}”", f"expected {fewest} to {most}"
    if (page := src_uri(each.path.slug)) in known.questions:
        yield (), f"{page} has questions of its own", "its questions are those of “check”"


def _steps(each: Loaded, known: Known) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for index, step in enumerate(each.path.steps):
        place = ("steps", index, "page")
        page = known.pages.get(step.page)
        if page is None:
            yield place, f"no page “{step.page}”", did_you_mean(step.page, known.pages)
        elif inserts.of(page, "path") or inserts.PATHS in inserts.of(page, "table"):
            yield place, f"“{step.page}” is about learning paths", "a step is a page that teaches"
        if first.setdefault(step.page, index) != index:
            hint = f"first in step {first[step.page] + 1}"
            yield place, f"the page “{step.page}” comes twice", hint
        for position, slug in enumerate(step.terms):
            place = ("steps", index, "terms", position)
            if slug not in known.terms:
                yield place, f"no term “{slug}”", did_you_mean(slug, known.terms)
            if slug in step.terms[:position]:
                yield place, f"“{slug}” comes twice in step {index + 1}", ""


def _asked(each: Loaded, known: Known) -> Iterator[Fault]:
    path, kinds = each.path, set()
    pages = {step.page for step in path.steps}
    for index, (page, slug) in enumerate(path.check):
        place, name = ("check", index), f"{page}#{slug}"
        asked = {question.slug: question for question in known.questions.get(page, ())}
        if page not in pages:
            yield place, f"“{name}” asks about a page off the path", did_you_mean(page, pages)
        elif slug not in asked:
            hint = did_you_mean(slug, asked) or f"known: {', '.join(asked) or 'none'}"
            yield place, f"no question “{name}”", hint
        else:
            kinds.add(asked[slug].kind)
        if (page, slug) in path.check[:index]:
            yield place, f"“{name}” comes twice", ""
        elif slug in [other for _, other in path.check[:index]]:
            yield place, f"another question is called “{slug}”", "both would have one address"
    if kinds and len(kinds) < KINDS:
        yield (
            ("check",),
            f"all questions are {' or '.join(sorted(kinds))}",
            f"{KINDS} kinds or more",
        )


def _texts(each: Loaded, known: Known) -> Iterator[Fault]:
    for place, text in texts(each.document.data):
        for what, hint in (
            *known.authors.faults(text, _cited(each.path, place, known)),
            *spelling.faults(text),
        ):
            yield place, what, hint
        if set(text) & set("*_`[]<>{}"):
            yield place, "markup in a learning path", "plain text is expected"


def _cited(path: LearningPath, place: Place, known: Known) -> set[str]:
    """What the page of a step cites: who is named in its goal is cited there."""
    page = known.pages.get(path.steps[place[1]].page) if place[0] == "steps" else None
    return {key for _, key in cite.keys(page.body)} if page else set()
