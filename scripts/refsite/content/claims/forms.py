"""Forms to avoid stay out of the text, except where it is explained why they are wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence

from refsite.content.claims.text import Passage
from refsite.content.page import Page
from refsite.content.teaching import OFTEN_WRONG
from refsite.glossary import Glossary
from refsite.language import spelling
from refsite.languages import CODES
from refsite.problems import Problem

Forms = Mapping[str, Mapping[str, str]]


def of_glossary(glossary: Glossary) -> Forms:
    """By language, every form to avoid with what is said of it.

    A form that is another term's proper name can't be judged without its sentence; it is left out.
    """
    found: dict[str, dict[str, str]] = {}
    for code in CODES:
        wordings = [term.wordings[code] for term in glossary.terms.values()]
        proper = {
            name.casefold()
            for wording in wordings
            for name in (wording.name, *wording.synonyms, *wording.abbreviations)
        }
        found[code] = {}
        for wording in wordings:
            for bad in wording.avoid:
                if bad.form.casefold() not in proper:
                    found[code][bad.form] = f"see “{wording.name}”: {bad.reason}"
    return found


def check(page: Page, passages: Sequence[Passage], forms: Forms) -> Iterator[Problem]:
    """Every form to avoid in our own words outside the section that explains such forms."""
    mine = {form.casefold(): hint for form, hint in forms[page.language].items()}
    listed = "|".join(map(re.escape, mine)) or "(?!)"  # which matches nothing
    pattern = re.compile(rf"(?<!\w)({listed})(?!\w)", re.IGNORECASE)
    for passage in passages:
        if passage.exempt or passage.kind == "quotation" or passage.section == OFTEN_WRONG:
            continue
        for line, text in passage.own_words():
            for form in sorted(set(pattern.findall(text))):
                yield page.problem(line, f"the form “{form}”", mine[form.casefold()])
        for line, text in passage.lines:
            for what, hint in spelling.faults(text):
                yield page.problem(line, what, hint)
    for heading in page.headings:
        if heading.anchor != OFTEN_WRONG:
            for what, hint in spelling.faults(heading.title):
                yield page.problem(heading.line, what, hint)
    goals = enumerate(page.meta.get("goals", []))
    shown = [((key,), page.meta.get(key, "")) for key in ("title", "description")]
    for place, text in (*shown, *((("goals", index), goal) for index, goal in goals)):
        for what, hint in spelling.faults(text):
            yield page.problem(page.front.line(place), what, hint)
