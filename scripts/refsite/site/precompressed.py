"""Files of the served site beside their compressed twins, for hosts that send these as they are.

`page.html.br` (RFC 7932) and `page.html.gz` (RFC 1952) stand beside `page.html`, as the modules
gzip_static and brotli_static of nginx and the `precompressed` of Caddy expect them.
"""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

import brotli

from refsite import kept

ENDINGS = (".br", ".gz")
_PAGES = (".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml")
_DATA = (".bib", ".csv", ".jsonld", ".ris", ".tbx", ".tmx", ".ttl", ".txt", ".yml")
TEXTS = frozenset((*_PAGES, *_DATA))
"""Kinds of files that a compression makes smaller; books and pictures are compressed already."""
_COMMON = frozenset((".css", ".js", ".svg"))
_SOME = frozenset(("packs", "search", "study"))
"""Folders of data for tools, which a page loads only where it is asked to."""
_BEST, _QUICK = 11, 6
"""Qualities of Brotli. On pages 9 takes thirteen times as long as 6 for 0.4 per cent fewer bytes;
what every page loads is read so often that it gets 11 (forty times as long, 9 per cent)."""
_GAIN = 0.95
"""A twin is at most so much of its file."""
_SYSTEM = 9, b"\xff"
"""The place in a gzip header that names the system, and the value for none: zlib says its own."""


def quality(path: PurePath) -> int:
    """How well a file of the site is compressed, from its path below the top; 0 is not at all."""
    if path.suffix not in TEXTS:
        return 0
    return _BEST if path.suffix in _COMMON and not _SOME.intersection(path.parts) else _QUICK


def compressed(content: bytes, quality: int) -> dict[str, bytes]:
    """The compressed twins of a file by their endings; none where they save nothing."""
    place, value = _SYSTEM
    zipped = gzip.compress(content, compresslevel=9, mtime=0)
    found = {
        ".br": brotli.compress(content, quality=quality),
        ".gz": zipped[:place] + value + zipped[place + 1 :],
    }
    return {ending: twin for ending, twin in found.items() if len(twin) <= _GAIN * len(content)}


def write(site: Path, last: Path) -> None:
    """Write the twins of all files below `site`; `last` is the site of the last build.

    Brotli and zlib let other threads work meanwhile.
    """
    new = []
    for path in sorted(path for path in site.rglob("*") if path.suffix in TEXTS):
        place = path.relative_to(site)
        parts = str(quality(place)), kept.digest(path.read_bytes())
        if not _taken_over(parts, last / place, path):
            new.append((path, parts))
    with ThreadPoolExecutor() as pool:
        for parts, names in pool.map(_made, new):
            kept.keep("twins", parts, names)


def _made(file: tuple[Path, tuple[str, str]]) -> tuple[tuple[str, str], dict[str, str]]:
    """Write the twins of a file; what they depend on, and their names by their endings."""
    path, parts = file
    twins = compressed(path.read_bytes(), int(parts[0]))
    for ending, twin in twins.items():
        _twin(path, ending).write_bytes(twin)
    return parts, {ending: kept.digest(twin) for ending, twin in twins.items()}


def _taken_over(parts: tuple[str, str], last: Path, path: Path) -> bool:
    """Whether a file has the twins of the last build: they are of its quality, and as they were."""
    names = kept.known("twins", parts)
    if names is None or not all(kept.file(_twin(last, each), names[each]) for each in names):
        return False
    for ending in names:
        kept.link(_twin(last, ending), _twin(path, ending))
    return True


def _twin(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
