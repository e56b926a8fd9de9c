"""The page of a term."""

from collections.abc import Iterator, Sequence

from refsite.content.corrections import Correction
from refsite.glossary import Glossary
from refsite.languages import twin
from refsite.linking.backlinks import PLACE
from refsite.pages import attributed, corrections, relation_map
from refsite.pages import theme as theme_page
from refsite.pages.markdown import NOT_SEARCHED, front_matter, marked
from refsite.terms.model import INVERSE, Term
from refsite.words import WORDS


def src_uri(slug: str) -> str:
    """The path of a term's page."""
    return f"glossary/{slug}.md"


def title(term: Term, language: str) -> str:
    """What heads a term's page: its name with a capital."""
    name = term.name(language)
    return name[:1].upper() + name[1:]


def render(
    term: Term,
    glossary: Glossary,
    language: str,
    wrong: Sequence[Correction] = (),
) -> str:
    """The page as Markdown; `wrong` are the corrections that concern the term."""
    wording = term.wordings[language]
    head = front_matter({"title": title(term, language), "description": wording.definition})
    parts = [*_facts(term, glossary, language), *_equivalence(term, language)]
    parts += attributed.section(term, glossary.sources, language)
    parts += [*_relations(term, glossary, language), *_often_wrong(wrong, language)]
    return head + "\n".join(part for part in parts if part) + f"\n\n{PLACE}\n"


def _facts(term: Term, glossary: Glossary, language: str) -> Iterator[str]:
    words, wording, other = WORDS[language], term.wordings[language], twin(language).code
    known = [term.name(other), *term.wordings[other].abbreviations]
    rows = [(words["in the other language"], ", ".join(marked(name, other) for name in known))]
    for key, values in (
        ("synonyms", wording.synonyms),
        ("abbreviations", wording.abbreviations),
        ("forms", wording.forms),
    ):
        if values:
            rows.append((words[key], ", ".join(values)))
    rows += [(words["avoid"], f"{bad.form}: {bad.reason}") for bad in wording.avoid]
    theme = next(theme for theme in glossary.themes if theme.key == term.theme)
    link = f"[{theme.names[language]}](themes/{theme_page.src_uri(theme.key).rsplit('/', 1)[1]})"
    rows.append((words["theme"], link))
    for use in term.sources:
        locator = f", {use.locator[language]}" if use.locator else ""
        rows.append((words["sources"], f"[@{use.key}{locator}]"))
    yield '<div class="facts" markdown>\n'
    yield from (f"{name}\n:   {value}\n" for name, value in _grouped(rows))
    yield "</div>\n"


def _equivalence(term: Term, language: str) -> Iterator[str]:
    if term.equivalence:
        words, note = WORDS[language], term.equivalence.note.get(language, "")
        yield f"**{words[term.equivalence.kind]}.** {note}\n{{ .equivalence .{term.equivalence.kind} }}\n"


def _relations(term: Term, glossary: Glossary, language: str) -> Iterator[str]:
    words = WORDS[language]
    if term.relations:
        yield f"## {words['relations']} {{ #relations {NOT_SEARCHED} }}\n"
        yield relation_map.draw(term, glossary, language)
    for kind in INVERSE:
        if slugs := term.relations.get(kind, ()):
            yield words[kind]
        for slug in slugs:
            other = glossary.terms[slug].wordings[language]
            # What a term is easily taken for is said at once; the rest is one step away.
            definition = f". {other.definition}" if kind == "contrasts" else ""
            yield f":   [{other.name}](term:{slug}){definition}\n"


def _often_wrong(wrong: Sequence[Correction], language: str) -> Iterator[str]:
    if wrong:
        yield f"\n## {WORDS[language]['often wrong']} {{ #often-wrong {NOT_SEARCHED} }}\n"
        yield from (f"- {corrections.link(correction, language)}" for correction in wrong)


def _grouped(rows: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Rows of the same name joined into one, in their order."""
    names = list(dict.fromkeys(name for name, _ in rows))
    for name in names:
        yield name, "; ".join(value for other, value in rows if other == name)
