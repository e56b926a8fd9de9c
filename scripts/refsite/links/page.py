"""What a walk over a page's elements has found so far."""

from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern

from selectolax.lexbor import LexborNode

from refsite.links.document import Fault, Target


@dataclass(slots=True)
class Page:
    """The element at hand with its tag and attributes, and what was found.

    `spoken` is the marked language of links by their node.
    """

    node: LexborNode
    tag: str = ""
    own: dict[str, str | None] = field(default_factory=dict)
    targets: dict[Target, None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    permanent: list[str] = field(default_factory=list)
    named: list[tuple[LexborNode, str, str]] = field(default_factory=list)
    spoken: dict[int, str] = field(default_factory=dict)
    bases: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    language: str = ""
    languages: set[str] = field(default_factory=set)
    onward: str = ""

    def add(self, url: str, *, fetched: bool, says: str = "") -> Target:
        """Note a reference of the element at hand, once a page."""
        spoken = self.spoken.get(self.node.mem_id, "") if self.spoken else ""
        found = _target(self.tag, self.node.text(), url, fetched, says, spoken)
        self.targets[found] = None
        return found


def described(tag: str, text: str) -> str:
    """An element in a few words: its tag and the beginning of its text."""
    words = " ".join(text.split())[:40]
    return f"<{tag}> “{words}”" if words else f"<{tag}>"


@lru_cache(maxsize=1 << 14)
def _target(tag: str, text: str, url: str, fetched: bool, says: str, spoken: str) -> Target:  # noqa: FBT001 - lru_cache
    """A reference; pages share those that they all have, of menus: less memory and less time."""
    return Target(intern(url), intern(described(tag, text)), fetched, says, spoken)
