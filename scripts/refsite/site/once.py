"""Parts of pages that are the same on many pages, rendered once: for `{% call %}` in templates."""

import posixpath
from collections.abc import Callable

from refsite import kept


class Once:
    """Parts by their names; those with relative addresses also by the folder of their page."""

    def __init__(self) -> None:
        """Nothing is rendered yet."""
        self._parts: dict[tuple[str, str], str] = {}

    def __call__(self, name: str, page: object = None, *, caller: Callable[[], str]) -> str:
        """The part of a name as the first page rendered it, or the first of the page's folder.

        Where shortcuts are off each page renders its own, so that a difference shows.
        """
        place = name, posixpath.dirname(page.url) if page else ""
        if place not in self._parts or kept.plain():
            self._parts[place] = caller()
        return self._parts[place]
