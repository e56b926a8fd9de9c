"""The site as a folder and a zip that open by a double click on index.html, with no network."""

import json
import re
import shutil
from pathlib import Path

from refsite import kept, packed
from refsite.editions import source_records
from refsite.editions.base import Built, Format
from refsite.languages import CODES
from refsite.site.first_view import without_first_view

ONLINE_ONLY = (
    "404.html",
    "downloads",
    "id/assets/images/icon-*.png",
    "id/assets/javascripts/packs",
    "id/assets/javascripts/vendor/fflate-*.js",
    "id/assets/stylesheets/packs.css",
    "*/packs/choices.js",
)
"""Files for web servers and programs: a reader of the zip reads. Data is a download of its own, the
icons are those of the web app, and a reading pack is made of links to the site."""
_ONLINE_PART = re.compile(
    r'<p class="?(?:[^">]* )?online-only"?[^>]*>.*?</p>'
    r'|<link rel=" ?alternate"[^>]*>'
    r"|<link [^>]*\bdata-online\b[^>]*>|<script [^>]*\bdata-online\b[^>]*></script>"
    r"|<meta [^>]*\b(?:name=\"?(?:citation_|DC\.)|property=\"?og:)[^>]*>"
    r'|<script type="?application/ld\+json"?>.*?</script>'
    r'|<span [^>]*\bclass="?Z3988\b[^>]*></span>'
    r'|<link href="[^"]*manifest\.webmanifest" rel="manifest">.*?(?=</head>)',
    re.DOTALL,
)
"""What is for the web alone: downloads, and what search engines and reference managers read."""


def unpacked(site: Path, folder: Path, last: Path) -> None:
    """Copy the site to `folder` without what makes sense online only; `last` is that of old."""
    online = {path for pattern in ONLINE_ONLY for path in site.glob(pattern)}
    known = {code: _sources(site, code) for code in CODES}
    for path in sorted(site.rglob("*")):
        if path.is_file() and online.isdisjoint((path, *path.parents)):
            name = path.relative_to(site).as_posix()
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".html":
                code = name.partition("/")[0]
                _put(name, path.read_bytes(), known.get(code, {}), last / name, target)
            else:
                shutil.copyfile(path, target)


def _sources(site: Path, code: str) -> dict[str, str]:
    return source_records.keys((site / code / source_records.PAGE).read_text("utf-8"))


def _put(name: str, page: bytes, known: dict[str, str], last: Path, target: Path) -> None:
    """Put a page of the bundle at its place: that of the last, if it was made from the same."""
    parts = (name, json.dumps(known), page)
    [digest] = kept.known("bundle", parts) or [""]
    if kept.file(last, digest):
        kept.link(last, target)
        return
    content = _page(name, page.decode(), known).encode()
    kept.keep("bundle", parts, [kept.digest(content)])
    target.write_bytes(content)


def _page(name: str, page: str, known: dict[str, str]) -> str:
    """A page without what makes sense online only; its lists of sources lead to the bibliography."""
    text = _ONLINE_PART.sub("", without_first_view(page))
    code, _, inside = name.partition("/")
    if code in CODES and inside != source_records.PAGE:
        return source_records.lead_inside(text, inside, code, known)
    return text


def write(built: Built, language: str, target: Path) -> None:
    """Pack the bundle; a reader unpacks it into a folder of its name."""
    top = built.bundle.parent
    paths = sorted(path for path in built.bundle.rglob("*") if path.is_file())
    files = [(path.relative_to(top).as_posix(), path.read_bytes()) for path in paths]
    packed.write(target, built.release, files)


FORMATS = (Format("zip", ".zip", write),)
