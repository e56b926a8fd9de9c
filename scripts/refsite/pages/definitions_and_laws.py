"""Definitions and laws on one line of time, made from the records: who defined, what was made law.

There are the definitions of social work itself, the steps of the figure `regulation`, and the laws that
the glossary knows (`Glossary.laws`). A law that is among the steps stands there alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from refsite.content.figures import Figure
from refsite.content.inserts import DEFINITIONS_AND_LAWS, REGULATION
from refsite.content.model import Content
from refsite.content.targets import SITE, TERM
from refsite.glossary import Glossary
from refsite.pages import bibliography
from refsite.pages.figures import lanes
from refsite.references import format as apa
from refsite.words import WORDS


@dataclass(frozen=True)
class Entry:
    """Something that has a year.

    `kind` is definition, law or step; `who` says whose a definition is; `said` is what there is to
    say of it. It leads to `href`; `terms` are the slugs that a law defines or is behind. `cited` is a
    citation in our Markdown, `standing` as in a definition's record.
    """

    year: str
    kind: str
    name: str
    href: str
    cited: str
    who: str = ""
    said: str = ""
    terms: tuple[str, ...] = ()
    standing: str = "seen"


def entries(content: Content, language: str) -> list[Entry]:
    """All of them, the earliest first; in a year definitions stand before laws."""
    steps = content.figures.get(REGULATION)
    found = [
        *_definitions(content.glossary, language),
        *(_steps(steps, content.glossary, language) if steps else ()),
        *_laws(content.glossary, _among(steps, content.glossary), language),
    ]
    return sorted(found, key=lambda entry: (entry.year, lanes.KINDS.index(entry.kind)))


def render(content: Content, language: str) -> str:
    """The figure as Markdown that holds HTML: drawing, caption, the same in words."""
    words, found = WORDS[language], entries(content, language)
    title = words["definitions and laws"]
    rows = [
        lanes.Row(each.year, each.kind, each.name, each.href, _lines(each, content, language))
        for each in found
    ]
    told = "".join(f"<li>{_told(each, content, language)}</li>" for each in found)
    return (
        f'<figure class="figure lanes" id="figure-{DEFINITIONS_AND_LAWS}">'
        f'<svg aria-label="{escape(title)}" {lanes.draw(rows, language)}</svg>'
        f"<figcaption><p>{escape(title, quote=False)}.</p>"
        f"<details><summary>{words['figure in words']}</summary><ul>{told}</ul></details>"
        "</figcaption></figure>"
    )


def _definitions(glossary: Glossary, language: str) -> Iterator[Entry]:
    homes = {
        entry.source: term.slug
        for term in glossary.terms.values()
        for entry in term.attributed
        if entry.compare
    }
    for entry in glossary.compared():
        yield Entry(
            year=glossary.sources[entry.source].year,
            kind="definition",
            name=entry.compare.name[language],
            href=f"{TERM}{homes[entry.source]}#{entry.source}",
            cited=f"[@{entry.source}, {entry.locator[language]}]",
            who=WORDS[language][f"mark {entry.kind}"],
            said=entry.stress[language],
            standing=entry.standing,
        )


def _among(steps: Figure | None, glossary: Glossary) -> dict[str, str]:
    """By the label of a step the key of the law that it is: the label begins with the law's name."""
    labels = [part.label["id"] for part in steps.parts] if steps else []
    names = {apa.label(glossary.sources[key], "id"): key for key in glossary.laws()}
    return {
        label: key
        for label in labels
        for name, key in names.items()
        if f"{label} ".startswith(f"{name} ")
    }


def _steps(steps: Figure, glossary: Glossary, language: str) -> Iterator[Entry]:
    among, laws = _among(steps, glossary), glossary.laws()
    for part in steps.parts:
        own = among.get(part.label["id"], "")
        keys = dict.fromkeys(key for key in (part.source, own) if key)
        legal = own or (part.source and glossary.sources[part.source].kind == "legislation")
        yield Entry(
            year=part.year,
            kind="law" if legal else "step",
            name=part.label[language],
            href=_source(own or part.source, language),
            cited=f"[{'; '.join(f'@{key}' for key in keys)}]" if keys else "",
            said=part.note.get(language, ""),
            terms=laws.get(own, ()),
        )


def _laws(glossary: Glossary, among: dict[str, str], language: str) -> Iterator[Entry]:
    for key, slugs in glossary.laws().items():
        if key not in among.values():
            source = glossary.sources[key]
            name = apa.label(source, language).removesuffix(f", {source.year}")
            href = _source(key, language)
            yield Entry(source.year, "law", name, href, f"[@{key}]", terms=slugs)


def _source(key: str, language: str) -> str:
    page = bibliography.SRC_URI.removesuffix(".md") + ".html"
    return f"{SITE}{language}/{page}#{key}"


def _lines(entry: Entry, content: Content, language: str) -> list[str]:
    """What stands under an entry's name in the drawing."""
    words = WORDS[language]
    kind = " · ".join(filter(None, (words[f"lane {entry.kind}"], entry.who)))
    names = [content.glossary.terms[slug].name(language) for slug in entry.terms]
    terms = f"{words['in glossary']}: {', '.join(names)}" if names else ""
    return [line for line in (kind, entry.said, terms) if line]


def _told(entry: Entry, content: Content, language: str) -> str:
    words = WORDS[language]
    who = f" ({entry.who})" if entry.who else ""
    name = f'<a href="{entry.href}">{escape(entry.name, quote=False)}</a>'
    said = f" ({escape(entry.said, quote=False)})" if entry.said else ""
    mark = f" <mark>{words[entry.standing]}</mark>" if entry.standing != "seen" else ""
    terms = ", ".join(
        f'<a href="{TERM}{slug}">{escape(content.glossary.terms[slug].name(language), quote=False)}</a>'
        for slug in entry.terms
    )
    behind = f". {words['in glossary']}: {terms}" if terms else ""
    kind = f"{words[f'lane {entry.kind}']}{who}"
    return f"{entry.year}, {kind}: {name}{said} {entry.cited}{mark}{behind}".rstrip()
