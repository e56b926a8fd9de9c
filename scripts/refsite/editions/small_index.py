"""The search index made small: what names a thing, without every place where it is mentioned.

Titles, names, synonyms, headings and words looked for stay, the words of running text and summaries
go: a quarter of the postings, and of what readers type one in a hundred is found less often. Titles
and texts of the results are read from the document itself. The form is that of theme/README.md,
"The search index", but for

- `places` in the stead of `urls` and `page`: pages parted by spaces; each is its id without the
  language's code, then a full stop and an anchor for each entry, an empty one for the page itself;
- `titles`, `texts`, `others`: left out.
"""

import itertools
import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from refsite.editions.one_document import page_id
from refsite.search.entries import SUMMARY
from refsite.search.index import PLACE, base36

_CALL = "SEARCH.load("
_LEAST = 4 * SUMMARY + 1
"""The least weight of a posting that stays: an index has four times the weight of the place."""
_LEFT_OUT = frozenset({"urls", "page", "titles", "texts", "others"})


def read(script: Path) -> dict[str, Any]:
    """The data of a search index, which is a script that hands it to the search."""
    text = script.read_text("utf-8").strip()
    return json.loads(text.removeprefix(_CALL).removesuffix(");"))


def small(index: Mapping[str, Any], pages: Collection[str]) -> dict[str, Any]:
    """The index with the words and postings that name a thing, and places in this document.

    `pages` are the ids of its pages: a document may leave some out.
    """
    language = index["language"]
    here = [page_id(f"{language}/{url.partition('#')[0]}") in pages for url in index["urls"]]
    entries = list(itertools.compress(itertools.count(), here))
    numbers = {entry: number for number, entry in enumerate(entries)}
    families = ["", *index["families"].split(" ")]
    rows = zip(
        index["words"].split(" "),
        (families[int(number, 36)] for number in index["family"].split(" ")),
        (_heavy(postings, numbers) for postings in index["postings"].split(" ")),
        strict=True,
    )
    kept = [(word, family, postings) for word, family, postings in rows if postings]
    known = sorted({family for _, family, _ in kept} - {""})
    number = {family: place for place, family in enumerate(["", *known])}
    return {
        **{key: value for key, value in index.items() if key not in _LEFT_OUT},
        "words": " ".join(word for word, _, _ in kept),
        "families": " ".join(known),
        "family": " ".join(base36(number[family]) for _, family, _ in kept),
        "postings": " ".join(postings for _, _, postings in kept),
        "kinds": "".join(itertools.compress(index["kinds"], here)),
        "places": _places([index["urls"][entry] for entry in entries], language),
    }


def _heavy(postings: str, numbers: Mapping[int, int]) -> str:
    """The postings of a word that are heavy enough, each again by its distance to the one before.

    `numbers` are the entries of the document: the number of old, and the new one.
    """
    entry, last, parts = 0, 0, []
    for part in postings.split(","):
        distance, weight = divmod(int(part, 36), PLACE)
        entry += distance
        if weight >= _LEAST and entry in numbers:
            parts.append(base36((numbers[entry] - last) * PLACE + weight))
            last = numbers[entry]
    return ",".join(parts)


def _places(urls: Sequence[str], language: str) -> str:
    addresses = (url.partition("#") for url in urls)
    pages = itertools.groupby(addresses, key=lambda parts: parts[0])
    return " ".join(
        page_id(f"{language}/{page}").removeprefix(language)
        + "".join(f".{anchor}" for _, _, anchor in group)
        for page, group in pages
    )
