"""The definitions by others on a term's page: cards side by side, each with what it stresses."""

from collections.abc import Iterator, Mapping

from refsite.references import format as apa
from refsite.references.model import Source
from refsite.terms.model import Attributed, Term
from refsite.words import WORDS


def section(term: Term, sources: Mapping[str, Source], language: str) -> Iterator[str]:
    """The section as Markdown; nothing where the term has no such definition.

    The key of a source is the address of its first card.
    """
    if not term.attributed:
        return
    words = WORDS[language]
    yield f"## {words['attributed']} {{ #definitions }}\n"
    yield '<div class="definitions" markdown>\n'
    seen = set()
    for definition in term.attributed:
        address = "" if definition.source in seen else f' id="{definition.source}"'
        seen.add(definition.source)
        yield f'<div class="definition {definition.standing}"{address} markdown>\n'
        yield from _card(definition, sources[definition.source], language)
    yield "</div>\n"


def _card(definition: Attributed, source: Source, language: str) -> Iterator[str]:
    words = WORDS[language]
    stress = definition.stress[language].rstrip(".")
    name = ", ".join(filter(None, (apa.label(source, language), apa.year(source, language))))
    yield f"**{name}** · {words[definition.kind]}\n\n{words['stress']} {stress}.\n{{ .stress }}\n"
    if quoted := definition.quotation:
        yield f"> {quoted.text}\n> {{ lang={quoted.language} }}\n>"
        if quoted.rendering and quoted.language != language:
            yield f"> {quoted.rendering} {_whose(definition, language)}\n>"
        yield f"> {_source(definition, language)}\n"
    else:
        yield f"{definition.paraphrase[language]}\n"
        yield f"{words['paraphrase']}: {_source(definition, language)}\n{{ .origin }}\n"
    yield "</div>\n"


def _whose(definition: Attributed, language: str) -> str:
    quoted = definition.quotation
    if quoted.by != "ours":
        return f"[@{quoted.by}]"
    kind = "our legal rendering" if definition.kind == "legal" else "our rendering"
    return f"({WORDS[language][kind]})"


def _source(definition: Attributed, language: str) -> str:
    words = WORDS[language]
    carrier = f"; {words['as cited in']} @{definition.carrier}" if definition.carrier else ""
    citation = f"[@{definition.source}, {definition.locator[language]}{carrier}]"
    return (
        f"{citation} =={words[definition.standing]}=="
        if definition.standing != "seen"
        else citation
    )
