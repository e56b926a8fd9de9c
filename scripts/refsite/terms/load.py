"""Read terms and themes from YAML into records; every problem has its file and line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from refsite import strict_yaml
from refsite.data_files import listed, read
from refsite.languages import CODES
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import Data, Document
from refsite.terms.model import (
    Attributed,
    Avoided,
    Compared,
    Equivalence,
    LinkingRule,
    Quotation,
    SourceUse,
    Term,
    Theme,
    Wording,
)

SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
"""The form of a slug, as in term.schema.json."""


@dataclass(frozen=True)
class LoadedTerm:
    """A term and the document it came from, which knows the lines."""

    term: Term
    where: str
    document: Document

    def problem(self, place: strict_yaml.Place, what: str, hint: str = "") -> Problem:
        """A problem at a place in the term's file."""
        return Problem(self.where, self.document.line(place), what, hint)


def slugs(project: Project) -> set[str]:
    """The slugs of all term files, unsound ones too: one broken file is one problem, not many."""
    return {path.stem for path in (project.glossary / "terms").glob("*.yml")}


def load_terms(project: Project) -> tuple[list[LoadedTerm], list[Problem]]:
    """Every term whose file is sound, in the order of the slugs, and what is wrong with the rest."""
    schema_path = project.glossary / "term.schema.json"
    paths, problems = listed(project, project.glossary / "terms")
    loaded = []
    for path in paths:
        where = project.where(path)
        document, found = read(path, schema_path, where)
        if not SLUG.match(path.stem) or path.stem == "index":
            hint = "lower-case letters, digits and hyphens, not “index”"
            found.append(Problem(where, 0, f"“{path.stem}” cannot be a term's address", hint))
        problems += found
        if not found:
            loaded.append(LoadedTerm(to_term(path.stem, document.data), where, document))
    return loaded, problems


def load_themes(project: Project) -> tuple[tuple[Theme, ...], list[Problem]]:
    """The themes in their order."""
    path = project.glossary / "themes.yml"
    document, problems = read(path, project.glossary / "themes.schema.json", project.where(path))
    if problems:
        return (), problems
    return tuple(
        Theme(
            key=key,
            names={code: entry[code]["name"] for code in CODES},
            about={code: entry[code]["about"] for code in CODES},
        )
        for key, entry in document.data.items()
    ), []


def to_term(slug: str, data: Data) -> Term:
    """The record of data that its schema has passed."""
    equivalence = data.get("equivalence")
    return Term(
        slug=slug,
        theme=data["theme"],
        wordings={code: _wording(data[code]) for code in CODES},
        equivalence=equivalence and Equivalence(equivalence["kind"], equivalence.get("note", {})),
        attributed=tuple(_attributed(entry) for entry in data.get("attributed", [])),
        sources=tuple(
            SourceUse(use["source"], use.get("locator", {})) for use in data.get("sources", [])
        ),
        relations={
            kind: tuple(slugs) for kind, slugs in data.get("relations", {}).items() if slugs
        },
    )


def _wording(data: Mapping[str, Data]) -> Wording:
    return Wording(
        name=data["name"],
        definition=data["definition"],
        synonyms=tuple(data.get("synonyms", [])),
        abbreviations=tuple(data.get("abbreviations", [])),
        forms=tuple(data.get("forms", [])),
        sought=tuple(data.get("sought", [])),
        avoid=tuple(Avoided(entry["form"], entry["reason"]) for entry in data.get("avoid", [])),
        linking=tuple(LinkingRule(**entry) for entry in data.get("linking", [])),
    )


def _attributed(data: Mapping[str, Data]) -> Attributed:
    quotation = None
    if quoted := data.get("quotation"):
        rendering = quoted.get("rendering", {})
        quotation = Quotation(
            quoted["language"], quoted["text"], rendering.get("text", ""), rendering.get("by", "")
        )
    return Attributed(
        kind=data["kind"],
        source=data["source"],
        locator=data["locator"],
        stress=data["stress"],
        standing=data["standing"],
        quotation=quotation,
        paraphrase=data.get("paraphrase", {}),
        carrier=data.get("carrier", ""),
        compare=Compared(**data["compare"]) if "compare" in data else None,
    )
