"""The glossary as linked data: whole, sound by the conditions of SKOS, the same in both files."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from outputs import nasty
from rdflib import DC, DCTERMS, FOAF, OWL, RDF, SKOS, BNode, Graph, Literal, Namespace, URIRef
from real import CONTENT
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs import OutputError, edition
from refsite.outputs.skos import glossary
from refsite.outputs.skos.names import ISO_THES
from refsite.outputs.xml import flat
from refsite.project import ROOT
from refsite.release import Release
from refsite.terms.model import Term, Wording
from small import RELEASE

# rdflib's own parser of JSON-LD still makes the graph that rdflib advises against.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

TERMS = CONTENT.glossary.terms
HERE = "https://library.example/copy/"
"""Where somebody has put a copy of the files of a site without an address."""
ADDRESSED = replace(RELEASE, root="https://example.org/peksos/")
PAGES = {
    f"{code}/glossary/{slug}.html": (slug, code)
    for slug in {*TERMS, *nasty.content().glossary.terms}
    for code in CODES
}


def files(content: Content, release: Release = RELEASE) -> Mapping[str, Graph]:
    """What programs read in the two files, by their ending."""
    formats = {"ttl": "turtle", "jsonld": "json-ld"}
    found = {}
    for artifact in glossary.render(content, release):
        name, _, ending = artifact.path.removeprefix("skos/").partition(".")
        if name == "glossary":
            address = f"{release.root or HERE}downloads/{artifact.path}"
            found[ending] = Graph().parse(
                data=artifact.content, format=formats[ending], publicID=address
            )
    return found


@cache
def ours(release: Release = RELEASE) -> Graph:
    """The graph of our own terms, read from Turtle."""
    return files(CONTENT, release)["ttl"]


def concept(slug: str, root: str = HERE) -> URIRef:
    """The IRI of a term."""
    return URIRef(f"{root}downloads/skos/glossary.ttl#term/{slug}")


def small(**relations: dict[str, tuple[str, ...]]) -> Graph:
    """The graph of terms `a`, `b`, … with these relations."""
    terms = {
        slug: Term(slug, "x", dict.fromkeys(CODES, Wording(slug, "So.")), relations=kinds)
        for slug, kinds in relations.items()
    }
    return files(Content(Glossary(terms, (), {})))["ttl"]


@pytest.mark.parametrize("release", [RELEASE, ADDRESSED], ids=["nowhere", "addressed"])
@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_both_files_say_the_same(content: Content, release: Release):
    """Turtle and JSON-LD hold the same statements about the same things, none without an IRI."""
    turtle, json_ld = files(content, release).values()

    assert set(turtle) == set(json_ld)
    assert not any(isinstance(node, BNode) for node in turtle.all_nodes())
    root = release.root or HERE
    expected = {concept(slug, root) for slug in content.glossary.terms}
    assert set(turtle.subjects(RDF.type, SKOS.Concept)) == expected


def test_iris_are_addresses_of_what_is_there():
    """A concept's IRI leads to the file that describes it, its pages to pages of its term."""
    for release in (RELEASE, ADDRESSED):
        root = release.root or HERE
        graph = ours(release)
        for slug in TERMS:
            pages = {
                str(page).removeprefix(root) for page in graph[concept(slug, root) : FOAF.page]
            }
            assert {PAGES[page] for page in pages} == {(slug, code) for code in CODES}


def test_every_term_is_there_with_all_its_words():
    """Name, synonyms, abbreviations, forms, definition and note in each language; identity."""
    graph = ours()
    for slug, term in TERMS.items():
        subject = concept(slug)
        assert graph.value(subject, DCTERMS.identifier) == Literal(slug)
        for code in CODES:
            wording = term.wordings[code]
            avoided = {bad.form for bad in wording.avoid}
            expected = {
                SKOS.prefLabel: {wording.name},
                SKOS.altLabel: {*wording.synonyms, *wording.abbreviations},
                SKOS.hiddenLabel: {*wording.forms, *wording.sought, *avoided},
                SKOS.definition: {wording.definition},
            }
            for role, texts in expected.items():
                found = {str(each) for each in graph[subject:role] if each.language == code}
                assert found == texts, (slug, role)
            notes = [str(n) for n in graph[subject : SKOS.scopeNote] if n.language == code]
            assert len(notes) == bool(term.equivalence)
            if term.equivalence:
                assert notes[0].endswith(term.equivalence.note.get(code, "."))


def test_relations_are_those_of_the_glossary():
    """Each relation of the data is there, by the property that its kind has."""
    graph = ours()
    kinds = {
        "broader": SKOS.broader,
        "narrower": SKOS.narrower,
        "part_of": ISO_THES.broaderPartitive,
        "parts": ISO_THES.narrowerPartitive,
        "contrasts": SKOS.related,
        "related": SKOS.related,
    }
    for slug, term in TERMS.items():
        for kind, relation in kinds.items():
            for other in term.relations.get(kind, ()):
                assert (concept(slug), relation, concept(other)) in graph
        wider = {*term.relations.get("broader", ()), *term.relations.get("part_of", ())}
        assert set(graph[concept(slug) : SKOS.broader]) == {concept(other) for other in wider}


