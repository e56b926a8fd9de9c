"""A term as a SKOS concept, and a source as the work that it is.

Labels: the name is the preferred one; synonyms and abbreviations are alternative; forms, words
sought and forms to avoid are hidden. One label has one role in a language (SKOS S13).

Relations: `part_of` is broader, too, told apart as ISO 25964's broaderPartitive. `related` and
`contrasts` are both skos:related, unless one term stands above the other, where SKOS forbids it
(S27); a note names the terms that must not be confused, so that no contrast is lost.
"""

from collections.abc import Iterator, Mapping

from rdflib import DC, DCTERMS, FOAF, RDF, RDFS, SKOS, Literal, URIRef

from refsite.languages import CODES
from refsite.outputs import cited
from refsite.outputs.skos import names
from refsite.outputs.skos.names import ISO_THES
from refsite.outputs.xml import flat
from refsite.pages import term as term_page
from refsite.references.model import Source
from refsite.release import Release
from refsite.terms.model import Term, Wording
from refsite.words import WORDS

Statement = tuple[URIRef, URIRef | Literal]
"""What is said of a thing: a property and its value."""
HIERARCHY = {
    "broader": (SKOS.broader,),
    "narrower": (SKOS.narrower,),
    "part_of": (SKOS.broader, ISO_THES.broaderPartitive),
    "parts": (SKOS.narrower, ISO_THES.narrowerPartitive),
}
"""The properties of each relation that puts one term above another."""
_UP = ("broader", "part_of")


def text(value: str, language: str) -> Literal:
    """A text in a language."""
    return Literal(flat(value), lang=language)


def describe(
    term: Term, terms: Mapping[str, Term], above: Mapping[str, set[str]], release: Release
) -> Iterator[Statement]:
    """All that is said of a term; `above` holds the slugs above each one (see `ancestors`)."""
    scheme = names.scheme(release)
    yield RDF.type, SKOS.Concept
    yield DCTERMS.identifier, Literal(term.slug)
    yield SKOS.inScheme, scheme
    if not above[term.slug]:
        yield SKOS.topConceptOf, scheme
    for code in CODES:
        yield from _labels(term.wordings[code], code)
        yield SKOS.definition, text(term.wordings[code].definition, code)
        if term.equivalence:
            note = term.equivalence.note.get(code, "")
            yield SKOS.scopeNote, text(f"{WORDS[code][term.equivalence.kind]}. {note}", code)
        if others := [terms[slug].name(code) for slug in term.relations.get("contrasts", ())]:
            yield SKOS.note, text(f"{WORDS[code]['contrasts']}: {', '.join(others)}.", code)
        yield FOAF.page, names.page(release, code, term_page.src_uri(term.slug))
    yield from _relations(term, above, release)


def sources(term: Term, known: Mapping[str, Source], release: Release) -> Iterator[Statement]:
    """The works on which a definition rests, those that define the term in words of their own.

    Where a place in a work is known, a text in each language says it, too.
    """
    works = names.things(release, "source")
    for use in term.sources:
        yield DCTERMS.source, works[use.key]
        for code in CODES if use.locator else ():
            yield DC.source, text(cited.briefly(use, known, code), code)
    for key in term.cited() - {use.key for use in term.sources}:
        yield DCTERMS.references, works[key]


def work(source: Source) -> Iterator[Statement]:
    """A source: its entry in the list of sources in each language, and its address."""
    yield RDF.type, DCTERMS.BibliographicResource
    for code in CODES:
        yield DCTERMS.bibliographicCitation, text(cited.in_full(source, code), code)
    if address := names.work(source):
        yield RDFS.seeAlso, address


def ancestors(terms: Mapping[str, Term]) -> Mapping[str, set[str]]:
    """By slug, the slugs of all terms above it: wider ones, and wholes that it belongs to."""

    def climb(slug: str, seen: set[str]) -> set[str]:
        for kind in _UP:
            for other in terms[slug].relations.get(kind, ()):
                if other not in seen:
                    seen.add(other)
                    climb(other, seen)
        return seen

    return {slug: climb(slug, set()) for slug in terms}


def _labels(wording: Wording, language: str) -> Iterator[Statement]:
    avoided = (bad.form for bad in wording.avoid)
    roles = (
        (SKOS.prefLabel, (wording.name,)),
        (SKOS.altLabel, (*wording.synonyms, *wording.abbreviations)),
        (SKOS.hiddenLabel, (*wording.forms, *wording.sought, *avoided)),
    )
    given = set()
    for role, labels in roles:
        for label in dict.fromkeys(text(label, language) for label in labels):
            if label not in given:
                given.add(label)
                yield role, label


def _relations(term: Term, above: Mapping[str, set[str]], release: Release) -> Iterator[Statement]:
    concepts = names.things(release, "term")
    for kind, slugs in term.relations.items():
        for slug in slugs:
            if kind in HIERARCHY:
                yield from ((relation, concepts[slug]) for relation in HIERARCHY[kind])
            elif slug not in above[term.slug] and term.slug not in above[slug]:
                yield SKOS.related, concepts[slug]
