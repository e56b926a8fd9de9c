"""exchange/glossary.tmx: a translation memory, as TMX 1.4b (https://www.gala-global.org/tmx-14b).

It holds what is the same in both languages: the names of the terms, and quotations that have a
rendering. Our definitions are written in each language by themselves, so they are left out.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES, ENGLISH, twin
from refsite.outputs import cited, edition
from refsite.outputs.base import Artifact, Output, OutputError
from refsite.outputs.xml import LANG, add, document, flat
from refsite.release import Release
from refsite.terms.model import Attributed, SourceUse, Term
from refsite.words import WORDS


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """One file: all names in the order of the slugs, then all quotations."""
    glossary = content.glossary
    root = ET.Element("tmx", version="1.4")
    header = {
        "creationtool": edition.NAME,
        "creationtoolversion": release.number,
        "segtype": "phrase",
        "o-tmf": edition.NAME,
        "adminlang": ENGLISH.code,
        "srclang": "*all*",
        "datatype": "plaintext",
        "creationdate": f"{release.date.replace('-', '')}T000000Z",
    }
    about = f"{edition.line(release, ENGLISH.code)} {edition.LICENCE}"
    add(add(root, "header", **header), "note", about)
    body = add(root, "body")
    terms = [glossary.terms[slug] for slug in sorted(glossary.terms)]
    for term in terms:
        _names(body, term)
    for term in terms:
        for number, entry in enumerate(term.attributed, 1):
            if entry.quotation and entry.quotation.rendering:
                _quotation(body, f"quotation/{term.slug}/{number}", entry, glossary)
    yield Artifact("exchange/glossary.tmx", document(root))


def _names(body: ET.Element, term: Term) -> None:
    """A name is no plain translation where the term's equivalence says less: a note says what."""
    unit = add(body, "tu", tuid=f"term/{term.slug}")
    if term.equivalence:
        for code in CODES:
            note = term.equivalence.note.get(code, "")
            text = flat(f"{WORDS[code][term.equivalence.kind]}. {note}")
            add(unit, "note", text, **{LANG: code})
        add(unit, "prop", term.equivalence.kind, type="x-equivalence")
    add(unit, "prop", term.theme, type="x-theme")
    for code in CODES:
        _variant(unit, code, term.name(code))


def _quotation(body: ET.Element, identity: str, entry: Attributed, glossary: Glossary) -> None:
    """The exact words with their source, and the rendering with whose it is."""
    quoted = entry.quotation
    original, other = quoted.language, twin(quoted.language).code
    unit = add(body, "tu", tuid=identity, segtype="block", srclang=original)
    use = SourceUse(entry.source, entry.locator)
    _variant(unit, original, quoted.text, cited.briefly(use, glossary.sources, original))
    _variant(unit, other, quoted.rendering, _whose(entry, glossary, other))


def _whose(entry: Attributed, glossary: Glossary, language: str) -> str:
    if entry.quotation.by != "ours":
        return cited.briefly(SourceUse(entry.quotation.by), glossary.sources, language)
    kind = "our legal rendering" if entry.kind == "legal" else "our rendering"
    return WORDS[language][kind]


def _variant(unit: ET.Element, language: str, text: str, note: str = "") -> None:
    variant = add(unit, "tuv", **{LANG: language})
    if note:
        add(variant, "note", flat(note))
    if not (segment := flat(text)):
        raise OutputError(f"“{unit.get('tuid')}” is empty in “{language}”: write it")
    add(variant, "seg", segment)


OUTPUT = Output("tmx", render)
