"""The theme's files listed in less time: thousands of icons lie in hidden folders.

MkDocs 1.6.1 asks Jinja for all files of the theme and drops the hidden ones; here nobody looks into
hidden folders. What leans on that is pinned, `tests/site/test_rebuild.py` compares every byte with
a build without it, and REFSITE_PLAIN=1 does without it.
"""

import os

import jinja2
from mkdocs.theme import Theme

from refsite import kept


class _Visible(jinja2.FileSystemLoader):
    def list_templates(self) -> list[str]:
        """Every file that is not hidden, by its path in the theme."""
        found = set()
        for top in self.searchpath:
            for folder, below, names in os.walk(top):
                below[:] = [name for name in below if name[0] != "."]
                inside = os.path.relpath(folder, top).replace(os.sep, "/").removeprefix(".")
                found.update(f"{inside}/{name}".lstrip("/") for name in names if name[0] != ".")
        return sorted(found)


def install(theme: Theme) -> None:
    """Let the theme's environment list its files so, unless shortcuts are off."""
    original = theme.get_env

    def get_env() -> jinja2.Environment:
        env = original()
        env.loader = _Visible(theme.dirs)
        return env

    if not kept.plain():
        theme.get_env = get_env
