"""Decks for Anki: every term in them, whole, and known again in every edition."""

import json
import re
from collections import Counter
from dataclasses import replace
from html import unescape

import apkg
import pytest
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs import OutputError
from refsite.outputs.anki import decks, note_type
from refsite.outputs.xml import flat
from refsite.project import Project
from refsite.terms.model import Term, Theme, Wording
from selectolax.lexbor import LexborHTMLParser
from small import RELEASE

TERMS, THEMES = CONTENT.glossary.terms, CONTENT.glossary.themes
LATER = replace(RELEASE, number="0.2", date="2027-01-15")
WHOLE = "anki/rujukan-peksos.apkg"
NOTES = "SELECT id, guid, mid, mod, flds, sfld FROM notes ORDER BY id"
MOST_BYTES = 1_000_000
"""What all decks together may weigh: half of them are there twice."""


def packages(content: Content, release=RELEASE) -> dict[str, bytes]:
    """The decks by path."""
    return {a.path: a.content for a in decks.render(content, release)}


def fields(package: bytes) -> dict[str, dict[str, str]]:
    """The fields of all notes by name, by slug."""
    found = {}
    for [text] in apkg.rows(package, "SELECT flds FROM notes"):
        texts = text.split("\x1f")
        found[texts[0]] = dict(zip(note_type.FIELDS, texts, strict=True))
    return found


def cards(package: bytes) -> dict[str, list[str]]:
    """The names of the cards that each term has, by slug."""
    query = "SELECT flds, ord FROM cards JOIN notes ON nid = notes.id ORDER BY cards.id"
    found: dict[str, list[str]] = {}
    for text, place in apkg.rows(package, query):
        found.setdefault(text.split("\x1f")[0], []).append(note_type.CARDS[place].name)
    return found


def named(package: bytes) -> dict[str, int]:
    """The ids of the decks by their names."""
    [[listed]] = apkg.rows(package, "SELECT decks FROM col")
    return {deck["name"]: deck["id"] for deck in json.loads(listed).values()}


def seen(html: str) -> str:
    """What a reader sees of HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def one(name: str, definition: str, theme: str = "Theme") -> Content:
    """A content of one term."""
    term = Term("one", "x", dict.fromkeys(CODES, Wording(name, definition)))
    both = dict.fromkeys(CODES, theme)
    return Content(Glossary({"one": term}, (Theme("x", both, both),), {}))


def test_every_term_stands_in_the_whole_and_in_its_theme():
    """A package a theme and one with all; a term's note is the same in both."""
    found = packages(CONTENT)
    notes = {path: apkg.rows(package, NOTES) for path, package in found.items()}
    whole = notes.pop(WHOLE)

    assert set(notes) == {f"anki/rujukan-peksos-{theme.key}.apkg" for theme in THEMES}
    assert set(fields(found[WHOLE])) == set(TERMS)
    assert sorted(note for part in notes.values() for note in part) == whole
    for theme in THEMES:
        slugs = {term.slug for term in CONTENT.glossary.in_theme(theme.key)}
        assert set(fields(found[f"anki/rujukan-peksos-{theme.key}.apkg"])) == slugs


def test_cards_lie_in_the_deck_of_their_theme():
    """Below one deck with the reference's name, a deck a theme with both its names."""
    package = packages(CONTENT)[WHOLE]
    names = {theme.key: f"Rujukan Peksos::{' · '.join(theme.names.values())}" for theme in THEMES}
    lie = Counter(deck for [deck] in apkg.rows(package, "SELECT did FROM cards"))
    counts = Counter(term.theme for term in TERMS.values())

    ids = named(package)
    assert set(ids) == {"Default", "Rujukan Peksos", *names.values()}
    assert lie == {ids[name]: 4 * counts[key] for key, name in names.items()}


def test_a_term_is_asked_for_in_both_directions():
    """From either name to the other, and in each language from the definition to the name."""
    names = ["Nama → Name", "Name → Nama", "Definisi → Nama", "Definition → Name"]

    assert cards(packages(CONTENT)[WHOLE]) == dict.fromkeys(sorted(TERMS), names)


def test_a_definition_that_holds_the_name_is_not_asked_about():
    """Such a card would answer itself."""
    package = packages(one("case work", "What we call Case Work here."))[WHOLE]

    assert cards(package) == {"one": ["Nama → Name", "Name → Nama"]}


def test_what_anki_knows_a_deck_by_never_changes():
    """With another of these, a learner would have to begin anew: do not bring this test up to date."""
    package = packages(CONTENT)[WHOLE]
    [[models]] = apkg.rows(package, "SELECT models FROM col")
    [model] = json.loads(models).values()
    guids = {guid for [guid] in apkg.rows(package, "SELECT guid FROM notes")}

    assert guids == {f"rujukan-peksos/{slug}" for slug in TERMS}
    assert (model["id"], model["name"]) == (1795219200000, "Rujukan Peksos")
    assert [field["name"] for field in model["flds"]] == [
        "Slug",
        *("Nama", "Nama lain", "Definisi", "Padanan", "Tema", "Sumber", "Halaman", "Tanyakan"),
        *("Name", "Other names", "Definition", "Equivalence", "Theme", "Sources", "Page", "Ask"),
    ]
    assert [card["name"] for card in model["tmpls"]] == [
        "Nama → Name",
        "Name → Nama",
        "Definisi → Nama",
        "Definition → Name",
    ]
    ids = named(packages(one("name", "Something else."))[WHOLE])
    assert ids["Rujukan Peksos"] == 233984535240197
    assert ids["Rujukan Peksos::Theme · Theme"] == 49859949280066


