"""skos/glossary.ttl, .jsonld: the terms as SKOS (https://www.w3.org/TR/skos-reference/).

Themes are collections, as they group terms without being wider than them. skos/shapes.ttl says in
SHACL (https://www.w3.org/TR/shacl/) what every edition of these files keeps to.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rdflib import (
    DC,
    DCTERMS,
    FOAF,
    OWL,
    RDF,
    RDFS,
    SKOS,
    XSD,
    Graph,
    Literal,
    URIRef,
)

from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outputs import edition
from refsite.outputs.base import Artifact
from refsite.outputs.skos import concept, names
from refsite.outputs.skos.concept import text
from refsite.release import Release
from refsite.words import WORDS

SHAPES = Path(__file__).with_name("shapes.ttl")
_PREFIXES = {
    "dc": DC,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "isothes": names.ISO_THES,
    "owl": OWL,
    "rdfs": RDFS,
    "skos": SKOS,
    "xsd": XSD,
}
_OURS = ("term", "theme", "source")


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """The same statements as Turtle and as JSON-LD, and the shapes as they are written."""
    statements = graph(content.glossary, release)
    turtle = statements.serialize(format="turtle", encoding="utf-8")
    yield Artifact(f"{names.FOLDER}glossary.ttl", turtle)
    yield Artifact(f"{names.FOLDER}glossary.jsonld", _json_ld(statements))
    yield Artifact(f"{names.FOLDER}shapes.ttl", SHAPES.read_bytes())


def graph(glossary: Glossary, release: Release) -> Graph:
    """All statements; no thing is without an IRI, so that the same data gives the same bytes."""
    made = Graph(bind_namespaces="none")
    for prefix, namespace in _PREFIXES.items():
        made.bind(prefix, namespace)
    spaces = {kind: names.things(release, kind) for kind in _OURS}
    for kind, space in spaces.items():
        made.bind(kind, space)
    above = concept.ancestors(glossary.terms)
    cited = {key for term in glossary.terms.values() for key in term.cited()}
    _say(made, names.scheme(release), _scheme(release))
    for slug, term in glossary.terms.items():
        subject = spaces["term"][slug]
        _say(made, subject, concept.describe(term, glossary.terms, above, release))
        _say(made, subject, concept.sources(term, glossary.sources, release))
        if not above[slug]:
            made.add((names.scheme(release), SKOS.hasTopConcept, subject))
    for theme in glossary.themes:
        members = [spaces["term"][term.slug] for term in glossary.in_theme(theme.key)]
        _say(made, spaces["theme"][theme.key], _collection(theme.names, theme.about, members))
    for key in cited:
        _say(made, spaces["source"][key], concept.work(glossary.sources[key]))
    return made


def _scheme(release: Release) -> Iterator[concept.Statement]:
    yield RDF.type, SKOS.ConceptScheme
    for code in CODES:
        yield DCTERMS.title, text(f"{edition.NAME}: {WORDS[code]['glossary']}", code)
    yield DCTERMS.license, URIRef(edition.LICENCE)
    yield DCTERMS.issued, Literal(release.date, datatype=XSD.date)
    yield OWL.versionInfo, Literal(release.number)


def _collection(
    labels: Mapping[str, str], about: Mapping[str, str], members: Iterable[URIRef]
) -> Iterator[concept.Statement]:
    yield RDF.type, SKOS.Collection
    for code in CODES:
        yield SKOS.prefLabel, text(labels[code], code)
        yield SKOS.definition, text(about[code], code)
    yield from ((SKOS.member, member) for member in members)


def _say(made: Graph, subject: URIRef, statements: Iterable[concept.Statement]) -> None:
    for relation, value in statements:
        made.add((subject, relation, value))


def _json_ld(statements: Graph) -> bytes:
    """JSON-LD 1.1 with everything in one order: its lists have none, and rdflib gives them any."""
    context = {prefix: str(namespace) for prefix, namespace in _PREFIXES.items()}
    data = json.loads(statements.serialize(format="json-ld", context=context))
    return (json.dumps(_sorted(data), ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _sorted(data: object) -> object:
    if isinstance(data, dict):
        return {key: _sorted(data[key]) for key in sorted(data)}
    if isinstance(data, list):
        return sorted(map(_sorted, data), key=lambda entry: json.dumps(entry, sort_keys=True))
    return data
