"""What needs JavaScript anyway, and is the same on every page, moves into one script a language.

Search box, colour switch, the theme's settings, its inline scripts and the menus of pages that are
in no menu cost each page well over a kilobyte compressed. The page keeps an empty element in their
place, for which the style sheet leaves room, and a script puts them back once the page is read: the
text waits for nothing. Without JavaScript the box and the switch would not work, and a term's page
is left by its logo and its links.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

_REGION = "<!-- shell -->", "<!-- /shell -->"
_INLINE = "<script>", "</script>"
_SETTINGS = '<script id="__config" type="application/json">', "</script>"
_CLASS = re.compile(r'class="([^"]*)"')
_TEMPLATE = """\
// Made by scripts/refsite/site/shell.py from the theme's templates.
{{
  const script = document.currentScript;
  const settings = {settings};
  settings.base = script.dataset.base;
  const config = document.createElement("script");
  config.id = "__config";
  config.type = "application/json";
  config.textContent = JSON.stringify(settings);
  script.before(config);
}}
{{
  const parts = {parts};
  for (const place of document.querySelectorAll("[data-shell]")) {{
    place.outerHTML = parts[place.dataset.shell];
  }}
}}
{code}
"""


class ShellError(Exception):
    """A page has no shell, or another one than its neighbours."""


@dataclass(frozen=True)
class Shell:
    """What is moved from one page: settings without its own address, code, markup in its order."""

    settings: str
    code: str
    parts: tuple[str, ...]


def take(text: str, name: str, script: str) -> tuple[str, Shell]:
    """A page without its shell, and the shell.

    `name` is for errors, `script` the address of the language's script from the page, which stands
    after the first region. An empty element takes a region's place; it has the class of what comes
    there, and so its measures. Raises ShellError.
    """
    rest, settings = _cut(text, _SETTINGS)
    (before, *after), regions = _cut("".join(rest), _REGION)
    if not regions or not settings:
        raise ShellError(f"{name} has no shell")
    base, common = _common(settings[0])
    after[0] = f'<script src="{script}" data-base="{base}" defer></script>{after[0]}'
    parts = tuple(map(_markup, regions))
    left = (_place(part) + text for part, text in zip(parts, after, strict=True))
    page, _ = _cut("".join([before, *left]), _INLINE)
    code = "\n".join(inline.strip() for inline in _cut(text, _INLINE)[1])
    return "".join(page), Shell(common, code, parts)


def script(shells: Mapping[str, Shell]) -> str:
    """The script of a language, from the shells of its pages by their names.

    Raises ShellError where settings, code or header differ from page to page.
    """
    common: dict[tuple[str, str, str], str] = {}
    for name in sorted(shells):
        shell = shells[name]
        common.setdefault((shell.settings, shell.code, shell.parts[0]), name)
    if len(common) > 1:
        first, other, *_ = common.values()
        raise ShellError(f"{other} has another shell than {first}")
    [(settings, code, _)] = common
    parts = {key(part): part for shell in shells.values() for part in shell.parts}
    listed = json.dumps(parts, ensure_ascii=False, indent=1, sort_keys=True)
    return _TEMPLATE.format(settings=settings, parts=listed, code=code)


def _cut(text: str, ends: tuple[str, str]) -> tuple[list[str], list[str]]:
    """What a text has around the stretches between two marks, and the stretches."""
    first, *others = text.split(ends[0])
    parts = [other.partition(ends[1]) for other in others]
    return [first, *(after for _, _, after in parts)], [inside for inside, _, _ in parts]


@cache
def _common(settings: str) -> tuple[str, str]:
    """The address of the top in a page's settings, and the rest of them."""
    data = json.loads(settings)
    base = data.pop("base")
    del data["search"]  # the theme's worker, which ours replaces
    return base, json.dumps(data, ensure_ascii=False, sort_keys=True)


@cache
def _place(part: str) -> str:
    return f'<div class="{_CLASS.search(part)[1]}" data-shell="{key(part)}"></div>'


@cache
def key(part: str) -> str:
    """The name of a part: it depends on no other page."""
    return sha256(part.encode()).hexdigest()[:6]


@cache
def _markup(region: str) -> str:
    return re.sub(r"\s+", " ", "".join(_cut(region, _INLINE)[0])).strip()
