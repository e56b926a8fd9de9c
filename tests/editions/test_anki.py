"""Decks as the real Anki takes them in: all their cards, and an update that keeps what was learnt."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.outputs.anki import decks, note_type
from refsite.outputs.xml import flat
from refsite.release import Release
from small import RELEASE

TERMS = CONTENT.glossary.terms
LATER = replace(RELEASE, number="0.2", date="2027-01-15")
WHOLE = "rujukan-peksos"
AGAIN, EASY = 1, 4
DEFAULT = ImportAnkiPackageOptions()
"""What Anki does unless a learner asks for something else: texts change where they are newer."""
WITH_SCHEDULING = ImportAnkiPackageOptions(with_scheduling=True)

Import = Callable[..., Mapping[str, int]]


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Collection]:
    """The collection of somebody who begins."""
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    assert collection.fix_integrity()[1]
    collection.close()


@pytest.fixture
def take(learner: Collection, tmp_path: Path) -> Import:
    """Import a deck; how many notes are new, updated, as they were, not to be reconciled."""

    def import_(
        content: Content,
        release: Release = RELEASE,
        name: str = WHOLE,
        options: ImportAnkiPackageOptions = DEFAULT,
    ) -> Mapping[str, int]:
        made = {a.path: a.content for a in decks.render(content, release)}
        file = tmp_path / f"{name}.apkg"
        file.write_bytes(made[f"anki/{file.name}"])
        request = ImportAnkiPackageRequest(package_path=str(file), options=options)
        log = learner.import_anki_package(request).log
        kinds = ("new", "updated", "duplicate", "conflicting")
        return {kind: len(getattr(log, kind)) for kind in kinds if getattr(log, kind)}

    return import_


def changed(slug: str, definition: str) -> Content:
    """Our content with another definition of a term, and with a term more."""
    term = TERMS[slug]
    english = replace(term.wordings["en"], definition=definition)
    terms = dict(TERMS)
    terms[slug] = replace(term, wordings={**term.wordings, "en": english})
    terms["baru"] = replace(term, slug="baru")
    return replace(CONTENT, glossary=replace(CONTENT.glossary, terms=terms))


def learn(learner: Collection) -> None:
    """Answer as a learner does twenty times, sometimes well: some cards come back after days."""
    learner.decks.select(learner.decks.id("Rujukan Peksos"))
    for number in range(20):
        card = learner.sched.getCard()
        learner.sched.answerCard(card, AGAIN if number % 3 else EASY)


def progress(learner: Collection) -> tuple[list, list]:
    """All that Anki knows of each card and of each answer: when it is due, how often it was asked."""
    cards = learner.db.all("SELECT * FROM cards ORDER BY id")
    assert learner.db.scalar("SELECT count() FROM cards WHERE ivl > 0 AND reps > 0") >= 5
    return cards, learner.db.all("SELECT * FROM revlog ORDER BY id")


def note(learner: Collection, slug: str):
    """A term's note."""
    [number] = learner.find_notes(f"Slug:{slug}")
    return learner.get_note(number)


def seen(html: str) -> str:
    """What a reader sees of HTML."""
    return unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", html, flags=re.DOTALL))


@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_every_card_is_shown_whole(learner: Collection, take: Import, content: Content):
    """Front and back say what they are to say, as it stands; nothing is a formula or a sound."""
    terms = content.glossary.terms
    assert take(content) == {"new": len(terms)}
    assert not learner.get_empty_cards().notes

    texts = {
        slug: {
            name: flat(text)
            for code, side in note_type.SIDES.items()
            for name, text in (
                (side.name, term.name(code)),
                (side.definition, term.wordings[code].definition),
            )
        }
        for slug, term in terms.items()
    }
    for number in learner.find_cards(""):
        card = learner.get_card(number)
        own = texts[card.note()["Slug"]]
        asked, answer = card.template()["name"].split(" → ")
        front, back = seen(card.question()), seen(card.answer())
        assert own[asked] in front
        assert own[answer] in back.removeprefix(front)
        if asked in ("Nama", "Name"):
            assert own["Definisi"] in back
            assert own["Definition"] in back
        assert not re.search(r"\\[(\[]", card.answer())
        assert not card.render_output().answer_av_tags


