"""Files for translators: every term in both languages, nothing that is no translation."""

from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs import OutputError
from refsite.outputs.exchange import tbx, tmx
from refsite.outputs.xml import flat
from refsite.terms.model import Term, Wording
from small import RELEASE

TERMS = CONTENT.glossary.terms
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(output, content: Content, root: str = "") -> ET.Element:
    """The one file of an output, which is our own."""
    [artifact] = output.render(content, replace(RELEASE, root=root))
    return ET.fromstring(artifact.content)  # noqa: S314


@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_tbx_holds_every_name_with_its_standing(content: Content):
    """The name is preferred, synonyms and abbreviations admitted, forms to avoid deprecated."""
    entries = {entry.get("id"): entry for entry in read(tbx, content).iter("termEntry")}
    assert set(entries) == {f"term-{slug}" for slug in content.glossary.terms}
    for slug, term in content.glossary.terms.items():
        sections = {node.get(LANG): node for node in entries[f"term-{slug}"].iter("langSet")}
        assert list(sections) == list(CODES)
        for code, section in sections.items():
            wording = term.wordings[code]
            expected = [("fullForm", "preferredTerm-admn-sts", wording.name)]
            expected += [("fullForm", "admittedTerm-admn-sts", n) for n in wording.synonyms]
            expected += [
                ("abbreviation", "admittedTerm-admn-sts", n) for n in wording.abbreviations
            ]
            expected += [("variant", "deprecatedTerm-admn-sts", b.form) for b in wording.avoid]
            found = [
                (*[note.text for note in group.findall("termNote")], group.findtext("term"))
                for group in section.iter("tig")
            ]
            assert found == [(kind, status, flat(name)) for kind, status, name in expected]
            reasons = [group.findtext("note") for group in section.iter("tig")][
                -len(wording.avoid) :
            ]
            assert not wording.avoid or reasons == [flat(bad.reason) for bad in wording.avoid]


def test_tbx_says_what_a_term_means_and_where_that_is_from():
    """Definition, equivalence, theme and sources in the language of their part."""
    root = read(tbx, CONTENT, "https://example.org/")
    themes = {theme.key: theme.names for theme in CONTENT.glossary.themes}
    for entry in root.iter("termEntry"):
        term = TERMS[entry.get("id").removeprefix("term-")]
        fields = {n.get(LANG): n.text for n in entry.findall("descrip[@type='subjectField']")}
        assert fields == themes[term.theme]
        assert [n.get("target") for n in entry.findall("xref")] == [
            f"https://example.org/{code}/glossary/{term.slug}.html" for code in CODES
        ]
        for section in entry.iter("langSet"):
            code = section.get(LANG)
            definition = section.findtext("descripGrp/descrip[@type='definition']")
            assert definition == term.wordings[code].definition
            sources = [node.text for node in section.findall("descripGrp/admin[@type='source']")]
            assert len(sources) == len(term.sources)
            for use, source in zip(term.sources, sources, strict=True):
                assert source.endswith(use.locator.get(code, ""))
            note = section.findtext("note") or ""
            assert bool(note) == bool(term.equivalence)
            if term.equivalence:
                assert note.endswith(term.equivalence.note.get(code, "."))


def test_tmx_holds_every_name_and_every_rendered_quotation():
    """Units of two languages; a quotation with its source, a rendering with whose it is."""
    units = {unit.get("tuid"): unit for unit in read(tmx, CONTENT).iter("tu")}
    quoted = {
        f"quotation/{slug}/{number}": entry
        for slug, term in TERMS.items()
        for number, entry in enumerate(term.attributed, 1)
        if entry.quotation and entry.quotation.rendering
    }
    assert set(units) == {f"term/{slug}" for slug in TERMS} | set(quoted)
    assert len(quoted) > 50
    for slug, term in TERMS.items():
        segments = {v.get(LANG): v.findtext("seg") for v in units[f"term/{slug}"].iter("tuv")}
        assert segments == {code: term.name(code) for code in CODES}
        kind = units[f"term/{slug}"].findtext("prop[@type='x-equivalence']")
        assert kind == (term.equivalence.kind if term.equivalence else None)
    for identity, entry in quoted.items():
        original, rendering = units[identity].iter("tuv")
        assert original.get(LANG) == entry.quotation.language == units[identity].get("srclang")
        assert original.findtext("seg") == entry.quotation.text
        assert original.findtext("note").endswith(entry.locator[entry.quotation.language])
        assert {original.get(LANG), rendering.get(LANG)} == set(CODES)
        assert rendering.findtext("seg") == entry.quotation.rendering
        assert rendering.findtext("note")


def test_tmx_holds_no_definition_of_ours():
    """They are written in each language by themselves: no translations of each other."""
    segments = {seg.text for seg in read(tmx, CONTENT).iter("seg")}

    assert not segments & {w.definition for term in TERMS.values() for w in term.wordings.values()}


def test_an_unofficial_rendering_of_a_law_says_so():
    """A rendering of a law by us is no legal text."""
    legal = {
        f"quotation/{slug}/{number}"
        for slug, term in TERMS.items()
        for number, entry in enumerate(term.attributed, 1)
        if entry.quotation and entry.kind == "legal"
    }
    notes = Counter(
        unit.findall("tuv")[1].findtext("note")
        for unit in read(tmx, CONTENT).iter("tu")
        if unit.get("tuid") in legal
    )

    assert set(notes) == {"Unofficial translation, ours.", "Terjemahan tidak resmi, oleh kami."}


def test_nasty_texts_are_read_back_from_tmx():
    """Names and quotations, in a line."""
    units = read(tmx, nasty.content()).iter("tu")
    segments = [{seg.text for seg in unit.iter("seg")} for unit in units]

    assert segments == 2 * [{flat(text)} for _, text in sorted(enumerated())]


def enumerated() -> list[tuple[str, str]]:
    """The nasty texts by the slugs of their terms."""
    return [(f"term-{number}", text) for number, text in enumerate(nasty.TEXTS)]


@pytest.mark.parametrize("output", [tbx, tmx], ids=["tbx", "tmx"])
@pytest.mark.parametrize("name", [*nasty.FORBIDDEN, " "])
def test_what_no_program_reads_is_refused(output, name: str):
    """A character that XML forbids, or an empty name, stops the build with the reason."""
    terms = {"x": Term("x", "x", dict.fromkeys(CODES, Wording(name, "So.")))}

    with pytest.raises(OutputError, match=r"remove it|write"):
        read(output, Content(Glossary(terms, (), {})))
