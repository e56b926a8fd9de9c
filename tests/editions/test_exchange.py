"""TBX and TMX as the Translate Toolkit reads them, and their form as their standards draw it."""

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import etree
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs.exchange import tbx, tmx
from refsite.outputs.xml import flat
from small import RELEASE
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile

ADDRESSED = replace(RELEASE, root="https://example.org/peksos/")
AUXILIARY = "(descrip | descripGrp | admin | note | xref)*"
ANY_LANGUAGE = "xml:lang CDATA #IMPLIED"
STRUCTURES = {
    # ISO 30042:2008, core structure: the elements that we use, where it allows them.
    "tbx": f"""
        <!ELEMENT martif (martifHeader, text)>
        <!ATTLIST martif type CDATA #REQUIRED xml:lang CDATA #REQUIRED>
        <!ELEMENT martifHeader (fileDesc, encodingDesc?)>
        <!ELEMENT fileDesc (titleStmt?, sourceDesc+)>
        <!ELEMENT titleStmt (title, note*)>
        <!ELEMENT title (#PCDATA)>
        <!ELEMENT sourceDesc (p+)>
        <!ELEMENT encodingDesc (p+)>
        <!ELEMENT p (#PCDATA)>
        <!ATTLIST p type (XCSURI | XCSContent | DCSName) #IMPLIED>
        <!ELEMENT text (body)>
        <!ELEMENT body (termEntry+)>
        <!ELEMENT termEntry ({AUXILIARY}, langSet+)>
        <!ATTLIST termEntry id ID #IMPLIED>
        <!ELEMENT langSet ({AUXILIARY}, tig+)>
        <!ATTLIST langSet xml:lang CDATA #REQUIRED>
        <!ELEMENT descripGrp (descrip, (admin | note | xref)*)>
        <!ELEMENT descrip (#PCDATA)>
        <!ATTLIST descrip type (subjectField | definition) #REQUIRED {ANY_LANGUAGE}>
        <!ELEMENT admin (#PCDATA)>
        <!ATTLIST admin type (source) #REQUIRED {ANY_LANGUAGE}>
        <!ELEMENT note (#PCDATA)>
        <!ATTLIST note {ANY_LANGUAGE}>
        <!ELEMENT xref (#PCDATA)>
        <!ATTLIST xref type (externalCrossReference) #REQUIRED target CDATA #REQUIRED>
        <!ELEMENT tig (term, termNote*, {AUXILIARY})>
        <!ELEMENT term (#PCDATA)>
        <!ELEMENT termNote (#PCDATA)>
        <!ATTLIST termNote type (termType | administrativeStatus) #REQUIRED>
    """,
    # TMX 1.4b: the elements that we use.
    "tmx": f"""
        <!ELEMENT tmx (header, body)>
        <!ATTLIST tmx version CDATA #FIXED "1.4">
        <!ELEMENT header (note | prop)*>
        <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
            segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
            adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
            creationdate CDATA #IMPLIED>
        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note | prop)*, tuv+)>
        <!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED
            segtype (block | paragraph | sentence | phrase) #IMPLIED>
        <!ELEMENT tuv ((note | prop)*, seg)>
        <!ATTLIST tuv xml:lang CDATA #REQUIRED>
        <!ELEMENT seg (#PCDATA)>
        <!ELEMENT note (#PCDATA)>
        <!ATTLIST note {ANY_LANGUAGE}>
        <!ELEMENT prop (#PCDATA)>
        <!ATTLIST prop type CDATA #REQUIRED>
    """,
}
OUTPUTS = {"tbx": tbx, "tmx": tmx}
CONTENTS = pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])


def written(key: str, content: Content) -> bytes:
    """The one file of an output."""
    [artifact] = OUTPUTS[key].render(content, ADDRESSED)
    return artifact.content


def names(content: Content, prefix: str) -> Mapping[str, dict[str, str]]:
    """The names of all terms by the id of their unit."""
    return {
        f"{prefix}{slug}": {code: flat(term.name(code)) for code in CODES}
        for slug, term in content.glossary.terms.items()
    }


@CONTENTS
@pytest.mark.parametrize("key", OUTPUTS)
def test_the_form_is_that_of_its_standard(key: str, content: Content):
    """Elements stand where the standard has them, in its order, with the attributes it asks for."""
    structure = etree.DTD(io.StringIO(STRUCTURES[key]))
    root = etree.fromstring(written(key, content))

    assert structure.validate(root), structure.error_log


@CONTENTS
def test_tbx_is_read_with_every_name(content: Content):
    """A unit a term, its name first in each language, the other names with their standing."""
    file = tbxfile.parsestring(written("tbx", content))
    file.setsourcelanguage("id")
    file.settargetlanguage("en")

    found = {unit.getid(): {"id": unit.source, "en": unit.target} for unit in file.units}
    assert len(file.units) == len(content.glossary.terms)
    assert found == names(content, "term-")
    for unit in file.units:
        term = content.glossary.terms[unit.getid().removeprefix("term-")]
        read = {"id": unit.get_source_terms(), "en": unit.get_target_terms()}
        for code, terms in read.items():
            wording = term.wordings[code]
            good = [wording.name, *wording.synonyms, *wording.abbreviations]
            assert [each.text for each in terms if not each.deprecated] == list(map(flat, good))
            bad = [each.text for each in terms if each.deprecated]
            assert bad == [flat(avoided.form) for avoided in wording.avoid]


@CONTENTS
def test_tmx_is_read_with_every_name(content: Content):
    """A unit a term with its name in each language; quotations come besides."""
    file = tmxfile.parsestring(written("tmx", content), "id", "en")

    found = {unit.getid(): {"id": unit.source, "en": unit.target} for unit in file.units}
    assert len(found) == len(file.units)
    terms = {identity: each for identity, each in found.items() if identity.startswith("term/")}
    assert terms == names(content, "term/")
    quoted = {
        f"quotation/{slug}/{number}": entry.quotation
        for slug, term in content.glossary.terms.items()
        for number, entry in enumerate(term.attributed, 1)
        if entry.quotation and entry.quotation.rendering
    }
    for identity, quotation in quoted.items():
        texts = found.pop(identity)
        assert texts.pop(quotation.language) == flat(quotation.text)
        assert list(texts.values()) == [flat(quotation.rendering)]
    assert set(found) == set(terms)


def test_tmx_translates():
    """Asked for a name, the memory gives the other one."""
    file = tmxfile.parsestring(written("tmx", CONTENT))

    assert file.translate("keberfungsian sosial", "id", "en") == "social functioning"
    assert file.translate("social functioning", "en", "id") == "keberfungsian sosial"