def test_cards_lie_in_the_decks_of_their_themes(learner: Collection, take: Import):
    """A learner may study one theme, or all of them."""
    take(CONTENT)
    cards = {
        each.name: learner.find_cards(f'"deck:{each.name}"')
        for each in learner.decks.all_names_and_ids()
    }

    for theme in CONTENT.glossary.themes:
        count = len(CONTENT.glossary.in_theme(theme.key))
        assert len(cards[f"Rujukan Peksos::{' · '.join(theme.names.values())}"]) == 4 * count
    assert len(cards["Rujukan Peksos"]) == 4 * len(TERMS)


@pytest.mark.parametrize("options", [DEFAULT, WITH_SCHEDULING], ids=["default", "scheduling"])
def test_an_update_changes_texts_and_keeps_progress(
    learner: Collection, take: Import, options: ImportAnkiPackageOptions
):
    """Imported, studied, imported again with a changed text in between: nothing learnt is lost."""
    take(CONTENT, options=options)
    learn(learner)
    cards, log = progress(learner)
    before = note(learner, "klien")

    counts = take(changed("klien", "Anybody at all."), LATER, options=options)

    assert counts == {"new": 1, "updated": len(TERMS)}
    assert note(learner, "klien").id == before.id
    assert note(learner, "klien")["Definition"] == "Anybody at all."
    assert before["Definition"] != "Anybody at all."
    assert "Anybody at all." in note(learner, "klien").cards()[0].answer()
    now, log_now = progress(learner)
    assert len(log) == 20
    assert log_now == log
    assert [card for card in now if card in cards] == cards
    assert len(now) == len(cards) + 4


def test_the_same_deck_again_changes_nothing(learner: Collection, take: Import):
    """Nor does an older one after a newer one."""
    take(changed("klien", "Anybody at all."), LATER)
    learn(learner)
    before = progress(learner)

    assert take(changed("klien", "Anybody at all."), LATER) == {"duplicate": len(TERMS) + 1}
    assert take(CONTENT) == {"duplicate": len(TERMS)}
    assert note(learner, "klien")["Definition"] == "Anybody at all."
    assert progress(learner) == before


@pytest.mark.parametrize("first", ["rujukan-peksos-practice", WHOLE])
def test_a_theme_and_the_whole_share_their_notes(learner: Collection, take: Import, first: str):
    """Whichever comes first, the other adds only what is lacking."""
    practice = len(CONTENT.glossary.in_theme("practice"))
    [second] = {"rujukan-peksos-practice", WHOLE} - {first}
    take(CONTENT, name=first)
    learn(learner)
    cards, log = progress(learner)

    counts = take(CONTENT, name=second)

    new = 0 if first == WHOLE else len(TERMS) - practice
    assert counts == {"duplicate": practice} | ({"new": new} if new else {})
    assert learner.note_count() == len(TERMS)
    assert learner.card_count() == 4 * len(TERMS)
    now, log_now = progress(learner)
    assert [card for card in now if card in cards] == cards
    assert log_now == log


def test_a_newer_edition_may_change_how_cards_look(
    learner: Collection, take: Import, monkeypatch: pytest.MonkeyPatch
):
    """Its style takes the place of the old one; there is no second type of note."""
    take(CONTENT)
    learn(learner)
    before = progress(learner)
    monkeypatch.setattr(note_type, "STYLE", ".card { color: green; }")

    take(CONTENT, LATER)

    [ours] = [kind for kind in learner.models.all() if kind["name"].startswith("Rujukan Peksos")]
    assert ours["id"] == note_type.NUMBER
    assert ours["css"] == ".card { color: green; }"
    assert progress(learner) == before
