"""What a reader reads, sentence by sentence: written pages, terms, themes, packs, corrections.

The bibliography and the lists of other pages are left out: they say nothing of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from refsite.content.corrections import Correction
from refsite.content.model import Content
from refsite.content.packs import Pack
from refsite.content.page import Page
from refsite.content.questions import Question
from refsite.pages import attributed, corrections, packs, theme, written
from refsite.pages import term as term_page
from refsite.references import cite
from refsite.references.model import Source
from refsite.releases import plain
from refsite.terms.model import INVERSE, SourceUse, Term
from refsite.words import WORDS

Sections = list[tuple[str, str, Sequence[str]]]
"""Of a page: the anchor, the title and the sentences of each section."""


@dataclass(frozen=True)
class Section:
    """The sentences under a heading of a page, in their order.

    `address` is the page's path in the folder of its language. The first sentence of a page is its
    title and has no anchor. `title` is the heading; it is one of the sentences where people wrote it.
    """

    language: str
    address: str
    anchor: str
    sentences: tuple[str, ...]
    title: str = ""


def read(content: Content, language: str) -> Iterator[Section]:
    """Every section of a language: pages in the order of their addresses, sections as they stand."""
    reader = Reader(content, language)
    pages = (reader.page(page) for page in content.pages if page.language == language)
    for address, sections in sorted([*pages, *reader.records()], key=lambda page: page[0]):
        for anchor, title, sentences in sections:
            if sentences:
                yield Section(language, address, anchor, tuple(sentences), title)


def address(src_uri: str) -> str:
    """The address of a page, given by the path of its Markdown."""
    return src_uri.removesuffix(".md") + ".html"


class Reader:
    """Reads records of one language; each method gives an address and its sections."""

    def __init__(self, content: Content, language: str) -> None:
        self.content, self.language, self.words = content, language, WORDS[language]

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The bibliography without initials: they come and go with other people in it."""
        sources = self.content.glossary.sources
        return {key: replace(source, initials="") for key, source in sources.items()}

    def records(self) -> Iterator[tuple[str, Sections]]:
        """What is made from records: terms, themes, packs and corrections."""
        yield from map(self.term, self.content.glossary.terms.values())
        yield from (self.theme(each.key) for each in self.content.glossary.themes)
        yield from map(self.pack, self.content.packs.values())
        yield self.corrections(self.content.corrections)

    def page(self, page: Page) -> tuple[str, Sections]:
        """A written page; its goals stand before its body, its questions behind."""
        head = [page.meta["title"], page.meta["description"], *page.meta.get("goals", ())]
        sections: Sections = []
        for part in plain.parts(self._cited(written.with_inserts(page.body, page, self.content))):
            if part.title:
                sections.append((part.anchor, part.title, (part.title, *part.sentences)))
            else:
                lead = [head[0], *(each for text in head[1:] for each in plain.sentences(text))]
                sections.append(("", head[0], (*lead, *part.sentences)))
        asked = self.content.questions.get(page.src_uri, ())
        questions = [text for question in asked for text in self._question(question)]
        sections.append(("self-check", self.words["self-check"], questions))
        return address(page.src_uri), sections

    def term(self, term: Term) -> tuple[str, Sections]:
        """A term."""
        title = term_page.title(term, self.language)
        by_others = "\n".join(attributed.section(term, self.sources, self.language))
        definitions = [
            text for part in plain.parts(self._cited(by_others)) for text in part.sentences
        ]
        return address(term_page.src_uri(term.slug)), [
            ("", title, [title, *self._own(term)]),
            ("definitions", self.words["attributed"], definitions),
            ("relations", self.words["relations"], list(self._relations(term))),
        ]

    def theme(self, key: str) -> tuple[str, Sections]:
        """A theme."""
        [each] = (each for each in self.content.glossary.themes if each.key == key)
        title = f"{self.words['terms of']}: {each.names[self.language]}"
        return address(theme.src_uri(key)), [("", title, [title, each.about[self.language]])]

    def pack(self, pack: Pack) -> tuple[str, Sections]:
        """A reading pack, week by week."""
        code, title = self.language, packs.title(pack, self.language)
        titles = {
            page.src_uri: page.meta["title"] for page in self.content.pages if page.language == code
        }
        sections: Sections = [("", title, [title, *plain.sentences(pack.about[code])])]
        for number, week in enumerate(pack.weeks, 1):
            heading = packs.heading(number, week, code)
            said = [heading, *plain.sentences(week.goal[code])]
            said += [str(titles[uri]) for uri in week.pages]
            said += [self.content.glossary.terms[slug].name(code) for slug in week.terms]
            sections.append((packs.anchor(number), heading, said))
        return address(packs.src_uri(pack.slug)), sections

    def corrections(self, found: Sequence[Correction]) -> tuple[str, Sections]:
        """All corrections, each a section of its own."""
        title = self.words["corrections"]
        sections: Sections = [("", title, [title])]
        for each in found:
            said = [each.says, *plain.sentences(each.right[self.language])]
            evidence = each.evidence.get(self.language, "")
            said += [self.words[f"certainty {each.certainty}"], *plain.sentences(evidence)]
            said += map(self._source, each.sources)
            sections.append((corrections.anchor(each), each.says, said))
        return address(corrections.SRC_URI), sections

    def _own(self, term: Term) -> Iterator[str]:
        words, wording = self.words, term.wordings[self.language]
        yield from plain.sentences(wording.definition)
        other = next(each for code, each in term.wordings.items() if code != self.language)
        for name in (other.name, *other.abbreviations):
            yield f"{words['in the other language']}: {name}"
        for key in ("synonyms", "abbreviations"):
            yield from (f"{words[key]}: {name}" for name in getattr(wording, key))
        yield from (f"{words['avoid']}: {bad.form}: {bad.reason}" for bad in wording.avoid)
        yield from (f"{words['sources']}: {self._source(use)}" for use in term.sources)
        if term.equivalence:
            yield f"{words[term.equivalence.kind]}."
            yield from plain.sentences(term.equivalence.note.get(self.language, ""))

    def _relations(self, term: Term) -> Iterator[str]:
        for kind in INVERSE:
            for slug in term.relations.get(kind, ()):
                name = self.content.glossary.terms[slug].name(self.language)
                yield f"{self.words[kind]}: {name}"

    def _question(self, question: Question) -> Iterator[str]:
        code, answer = self.language, self.words["answer"]
        yield from plain.sentences(question.stem[code])
        for option in question.options:
            yield f"{answer}: {option.text[code]}" if option.right else option.text[code]
            yield from plain.sentences(option.reason[code])
        for left, right in question.pairs:
            yield f"{left[code]}{plain.BETWEEN_CELLS}{right[code]}"
        for number, item in enumerate(question.items, 1):
            yield f"{number}. {item[code]}"
        if question.answer is not None:
            yield f"{answer}: {self.words['true' if question.answer else 'false']}"
        if question.answers:
            yield f"{answer}: {' / '.join(question.answers[code])}"
        yield from plain.sentences(question.reason.get(code, ""))

    def _source(self, use: SourceUse) -> str:
        locator = use.locator.get(self.language)
        return plain.text(self._cited(f"[@{use.key}{f', {locator}' if locator else ''}]"))

    def _cited(self, markdown: str) -> str:
        return cite.render(markdown, self.sources, self.language).text
