"""Pages in several languages: each names its twins, they name it back, links say where they lead.

Source: HTML, "Link type alternate"; search engines heed `hreflang` only where both pages have it.
"""

from collections.abc import Collection, Iterator

from refsite.links.document import Document, Target
from refsite.links.follow import Follower
from refsite.problems import Problem

DEFAULT = "x-default"


def pairs(follower: Follower) -> Iterator[Problem]:
    """`<link rel=alternate hreflang>`: in both directions, one page a language, its own included.

    Whole addresses, of a site whose own address is not known here, may be of any page.
    """
    documents = follower.tree.documents
    named = {
        name: [(language, _page(follower, name, url)) for language, url in document.alternates]
        for name, document in documents.items()
        if document.alternates
    }
    fronts = {page for pages in named.values() for language, page in pages if language == DEFAULT}
    for name, pages in named.items():
        for what, hint in _pairs(name, pages, named, fronts, documents):
            yield Problem(name, 0, what, hint)


def _pairs(
    name: str,
    pages: list[tuple[str, str]],
    named: dict[str, list[tuple[str, str]]],
    fronts: set[str],
    documents: dict[str, Document],
) -> Iterator[tuple[str, str]]:
    languages = [language for language, _ in pages]
    own = documents[name].language
    for language in sorted(set(languages)):
        if languages.count(language) > 1:
            yield f"names two pages in “{language}” as its twins", "leave one of them"
    known = all(there for _, page in pages for _, there in [("", page), *named.get(page, ())])
    if known and name not in fronts and name not in {page for each, page in pages if each == own}:
        yield f"does not name itself as the page in “{own}”", "each page is one of its twins"
    for language, page in pages:
        if page == name or page not in documents:
            continue
        there = documents[page].language
        if language != DEFAULT and there and not _same(there, language):
            yield f"names “{page}” as its twin in “{language}”, which is in “{there}”", ""
        if language != DEFAULT and not {name, ""} & {back for _, back in named.get(page, ())}:
            yield f"names “{page}” as its twin in “{language}”", "which does not name it back"


def languages(follower: Follower) -> Iterator[Problem]:
    """Links into another language: `hreflang` must be true, and one of the signs must be there.

    A text may be marked as foreign though its link leads to a page in the reader's own language,
    so that `lang` without `hreflang` is a fault only where it fits neither. A page with parts in several
    languages may be linked from each.
    """
    documents = follower.tree.documents
    for name, document in documents.items():
        for target, end in zip(document.targets, follower.ends(name), strict=True):
            if not end or end.path == name or end.path not in documents:
                continue
            there = documents[end.path].languages
            if not target.says and there == document.languages:
                continue
            link = not target.fetched and target.element.startswith(("<a>", "<area>"))
            if link and there and (fault := _language(target, document.language, there)):
                yield Problem(name, 0, *fault)


def _language(target: Target, own: str, there: Collection[str]) -> tuple[str, str] | None:
    [first, *more] = sorted(there)
    if target.says:
        if not any(_same(each, target.says) for each in there):
            what = f"{target.element} leads to “{target.url}” as a page in “{target.says}”"
            return what, f"it is in “{first}”"
    elif not more and not _same(first, own) and not _same(first, target.spoken):
        what = f"{target.element} leads to “{target.url}”, a page in “{first}”, and does not say so"
        return what, f"add hreflang={first}"
    return None


def _page(follower: Follower, name: str, url: str) -> str:
    """The page at the other end, empty where it is not in the tree."""
    try:
        end = follower.end(name, url)
    except ValueError:
        return ""
    return end.path if end else ""


def _same(one: str, other: str) -> bool:
    """Whether two language tags are of one language: `id` and `id-ID` are."""
    return one.split("-")[0].casefold() == other.split("-")[0].casefold()
