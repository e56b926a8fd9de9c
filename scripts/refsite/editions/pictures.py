"""Picture files of pages: whether they can be read, and of which type they are."""

from base64 import b64encode
from pathlib import Path
from urllib.parse import unquote

from lxml import etree
from PIL import Image, UnidentifiedImageError

from refsite.editions.base import Built, FormatError

TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""The core media types of pictures in EPUB 3.3, by the endings of files."""


def file(built: Built, page: str, source: str) -> Path:
    """The file of a picture that a page shows; both by their addresses in the bundle and the page."""
    return (built.bundle / page).parent / unquote(source)


def data_address(path: Path) -> str:
    """A picture as an address that holds it (RFC 2397)."""
    content = b64encode(path.read_bytes()).decode()
    return f"data:{TYPES[path.suffix.lower()]};base64,{content}"


def check(path: Path) -> None:
    """Raise FormatError where a picture is of no type that all formats show, or damaged."""
    if path.suffix.lower() not in TYPES:
        raise FormatError(
            f"{path.name}: not a picture that every format shows ({', '.join(TYPES)})"
        )
    try:
        if path.suffix.lower() == ".svg":
            etree.parse(path)
        else:
            with Image.open(path) as picture:
                picture.load()
    except (OSError, SyntaxError, UnidentifiedImageError) as error:
        raise FormatError(
            f"{path.name}: the picture cannot be read; save it anew ({error})"
        ) from error
