"""All that the reference is made of, in one frozen record."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property

from refsite import kept
from refsite.content import inserts
from refsite.content.contrasts import FIRST, Subject
from refsite.content.corrections import Correction
from refsite.content.figures import Figure
from refsite.content.packs import Pack
from refsite.content.page import Page
from refsite.content.paths import LearningPath
from refsite.content.questions import Question
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.outside.model import Seen
from refsite.references import cite
from refsite.references.archived import Archived
from refsite.releases.model import Published

HEADS = "heads"


@dataclass(frozen=True)
class Content:
    """All that a checkout holds: data, pages, corrections, figures, questions, contrasts, packs, paths.

    Figures, contrasts, packs and paths stand by their slug, questions by the path of their page;
    `history` has the editions, the first one first; `archived` has copies by their source's key,
    `seen` what the last checks found of each outside address; `minutes` has the time that each page
    on a learning path takes, by its path.
    """

    glossary: Glossary
    pages: Sequence[Page] = ()
    corrections: Sequence[Correction] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    questions: Mapping[str, Sequence[Question]] = field(default_factory=dict)
    contrasts: Mapping[str, Subject] = field(default_factory=dict)
    packs: Mapping[str, Pack] = field(default_factory=dict)
    history: Sequence[Published] = ()
    archived: Mapping[str, Archived] = field(default_factory=dict)
    seen: Mapping[str, Seen] = field(default_factory=dict)
    paths: Mapping[str, LearningPath] = field(default_factory=dict)
    minutes: Mapping[str, int] = field(default_factory=dict)

    def digest(self, *names: str) -> str:
        """A name for all that is in some fields."""
        return kept.digest(*(self._digest(name) for name in names))

    def _digest(self, name: str) -> str:
        if name not in self._digests:
            value = self.pages if name == HEADS else getattr(self, name)
            match name:
                case _ if name == HEADS:
                    parts = [page.head_digest for page in value]
                case "glossary":
                    parts = [value.digest]
                case "pages":
                    parts = [page.digest for page in value]
                case _:
                    parts = [repr(value)]
            self._digests[name] = kept.digest(*parts)
        return self._digests[name]

    @cached_property
    def _digests(self) -> dict[str, str]:
        return {}

    def only(self, names: Collection[str]) -> "Content":
        """The content with no more than some of its fields; HEADS are pages without their bodies."""
        found = {name: getattr(self, name) for name in names if name != HEADS}
        if HEADS in names:
            found["pages"] = self._heads
        return replace(Content(Glossary({}, (), {})), **found)

    @cached_property
    def _heads(self) -> Sequence[Page]:
        return [page.head() for page in self.pages]

    @cached_property
    def _by_path(self) -> Mapping[tuple[str, str], Page]:
        return {(page.language, page.src_uri): page for page in self.pages}

    def page(self, language: str, src_uri: str) -> Page | None:
        """The written page of a path in a language's folder, if there is one."""
        return self._by_path.get((language, src_uri))

    @cached_property
    def cited_by_page(self) -> Mapping[str, list[str]]:
        """By path, the keys that a written page cites; they are the same in every language."""
        return {
            page.src_uri: sorted(
                {key for _, key in cite.keys(page.body)} | self._cited_by_inserts(page)
            )
            for page in self.pages
            if page.language == CODES[0]
        }

    def cited_by_theme(self) -> Mapping[str, list[str]]:
        """By theme, the keys that its terms cite."""
        return {
            theme.key: sorted({key for t in self.glossary.in_theme(theme.key) for key in t.cited()})
            for theme in self.glossary.themes
        }

    def cited(self) -> set[str]:
        """Every key that a page, a term or a correction cites."""
        keys = {key for keys in self.cited_by_page.values() for key in keys}
        keys |= {key for keys in self.cited_by_theme().values() for key in keys}
        return keys | {use.key for correction in self.corrections for use in correction.sources}

    def _cited_by_inserts(self, page: Page) -> set[str]:
        """The keys that a page's figures and generated tables cite."""
        records = [
            self.figures[name] for name in inserts.of(page, "figure") if name in self.figures
        ]
        for name in inserts.of(page, "table"):
            if name in (inserts.CONTRASTS, inserts.COMPARED_FIELDS):
                records += self.contrasts.values()
            elif name in self.contrasts:
                records += [self.contrasts[FIRST], self.contrasts[name]]
        both = inserts.DEFINITIONS_AND_LAWS in inserts.of(page, "figure")
        if both and inserts.REGULATION in self.figures:
            records.append(self.figures[inserts.REGULATION])
        found = {key for record in records for key in record.cited()}
        if both or {inserts.DEFINITIONS, inserts.COMPARED_DEFINITIONS} & {*inserts.of(page)}:
            found |= {entry.source for entry in self.glossary.compared()}
        return found | set(self.glossary.laws() if both else ())


WHOLE = tuple(each.name for each in fields(Content))
"""The names of all fields."""
