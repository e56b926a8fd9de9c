"""What circulates and is wrong: read from glossary/corrections/, one file a theme."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from refsite.data_files import listed, read
from refsite.language import spelling
from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean
from refsite.project import Project
from refsite.references.model import Source
from refsite.references.named import Authors
from refsite.strict_yaml import Data, Document
from refsite.terms.model import SourceUse


@dataclass(frozen=True)
class Correction:
    """One error. `says` is what circulates, in `language`; the rest is by language of the reader.

    `certainty` is seen, known, inferred or unverified; `terms` and `pages` are those concerned.
    """

    slug: str
    theme: str
    language: str
    says: str
    right: Mapping[str, str]
    certainty: str
    evidence: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[SourceUse, ...] = ()
    terms: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def load(
    project: Project,
    *,
    themes: Sequence[str],
    terms: Collection[str],
    sources: Mapping[str, Source],
    pages: Collection[str],
) -> tuple[tuple[Correction, ...], list[Problem]]:
    """The corrections in the order of the themes, and every problem.

    `themes`, `terms`, `sources` and `pages` are what the corrections may name.
    """
    folder = project.glossary / "corrections"
    schema = project.glossary / "corrections.schema.json"
    paths, problems = listed(project, folder)
    files = {path.stem: path for path in paths}
    found, seen = [], {}
    for name in sorted(set(files) - set(themes)):
        where = project.where(files[name])
        problems.append(Problem(where, 0, f"no theme “{name}”", did_you_mean(name, themes)))
    authors = Authors(sources)
    known = {"terms": terms, "sources": sources, "pages": pages}
    for theme in themes:
        if theme not in files:
            continue
        where = project.where(files[theme])
        document, faults = read(files[theme], schema, where)
        problems += faults
        if faults:
            continue
        for index, data in enumerate(document.data):
            correction = to_correction(data, theme)
            if correction.slug in seen:
                first, before, at = seen[correction.slug]
                line, hint = document.line((index,)), f"first in {first}:{before.line((at,))}"
                problems.append(Problem(where, line, f"“{correction.slug}” comes twice", hint))
            seen.setdefault(correction.slug, (where, document, index))
            problems += _names(correction, index, document, where, known)
            cited = {use.key for use in correction.sources}
            for code, text in correction.right.items():
                place = index, "right", code
                faults = (*authors.faults(text, cited), *spelling.faults(text))
                problems += [
                    Problem(where, document.line(place), what, hint) for what, hint in faults
                ]
            found.append(correction)
    return tuple(found), problems


def to_correction(data: Mapping[str, Data], theme: str) -> Correction:
    """The record of data that its schema has passed."""
    return Correction(
        slug=data["slug"],
        theme=theme,
        language=data["says"]["language"],
        says=data["says"]["text"],
        right={code: data["right"][code] for code in CODES},
        certainty=data["certainty"],
        evidence=data.get("evidence", {}),
        sources=tuple(
            SourceUse(use["source"], use.get("locator", {})) for use in data.get("sources", [])
        ),
        terms=tuple(data.get("terms", [])),
        pages=tuple(data.get("pages", [])),
    )


def _names(
    correction: Correction,
    index: int,
    document: Document,
    where: str,
    known: Mapping[str, Collection[str]],
) -> list[Problem]:
    named = {
        "terms": correction.terms,
        "pages": correction.pages,
        "sources": [use.key for use in correction.sources],
    }
    return [
        Problem(
            where,
            document.line((index, kind, position)),
            f"no {kind.removesuffix('s')} “{name}”",
            did_you_mean(name, known[kind]),
        )
        for kind, names in named.items()
        for position, name in enumerate(names)
        if name not in known[kind]
    ]
