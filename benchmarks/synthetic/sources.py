"""The works that made-up pages cite."""

import json
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A book by one author; `key` is what citations name."""

    key: str
    family: str
    year: int
    title: str


def _sources(count: int) -> tuple[Source, ...]:
    """Made-up books. No word of the made-up languages has a Q, so that no text names an author."""
    chance = random.Random(count)  # noqa: S311 (nothing is secret here)
    found: dict[str, Source] = {}
    while len(found) < count:
        family = "Q" + "".join(chance.choice("aeiou") + chance.choice("vxqz") for _ in range(3))
        year = chance.randint(1950, 2020)
        title = f"The {family} lectures on work with people"
        found[family] = Source(f"{family.lower()}-{year}", family, year, title)
    return tuple(found.values())


SOURCES = _sources(60)


def bibliography() -> str:
    """The works as CSL-JSON, as glossary/references.json has them."""
    entries = [
        {
            "id": source.key,
            "type": "book",
            "title": source.title,
            "author": [{"family": source.family, "given": "Quva"}],
            "issued": {"date-parts": [[source.year]]},
            "publisher": "Quva Press",
            "publisher-place": "Jakarta",
            "language": "en",
        }
        for source in SOURCES
    ]
    return json.dumps(entries, indent=1) + "\n"
