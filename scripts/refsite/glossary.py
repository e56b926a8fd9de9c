"""The whole of the data: terms, themes and sources, loaded once, checked, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from refsite import kept
from refsite.problems import Problem, remembered
from refsite.project import Project
from refsite.references.load import load_sources
from refsite.references.model import Source
from refsite.terms import check
from refsite.terms.load import load_terms, load_themes, slugs
from refsite.terms.model import Attributed, Term, Theme

LAW = "law"
"""The theme of the terms that come from laws and regulations."""


@dataclass(frozen=True)
class Glossary:
    """Every term by slug, the themes in their order, every source by key.

    `digest` is a name for all that is in the three.
    """

    terms: Mapping[str, Term]
    themes: tuple[Theme, ...]
    sources: Mapping[str, Source]
    digest: str = ""

    def in_theme(self, key: str) -> list[Term]:
        """The terms of a theme, in the order of their slugs."""
        return [term for term in self.terms.values() if term.theme == key]

    def compared(self) -> list[Attributed]:
        """The definitions of social work itself, the earliest first."""
        found = (entry for term in self.terms.values() for entry in term.attributed)
        return sorted(
            (entry for entry in found if entry.compare),
            key=lambda entry: (self.sources[entry.source].year, entry.source),
        )

    def laws(self) -> Mapping[str, tuple[str, ...]]:
        """By key the laws that the glossary knows, the earliest first, each with slugs of terms.

        These are the terms that the law defines; if there are none, those of the theme of law that
        cite it.
        """
        defined: dict[str, list[str]] = {}
        behind: dict[str, list[str]] = {}
        for slug in sorted(self.terms):
            term = self.terms[slug]
            for key in dict.fromkeys(entry.source for entry in term.attributed):
                defined.setdefault(key, []).append(slug)
            for key in dict.fromkeys(use.key for use in term.sources if term.theme == LAW):
                behind.setdefault(key, []).append(slug)
        known = {key for key in behind | defined if self.sources[key].kind == "legislation"}
        ordered = sorted(known, key=lambda key: (self.sources[key].year, key))
        return {key: tuple(defined.get(key) or behind[key]) for key in ordered}

    @cached_property
    def abbreviations(self) -> Mapping[str, str]:
        """The first abbreviation of each name that has one, in any language."""
        return {
            wording.name: wording.abbreviations[0]
            for term in self.terms.values()
            for wording in term.wordings.values()
            if wording.abbreviations
        }


def load(project: Project) -> tuple[Glossary, list[Problem]]:
    """Read and check everything under glossary/; the records of what is sound, and all problems."""
    loaded, problems = load_terms(project)
    themes, theme_problems = load_themes(project)
    sources, source_problems = load_sources(project)
    problems += theme_problems + source_problems
    if not themes or not sources:
        return Glossary({}, themes, sources), problems
    files = [part for entry in loaded for part in (entry.where, entry.document.text)]
    digest = kept.digest(repr(themes), repr(sources), *files)
    known = slugs(project)
    problems += remembered(
        "terms",
        (digest, " ".join(sorted(known))),
        lambda: check.check(loaded, known, [theme.key for theme in themes], sources),
    )
    terms = {entry.term.slug: entry.term for entry in loaded}
    return Glossary(terms, themes, sources, digest), problems