def test_a_whole_is_wider_than_its_parts():
    """SKOS has no parts: programs that know no ISO 25964 still see the hierarchy."""
    graph = small(a={"parts": ("b",)}, b={"part_of": ("a",)})

    assert (concept("b"), SKOS.broader, concept("a")) in graph
    assert (concept("b"), ISO_THES.broaderPartitive, concept("a")) in graph
    assert set(graph.subjects(SKOS.topConceptOf)) == {concept("a")}


@pytest.mark.parametrize("kind", ["related", "contrasts"])
def test_what_stands_above_is_not_related(kind: str):
    """SKOS forbids it over several steps, too (S27); a contrast is then left to the note."""
    graph = small(
        a={"narrower": ("b",), kind: ("c",)},
        b={"broader": ("a",), "parts": ("c",)},
        c={"part_of": ("b",), kind: ("a", "d")},
        d={kind: ("c",)},
    )

    assert set(graph.subject_objects(SKOS.related)) == {
        (concept("c"), concept("d")),
        (concept("d"), concept("c")),
    }
    notes = {str(note) for note in graph[concept("c") : SKOS.note]}
    assert ("Not to be confused with: a, d." in notes) == (kind == "contrasts")


def test_a_label_has_one_role():
    """A form that is a name already is not hidden as well (S13)."""
    wording = Wording("a", "So.", ("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"))
    content = Content(Glossary({"x": Term("x", "x", dict.fromkeys(CODES, wording))}, (), {}))
    graph = files(content)["ttl"]

    found = {role: {str(o) for o in graph.objects(None, role)} for role in graph.predicates()}
    labels = [found[role] for role in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
    assert labels == [{"a"}, {"b", "c"}, {"d"}]


def test_sources_are_cited_in_both_languages():
    """A term points to its works; each has its entry in both languages, and its address."""
    graph = ours()
    work = Namespace(f"{HERE}downloads/skos/glossary.ttl#source/")
    for slug, term in TERMS.items():
        used = {use.key for use in term.sources}
        assert set(graph[concept(slug) : DCTERMS.source]) == {work[key] for key in used}
        others = {work[key] for key in term.cited() - used}
        assert set(graph[concept(slug) : DCTERMS.references]) == others
    entries = {
        e.language: str(e) for e in graph[work["uu-14-2019"] : DCTERMS.bibliographicCitation]
    }
    assert set(entries) == set(CODES)
    assert entries["id"].startswith(
        "Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial. (2019)."
    )
    places = {str(place) for place in graph[concept("keberfungsian-sosial") : DC.source]}
    assert places == {"UU 14/2019, Pasal 1 angka 3", "UU 14/2019, Article 1(3)"}


def test_the_glossary_says_what_it_is():
    """Title in both languages, licence, number, day; its themes hold every term once."""
    graph = ours()
    [scheme] = graph.subjects(RDF.type, SKOS.ConceptScheme)

    assert {title.language for title in graph[scheme : DCTERMS.title]} == set(CODES)
    assert graph.value(scheme, DCTERMS.license) == URIRef(edition.LICENCE)
    assert str(graph.value(scheme, OWL.versionInfo)) == RELEASE.number
    assert str(graph.value(scheme, DCTERMS.issued)) == RELEASE.date
    members = [member for _, member in graph.subject_objects(SKOS.member)]
    assert sorted(members) == sorted(map(concept, TERMS))
    assert set(graph[: SKOS.inScheme : scheme]) == set(members)


def test_nasty_texts_are_read_back_as_they_stand():
    """In both files, in a line."""
    for graph in files(nasty.content()).values():
        names = {str(name) for name in graph.objects(None, SKOS.prefLabel)}
        assert names == {flat(each) for each in nasty.TEXTS} | {"A / B: theme"}


@pytest.mark.parametrize("text", nasty.FORBIDDEN)
def test_a_forbidden_character_is_refused(text: str):
    """What no XML file may hold is of no use here either."""
    terms = {"x": Term("x", "x", dict.fromkeys(CODES, Wording("x", text)))}

    with pytest.raises(OutputError, match="remove it"):
        list(glossary.render(Content(Glossary(terms, (), {})), RELEASE))


def test_bytes_do_not_depend_on_the_run():
    """Python's order of sets, which changes with every run, does not show."""
    script = (
        "from hashlib import sha256; from refsite import glossary as data;"
        "from refsite.content.model import Content; from refsite.project import Project;"
        "from refsite.release import Release; from refsite.outputs.skos import glossary;"
        "terms, _ = data.load(Project());"
        "files = glossary.render(Content(terms), Release('0.1', '2026-11-21'));"
        "print([sha256(file.content).hexdigest() for file in files])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1
