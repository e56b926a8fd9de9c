"""The served site as a web app: it can be installed, and read offline once visited or saved.

Pages lead to a manifest (https://www.w3.org/TR/appmanifest/) and a script that starts a service
worker; theme/web-app/ holds the scripts. Nothing of this is in the zip, whose pages open on
file://, where there are no service workers.
"""

import gzip
import hashlib
import json
import re
import shutil
from collections.abc import Collection
from functools import partial
from pathlib import Path

from refsite import kept
from refsite.editions.downloads import FOLDER
from refsite.editions.web_app_head import COLOUR, MANIFEST, with_head
from refsite.languages import INDONESIAN, LANGUAGES
from refsite.release import Release
from refsite.site import first_view, front
from refsite.site.precompressed import ENDINGS
from refsite.words import WORDS

COPIED = ("app.js", "save.css", "save.js", "saved-pages.js", "saved-set.js")
WORKER = "sw.js"
FILES = "app-files.json"
NOT_SAVED = "not-saved.html"
ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)
"""Name, size and purpose; drawn by scripts/icons.py."""
BACKGROUND = "#fdfcf8"
"""As in refsite.css."""
NOT_READ = ("404.html", WORKER, FILES, FOLDER + "/", "robots.txt", "sitemap")
"""What the saved set leaves out; a browser keeps the icons itself when it installs the app."""
LEFT_OUT = (".png", *ENDINGS)
STARTS = (
    "index.html",
    *(f"{language.code}/{page}.html" for language in LANGUAGES for page in ("index", "offline")),
)
"""Pages that come with the shell, so that somebody offline has a place to begin."""
_ASKED_FOR = re.compile(r"\w+/(search/index|study/practice/.*)\.js")
"""Kept once somebody searches or practises: together more than all the rest."""


def make(site: Path, theme: Path, release: Release, pages: Collection[str]) -> None:
    """Make the assembled site at `site` a web app.

    `pages` belong to it already (refsite/site/finish.py), all others do from now on.
    """
    ready = frozenset(pages)
    for name in COPIED:
        shutil.copyfile(theme / "web-app" / name, site / name)
    (site / NOT_SAVED).write_bytes(front.not_saved(theme))
    (site / MANIFEST).write_bytes(manifest())
    sheet = site / INDONESIAN.code / "assets" / "stylesheets" / "site.css"
    views = first_view.views(sheet.read_text("utf-8"), theme)
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name in ready or name.startswith(FOLDER + "/"):
            continue  # the file for phones stands alone
        page = with_head(name, path.read_text("utf-8"))
        path.write_bytes(first_view.with_first_view(page, views).encode())
    seal(site, theme, release)


def seal(site: Path, theme: Path, release: Release) -> None:
    """Write the list of a site's files, and the worker that knows their version."""
    template = (theme / "web-app" / WORKER).read_text("utf-8")
    listed = files(site)
    version = digest(json.dumps([listed, template]).encode())
    edition = {"version": version, "edition": release.number, "files": listed}
    (site / FILES).write_bytes(_json(edition))
    (site / WORKER).write_bytes(worker(template, version, [path for path, *_ in listed]).encode())


def manifest() -> bytes:
    """The manifest.

    It has no `id`: that would count from the host's top, so that two sites of one host shared it;
    without one, the start address tells them apart.
    """
    word = WORDS[INDONESIAN.code]
    icons = [
        {
            "src": f"{INDONESIAN.code}/assets/images/{name}",
            "sizes": sizes,
            "type": "image/png",
            "purpose": purpose,
        }
        for name, sizes, purpose in ICONS
    ]
    return _json(
        {
            "name": "Rujukan Peksos",
            "short_name": "Peksos",
            "description": word["tagline"],
            "lang": INDONESIAN.code,
            "dir": "ltr",
            "start_url": "index.html",
            "scope": "./",
            "display": "standalone",
            "background_color": BACKGROUND,
            "theme_color": COLOUR,
            "icons": icons,
        }
    )


def files(site: Path) -> list[tuple[str, int, int, str]]:
    """Every file that a reader needs: path, bytes, bytes as a server sends them, short hash."""
    listed = []
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(NOT_READ) and path.suffix not in LEFT_OUT:
            content = path.read_bytes()
            sent, name_of_it = kept.of("sent", (content,), partial(_sent, content))
            listed.append((name, len(content), sent, name_of_it))
    return listed


def _sent(content: bytes) -> list:
    return [len(gzip.compress(content, compresslevel=9, mtime=0)), digest(content)]


def worker(template: str, version: str, paths: list[str]) -> str:
    """The service worker with the version and the files of the shell filled in."""
    shell = [path for path in paths if in_shell(path)]
    return template.replace("@VERSION@", version).replace(
        '["@SHELL@"]', json.dumps(shell, indent=2)
    )


def in_shell(path: str) -> bool:
    """Whether every page needs a file, or a reader offline begins there."""
    if _ASKED_FOR.fullmatch(path):
        return False
    return path in (*STARTS, NOT_SAVED, MANIFEST) or path.endswith((".css", ".js", ".svg"))


def digest(content: bytes) -> str:
    """The first 64 bits of SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()[:16]


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
