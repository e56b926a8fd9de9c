"""Pages that are answered as good and are not what was asked for."""

import re
from html import unescape
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from refsite.outside.model import Status

_NOTHING = re.compile(
    r"\b404\b|\b(?:page|file|article|item|document)? ?(?:was |is |could )?not (?:be )?found\b"
    r"|\bno longer (?:available|exists)\b|\btidak (?:dapat |bisa )?di ?temukan\b"
    r"|\bhalaman tidak (?:ada|tersedia)\b",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"/(?:log-?in|sign-?in|masuk|auth|sso|wp-login)\b", re.IGNORECASE)
_HOME = re.compile(
    r"/?(?:(?:index|home|beranda|default)(?:\.\w+)?/?)?(?:id/?|en/?)?", re.IGNORECASE
)


def title(body: bytes) -> str:
    """The title of an HTML page, in one line; empty if it has none."""
    found = LexborHTMLParser(body.decode("utf-8", "replace")).css_first("title")
    return " ".join(unescape(found.text()).split()) if found else ""


def page(title: str) -> Status | None:
    """What the title of a page makes us suspect."""
    return Status.SOFT if _NOTHING.search(title) else None


def redirect(asked: str, got: str) -> Status | None:
    """What a redirect makes us suspect that led from one address to another."""
    before, after = urlsplit(asked), urlsplit(got)
    if _LOGIN.search(after.path) and not _LOGIN.search(before.path):
        return Status.LOGIN
    deep = not _HOME.fullmatch(before.path) or before.query
    return Status.HOME if deep and _HOME.fullmatch(after.path) and not after.query else None
