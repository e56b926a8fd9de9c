"""Pages of the served site show text at once: the rules that it needs first are in the page.

A browser shows nothing before it has the style sheets that a page's head names, and on a slow
connection each request costs half a second. The whole sheet stands at the end of the page instead,
where it keeps nothing waiting that stands before it, with or without JavaScript
(https://html.spec.whatwg.org/multipage/links.html#link-type-stylesheet, “body-ok”).
Pages on a disk are not served: the bundle keeps the sheet in the head.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from posixpath import dirname

from refsite.site import css, style_sheet

View = Callable[[str], str]
"""The rules that a page needs at first, from its body."""
LATE = ("site.css", "save.css")
"""The sheets of which there is more, which comes at the end of the page."""
_LINK = re.compile(r'<link\b[^>]*?\bhref="?(?P<href>[^" >]*?(?P<name>[\w-]+\.css))\b[^>]*>')
_LATE = re.compile(
    r"(?P<sheet><link href=\S*site\.css rel=stylesheet>)(?:<link [^>]*save\.css[^>]*>)?</body>"
)
_STYLE = re.compile(r"<style>.*?</style>(?=.*?</head>)", re.DOTALL)
_UP = re.compile(r"""(url\(["']?)\.\./""")
_CLASSES = re.compile(r'class="?((?<=")[^"]*|[^\s>]+)')


def views(whole: str, theme: Path) -> dict[str, View]:
    """The first views of the sheets, by their file names; `whole` is the text of the first one."""
    styles = style_sheet.load(theme)
    small = css.minified((theme / "assets" / "stylesheets" / "front.css").read_text("utf-8"))
    optional = styles.first_view["if there"]
    select = cache(lambda found: style_sheet.first_view(whole, styles, found))
    return {
        "site.css": lambda body: select(had(body, optional)),
        "front.css": lambda _: small,
        "save.css": lambda _: "",
    }


def with_first_view(page: str, known: Mapping[str, View]) -> str:
    """A page with the rules of its first view in place of the style sheets in its head."""
    head, end, rest = page.partition("</head>")
    late = []

    def inside(link: re.Match) -> str:
        if link["name"] not in known:
            return link[0]
        if link["name"] in LATE:
            late.append(link[0])
        folder = dirname(dirname(link["href"]))
        rules = known[link["name"]](rest)
        own = _UP.sub(lambda up: f"{up[1]}{folder}/", rules)
        return f"<style>{own}</style>" if own else ""

    head = _LINK.sub(inside, head)
    body, close, after = rest.rpartition("</body>")
    return head + end + body + "".join(late) + close + after


def without_first_view(page: str) -> str:
    """A page that `with_first_view` made with its sheet in the head again."""
    late = _LATE.search(page)
    if not late:
        return page
    rest = f"{page[: late.start()]}</body>{page[late.end() :]}"
    return _STYLE.sub(lambda _: late["sheet"], rest, count=1)


def had(body: str, wanted: frozenset[str]) -> frozenset[str]:
    """Which of some elements, and of classes with a dot before them, a page's body has."""
    classes = {f".{name}" for each in set(_CLASSES.findall(body)) for name in each.split()}
    return wanted & classes.union(_elements(wanted).findall(body))


@cache
def _elements(wanted: frozenset[str]) -> re.Pattern:
    names = sorted(name for name in wanted if not name.startswith("."))
    return re.compile(rf"<({'|'.join(names)})(?![\w-])")
