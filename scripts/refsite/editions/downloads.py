"""The list of all files on the page on reading offline: what each is for, its size, its SHA-256."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from refsite.editions.base import Format, FormatError
from refsite.languages import CODES, language
from refsite.release import Release, day
from refsite.words import WORDS

PAGE = "offline.html"
FOLDER = "downloads"
SUMS = "SHA256SUMS.txt"
"""What `sha256sum --check` reads."""
_PLACE = re.compile(r"<p\b[^>]*\bid=files\b[^>]*>.*?</p>", re.DOTALL)
_FORM = """\
<div class=table role=region tabindex=0 aria-label="{label}"><table class="data cards" id=files>\
<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div><p>{dated}</p>"""


@dataclass(frozen=True)
class File:
    """A file to be downloaded: the key of its format, its language or none, name, size, SHA-256."""

    key: str
    language: str
    name: str
    size: int
    digest: str


def describe(form: Format, code: str, path: Path) -> File:
    """What the list says of a file."""
    content = path.read_bytes()
    return File(form.key, code, path.name, len(content), hashlib.sha256(content).hexdigest())


def publish(site: Path, files: Sequence[File], release: Release) -> None:
    """Fill the list into the page of each language, and write the checksums beside the files.

    Raises FormatError where a page has no place for it.
    """
    sums = "".join(f"{file.digest}  {file.name}\n" for file in files)
    (site / FOLDER / SUMS).write_bytes(sums.encode())
    for code in CODES:
        page = site / code / PAGE
        text, places = _PLACE.subn(
            lambda _, code=code: _list(files, release, code), page.read_text("utf-8")
        )
        if places != 1:
            raise FormatError(
                f"docs/{code}/offline.md: no paragraph “{{ .online-only #files }}” for the list"
            )
        page.write_bytes(text.encode())


def size(number: int, code: str) -> str:
    """A size as readers of a language write it: “1,5 MB”, “1.5 MB”; a MB has a million bytes."""
    text = f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{number / 1e3:.0f} kB"
    return text.replace(".", ",") if code == "id" else text


def _list(files: Sequence[File], release: Release, code: str) -> str:
    words = WORDS[code]
    labels = [words["download file"], words["download for"], words["download size"], "SHA-256"]
    rows = []
    for file in files:
        name = escape(words[f"format {file.key}"], quote=False)
        if file.language:
            name += f" · {language(file.language).name}"
        cells = (
            f"<a href=../{FOLDER}/{file.name} download>{name}</a>",
            escape(words[f"format {file.key} for"], quote=False),
            size(file.size, code),
            f"<code class=digest>{file.digest}</code>",
        )
        head, *rest = zip(labels, cells, strict=True)
        row = f"<th scope=row>{head[1]}</th>"
        row += "".join(f'<td data-label="{label}">{cell}</td>' for label, cell in rest)
        rows.append(f"<tr>{row}</tr>")
    heads = "".join(f"<th scope=col>{label}</th>" for label in labels)
    dated = f"{words['edition']} {release.number}, {day(release.date, code)}. "
    dated += f"<a href=../{FOLDER}/{SUMS}>{SUMS}</a>"
    return _FORM.format(label=words["downloads"], heads=heads, rows="".join(rows), dated=dated)
