"""What needs JavaScript anyway, and is the same on every page, moves into one script a language.

Search box, colour switch, the theme's settings, its inline scripts and the menus of pages that are in
no menu cost each page well over a kilobyte compressed. The page keeps an empty element in their
place, for which the style sheet leaves room, and a script puts them back once the page is read: the
text waits for nothing. Without JavaScript the box and the switch would not work, and a term's page is
left by its logo and its links.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_REGION = re.compile(r"<!-- shell -->(?P<inside>.*?)<!-- /shell -->", re.DOTALL)
_INLINE = re.compile(r"<script>(?P<code>.*?)</script>", re.DOTALL)
_SETTINGS = re.compile(
    r'<script id="__config" type="application/json">(?P<json>.*?)</script>', re.DOTALL
)
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
    """What is moved from one page: settings without its own address, markup, code, all in order."""

    settings: str
    parts: tuple[str, ...]
    code: str


def move(pages: Iterable[Path], script: Path) -> None:
    """Take the shell out of the pages of one language and write it to `script`.

    Raises ShellError where settings or code differ from page to page.
    """
    parts: dict[str, int] = {}
    common: dict[tuple[str, str], Path] = {}
    for page in sorted(pages):
        text = page.read_text("utf-8")
        shell, base = _read(text, page, script)
        common.setdefault((shell.settings, shell.code), page)
        if len(common) > 1:
            raise ShellError(f"{page} has another shell than {next(iter(common.values()))}")
        numbers = [parts.setdefault(part, len(parts)) for part in shell.parts]
        if numbers[0] != 0:
            raise ShellError(f"{page} has another header than the pages before it")
        page.write_bytes(
            _without(text, _address(page, script), base, numbers, shell.parts).encode()
        )
    [(settings, code)] = common
    listed = json.dumps(list(parts), ensure_ascii=False, indent=1)
    script.write_bytes(_TEMPLATE.format(settings=settings, parts=listed, code=code).encode())


def _read(text: str, page: Path, script: Path) -> tuple[Shell, str]:
    regions, settings = list(_REGION.finditer(text)), _SETTINGS.search(text)
    if not regions or not settings:
        raise ShellError(f"{page} has no shell")
    data = json.loads(settings["json"])
    base = data.pop("base")
    del data["search"]  # the theme's worker, which ours replaces
    code = "\n".join(match["code"].strip() for match in _INLINE.finditer(text))
    parts = (re.sub(r"\s+", " ", _INLINE.sub("", region["inside"])).strip() for region in regions)
    return Shell(json.dumps(data, ensure_ascii=False, sort_keys=True), tuple(parts), code), base


def _without(
    text: str, address: str, base: str, numbers: Sequence[int], parts: Sequence[str]
) -> str:
    """The page with an empty element for each of its regions, and the script after the first.

    An element has the class of what comes into its place, and so its measures.
    """
    places = iter(zip(numbers, parts, strict=True))

    def place(_: re.Match) -> str:
        number, part = next(places)
        kept = f'<div class="{_CLASS.search(part)[1]}" data-shell="{number}"></div>'
        if number == 0:
            kept += f'<script src="{address}" data-base="{base}" defer></script>'
        return kept

    for moved in (_SETTINGS, _INLINE):
        text = moved.sub("", text)
    return _REGION.sub(place, text)


def _address(page: Path, script: Path) -> str:
    top = script.parents[3]
    return "../" * (len(page.relative_to(top).parts) - 1) + script.relative_to(top).as_posix()
