"""The note type: what Anki keeps of a term, and the cards that it asks for it by.

Its number, the names of its fields and those of its cards, in their order, are the same for ever:
where they differ, Anki takes the type for another one and leaves every note that a learner has as
it is (rslib/src/import_export/package/apkg/import/notes.rs). How the cards read and look may
change; Anki takes that from a newer edition.
"""

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass

from refsite.languages import CODES, twin
from refsite.outputs import edition
from refsite.release import Release
from refsite.words import WORDS

NUMBER = 1_795_219_200_000
"""The type's id: any number that no other type of a learner's is likely to have."""


@dataclass(frozen=True)
class Side:
    """The half of a note that is in one language: the names of its fields, or their texts.

    `asked` is empty where the definition would give the name away: Anki makes no card without a
    field on its front.
    """

    name: str
    others: str
    definition: str
    equivalence: str
    theme: str
    sources: str
    page: str
    asked: str


SIDES = {
    "id": Side("Nama", "Nama lain", "Definisi", "Padanan", "Tema", "Sumber", "Halaman", "Tanyakan"),
    "en": Side(
        "Name", "Other names", "Definition", "Equivalence", "Theme", "Sources", "Page", "Ask"
    ),
}
FIELDS = ("Slug", *(name for code in CODES for name in astuple(SIDES[code])))
STYLE = """\
.card {
  max-width: 34em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere;
  font: 20px/1.5 sans-serif; text-align: left; color: #1c1c1c; background: #fff;
}
.card.nightMode, .card.night_mode { color: #e6e6e6; background: #1e1e1e; }
.name { font-size: 1.4em; font-weight: bold; line-height: 1.25; }
.theme, .asked, .more { font-size: .85em; opacity: .8; }
p { margin: .6em 0; }
a { color: inherit; }
"""
"""Plain, for phones; `nightMode` is set by Anki, `night_mode` by older versions of AnkiDroid."""


@dataclass(frozen=True)
class Card:
    """A card that the type makes of a note: its name, its two faces in Anki's template language.

    `needs` is the place of the field without which there is no such card.
    """

    name: str
    front: str
    back: str
    needs: int


def _field(name: str, before: str = "", after: str = "") -> str:
    """A field where it is not empty."""
    return f"{{{{#{name}}}}}{before}{{{{{name}}}}}{after}{{{{/{name}}}}}"


def _called(code: str) -> str:
    side = SIDES[code]
    name = f'<p class="name">{{{{{side.name}}}}}</p>'
    return f'<div lang="{code}">{name}<div class="more">{_others(code)}</div></div>'


def _others(code: str) -> str:
    return _field(SIDES[code].others, f"<p>{WORDS[code]['synonyms']}: ", "</p>")


def _defined(code: str) -> str:
    return f'<p lang="{code}">{{{{{SIDES[code].definition}}}}}</p>'


def _front(code: str, text: str, question: str) -> str:
    theme = _field(SIDES[code].theme, '<p class="theme">', "</p>")
    return f'<div lang="{code}">{theme}{text}<p class="asked">{question}</p></div>'


def _back(code: str, answer: str) -> str:
    """The answer, and below it more in the language of the front."""
    side, words = SIDES[code], WORDS[code]
    more = _others(code) + _field(side.equivalence, "<p>", "</p>")
    more += _field(side.sources, f"<p>{words['sources']}: ", "</p>")
    more += f"<p>{{{{{side.page}}}}}</p>"
    return f'{{{{FrontSide}}}}<hr id="answer">{answer}<div class="more" lang="{code}">{more}</div>'


def _by_name(code: str) -> Card:
    side, other = SIDES[code], twin(code).code
    front = _front(
        code, f'<p class="name">{{{{{side.name}}}}}</p>', WORDS[code]["which name and meaning"]
    )
    answer = _called(other) + _defined(code) + _defined(other)
    name = f"{side.name} → {SIDES[other].name}"
    return Card(name, front, _back(code, answer), FIELDS.index(side.name))


def _by_definition(code: str) -> Card:
    side, other = SIDES[code], twin(code).code
    front = _front(code, f"<p>{{{{{side.definition}}}}}</p>", WORDS[code]["which term"])
    front = f"{{{{#{side.asked}}}}}{front}{{{{/{side.asked}}}}}"
    answer = f'<p class="name" lang="{code}">{{{{{side.name}}}}}</p>{_called(other)}'
    name = f"{side.definition} → {side.name}"
    return Card(name, front, _back(code, answer), FIELDS.index(side.asked))


CARDS = (*map(_by_name, CODES), *map(_by_definition, CODES))


def data(release: Release) -> Mapping[str, object]:
    """The type in the form of Anki's collections (schema 11)."""
    return {
        "id": NUMBER,
        "name": edition.NAME,
        "type": 0,  # cards with a front and a back
        "mod": release.epoch,
        "usn": -1,
        "sortf": FIELDS.index(SIDES["id"].name),
        "did": None,
        "css": STYLE,
        "flds": [
            {"name": name, "ord": n, "font": "Arial", "size": 20, "rtl": False, "sticky": False}
            for n, name in enumerate(FIELDS)
        ],
        "tmpls": [
            {"name": card.name, "ord": n, "qfmt": card.front, "afmt": card.back, "did": None}
            for n, card in enumerate(CARDS)
        ],
    }


def made_of(fields: tuple[str, ...]) -> Iterator[int]:
    """The places of the cards that a note with these fields has."""
    yield from (place for place, card in enumerate(CARDS) if fields[card.needs])
