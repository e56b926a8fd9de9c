"""The PDF of each summary sheet, where its page leads to it: /downloads/sheets/law-id.pdf.

These addresses hold no number of an edition, and last.
"""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from refsite.editions.base import FormatError
from refsite.editions.downloads import FOLDER as DOWNLOADS
from refsite.editions.downloads import File, size
from refsite.pages.sheets import FOLDER
from refsite.words import WORDS

KEY = "sheets"
_PLACE = re.compile(r'(<p class="?sheet-print"?>.*?)(</p>)', re.DOTALL)


def publish(site: Path, made: Path, files: Sequence[File]) -> None:
    """Unpack the sheets among the files, which lie in `made`, and lead to each from its page.

    Raises FormatError where a page has no place for the link.
    """
    for file in files:
        if file.key == KEY:
            with zipfile.ZipFile(made / file.name) as archive:
                archive.extractall(site / DOWNLOADS / KEY)
            for name in sorted(archive.namelist()):
                _lead(site, file.language, name)


def _lead(site: Path, code: str, name: str) -> None:
    page = site / code / FOLDER / f"{name.removesuffix(f'-{code}.pdf')}.html"
    bytes_ = (site / DOWNLOADS / KEY / name).stat().st_size
    address = f"../../../{DOWNLOADS}/{KEY}/{name}"
    link = f" <a href={address} download>{WORDS[code]['sheet pdf']}</a> ({size(bytes_, code)})."
    text, places = _PLACE.subn(rf"\g<1>{link}\g<2>", page.read_text("utf-8"))
    if places != 1:
        raise FormatError(f"{page.relative_to(site)}: no paragraph “.sheet-print”")
    page.unlink()  # the last build may have it, too
    page.write_bytes(text.encode())
