"""Who is named is cited, and a year beside a name is that of a work in the bibliography."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from refsite import kept
from refsite.language.own_words import own_words
from refsite.references.model import Source

COMMON_WORDS = {"Field": "English word, as in “Field education”", "Gray": "colour"}
"""Family names that mean something else as well, with what; they can't be told apart."""


class Authors:
    """The people of a bibliography, by family name, with the works that they wrote or edited.

    `digest` is a name for all of that.
    """

    def __init__(self, sources: Mapping[str, Source]):
        self.works: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for source in sources.values():
            for name in (*source.authors, *source.editors):
                if name.given and name.family not in COMMON_WORDS:
                    self.works[name.family][source.key] = re.findall(r"\d{4}", source.year)
        self.digest = kept.digest(str(dict(self.works)))
        longest_first = sorted(self.works, key=len, reverse=True)
        self._names = re.compile(
            rf"(?<![\w@-])({'|'.join(map(re.escape, longest_first))})(?![\w-])"
        )

    def faults(self, text: str, cited: Collection[str]) -> Iterator[tuple[str, str]]:
        """What is wrong in our own words, and what was expected, if they cite the keys `cited`.

        What stands in quotation marks is not ours and is passed over.
        """
        if not self.works:
            return
        text = own_words(text)
        for name in sorted(set(self._names.findall(text))):
            works = self.works[name]
            if works.keys().isdisjoint(cited):
                yield f"“{name}” is named without a citation", f"one of: {', '.join(sorted(works))}"
            known_years = {year for years in works.values() for year in years}
            for year in _years(name, text):
                if year not in known_years:
                    known = ", ".join(sorted(known_years))
                    yield f"the bibliography has no work by {name} of {year}", f"known: {known}"


def _years(name: str, text: str) -> Iterator[str]:
    """The years right after a name: `N (1975, 1980)`, `N dan M (1975)`, `N's 1975`, `N, 1975`."""
    after = rf"{re.escape(name)}(?:[’']s?)?(?: (?:dan|and|&) [\w-]+)?,? (?:(?:pada|tahun|in) )*"
    for match in re.finditer(rf"{after}(?:\((\d{{4}}[^)]*)\)|(\d{{4}})\b)", text):
        yield from re.findall(r"\b(?:18|19|20)\d\d\b", match[1] or match[2])
