"""What leads from addresses of old to where things are now, on any host, in the zip, on file://.

At the address of a page that moved stands a page that leads on (theme/moved.html), at that of a file
a copy of the new one. An anchor that moved on its page is a second one of the same element; one that
moved to another page is a paragraph at the end of the article, shown to those who come for it. Without
JavaScript a reader is led on to the new page, but not to an anchor of it that only the asked address
names.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from refsite.languages import CODES, INDONESIAN
from refsite.links import tree
from refsite.links.addresses import Address
from refsite.links.redirects import Redirect, against
from refsite.problems import Problem
from refsite.site.front import template
from refsite.site.lighten import minified
from refsite.words import WORDS

MARK = "http-equiv=refresh"
"""What a page that leads on has and no other."""
_TITLE = re.compile(r"<title>(.*?)(?: · Rujukan Peksos)?</title>", re.DOTALL)
_ARTICLE, _END = re.compile(r"<article\b[^>]*>"), "</article>"
_FOLLOW = """\
<script>{const follow=()=>{const link=document.getElementById(location.hash.slice(1))\
?.closest(".moved")?.querySelector("a");if(link)location.replace(link.href)};follow();\
addEventListener("hashchange",follow)}</script>"""
"""Leads on who came for a section that moved: at once, and from a link on the same page."""

Read = Callable[[str], str]


def write(site: Path, theme: Path, redirects: Sequence[Redirect], root: str) -> list[Problem]:
    """Write what the redirects make into the built site; `root` is its address, or empty.

    Where they do not fit the site, nothing is written, and the problems are returned.
    """
    named = {file for each in redirects for end in (each.old, each.new) for file in end.files}
    if problems := against(redirects, tree.read(site, only=named)):
        return problems
    for redirect in redirects:
        if redirect.old.path.startswith("/"):
            [old], [new] = redirect.old.files, redirect.new.files
            (site / old).parent.mkdir(parents=True, exist_ok=True)
            (site / old).write_bytes((site / new).read_bytes())

    def read(name: str) -> str:
        return (site / name).read_text("utf-8")

    page = template(theme, "moved.html")
    for code in CODES:
        for name, text in pages(redirects, code, read, page, root).items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_bytes(text.encode())
    return []


def pages(
    redirects: Sequence[Redirect], code: str, read: Read, page: Template, root: str
) -> dict[str, str]:
    """The pages of a language that the redirects make or change, by their path from the site's top.

    `read` gives the text of a page that is there.
    """
    whole: dict[Address, Address] = {}
    parts: defaultdict[Address, dict[str, Address]] = defaultdict(dict)
    for redirect in redirects:
        if redirect.old.anchor:
            parts[redirect.old.page][redirect.old.anchor] = redirect.new
        elif not redirect.old.path.startswith("/"):
            whole[redirect.old] = redirect.new
    made = {
        old.file(code): leading_on(old, new, parts[old], code, read, page, root)
        for old, new in whole.items()
    }
    for old, anchors in parts.items():
        if old not in whole:
            made[old.file(code)] = with_anchors(old, anchors, code, read)
    return made


def leading_on(
    old: Address,
    new: Address,
    anchors: Mapping[str, Address],
    code: str,
    read: Read,
    page: Template,
    root: str,
) -> str:
    """The page at an address of old; `anchors` of it lead elsewhere than the rest."""
    there = new.file(code)
    top = posixpath.relpath(".", posixpath.dirname(old.file(code)))
    text = page.render(
        language=code,
        words=WORDS[code],
        title=_title(read(there)),
        address=_way(old, new),
        anchors=[[anchor, _way(old, to)] for anchor, to in sorted(anchors.items())],
        canonical=root + there if root else _way(old, new.page),
        assets=f"{top}/{INDONESIAN.code}/assets",
    )
    return minified(text)


def with_anchors(old: Address, anchors: Mapping[str, Address], code: str, read: Read) -> str:
    """A page whose anchors of old lead to where the sections are now."""
    text, notes = read(old.file(code)), ""
    for anchor, new in sorted(anchors.items()):
        if new.path == old.path:
            text = _second(text, anchor, new.anchor)
        else:
            link = f'<a href="{_way(old, new)}">{_title(read(new.file(code)))}</a>'
            said = escape(WORDS[code]["moved section"], quote=False)
            notes += f'<p class=moved id="{anchor}">{said} {link}</p>'
    if notes:
        text = text.replace(_END, notes + _FOLLOW + _END)
    return text


def _second(page: str, old: str, new: str) -> str:
    """The page with another anchor on the element that has one, or on the whole article."""
    quoted = re.escape(new)
    tag = rf"<\w+\b[^>]*\sid=(?:{quoted}(?=[\s>])|\"{quoted}\")[^>]*>" if new else _ARTICLE
    return re.sub(tag, lambda start: f'{start[0]}<span id="{old}"></span>', page, count=1)


def _title(page: str) -> Markup:
    """A page's title, without the name of the site."""
    return Markup(_TITLE.search(page)[1])  # noqa: S704 - it is HTML that we made


def _way(old: Address, new: Address) -> str:
    """The relative address that leads from a page to another, of the same language."""
    path = posixpath.relpath(new.path, posixpath.dirname(old.path) or ".")
    return str(Address(path, new.anchor))
