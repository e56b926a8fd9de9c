"""What a term is. The keys of its YAML file are explained in glossary/README.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field

INVERSE = {
    "broader": "narrower",
    "narrower": "broader",
    "part_of": "parts",
    "parts": "part_of",
    "contrasts": "contrasts",
    "related": "related",
}
"""The kinds of relation, in the order in which they are shown, each with its inverse."""


@dataclass(frozen=True)
class Avoided:
    """A form that should not be used, and why."""

    form: str
    reason: str


@dataclass(frozen=True)
class LinkingRule:
    """How a form is linked in texts where it is not simply linked wherever it stands, and why.

    `rule` is `never`; `with-name`: only in a text that has a form of the term without this rule,
    too; `other-sense`: the form is a longer phrase, which is no use of the term; `wins`: other
    terms claim the form as well.
    """

    form: str
    rule: str
    reason: str


@dataclass(frozen=True)
class Wording:
    """A term in one language.

    `forms` are inflections and derivations met in texts, `sought` words that are no form of the
    term but under which readers look for it.
    """

    name: str
    definition: str
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()
    avoid: tuple[Avoided, ...] = ()
    linking: tuple[LinkingRule, ...] = ()


@dataclass(frozen=True)
class Equivalence:
    """How far the two names cover each other; `note` by language code, empty if exact."""

    kind: str
    note: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SourceUse:
    """A source that bears on a term: a key of the bibliography, a place in it by language."""

    key: str
    locator: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Quotation:
    """Exact words in their language, and their rendering in the other one.

    `by` says whose the rendering is: `ours`, or a key of the bibliography.
    """

    language: str
    text: str
    rendering: str = ""
    by: str = ""


@dataclass(frozen=True)
class Compared:
    """What a definition of social work itself is compared by, by language.

    Who speaks, whom it names, by what means and to what end, as its own wording has it.
    """

    name: Mapping[str, str]
    level: Mapping[str, str]
    means: Mapping[str, str]
    end: Mapping[str, str]


@dataclass(frozen=True)
class Attributed:
    """A definition by somebody else: quoted, or paraphrased in our own words by language.

    `kind` is legal, scholarly or professional; `standing` is seen, second-hand or unverified;
    `carrier` is the key of the work through which a second-hand definition is known; `compare`
    is there where social work itself is defined.
    """

    kind: str
    source: str
    locator: Mapping[str, str]
    stress: Mapping[str, str]
    standing: str
    quotation: Quotation | None = None
    paraphrase: Mapping[str, str] = field(default_factory=dict)
    carrier: str = ""
    compare: Compared | None = None


@dataclass(frozen=True)
class Term:
    """One term. `slug` is its identity; `wordings` has an entry for every language."""

    slug: str
    theme: str
    wordings: Mapping[str, Wording]
    equivalence: Equivalence | None = None
    attributed: tuple[Attributed, ...] = ()
    sources: tuple[SourceUse, ...] = ()
    relations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """The term's name in a language."""
        return self.wordings[language].name

    def cited(self) -> set[str]:
        """The keys of all sources that the term cites."""
        keys = {use.key for use in self.sources} | {entry.source for entry in self.attributed}
        return keys | {entry.carrier for entry in self.attributed if entry.carrier}

    def related_slugs(self) -> tuple[str, ...]:
        """Every slug to which the term is related, whatever the kind."""
        return tuple(slug for slugs in self.relations.values() for slug in slugs)


@dataclass(frozen=True)
class Theme:
    """A theme of the glossary: its key, and by language its name and one sentence about it."""

    key: str
    names: Mapping[str, str]
    about: Mapping[str, str]
