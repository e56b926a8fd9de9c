"""exchange/glossary.tbx: the terms for translators, as TBX v2 (ISO 30042:2008), TBX-Basic.

TBX-Basic knows no synonyms: they are full forms that are admitted beside the preferred name. Forms
to avoid are deprecated. Inflections and words sought are not terms and are left out.
"""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES, ENGLISH
from refsite.outputs import cited, edition
from refsite.outputs.base import Artifact, Output, OutputError
from refsite.outputs.xml import LANG, add, document, flat
from refsite.pages import term as term_page
from refsite.release import Release
from refsite.terms.model import Term, Theme, Wording
from refsite.words import WORDS

CONSTRAINTS = "TBXBasicXCSV02.xcs"
"""The name of the file that says what TBX-Basic allows: which values `type` has, and where."""
PREFERRED, ADMITTED, DEPRECATED = (
    f"{status}-admn-sts" for status in ("preferredTerm", "admittedTerm", "deprecatedTerm")
)


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """One file with both languages. Raises OutputError for an empty name or definition."""
    glossary = content.glossary
    root = ET.Element("martif", {"type": "TBX-Basic", LANG: ENGLISH.code})
    header = add(root, "martifHeader")
    about = add(header, "fileDesc")
    title = WORDS[ENGLISH.code]["glossary"]
    add(add(about, "titleStmt"), "title", f"{edition.NAME}: {title}")
    add(add(about, "sourceDesc"), "p", f"{edition.line(release, ENGLISH.code)} {edition.LICENCE}")
    add(add(header, "encodingDesc"), "p", CONSTRAINTS, type="XCSURI")
    body = add(add(root, "text"), "body")
    themes = {theme.key: theme for theme in glossary.themes}
    for slug in sorted(glossary.terms):
        _entry(body, glossary.terms[slug], glossary, themes, release)
    yield Artifact("exchange/glossary.tbx", document(root))


def _entry(
    body: ET.Element,
    term: Term,
    glossary: Glossary,
    themes: Mapping[str, Theme],
    release: Release,
) -> None:
    # An id of XML begins with a letter; a slug may not.
    entry = add(body, "termEntry", id=f"term-{term.slug}")
    for code in CODES if term.theme in themes else ():
        field = flat(themes[term.theme].names[code])
        add(entry, "descrip", field, **{"type": "subjectField", LANG: code})
    for code in CODES if release.root else ():
        page = f"{code}/{term_page.src_uri(term.slug).removesuffix('.md')}.html"
        name = _text(term, code, term.name(code))
        add(entry, "xref", name, type="externalCrossReference", target=release.root + page)
    for code in CODES:
        section = add(entry, "langSet", **{LANG: code})
        defined = add(section, "descripGrp")
        add(
            defined, "descrip", _text(term, code, term.wordings[code].definition), type="definition"
        )
        for use in term.sources:
            source = flat(cited.briefly(use, glossary.sources, code))
            add(defined, "admin", source, type="source")
        if term.equivalence:
            note = term.equivalence.note.get(code, "")
            add(section, "note", flat(f"{WORDS[code][term.equivalence.kind]}. {note}"))
        for name, kind, status, reason in _names(term.wordings[code]):
            _name(section, _text(term, code, name), kind, status, reason)


def _names(wording: Wording) -> Iterator[tuple[str, str, str, str]]:
    """Each name with its type and its standing, and why it is to be avoided."""
    yield wording.name, "fullForm", PREFERRED, ""
    yield from ((name, "fullForm", ADMITTED, "") for name in wording.synonyms)
    yield from ((name, "abbreviation", ADMITTED, "") for name in wording.abbreviations)
    yield from ((bad.form, "variant", DEPRECATED, bad.reason) for bad in wording.avoid)


def _name(section: ET.Element, name: str, kind: str, status: str, reason: str) -> None:
    group = add(section, "tig")
    add(group, "term", name)
    add(group, "termNote", kind, type="termType")
    add(group, "termNote", status, type="administrativeStatus")
    if reason:
        add(group, "note", flat(reason))


def _text(term: Term, language: str, text: str) -> str:
    if not (found := flat(text)):
        raise OutputError(f"“{term.slug}” has an empty text in “{language}”: write one")
    return found


OUTPUT = Output("tbx", render)
