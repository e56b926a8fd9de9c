"""Pages made from records, as Markdown: terms, A–Z, themes, corrections, bibliography, packs."""

from collections.abc import Iterable, Iterator

from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.pages import bibliography, corrections, index, packs, term, theme


def generated(content: Content, language: str) -> Iterator[tuple[str, str]]:
    """Every generated page of a language: its path in the language's folder, and its Markdown."""
    glossary = content.glossary
    yield index.SRC_URI, index.render(glossary, language)
    yield corrections.SRC_URI, corrections.render(content.corrections, glossary, language)
    yield bibliography.SRC_URI, bibliography.render(content, language)
    for each in glossary.themes:
        yield theme.src_uri(each.key), theme.render(glossary, each, language)
    for pack in content.packs.values():
        yield packs.src_uri(pack.slug), packs.render(pack, content, language)
    for each in glossary.terms.values():
        wrong = [correction for correction in content.corrections if each.slug in correction.terms]
        yield term.src_uri(each.slug), term.render(each, glossary, language, wrong)


def generated_uris(glossary: Glossary, courses: Iterable[str]) -> list[str]:
    """The paths of all generated pages, given the slugs of the packs; the same in every language."""
    return [
        index.SRC_URI,
        corrections.SRC_URI,
        bibliography.SRC_URI,
        *(theme.src_uri(each.key) for each in glossary.themes),
        *(packs.src_uri(slug) for slug in courses),
        *(term.src_uri(slug) for slug in glossary.terms),
    ]
