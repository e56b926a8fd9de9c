"""Files of the served site beside their compressed twins, for hosts that send these as they are.

`page.html.br` (RFC 7932) and `page.html.gz` (RFC 1952) stand beside `page.html`, as the modules
gzip_static and brotli_static of nginx and the `precompressed` of Caddy expect them.
"""

import gzip
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from refsite import kept

ENDINGS = (".br", ".gz")
_PAGES = (".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml")
_DATA = (".bib", ".csv", ".jsonld", ".ris", ".tbx", ".tmx", ".ttl", ".txt", ".yml")
TEXTS = frozenset((*_PAGES, *_DATA))
"""Kinds of files that a compression makes smaller; books and pictures are compressed already."""
_COMMON = frozenset((".css", ".js", ".svg"))
_MOST = 200_000
"""Bytes of the largest file that is worth the best compression: an index of the search is not."""
_BEST, _QUICK = 11, 6
"""Qualities of Brotli. Over 27 MB of pages 6 takes 0.6 s of a processor, 9 takes 9 s for 0.4 per
cent fewer bytes; what every page loads is read so often that it gets 11 (1 s, 12 per cent)."""
_GAIN = 0.95
"""A twin is at most so much of its file."""
_SYSTEM = 9, b"\xff"
"""The place in a gzip header that names the system, and the value for none: zlib says its own."""


def compressed(suffix: str, content: bytes) -> dict[str, bytes]:
    """The compressed twins of a file of a kind, by their endings; none where they save nothing."""
    if suffix not in TEXTS:
        return {}
    best = suffix in _COMMON and len(content) <= _MOST
    place, value = _SYSTEM
    zipped = gzip.compress(content, compresslevel=9, mtime=0)
    found = {
        ".br": brotli.compress(content, quality=_BEST if best else _QUICK),
        ".gz": zipped[:place] + value + zipped[place + 1 :],
    }
    return {ending: twin for ending, twin in found.items() if len(twin) <= _GAIN * len(content)}


def write(site: Path, last: Path) -> None:
    """Write the twins of all files below `site`; `last` is the site of the last build.

    Brotli and zlib let other threads work meanwhile.
    """
    new = []
    for path in sorted(path for path in site.rglob("*") if path.suffix in TEXTS):
        content = path.read_bytes()
        if (twins := _known(path, content, last / path.relative_to(site).parent)) is None:
            new.append((path, content))
        else:
            _write(path, twins)
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda file: compressed(file[0].suffix, file[1]), new)
        for (path, content), twins in zip(new, made, strict=True):
            names = {ending: kept.digest(twin) for ending, twin in twins.items()}
            kept.keep("twins", (path.suffix, content), names)
            _write(path, twins)


def _known(path: Path, content: bytes, last: Path) -> dict[str, bytes] | None:
    """The twins of a file that lie in a folder of the last build, if they are its own."""
    names = kept.known("twins", (path.suffix, content))
    if names is None:
        return None
    found = {ending: kept.file(last / f"{path.name}{ending}", names[ending]) for ending in names}
    return None if None in found.values() else found


def _write(path: Path, twins: Mapping[str, bytes]) -> None:
    for ending, twin in twins.items():
        path.with_name(path.name + ending).write_bytes(twin)
