"""What must hold of self-check questions: whole by their kind, answered by their page, in its words."""

from collections.abc import Iterator, Sequence

from refsite.content.page import Page
from refsite.content.questions import Question, Sheet
from refsite.language import spelling
from refsite.languages import CODES, texts
from refsite.problems import Problem, did_you_mean, remembered
from refsite.references import cite
from refsite.references.named import Authors
from refsite.strict_yaml import Place

KEYS = {
    "choice": {"options"},
    "true-false": {"answer", "reason"},
    "matching": {"pairs", "reason"},
    "ordering": {"items", "reason"},
    "short": {"answers", "reason"},
}
"""What a question of each kind has besides slug, kind, anchor and stem."""
COUNTS = {"options": (3, 5), "pairs": (3, 6), "items": (3, 6)}
"""The fewest and the most entries of a list."""
A_PAGE = (3, 10)
"""The fewest and the most questions of a page; more than five only where its cases are questions."""


def check(sheets: Sequence[Sheet], pages: Sequence[Page], authors: Authors) -> list[Problem]:
    """Every breach; a page whose questions are missing is reported by `teaching`."""
    by_path = {page.src_uri: page for page in pages if page.language == CODES[0]}
    problems = []
    for sheet in sheets:
        if page := by_path.get(sheet.src_uri):
            parts = (authors.digest, page.digest, sheet.where, sheet.document.text)
            problems += remembered(
                "questions", parts, lambda sheet=sheet, page=page: _sheet(sheet, page, authors)
            )
        else:
            hint = did_you_mean(sheet.src_uri, by_path)
            what, line = f"no page “{sheet.src_uri}”", sheet.document.line(())
            problems.append(Problem(sheet.where, line, what, hint))
    return problems


def _sheet(sheet: Sheet, page: Page, authors: Authors) -> Iterator[Problem]:
    def problem(place: Place, what: str, hint: str = "") -> Problem:
        return Problem(sheet.where, sheet.document.line(place), what, hint)

    fewest, most = A_PAGE
    if not fewest <= len(sheet.questions) <= most:
        yield problem((), f"{len(sheet.questions)} questions", f"expected {fewest} to {most}")
    seen: dict[str, int] = {}
    for index, question in enumerate(sheet.questions):
        first = seen.setdefault(question.slug, index)
        if first != index:
            yield problem((index, "slug"), f"the question “{question.slug}” comes twice")
        if question.anchor not in page.anchors():
            hint = did_you_mean(question.anchor, page.anchors())
            hint = hint or f"known: {', '.join(page.anchors())}"
            yield problem((index, "anchor"), f"no section “{question.anchor}” in the page", hint)
        for what, hint in _whole(question, sheet.document.data[index].keys()):
            yield problem((index,), what, hint)
    cited = {key for _, key in cite.keys(page.body)}
    for place, text in texts(sheet.document.data):
        for what, hint in (*authors.faults(text, cited), *spelling.faults(text)):
            yield problem(place, what, hint)
        if set(text) & set("*_`[]<>"):
            yield problem(place, "markup in a question", "plain text is expected")


def _whole(question: Question, given: Sequence[str]) -> Iterator[tuple[str, str]]:
    wanted = KEYS[question.kind]
    for key in sorted(wanted - set(given)):
        yield f"a {question.kind} question has no “{key}”", "this key is mandatory"
    for key in sorted(set(given) - wanted - {"slug", "kind", "anchor", "stem"}):
        yield f"a {question.kind} question takes no “{key}”", f"it has {', '.join(sorted(wanted))}"
    for key, (fewest, most) in COUNTS.items():
        entries = getattr(question, key)
        if key in wanted and key in given and not fewest <= len(entries) <= most:
            yield f"{len(entries)} {key}", f"expected {fewest} to {most}"
    rights = sum(option.right for option in question.options)
    if question.options and rights != 1:
        yield f"{rights} right options", 'expected exactly one with right: "yes"'
    for code in CODES:
        shown = [option.text[code] for option in question.options]
        shown = shown or [item[code] for item in question.items]
        sides = [[pair[side][code] for pair in question.pairs] for side in (0, 1)]
        for each in (shown, *sides):
            if len(set(each)) != len(each):
                yield f"two entries read alike in “{code}”", "make them differ"
