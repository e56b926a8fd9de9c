"""The shapes of the glossary as linked data, by pySHACL: ours keeps to them, each catches a fault."""

from collections.abc import Callable
from functools import cache

import pytest
from outputs import nasty
from pyshacl import validate
from rdflib import (
    DC,
    DCTERMS,
    FOAF,
    OWL,
    RDF,
    RDFS,
    SH,
    SKOS,
    XSD,
    Graph,
    Literal,
    Namespace,
    URIRef,
)
from refsite.content import check
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs.skos import glossary
from refsite.outputs.skos.names import ISO_THES
from refsite.project import Project
from refsite.references.model import Source
from refsite.terms.model import Equivalence, SourceUse, Term, Theme, Wording
from small import RELEASE

BASE = "https://example.org/downloads/skos/"
SHAPE = Namespace(f"{BASE}shapes.ttl#")
TERM = Namespace(f"{BASE}glossary.ttl#term/")
THEME = URIRef(f"{BASE}glossary.ttl#theme/x")
WORK = URIRef(f"{BASE}glossary.ttl#source/w")
SCHEME = URIRef(f"{BASE}glossary.ttl#glossary")
A, B, C = TERM.a, TERM.b, TERM.c
NEW = URIRef("https://example.org/new")


def files(content: Content) -> tuple[Graph, Graph]:
    """The glossary and the shapes, as somebody reads them who has both files."""
    found = {artifact.path: artifact.content for artifact in glossary.render(content, RELEASE)}
    names = ("skos/glossary.ttl", "skos/shapes.ttl")
    data, shapes = (
        Graph().parse(data=found[name], format="turtle", publicID=f"{BASE}{name[5:]}")
        for name in names
    )
    return data, shapes


