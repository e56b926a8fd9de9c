"""A built tree as the checks of links and addresses see it: each page is parsed once for all."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from refsite.links import extract
from refsite.links.extract import Document


@dataclass(frozen=True)
class Tree:
    """Every file by its path from the top, and what those refer to that can refer to anything."""

    files: Mapping[str, Path]
    documents: Mapping[str, Document]


def read(top: Path, only: Collection[str] | None = None) -> Tree:
    """The tree at `top`; with `only`, no other files than these are parsed."""
    files = {path.relative_to(top).as_posix(): path for path in top.rglob("*") if path.is_file()}
    parsed = files if only is None else [name for name in only if name in files]
    found = {name: document for name in parsed if (document := _document(files[name]))}
    return Tree(files, found)


def _document(path: Path) -> Document | None:
    match path.suffix:
        case ".html" | ".svg":
            return extract.from_html(path.read_text("utf-8"))
        case ".css":
            return extract.from_css(path.read_text("utf-8"))
        case ".webmanifest":
            return extract.from_manifest(path.read_text("utf-8"))
    return None
