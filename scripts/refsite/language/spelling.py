"""Misspellings that circulate in this field, refused in our own words whatever the language."""

import re
from collections.abc import Iterator

from refsite.language.own_words import own_words

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
"""Each with what is right."""
_RIGHT = {wrong.casefold(): right for wrong, right in MISSPELT.items()}
_WRONG = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, _RIGHT))})(?:nya|lah|kah|pun)?(?!\w)", re.I)


def faults(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong and what to write; quoted words, link targets and code are passed over."""
    small = text.casefold()
    if not any(wrong in small for wrong in _RIGHT):
        return  # as of most texts, in a ninth of the time
    for wrong in sorted(set(_WRONG.findall(own_words(text)))):
        yield f"the form “{wrong}”", f"write “{_RIGHT[wrong.casefold()]}”"
