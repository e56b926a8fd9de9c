"""anki/rujukan-peksos….apkg: the terms as decks for Anki, one with all and one a theme.

Anki knows a note by its guid, which is made of the term's slug: the deck of a theme and the one with
all share their notes, and a newer edition changes the texts and keeps what the learner has done. A
term under another slug is another note. Decks are known by their names: a theme that is renamed
begins a new deck, and the cards that a learner has stay where they are.

Notes are dated by the edition, for Anki changes a note only for a newer one, and the days of editions
go forward (refsite/releases/publish.py). What changes after an edition bears its day until the next:
who has imported the deck gets the change with that one, not before.
"""

import io
from collections.abc import Iterator, Sequence
from hashlib import sha256

from refsite import packed
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs import edition
from refsite.outputs.anki import collection, notes
from refsite.outputs.anki.collection import Deck, Note
from refsite.outputs.base import Artifact, Output, OutputError
from refsite.release import Release
from refsite.terms.model import Theme

_STEM = "anki/rujukan-peksos"


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """A package with all terms, and one a theme that has terms; new cards come theme by theme."""
    top = Deck(_number(""), edition.NAME, _about(release))
    parts: dict[str, tuple[Deck, list[Note]]] = {}
    place = 0
    for theme in content.glossary.themes:
        if slugs := sorted(term.slug for term in content.glossary.in_theme(theme.key)):
            deck = _deck(theme)
            found = [
                notes.note(slug, content.glossary, theme, deck.number, place + n, release)
                for n, slug in enumerate(slugs)
            ]
            place += len(found)
            parts[theme.key] = deck, found
    whole = [note for _, found in parts.values() for note in found]
    yield _package(_STEM, [top, *(deck for deck, _ in parts.values())], whole, release)
    for key, (deck, found) in parts.items():
        yield _package(f"{_STEM}-{key}", [top, deck], found, release)


def _package(stem: str, decks: Sequence[Deck], found: Sequence[Note], release: Release) -> Artifact:
    files = [("collection.anki2", collection.write(decks, found, release)), ("media", b"{}")]
    archive = io.BytesIO()
    packed.write(archive, release, files)
    return Artifact(f"{stem}.apkg", archive.getvalue())


def _deck(theme: Theme) -> Deck:
    name = " · ".join(theme.names[code] for code in CODES)
    if "::" in name:
        raise OutputError(f"“{name}” holds “::”, which parts decks in Anki: reword it")
    return Deck(_number(theme.key), f"{edition.NAME}::{name}")


def _number(key: str) -> int:
    """A deck's id, the same in every edition; 1 is Anki's own deck."""
    return 2 + int.from_bytes(sha256(f"rujukan-peksos deck {key}".encode()).digest()[:6])


def _about(release: Release) -> str:
    return "".join(f'<div lang="{code}">{edition.html(release, code)}</div>' for code in CODES)


OUTPUT = Output("anki", render)
