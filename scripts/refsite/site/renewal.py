"""Which pages of an edition are rendered anew, and which are as they were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from refsite.project import Project
from refsite.site import signature
from refsite.site.edition import Edition

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
    """The pages of one build: `menu` are those that the menus show, in their order."""

    project: Project
    edition: Edition
    pages: Pages
    menu: Sequence[object] = ()
    signatures: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def look(self, pages: Sequence[object]) -> None:
        """Tell the known pages of MkDocs from the others, once all have their content."""
        shared = signature.common(self.project, self.edition, self.menu)
        for page in pages:
            self.signatures[page.url] = signature.page(shared, page, self.edition)
            target = Path(page.file.abs_dest_path)
            known = self.pages.known(page.url, self.signatures[page.url], target)
            if known is not None:
                self.known[page.url] = known
                page.meta = {**page.meta, "template": TEMPLATE}
                page.content = ""  # nobody reads it any more

    def context(self, context: Mapping, page: object) -> Mapping:
        """What a page's template is given."""
        return {**context, "known": self.known.get(page.url)}

    def done(self, output: str, page: object) -> str:
        """The page that readers get, from what its template made; MkDocs writes no empty one."""
        if page.url in self.known:
            return output
        return self.pages.finish(output, page.url, self.signatures[page.url])
