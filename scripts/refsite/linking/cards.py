"""The texts of the cards: what a term is called in the other language, and what it means.

They come with the page: a card that many pages need stands in one script a language, which is loaded
once somebody reads and the browser keeps; the others stand in the page itself. theme/…/card.js shows
them.
"""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from refsite.languages import twin
from refsite.terms.model import Term
from refsite.words import WORDS

SHARE = 0.09
"""A page's own cards are at most so much of the length of its text: it shall not grow by 15 per
cent, compressed. All cards in the pages would make them grow by a third, all in the script would
make a first visit heavier by half."""


def card(term: Term, language: str) -> list[str]:
    """Name, name in the other language, definition and, if there is one, the note on equivalence."""
    texts = [
        term.name(language),
        term.name(twin(language).code),
        term.wordings[language].definition,
    ]
    if term.equivalence and (note := term.equivalence.note.get(language)):
        texts.append(f"{WORDS[language][term.equivalence.kind]}. {note}")
    return texts


def common(
    pages: Sequence[tuple[int, Collection[str]]], terms: Mapping[str, Term], language: str
) -> set[str]:
    """The slugs of the cards that go into the script: those most used, where a page has too many.

    Each page is given by the length of its HTML and the slugs that it uses.
    """
    lengths = {slug: sum(map(len, card(term, language))) for slug, term in terms.items()}
    counts = Counter(slug for _, slugs in pages for slug in set(slugs))
    found: set[str] = set()
    for length, slugs in pages:
        own = sorted(set(slugs) - found, key=lambda slug: (counts[slug], slug))
        while sum(lengths[slug] for slug in own) > SHARE * length:
            found.add(own.pop())
    return found


def script(slugs: Collection[str], terms: Mapping[str, Term], language: str) -> str:
    """The script with the common cards of a language."""
    found = {
        "more": WORDS[language]["card more"],
        "language": twin(language).code,
        "terms": {slug: card(terms[slug], language) for slug in sorted(slugs)},
    }
    return f"const CARDS = {_json(found)};\n"


def block(slugs: Collection[str], terms: Mapping[str, Term], language: str) -> str:
    """The other cards of a page, as a data block for its end; empty if there are none."""
    if not slugs:
        return ""
    cards = {slug: card(terms[slug], language) for slug in sorted(slugs)}
    return f'\n<script type="application/json" id="cards">{_json(cards)}</script>'


def _json(data: object) -> str:
    """JSON that can stand in a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/")