def test_everything_is_dated_by_the_edition():
    """Anki changes what it has only for what is newer: a later edition is, in every part."""
    for release in (RELEASE, LATER):
        package = packages(CONTENT, release)[WHOLE]
        [[models, listed]] = apkg.rows(package, "SELECT models, decks FROM col")
        parts = [*json.loads(models).values(), *json.loads(listed).values()]
        times = apkg.rows(package, "SELECT mod FROM notes UNION SELECT mod FROM cards")

        assert times == [(release.epoch,)]
        assert {part["mod"] for part in parts} == {release.epoch}


def test_the_deck_names_edition_and_licence():
    """In both languages, where Anki shows what a deck is."""
    [[listed]] = apkg.rows(packages(CONTENT)[WHOLE], "SELECT decks FROM col")
    [top] = [deck for deck in json.loads(listed).values() if deck["name"] == "Rujukan Peksos"]

    assert "Edisi 0.1, 21 November 2026" in seen(top["desc"])
    assert "Edition 0.1, 21 November 2026" in seen(top["desc"])
    assert top["desc"].count("CC BY-SA 4.0") == len(CODES)


def test_a_note_says_what_the_page_of_its_term_says():
    """Names, definitions, how far they cover each other, theme, sources, where to read on."""
    found = fields(packages(CONTENT, replace(RELEASE, root="https://example.org/p/"))[WHOLE])
    for slug, term in TERMS.items():
        for code, side in note_type.SIDES.items():
            wording, note = term.wordings[code], found[slug]
            assert seen(note[side.name]) == wording.name
            assert seen(note[side.definition]) == wording.definition
            assert seen(note[side.others]) == ", ".join((*wording.synonyms, *wording.abbreviations))
            assert bool(note[side.equivalence]) == bool(term.equivalence)
            assert seen(note[side.sources]).count("; ") + 1 == max(1, len(term.sources))
            path = f"https://example.org/p/{code}/glossary/{slug}.html"
            assert note[side.page] == f'<a href="{path}">Rujukan Peksos</a>'
    social = found["keberfungsian-sosial"]
    assert social["Sumber"] == "UU 14/2019, Pasal 1 angka 3; Boehm, 1959"
    assert social["Padanan"].startswith("Padanan dekat. Undang-undang Indonesia")
    assert social["Theme"] == "Definitions and basic ideas"


def test_without_an_address_the_page_is_named_by_its_path():
    """No link leads nowhere."""
    note = fields(packages(CONTENT)[WHOLE])["klien"]

    assert note["Page"] == "Rujukan Peksos: en/glossary/klien.html"


def test_nasty_texts_are_shown_as_they_stand():
    """What is written is what a reader sees, in a line; nothing is a tag, formula or sound."""
    found = fields(packages(nasty.content())[WHOLE])
    for slug, term in nasty.content().glossary.terms.items():
        note = found[slug]
        for code, side in note_type.SIDES.items():
            assert seen(note[side.name]) == flat(term.name(code))
            assert seen(note[side.definition]) == flat(term.wordings[code].definition)
        whole = "".join(note.values())
        assert set(re.findall(r"<[^>]*>", whole)) <= {"<span>", "</span>"}
        assert not re.search(r"\\[(\[]|\$\$|\[", whole)


@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_the_database_is_whole_and_holds_nothing_else(content: Content):
    """SQLite finds it sound; neither its version nor what it wrote on the way is left in it."""
    for package in packages(content).values():
        database = apkg.database(package)
        assert apkg.rows(package, "PRAGMA integrity_check") == [("ok",)]
        assert database[92:100] == bytes(8)
        for [guid] in apkg.rows(package, "SELECT guid FROM notes"):
            assert len(re.findall(rf"{guid}(?![\w-])".encode(), database)) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (one(" ", "A definition."), "empty text"),
        (one("name", "\n"), "empty text"),
        (one("a\x1fb", "A definition."), "no XML file may"),
        (one("name", "A definition.", "One::two"), "parts decks"),
    ],
)
def test_what_anki_would_mistake_is_refused(content: Content, message: str):
    """Before anything is written, with the reason."""
    with pytest.raises(OutputError, match=message):
        packages(content)


def test_cards_mark_their_language_and_name_fields_that_there_are():
    """A screen reader speaks each text in its language; Anki refuses an unknown field."""
    for card in note_type.CARDS:
        for face in (card.front, card.back):
            assert set(re.findall(r"{{[#/]?([^}]+)}}", face)) <= {*note_type.FIELDS, "FrontSide"}
            tree = LexborHTMLParser(face)
            for code, side in note_type.SIDES.items():
                own = {f"{{{{{name}}}}}" for name in vars(side).values()}
                marked = tree.css(f"p[lang={code}], [lang={code}] p")
                spoken = Counter(text for node in marked for text in own if text in node.text())
                assert spoken == Counter(text for text in own for _ in range(face.count(text)))


def test_decks_are_light():
    """A phone with little data fetches them."""
    assert sum(map(len, packages(CONTENT).values())) < MOST_BYTES


@pytest.mark.parametrize("code", CODES)
def test_every_deck_is_offered(code: str):
    """The page on studying leads to each of them, and to no other."""
    text = (Project().docs / code / "study" / "index.md").read_text("utf-8")

    assert set(re.findall(r"site:downloads/(anki/[^)]*)", text)) == set(packages(CONTENT))
