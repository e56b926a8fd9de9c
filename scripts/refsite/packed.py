"""Zip files of which the same content makes the same bytes."""

import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from refsite.release import Release


def write(
    target: Path | BinaryIO,
    release: Release,
    files: Iterable[tuple[str, bytes]],
    first: str = "",
) -> None:
    """Pack files, given by name and content in the order in which they shall stand.

    All are dated by the release and have fixed permissions. `first` is the content of a file named
    `mimetype` that stands first and uncompressed, as EPUB wants it.
    """
    moment = datetime.fromtimestamp(release.epoch, UTC).timetuple()[:6]

    def entry(name: str, method: int) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, moment)
        info.create_system, info.external_attr, info.compress_type = 3, 0o644 << 16, method
        return info

    with zipfile.ZipFile(target, "w") as archive:
        if first:
            archive.writestr(entry("mimetype", zipfile.ZIP_STORED), first)
        for name, content in files:
            archive.writestr(entry(name, zipfile.ZIP_DEFLATED), content, compresslevel=9)