def broken(data: Graph, shapes: Graph) -> dict[URIRef, str]:
    """The shapes that some data does not keep to, with what they say."""
    _, report, _ = validate(data, shacl_graph=shapes, inference="none", meta_shacl=False)
    return {
        report.value(result, SH.sourceShape): str(report.value(result, SH.resultMessage))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


@cache
def small() -> tuple[Graph, Graph]:
    """Five sound terms: `a` is wider than `b`, of which `c` is a part; `d` and `e` are confused."""
    relations = {
        "a": {"narrower": ("b",)},
        "b": {"broader": ("a",), "parts": ("c",)},
        "c": {"part_of": ("b",)},
        "d": {"contrasts": ("e",)},
        "e": {"contrasts": ("d",)},
    }
    terms = {}
    for slug, kinds in relations.items():
        wording = Wording(slug, f"So is {slug}.", (f"{slug}{slug}",), forms=(f"{slug}s",))
        terms[slug] = Term(
            slug,
            "x",
            dict.fromkeys(CODES, wording),
            Equivalence("near", nasty.both("Not quite.")),
            sources=(SourceUse("w", nasty.both("p. 1")),),
            relations=kinds,
        )
    theme = Theme("x", nasty.both("X"), nasty.both("About."))
    source = Source("w", "book", "Work", "en", url="https://example.org/work")
    return files(Content(Glossary(terms, (theme,), {"w": source})))


def add(*statement) -> Callable[[Graph], None]:
    """A fault: something is said that should not be."""
    return lambda data: data.add(statement)


def drop(*pattern) -> Callable[[Graph], None]:
    """A fault: something is not said; None stands for anything."""
    return lambda data: data.remove(pattern)


def text(value: str, language: str = "en") -> Literal:
    """A text in a language."""
    return Literal(value, lang=language)


FAULTS = [
    ("SchemeTitle", drop(SCHEME, DCTERMS.title, text("Rujukan Peksos: Glossary"))),
    ("SchemeTitle", add(SCHEME, DCTERMS.title, text("Another"))),
    ("SchemeLicence", drop(SCHEME, DCTERMS.license, None)),
    ("SchemeLicence", add(SCHEME, DCTERMS.license, NEW)),
    ("SchemeDay", drop(SCHEME, DCTERMS.issued, None)),
    ("SchemeDay", add(SCHEME, DCTERMS.issued, Literal("2026-11-31", datatype=XSD.date))),
    ("SchemeVersion", drop(SCHEME, OWL.versionInfo, None)),
    ("SchemeTop", drop(SCHEME, SKOS.hasTopConcept, A)),
    ("CollectionName", drop(THEME, SKOS.prefLabel, text("X", "id"))),
    ("CollectionDefinition", drop(THEME, SKOS.definition, None)),
    ("CollectionMember", add(THEME, SKOS.member, NEW)),
    ("WorkCitation", drop(WORK, DCTERMS.bibliographicCitation, None)),
    ("WorkCitation", add(WORK, DCTERMS.bibliographicCitation, text("<cite>W</cite>"))),
    ("WorkAddress", add(WORK, RDFS.seeAlso, NEW)),
    ("OfOneKind", add(A, RDF.type, SKOS.Collection)),
    ("OfOneKind", add(A, RDF.type, SKOS.ConceptScheme)),
    ("Identifier", drop(A, DCTERMS.identifier, None)),
    ("Identifier", add(B, DCTERMS.identifier, Literal("Not this"))),
    ("Name", drop(A, SKOS.prefLabel, text("a", "id"))),
    ("Name", add(A, SKOS.prefLabel, text("another"))),
    ("Name", add(A, SKOS.prefLabel, text("ander", "de"))),
    ("Name", add(A, SKOS.prefLabel, Literal("of no language"))),
    ("NameNotAlternative", add(A, SKOS.altLabel, text("a"))),
    ("NameNotHidden", add(A, SKOS.hiddenLabel, text("a"))),
    ("NameOfOne", add(A, SKOS.prefLabel, text("b"))),
    ("Alternative", add(A, SKOS.altLabel, Literal("of no language"))),
    ("AlternativeNotHidden", add(A, SKOS.hiddenLabel, text("aa"))),
    ("Hidden", add(A, SKOS.hiddenLabel, text("ander", "de"))),
    ("Definition", drop(A, SKOS.definition, text("So is a.", "id"))),
    ("Definition", add(A, SKOS.definition, text("So it is, too."))),
    ("Scope", add(A, SKOS.scopeNote, text("Quite."))),
    ("Note", add(TERM.d, SKOS.note, text("One more."))),
    ("InScheme", drop(A, SKOS.inScheme, None)),
    ("InScheme", add(A, SKOS.inScheme, NEW)),
    ("InCollection", drop(None, SKOS.member, A)),
    ("Top", drop(A, SKOS.topConceptOf, None)),
    ("Page", drop(A, FOAF.page, None)),
    ("Page", add(A, FOAF.page, NEW)),
    ("Source", add(A, DCTERMS.source, NEW)),
    ("Reference", add(A, DCTERMS.references, WORK)),
    ("Reference", add(A, DCTERMS.references, NEW)),
    ("Place", add(A, DC.source, Literal("of no language"))),
    ("Broader", add(A, SKOS.broader, NEW)),
    ("Answered", drop(B, SKOS.narrower, C)),
    ("Answered", drop(B, SKOS.broader, A)),
    ("NoCircle", add(A, SKOS.broader, C)),
    ("Whole", add(A, ISO_THES.broaderPartitive, TERM.d)),
    ("WholeAnswered", drop(B, ISO_THES.narrowerPartitive, C)),
    ("Related", add(A, SKOS.related, NEW)),
    ("RelatedAnswered", drop(TERM.d, SKOS.related, TERM.e)),
    ("RelatedNotAbove", add(C, SKOS.related, A)),
    ("RelatedNotBelow", add(A, SKOS.related, C)),
]
"""Each shape, and what it catches."""


def test_our_glossary_keeps_to_the_shapes():
    """Every term, theme and source; the shapes themselves are sound SHACL."""
    content, _ = check.load(Project())
    data, shapes = files(content)
    conforms, _, report = validate(data, shacl_graph=shapes, inference="none", meta_shacl=True)

    assert conforms, report
    assert len(set(data.subjects(RDF.type, SKOS.Concept))) == len(content.glossary.terms)


def test_what_the_tests_break_is_sound_before():
    """A fault is found because it was made."""
    assert broken(*small()) == {}


def test_nasty_texts_break_no_shape():
    """Whatever the texts hold, the statements keep their form."""
    assert broken(*files(nasty.content())) == {}


@pytest.mark.parametrize(("shape", "fault"), FAULTS)
def test_a_shape_catches_its_fault(shape: str, fault: Callable[[Graph], None]):
    """The report names the shape, with words of its own for whoever made the fault."""
    sound, shapes = small()
    data = Graph()
    data += sound
    fault(data)
    assert set(data) != set(sound)

    assert broken(data, shapes)[SHAPE[shape]] == str(shapes.value(SHAPE[shape], SH.message))


def test_every_shape_is_tried():
    """No rule stands in the file that nothing has ever broken."""
    _, shapes = small()
    rules = {subject for subject in shapes.subjects(SH.message) if isinstance(subject, URIRef)}

    assert {str(rule).removeprefix(str(SHAPE)) for rule in rules} == {shape for shape, _ in FAULTS}
    paths = {subject for subject in shapes.subjects(SH.path) if isinstance(subject, URIRef)}
    assert paths <= rules
