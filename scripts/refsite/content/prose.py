"""The language check over all that we wrote: pages, questions, figures, terms, corrections."""

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from refsite.content.claims.text import passages
from refsite.content.model import Content
from refsite.content.page import Page
from refsite.language import dictionary, prose
from refsite.languages import CODES, texts
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import parse

_MARKED = re.compile(r"(?:\*{1,3}|“\*?)(?P<text>[^*”]+)\*{0,3}\{ *lang=(?P<lang>\w\w) *\}”?")
_MARKUP = re.compile(
    r"<[^>]*>|\]\([^)]*\)|\{[^}]*\}|<!--.*?-->|\[[^\]]*@[^\]]*\]|@[a-z0-9-]+|https?:\S+"
    r"|`[^`]*`|\b[\w-]+\.(?:csv|html|json|zip)\b"
)
_QUOTED = re.compile(r"“[^”]*”")
_SIGNS = re.compile(r"[*=`|\[\]]|^(?:\s*[-#>]+|\s*\d+\.) ")
_DATA = {
    "questions": prose.PROSE,
    "figures": prose.PROSE,
    "contrasts": prose.PROSE,
    "packs": prose.PROSE,
    "paths": prose.PROSE,
    "corrections": prose.DEFINITION,
    "terms": prose.DEFINITION,
}
"""The folders of glossary/ whose texts are ours, with what holds for their sentences."""
_OTHERS = {"quotation", "avoid", "forms", "says", "answers"}
"""Keys of that data whose texts are not our prose."""


@dataclass(frozen=True)
class Text:
    """A passage of our prose without markup and without what is quoted."""

    where: str
    line: int
    language: str
    text: str
    limits: prose.Limits = prose.PROSE


def check(project: Project, content: Content) -> list[Problem]:
    """Every finding. Raises NoDictionaryError."""
    found = [*_of_pages(content), *_of_data(project)]
    problems: list[Problem] = []
    ours = _our_words(project, content)
    names = {n.family for s in content.glossary.sources.values() for n in s.creators if n.given}
    for code in CODES:
        mine = [text for text in found if text.language == code]
        stems = {stem for text in mine for stem in prose.stems(text.text)}
        verbs = stems - dictionary.unknown(stems, code)
        words = {word for text in mine for word in dictionary.WORD.findall(text.text)}
        strange = dictionary.unknown(words, code, ours)
        strange = {word for word in strange if word[0].islower() or _nearly(word, names)}
        for text in mine:
            for what, hint in prose.findings(text.text, code, verbs, text.limits):
                problems.append(Problem(text.where, text.line, what, hint))
            for word in sorted(set(dictionary.WORD.findall(text.text)) & strange):
                hint = _nearly(word, names) or "mend it, or add it to docs/words.txt"
                problems.append(Problem(text.where, text.line, f"unknown word “{word}”", hint))
    return sorted(set(problems))


def _nearly(word: str, names: Collection[str]) -> str:
    """A hint where a word is almost an author's name: a capital alone makes it a name of its own."""
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.84)
    return f"did you mean “{near[0]}”?" if near else ""


def plain_text(markdown: str) -> str:
    """The words of a line of Markdown that are ours and in the page's language."""
    for pattern, instead in ((_MARKED, "X"), (_MARKUP, ""), (_QUOTED, "X"), (_SIGNS, "")):
        markdown = pattern.sub(instead, markdown)
    return " ".join(markdown.split())


def _of_pages(content: Content) -> Iterator[Text]:
    for page in content.pages:
        yield from _of_front_matter(page)
        for heading in page.headings:
            yield Text(page.where, heading.line, page.language, plain_text(heading.title))
        for passage in passages(page):
            if passage.kind == "quotation" or passage.exempt:
                continue
            line = passage.lines[0][0]
            if passage.kind == "table":
                for cell in passage.text.strip("|").split("|"):
                    yield Text(page.where, line, page.language, plain_text(cell))
            else:
                lines = (plain_text(text) for _, text in passage.lines)
                yield Text(page.where, line, page.language, " ".join(filter(None, lines)))


def _of_front_matter(page: Page) -> Iterator[Text]:
    values = [(("title",), page.meta["title"]), (("description",), page.meta["description"])]
    values += [(("goals", index), goal) for index, goal in enumerate(page.meta.get("goals", ()))]
    for place, value in values:
        yield Text(page.where, page.front.line(place), page.language, plain_text(str(value)))


def _of_data(project: Project) -> Iterator[Text]:
    for folder, limits in _DATA.items():
        for path in sorted((project.glossary / folder).rglob("*.yml")):
            document = parse(path.read_text("utf-8"))
            for place, text in _texts(document.data):
                if not _OTHERS.intersection(map(str, place)):
                    line = document.line(place)
                    own = plain_text(text)
                    yield Text(project.where(path), line, str(place[-1]), own, limits)


def _texts(data: object) -> Iterator[tuple[tuple, str]]:
    yield from texts(data)
    if isinstance(data, dict):
        for code in CODES:  # a term keeps its texts one level deeper
            if isinstance(wording := data.get(code), dict) and "definition" in wording:
                yield (code, "definition", code), wording["definition"]


def _our_words(project: Project, content: Content) -> set[str]:
    """The words of names, terms, titles and docs/words.txt, in lower case."""
    said: list[str] = []
    for term in content.glossary.terms.values():
        for wording in term.wordings.values():
            said += [wording.name, *wording.synonyms, *wording.abbreviations, *wording.forms]
    for source in content.glossary.sources.values():
        said += [source.title, source.publisher, source.place, source.container]
        said += [f"{name.given} {name.family}" for name in source.creators]
    listed = (project.docs / "words.txt").read_text("utf-8")
    said += [line for line in listed.splitlines() if not line.startswith("#")]
    words = {word.casefold() for text in said for word in dictionary.WORD.findall(text)}
    return words | {part for word in words for part in re.split("[’'-]", word)}
