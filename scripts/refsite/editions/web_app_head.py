"""What the head of a page needs to belong to the web app, and the words of its button."""

import json

from refsite.words import WORDS

MANIFEST = "manifest.webmanifest"
COLOUR = "#14494a"
"""Of the header, as in refsite.css; the theme's script takes its place with the dark one."""
SAID = (
    "save all",
    "save size",
    "save busy",
    "save count",
    "save stop",
    "save stopped",
    "save rest",
    "save resume",
    "save done",
    "save newer",
    "save update",
    "save remove",
    "save sure",
    "save removed",
    "save offline",
    "save lost",
    "save full",
    "save changed",
    "save impossible",
)
"""The words of the button, by their keys; save.js knows them without “save”."""
BUTTON = "app-save"
"""The class of the paragraph in whose place the button comes."""


def with_head(name: str, page: str) -> str:
    """A page that leads to the app's files; `name` is its path from the site's top.

    A page with a `<base>` counts from the top already.
    """
    top = "" if "<base" in page else "../" * name.count("/")
    added = f'<link href="{top}{MANIFEST}" rel="manifest">'
    if "theme-color" not in page:
        added += f'<meta name="theme-color" content="{COLOUR}">'
    added += f'<script src="{top}app.js" defer></script>'
    if f'"{BUTTON} ' in page:
        added += f'<link href="{top}save.css" rel="stylesheet">{_said(name.split("/")[0])}'
        added += "".join(
            f'<script src="{top}{script}" defer></script>' for script in ("saved-set.js", "save.js")
        )
    head, end, rest = page.partition("</head>")
    return head + added + end + rest


def _said(language: str) -> str:
    words = {key.removeprefix("save "): WORDS[language][key] for key in SAID}
    words["again"] = WORDS[language]["again"]
    text = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script id="save-words" type="application/json">{text}</script>'
