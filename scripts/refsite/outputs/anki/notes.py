"""A term as a note: the texts of its fields, as HTML that shows them as they stand."""

from dataclasses import astuple
from html import escape

from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs import cited, edition
from refsite.outputs.anki.collection import Note
from refsite.outputs.anki.note_type import Side
from refsite.outputs.base import OutputError
from refsite.outputs.moodle.text import html
from refsite.outputs.xml import flat
from refsite.pages import term as term_page
from refsite.release import Release
from refsite.terms.model import Term, Theme
from refsite.terms.named import given_away
from refsite.words import WORDS


def note(
    slug: str, glossary: Glossary, theme: Theme, deck: int, place: int, release: Release
) -> Note:
    """The note of a term. Raises OutputError for an empty name or definition."""
    term = glossary.terms[slug]
    sides = [astuple(_side(term, glossary, theme, code, release)) for code in CODES]
    fields = (slug, *(text for side in sides for text in side))
    return Note(f"rujukan-peksos/{slug}", place, deck, flat(term.name(CODES[0])), fields)


def _side(term: Term, glossary: Glossary, theme: Theme, code: str, release: Release) -> Side:
    wording = term.wordings[code]
    return Side(
        name=_text(term, code, wording.name),
        others=", ".join(map(_shown, (*wording.synonyms, *wording.abbreviations))),
        definition=_text(term, code, wording.definition),
        equivalence=_equivalence(term, code),
        theme=_shown(theme.names[code]),
        sources="; ".join(
            _shown(cited.briefly(use, glossary.sources, code)) for use in term.sources
        ),
        page=_page(term.slug, code, release),
        asked="" if given_away(term, term, code) else "1",
    )


def _text(term: Term, code: str, text: str) -> str:
    if not (found := _shown(text)):
        raise OutputError(f"“{term.slug}” has an empty text in “{code}”: write one")
    return found


def _equivalence(term: Term, code: str) -> str:
    if not term.equivalence:
        return ""
    note = term.equivalence.note.get(code, "")
    return _shown(f"{WORDS[code][term.equivalence.kind]}. {note}")


def _page(slug: str, code: str, release: Release) -> str:
    """A link to the term's page, or its path while the site has no address."""
    path = f"{code}/{term_page.src_uri(slug).removesuffix('.md')}.html"
    if release.root:
        return f'<a href="{escape(release.root + path)}">{edition.NAME}</a>'
    return f"{edition.NAME}: {path}"


def _shown(text: str) -> str:
    """A plain text as HTML; a bracket begins `[sound:…]`, `[latex]` and the like in Anki."""
    return html(text).replace("[", "&#91;")
