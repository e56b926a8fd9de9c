"""The site as a folder and a zip that open by a double click on index.html, with no network."""

import re
import shutil
from pathlib import Path

from refsite import packed
from refsite.editions import source_records
from refsite.editions.base import Built, Format
from refsite.languages import CODES

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
    r'|<span [^>]*\bclass="?Z3988\b[^>]*></span>',
    re.DOTALL,
)
"""What is for the web alone: downloads, and what search engines and reference managers read."""


def unpacked(site: Path, folder: Path) -> None:
    """Copy the site to `folder` without what makes sense online only."""
    shutil.copytree(site, folder)
    for pattern in ONLINE_ONLY:
        for path in list(folder.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for page in folder.rglob("*.html"):
        page.write_bytes(_ONLINE_PART.sub("", page.read_text("utf-8")).encode())
    for code in CODES:
        _lead_inside(folder / code, code)


def _lead_inside(folder: Path, language: str) -> None:
    """Let the lists of sources of a language's pages lead to the bibliography."""
    bibliography = folder / source_records.PAGE
    known = source_records.keys(bibliography.read_text("utf-8"))
    for page in folder.rglob("*.html"):
        if page != bibliography:
            name, text = page.relative_to(folder).as_posix(), page.read_text("utf-8")
            page.write_bytes(source_records.lead_inside(text, name, language, known).encode())


def write(built: Built, language: str, target: Path) -> None:
    """Pack the bundle; a reader unpacks it into a folder of its name."""
    files = sorted(path for path in built.bundle.rglob("*") if path.is_file())
    top = built.bundle.parent
    packed.write(
        target,
        built.release,
        ((path.relative_to(top).as_posix(), path.read_bytes()) for path in files),
    )


FORMATS = (Format("zip", ".zip", write),)
