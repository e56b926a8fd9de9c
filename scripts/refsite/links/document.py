"""What one file refers to and offers, as all checks of links see it."""

from dataclasses import dataclass
from typing import NamedTuple


class Target(NamedTuple):
    """One reference: as it is written, the element that holds it, and whether it is fetched.

    `says` is the language that a link names for its other end (`hreflang`), `spoken` the one in which
    its own text is marked, where that is not the page's.
    """

    url: str
    element: str
    fetched: bool
    says: str = ""
    spoken: str = ""


class Fault(NamedTuple):
    """What is wrong with an element by itself, and what to do."""

    what: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What one file refers to, and the anchors in it.

    `faults` are those that need no other file to be seen. `permanent` has the anchors that readers
    get as a link: of what bears a permanent link (headings), and of corrections and the entries of
    the bibliography, to which the search leads. Citations, cards, a page's own list of sources and
    other machinery have ids that come and go. `language` is the page's, `languages` has those of its
    articles and sections, too: a page may be for readers of several. `alternates` are pairs of a language and an address
    (`<link rel=alternate hreflang>`); `onward` is where a page leads by itself (meta refresh).
    """

    targets: tuple[Target, ...]
    anchors: frozenset[str] = frozenset()
    base: str = ""
    permanent: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    language: str = ""
    languages: frozenset[str] = frozenset()
    alternates: tuple[tuple[str, str], ...] = ()
    canonical: str = ""
    onward: str = ""
