"""Pages of the served site show text at once: the rules that it needs first are in the page.

A browser shows nothing before it has the style sheets that a page's head names, and on a slow
connection each request costs half a second. The whole sheet stands at the end of the page instead,
where it keeps nothing waiting that stands before it, with or without JavaScript
(https://html.spec.whatwg.org/multipage/links.html#link-type-stylesheet, “body-ok”).
Pages on a disk are not served: the bundle keeps the sheet in the head.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname

from refsite.languages import INDONESIAN
from refsite.site import css, style_sheet

_LINK = re.compile(r'<link\b[^>]*?\bhref="?(?P<href>[^" >]*/(?P<name>[\w-]+\.css))"?[^>]*>')
_UP = re.compile(r"""(url\(["']?)\.\./""")


def rules(site: Path, theme: Path) -> dict[str, tuple[str, bool]]:
    """What `with_first_view` wants to know of the sheets of an assembled site."""
    folder = site / INDONESIAN.code / "assets" / "stylesheets"
    whole, front = ((folder / name).read_text("utf-8") for name in ("site.css", "front.css"))
    return {
        "site.css": (style_sheet.first_view(whole, style_sheet.load(theme)), False),
        "front.css": (css.minified(front), True),
        "save.css": ("", False),
    }


def with_first_view(page: str, rules: Mapping[str, tuple[str, bool]]) -> str:
    """A page with the rules of its first view in place of a style sheet in its head.

    For the file name of a sheet, the rules are given and whether they are all: if not, the sheet
    comes at the end of the page.
    """
    head, end, rest = page.partition("</head>")
    late = []

    def inside(link: re.Match) -> str:
        if link["name"] not in rules:
            return link[0]
        text, complete = rules[link["name"]]
        if not complete:
            late.append(link[0])
        folder = dirname(dirname(link["href"]))
        own = _UP.sub(lambda up: f"{up[1]}{folder}/", text)
        return f"<style>{own}</style>" if own else ""

    head = _LINK.sub(inside, head)
    body, close, after = rest.rpartition("</body>")
    return head + end + body + "".join(late) + close + after
