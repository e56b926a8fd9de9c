"""Pages made lighter without a loss: icons drawn once in a style sheet, white space left out.

An inline icon costs each page its path again; some seven of them are a fifth of a term's page.
"""

import hashlib
import re
from collections.abc import Mapping

import minify_html

_ICON = re.compile(
    r'<svg xmlns=(?P<q>\\?")http://www\.w3\.org/2000/svg(?P=q) viewBox=(?P=q)0 0 24 24(?P=q)>'
    r'<path d=(?P=q)(?P<path>[^"\\]+)(?P=q)/></svg>'
)
"""An icon of the theme, in a page or in a string of a script."""


_CELL = re.compile(r"<td\b.*?</td>", re.DOTALL)
_GAP = re.compile(r"(?<=>)\s+(?=<(?:a|em|mark|q|s|small|span|strong)\b)")
_KEPT = "\ue000"
"""Stands for a space between elements of a cell while minify-html, which would drop it, is at work."""

_GENERATOR = re.compile(r'<meta name="generator"[^>]*>')
_UNREAD = ' data-search-exclude="true"'
"""What no browser reads: it was for the index, which is made."""


def lightened(page: str) -> tuple[str, dict[str, str]]:
    """A page without what shows nothing, and the paths of the icons that it uses by their names."""
    text, drawn = without_icons(page)
    return minified(_GENERATOR.sub("", text.replace(_UNREAD, ""), count=1)), drawn


def minified(page: str, *, keep_tags: bool = True) -> str:
    """A page without the white space that shows nothing.

    `keep_tags` keeps what HTML allows to leave out: our scripts read pages by expressions.
    """
    marked = _CELL.sub(lambda cell: _GAP.sub(_KEPT, cell[0]), page)
    small = minify_html.minify(
        marked, keep_closing_tags=keep_tags, keep_html_and_head_opening_tags=keep_tags
    )
    return small.replace(_KEPT, " ")


def without_icons(text: str) -> tuple[str, dict[str, str]]:
    """A page or script with a class in the place of each icon, and the paths by class."""
    drawn: dict[str, str] = {}

    def shared(match: re.Match) -> str:
        name = "icon-" + hashlib.sha256(match["path"].encode()).hexdigest()[:6]
        drawn[name] = match["path"]
        return f"<svg class={match['q']}icon {name}{match['q']}></svg>"

    return _ICON.sub(shared, text), drawn


def rules(drawn: Mapping[str, str]) -> str:
    """The style rules that draw icons, by class name, in the colour of the text around them."""
    lines = [".icon { background: currentcolor; mask: var(--icon) center / contain no-repeat }"]
    for name in sorted(drawn):
        picture = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='{drawn[name]}'/></svg>"
        quoted = picture.replace("<", "%3C").replace(">", "%3E").replace("#", "%23")
        lines.append(f'.{name} {{ --icon: url("data:image/svg+xml,{quoted}") }}')
    return "\n/* ---- Icons, once ---- */\n\n" + "\n".join(lines) + "\n"
