"""Which pages of an edition are rendered anew, and which are as they were."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from refsite.project import Project
from refsite.site import signature
from refsite.site.edition import Edition
from refsite.site.set_aside import SetAside

TEMPLATE = "known.html"
"""Shows what is known of a page, and nothing else."""


class Pages(Protocol):
    """What makes pages ready for readers, and knows those of the last time."""

    def known(self, url: str, signature: str, target: Path) -> str | None:
        """The page of a signature, if it is known; nothing, if it is at its place already."""

    def finish(self, page: str, url: str, signature: str) -> str:
        """A page as it was rendered, made ready."""


@dataclass
class Renewal:
    """The pages of one build: `menu` are those that the menus show, in their order.

    MkDocs's pages have their content only while they are rendered; `contents` has it before.
    """

    project: Project
    edition: Edition
    pages: Pages
    contents: SetAside
    menu: Sequence[object] = ()
    signatures: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def look(self, pages: Sequence[object], contents: Iterable[str]) -> None:
        """Tell the known pages of MkDocs from the others, by the contents that readers will get."""
        shared = signature.common(self.project, self.edition, self.menu)
        for page, content in zip(pages, contents, strict=True):
            self.signatures[page.url] = signature.page(shared, page, content, self.edition)
            target = Path(page.file.abs_dest_path)
            known = self.pages.known(page.url, self.signatures[page.url], target)
            if known is None:
                self.contents.put(page.url, content)
            else:
                self.known[page.url] = known
                page.meta = {**page.meta, "template": TEMPLATE}

    def context(self, context: Mapping, page: object) -> Mapping:
        """What a page's template is given; the content of the page, if it is rendered."""
        if page.url not in self.known:
            page.content = self.contents.of(page.url)
        return {**context, "known": self.known.get(page.url)}

    def done(self, output: str, page: object) -> str:
        """The page that readers get, from what its template made; MkDocs writes no empty one."""
        if page.url in self.known:
            return output
        page.content = ""
        return self.pages.finish(output, page.url, self.signatures[page.url])
