"""Many pages in one document: each page and anchor gets an id of its own, each link leads to one.

The id of a page is its path with hyphens: `id/practice/process.html` is `id-practice-process`, a
folder's index has the folder's name (`id-practice`, the home page `id`), and terms, which most links
lead to, stand without their folder: `id/glossary/klien.html` is `id-klien`. An anchor follows its
page's id after a full stop: `id-practice-process.steps`, a source `id-references.siporin-1975`. The
twin of anything has the same id with the other language's code. Ids stay: people cite them.
"""

from collections.abc import Iterable, Mapping
from functools import partial

from refsite.editions.base import FormatError
from refsite.editions.chapters import Chapter, relink, rename_ids
from refsite.languages import twin

_TERMS = "glossary"
_SOURCE = "ref-"
"""What the anchors of a page's own list of sources begin with."""


def page_id(path: str) -> str:
    """The id of a page, given by its path from the bundle's top."""
    code, *rest = path.removesuffix(".html").removesuffix("/index").split("/")
    if rest[:1] == [_TERMS] and len(rest) > 1:
        del rest[0]
    return "-".join((code, *rest))


def anchor_id(page: str, anchor: str) -> str:
    """The id of an anchor on the page of that id; without an anchor, the page's own."""
    return f"{page}.{anchor}" if anchor else page


def twin_id(name: str) -> str:
    """The id of the same page or anchor in the other language."""
    code = name[:2]
    return twin(code).code + name.removeprefix(code)


def page_ids(paths: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """The ids of all pages by path; `taken` are those that the document itself uses.

    Raises FormatError where two would be the same.
    """
    owners = dict.fromkeys(taken, "the document itself")
    found: dict[str, str] = {}
    for path in paths:
        found[path] = name = page_id(path)
        if name in owners or "." in name:
            other = owners.get(name, "an anchor")
            raise FormatError(f"{path} would have the id {name} of {other}: rename one of them")
        owners[name] = path
    return found


def join(chapter: Chapter, ids: Mapping[str, str]) -> None:
    """Give a chapter its place in the document: ids, and links from page to page.

    A citation leads to the bibliography, so that no page needs a list of sources of its own.
    """
    own = ids[chapter.path]
    sources = f"{chapter.language}/references.html"

    def address(path: str, anchor: str) -> str | None:
        if path == chapter.path and anchor.startswith(_SOURCE):
            path, anchor = sources, anchor.removeprefix(_SOURCE)
        return f"#{anchor_id(ids[path], anchor)}" if path in ids else None

    relink(chapter, address)
    rename_ids(chapter, partial(anchor_id, own))
    chapter.article.set("id", own)
    chapter.article.set("lang", chapter.language)
