"""Forms to avoid stay out of the text, except where it is explained why they are wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence

from refsite.content.claims.text import Passage
from refsite.content.page import Page
from refsite.content.pairs import OFTEN_WRONG
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.problems import Problem

MISSPELT = {
    "Scrafica": "Serafica",
    "Hugher": "Hughes",
    "Logman": "Longman",
    "Zatrow": "Zastrow",
    "Leacheater": "Leadbeater",
    "Rasabeth": "Rosabeth",
    "Sokoco": "Sukoco",
    "Fahruddin": "Fahrudin",
    "Non-Governance": "Non-Governmental",
    "ASPETEPSI": "ASPEKSI",
    "praktek": "praktik",
    "analisa": "analisis",
    "ketrampilan": "keterampilan",
    "mempengaruhi": "memengaruhi",
    "resiko": "risiko",
    "azasi": "asasi",
    "kerjasama": "kerja sama",
}
"""Misspellings that circulate in this field, with what is right, whatever the language."""
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
        found[code] = {form: f"write “{right}”" for form, right in MISSPELT.items()}
        for wording in wordings:
            for bad in wording.avoid:
                if bad.form.casefold() not in proper:
                    found[code][bad.form] = f"see “{wording.name}”: {bad.reason}"
    return found


def check(page: Page, passages: Sequence[Passage], forms: Forms) -> Iterator[Problem]:
    """Every form to avoid in our own words outside the section that explains such forms."""
    mine = {form.casefold(): hint for form, hint in forms[page.language].items()}
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, mine))})(?!\w)", re.IGNORECASE)
    for passage in passages:
        if passage.exempt or passage.kind == "quotation" or passage.section == OFTEN_WRONG:
            continue
        for line, text in passage.own_words():
            for form in sorted(set(pattern.findall(text))):
                yield page.problem(line, f"the form “{form}”", mine[form.casefold()])
