"""Pages made from records, as Markdown: terms, A–Z, themes."""

from collections.abc import Iterator, Mapping, Sequence

from refsite.glossary import Glossary
from refsite.pages import index, term, theme


def generated(
    glossary: Glossary, language: str, backlinks: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """Every generated page of a language: its path in the language's folder, and its Markdown.

    `backlinks` has by slug the (path, title) of the written pages that link the term.
    """
    yield index.SRC_URI, index.render(glossary, language)
    for each in glossary.themes:
        yield theme.src_uri(each.key), theme.render(glossary, each, language)
    for each in glossary.terms.values():
        yield (
            term.src_uri(each.slug),
            term.render(each, glossary, language, backlinks.get(each.slug, ())),
        )


def generated_uris(glossary: Glossary) -> list[str]:
    """The paths of all generated pages; they are the same in every language."""
    return [
        index.SRC_URI,
        *(theme.src_uri(each.key) for each in glossary.themes),
        *(term.src_uri(slug) for slug in glossary.terms),
    ]
