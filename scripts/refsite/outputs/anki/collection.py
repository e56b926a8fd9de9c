"""An Anki collection of new cards: the SQLite file inside a deck's package.

Its form is schema 11, in which Anki itself writes what older versions shall read, too;
tests/editions/test_anki.py has the real one take it in. Indexes are left out: it is read once.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from refsite.outputs.anki import note_type
from refsite.release import Release

SETTINGS = """
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = NONE;
PRAGMA secure_delete = ON;
"""
"""What may differ between builds of SQLite; unused room is zeros where deletion is secure."""
SCHEMA = """
CREATE TABLE col (
  id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, dty integer,
  usn integer, ls integer, conf text, models text, decks text, dconf text, tags text
);
CREATE TABLE notes (
  id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text, flds text,
  sfld integer, csum integer, flags integer, data text
);
CREATE TABLE cards (
  id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer,
  type integer, queue integer, due integer, ivl integer, factor integer, reps integer,
  lapses integer, left integer, odue integer, odid integer, flags integer, data text
);
CREATE TABLE revlog (
  id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer, lastIvl integer,
  factor integer, time integer, type integer
);
CREATE TABLE graves (usn integer, oid integer, type integer);
"""
_COLLECTION = "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, '{}', ?, ?, '{}', '{}')"
_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, '', ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
_SEPARATOR = "\x1f"


@dataclass(frozen=True)
class Deck:
    """A deck: its id, its full name, its description as HTML."""

    number: int
    name: str
    description: str = ""


@dataclass(frozen=True)
class Note:
    """A note: what Anki knows it by again, its place among all, its deck's id, its fields.

    `title` is what lists of notes are sorted by.
    """

    guid: str
    place: int
    deck: int
    title: str
    fields: tuple[str, ...]


def write(decks: Sequence[Deck], notes: Iterable[Note], release: Release) -> bytes:
    """The file's bytes; all in it is dated by the release."""
    notes = list(notes)
    models = {note_type.NUMBER: note_type.data(release)}
    listed = {deck.number: _deck(deck, release) for deck in (Deck(1, "Default"), *decks)}
    now = release.epoch
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(SETTINGS + SCHEMA)
        row = (now, now * 1000, now * 1000, json.dumps(models), json.dumps(listed))
        database.execute(_COLLECTION, row)
        database.executemany(_NOTE, (_note(note, release) for note in notes))
        database.executemany(_CARD, (row for note in notes for row in _cards(note, release)))
        database.commit()
        return _unversioned(database.serialize())


def _note(note: Note, release: Release) -> tuple:
    fields = _SEPARATOR.join(note.fields)
    number = _number(note.place, release)
    return number, note.guid, note_type.NUMBER, release.epoch, fields, note.title


def _cards(note: Note, release: Release) -> Iterator[tuple]:
    """The cards of a note, in the order in which Anki is to show new ones."""
    parent = _number(note.place, release)
    for kind in note_type.made_of(note.fields):
        number = _number(note.place * len(note_type.CARDS) + kind, release)
        yield number, parent, note.deck, kind, release.epoch, note.place + 1


def _number(place: int, release: Release) -> int:
    """The id of a note or card: to Anki, the millisecond in which it was made."""
    return release.epoch * 1000 + place


def _deck(deck: Deck, release: Release) -> dict[str, object]:
    return {
        "id": deck.number,
        "name": deck.name,
        "desc": deck.description,
        "mod": release.epoch,
        "usn": -1,
        "dyn": 0,  # an ordinary deck
        "conf": 1,  # the learner's own settings
        "collapsed": False,
        "extendNew": 0,
        "extendRev": 0,
        **dict.fromkeys(("newToday", "revToday", "lrnToday", "timeToday"), (0, 0)),
    }


def _unversioned(content: bytes) -> bytes:
    """A database without the number of the SQLite that wrote it.

    Bytes 92 to 99 are “version-valid-for” and that number (https://www.sqlite.org/fileformat.html,
    1.3). The SQLite that we know leaves them zero for a database in memory, but promises nothing.
    """
    return content[:92] + bytes(8) + content[100:]
