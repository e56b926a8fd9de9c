"""A page as the theme rendered it becomes one as readers get it; each for itself, none needs another."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from refsite import kept
from refsite.editions.web_app_head import with_head
from refsite.languages import INDONESIAN
from refsite.site import shell
from refsite.site.first_view import View, with_first_view
from refsite.site.lighten import lightened
from refsite.site.shell import Shell

SUMMARY = "finished.json"
"""What the pages of a language leave for the assembly, beside them."""
_ASSET = re.compile(r"""assets/(?:(?<=["']assets/)|(?<=\.\./assets/))""")

_FILLED_LATER = re.compile(r" id=(?:files|lms-files)[ >]")
"""Pages with a list of files that are not there yet: readers get them otherwise than they are here."""


@dataclass(frozen=True)
class Finished:
    """A page, what was moved from it, and the paths of its icons by their names."""

    text: str
    shell: Shell
    icons: Mapping[str, str]


def finish(page: str, url: str, language: str, views: Mapping[str, View]) -> Finished:
    """A rendered page, finished; `url` is its address in the language's folder. Raises ShellError.

    English pages use the Indonesian edition's assets: half the weight, one cache.
    """
    name = f"{language}/{url}"
    if language != INDONESIAN.code:
        page = _ASSET.sub(f"../{INDONESIAN.code}/assets/", page)
    script = f"{'../' * name.count('/')}{shell_script(language)}"
    page, moved = shell.take(page, name, script)
    page, icons = lightened(page)
    return Finished(with_first_view(with_head(name, page), views), moved, icons)


def shell_script(language: str) -> str:
    """The path of the script with the shell of a language, from the site's top."""
    return f"{INDONESIAN.code}/assets/javascripts/shell-{language}.js"


@dataclass
class Pages:
    """The pages of a language: finished now, or as the last build left them at `last`.

    What a page looks like is kept by its signature: everything that it is made of.
    """

    language: str
    last: Path
    views: Mapping[str, View] = field(default_factory=dict)
    shells: dict[str, Shell] = field(default_factory=dict)
    icons: dict[str, str] = field(default_factory=dict)
    known_shells: dict[str, Shell | None] = field(default_factory=dict)

    def known(self, url: str, signature: str, target: Path) -> str | None:
        """The finished page of a signature, if the last build made it and it is still as it was.

        It is put at its place, but for the few that readers get otherwise than they are here.
        """
        entry = kept.known("page", (signature,))
        if not entry:
            return None
        digest, moved, icons, whole = entry
        shell, before = self._shell(moved), self.last / url
        paths = {name: self.icons.get(name) or kept.known("icon", (name,)) for name in icons}
        if not (shell and all(paths.values()) and (whole or kept.file(before, digest))):
            return None
        if not whole:
            kept.link(before, target)
        self.shells[url] = shell
        self.icons |= paths
        return whole

    def finish(self, page: str, url: str, signature: str) -> str:
        """A page as it was rendered, finished and kept by its signature. Raises ShellError."""
        done = finish(page, url, self.language, self.views)
        self.shells[url] = done.shell
        self.icons |= done.icons
        moved = _keep(done.shell)
        for name, path in done.icons.items():
            kept.keep("icon", (name,), path)
        whole = done.text if _FILLED_LATER.search(done.text) else ""
        entry = [kept.digest(done.text), moved, sorted(done.icons), whole]
        kept.keep("page", (signature,), entry)
        return done.text

    def _shell(self, name: str) -> Shell | None:
        """A shell that was kept, read once for all pages that share it."""
        if name not in self.known_shells:
            parts = kept.known("shell", (name,))
            self.known_shells[name] = parts and Shell(parts[0], parts[1], tuple(parts[2]))
        return self.known_shells[name]

    def write(self, folder: Path) -> None:
        """Write what the assembly needs to know. Raises ShellError."""
        summary = [shell.script(self.shells), self.icons, sorted(self.shells)]
        (folder / SUMMARY).write_text(json.dumps(summary), "utf-8")


@cache
def _keep(shell: Shell) -> str:
    """Keep a shell, which nearly all pages share; its name."""
    parts = [shell.settings, shell.code, list(shell.parts)]
    name = kept.digest(json.dumps(parts))
    kept.keep("shell", (name,), parts)
    return name


@dataclass
class Shown:
    """The pages that `make serve` shows: as the theme rendered them, known while it runs."""

    views: Mapping[str, View] = field(default_factory=dict)
    rendered: dict[str, tuple[str, str]] = field(default_factory=dict)

    def known(self, url: str, signature: str, target: Path) -> str | None:
        """The page of a signature."""
        before, page = self.rendered.get(url, ("", ""))
        return page if before == signature else None

    def finish(self, page: str, url: str, signature: str) -> str:
        """The page, remembered by its signature."""
        self.rendered[url] = signature, page
        return page

    def write(self, folder: Path) -> None:
        """Leave nothing: there is no assembly."""
