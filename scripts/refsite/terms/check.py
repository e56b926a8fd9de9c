"""What must hold across terms, beyond the form of each file."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from refsite.language import spelling
from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean
from refsite.references.model import Source
from refsite.references.named import Authors
from refsite.strict_yaml import Place
from refsite.terms import attributed, form_check, similar
from refsite.terms.load import LoadedTerm
from refsite.terms.model import INVERSE, Term

WORDS = (12, 45)
"""How many words a definition has, at least and at most."""


def check(
    loaded: Sequence[LoadedTerm],
    slugs: Collection[str],
    themes: Collection[str],
    sources: Mapping[str, Source],
) -> list[Problem]:
    """Every breach of the rules in glossary/README.md.

    That a term has two relations is held by tests/test_content.py: a checkout may grow up to it.

    `slugs` are those of all term files, `themes` the known themes, `sources` the
    bibliography by key.
    """
    problems = [*_names_twice(loaded), *form_check.check(loaded), *similar.check(loaded)]
    authors = Authors(sources)
    by_slug = {entry.term.slug: entry for entry in loaded}
    for entry in loaded:
        if entry.term.theme not in themes:
            hint = did_you_mean(entry.term.theme, themes) or f"known: {', '.join(themes)}"
            problems.append(entry.problem(("theme",), f"no theme “{entry.term.theme}”", hint))
        problems += _definitions(entry)
        problems += _equivalence(entry)
        problems += _claims(entry, authors)
        problems += attributed.check(entry, sources)
        problems += _sources(entry, sources)
        problems += _relations(entry, by_slug, slugs)
        problems += _grounded(entry, by_slug)
    return problems


def _definitions(entry: LoadedTerm) -> Iterator[Problem]:
    least, most = WORDS
    for code in CODES:
        wording, place = entry.term.wordings[code], (code, "definition")
        count = len(wording.definition.split())
        if not least <= count <= most:
            yield entry.problem(
                place, f"the definition has {count} words", f"expected {least} to {most}"
            )
        if not wording.definition.endswith("."):
            yield entry.problem(place, "the definition does not end with a full stop")
        if re.search(rf"(?<!\w){re.escape(wording.name)}(?!\w)", wording.definition, re.IGNORECASE):
            yield entry.problem(
                place,
                f"the definition uses the term itself, “{wording.name}”",
                "say it in other words",
            )


def _equivalence(entry: LoadedTerm) -> Iterator[Problem]:
    equivalence = entry.term.equivalence
    if equivalence and equivalence.kind != "exact" and not equivalence.note:
        yield entry.problem(
            ("equivalence",),
            f"equivalence “{equivalence.kind}” has no note",
            "say in both languages what differs",
        )


def _claims(entry: LoadedTerm, authors: Authors) -> Iterator[Problem]:
    cited = entry.term.cited()
    for place, text in _own_words(entry.term):
        for what, hint in (*authors.faults(text, cited), *spelling.faults(text)):
            yield entry.problem(place, what, hint)


def _own_words(term: Term) -> Iterator[tuple[Place, str]]:
    """Each text that we wrote ourselves, with its place in the term's file."""
    for code in CODES:
        wording = term.wordings[code]
        yield (code, "definition"), wording.definition
        for index, avoided in enumerate(wording.avoid):
            yield (code, "avoid", index, "reason"), avoided.reason
        if term.equivalence and term.equivalence.note:
            yield ("equivalence", "note", code), term.equivalence.note[code]
        for index, other in enumerate(term.attributed):
            yield ("attributed", index, "stress", code), other.stress[code]
            if other.paraphrase:
                yield ("attributed", index, "paraphrase", code), other.paraphrase[code]


def _sources(entry: LoadedTerm, sources: Collection[str]) -> Iterator[Problem]:
    for index, use in enumerate(entry.term.sources):
        if use.key not in sources:
            place = ("sources", index, "source")
            yield entry.problem(place, f"no source “{use.key}”", did_you_mean(use.key, sources))


def _relations(
    entry: LoadedTerm, by_slug: dict[str, LoadedTerm], slugs: Collection[str]
) -> Iterator[Problem]:
    slug = entry.term.slug
    for kind, others in entry.term.relations.items():
        for index, other in enumerate(others):
            place = ("relations", kind, index)
            if other == slug:
                yield entry.problem(place, f"“{slug}” is related to itself")
            elif other not in slugs:
                yield entry.problem(place, f"no term “{other}”", did_you_mean(other, slugs))
            elif other in by_slug and slug not in by_slug[other].term.relations.get(
                INVERSE[kind], ()
            ):
                yield entry.problem(
                    place,
                    f"“{other}” does not answer this relation",
                    f"add “{slug}” under “{INVERSE[kind]}” in {by_slug[other].where}",
                )
    listed = entry.term.related_slugs()
    for other in sorted({other for other in listed if listed.count(other) > 1}):
        yield entry.problem(("relations",), f"“{other}” stands in two relations", "keep one")


def _grounded(entry: LoadedTerm, by_slug: dict[str, LoadedTerm]) -> Iterator[Problem]:
    """A term has a source, or is related to a term that has one."""
    others = [by_slug[slug].term for slug in entry.term.related_slugs() if slug in by_slug]
    if not entry.term.cited() and not any(other.cited() for other in others):
        what = "neither the term nor any term related to it has a source"
        yield entry.problem((), what, "give one")


def _names_twice(loaded: Sequence[LoadedTerm]) -> Iterator[Problem]:
    first: dict[tuple[str, str], LoadedTerm] = {}
    for entry in loaded:
        for code in CODES:
            name = entry.term.name(code)
            earlier = first.setdefault((code, name.casefold()), entry)
            if earlier is not entry:
                yield entry.problem(
                    (code, "name"),
                    f"the name “{name}” belongs to another term too",
                    f"see {earlier.where}",
                )
