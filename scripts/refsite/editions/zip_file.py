"""The site as a folder and a zip that open by a double click on index.html, with no network."""

import re
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from refsite.release import Release

ONLINE_ONLY = (
    "404.html",
    "downloads/**/*.*",
    "*/search/search_index.json",
)
"""Files for web servers and programs: on file:// the index is a script, and a reader of the zip
reads; the data to work with is a download of its own."""
_ONLINE_PART = re.compile(
    r'<p class="?(?:[^">]* )?online-only"?>.*?</p>|<link rel=" ?alternate"[^>]*>', re.DOTALL
)


def name(release: Release) -> str:
    """The folder's name, and the zip's without its ending."""
    return f"rujukan-peksos-{release.number}"


def make(site: Path, folder: Path) -> None:
    """Copy the site to `folder` without what makes sense online only."""
    shutil.copytree(site, folder)
    for pattern in ONLINE_ONLY:
        for path in list(folder.glob(pattern)):
            path.unlink()
    for page in folder.rglob("*.html"):
        page.write_bytes(_ONLINE_PART.sub("", page.read_text("utf-8")).encode())


def pack(folder: Path, target: Path, release: Release) -> None:
    """Zip a folder: same files, same bytes (sorted, dated by the edition, fixed permissions)."""
    moment = datetime.fromtimestamp(release.epoch, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                inside = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                entry = zipfile.ZipInfo(inside, moment)
                entry.create_system, entry.external_attr = 3, 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes(), compresslevel=9)
