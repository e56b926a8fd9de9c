"""All editions: when they came out, what changed in them, and what to read after an old citation."""

from collections.abc import Sequence

from refsite.content.targets import SITE
from refsite.pages import changes, html_table
from refsite.pages.markdown import front_matter
from refsite.release import day
from refsite.releases.model import Published
from refsite.words import WORDS

SRC_URI = "changes/index.md"


def render(history: Sequence[Published], language: str) -> str:
    """The page as Markdown; the newest edition stands first."""
    words = WORDS[language]
    head = {"title": words["changes"], "description": words["changes about"]}
    parts = [front_matter(head, searched=False)]
    parts.append(f"## {words['changes citing']} {{ #citing }}\n")
    parts.append(f"{words['changes citing about']}\n")
    parts.append(_table(history, language))
    parts.append(f"## {words['changes reading']} {{ #reading }}\n")
    parts.append(f"{words['changes reading about']}\n")
    return "\n".join(parts) + "\n"


def _table(history: Sequence[Published], language: str) -> str:
    words = WORDS[language]
    head = [words[key] for key in ("edition", "changes day", "changes in it", "changes after it")]
    rows = []
    for place, published in enumerate(history):
        later = "; ".join(_link(each, language) for each in history[place + 1 :])
        number, date = published.number, day(published.date, language)
        rows.append([number, date, _count(published, language), later or words["changes none"]])
    return html_table.cards(head, reversed(rows)) + "\n"


def _link(published: Published, language: str) -> str:
    return _to(published, changes.title(published, language), language)


def _to(published: Published, text: str, language: str) -> str:
    address = f"{SITE}{language}/changes/{changes.name(published)}.html"
    return f'<a href="{address}">{text}</a>'


def _count(published: Published, language: str) -> str:
    words, differences = WORDS[language], published.differences
    if not published.since:
        return words["changes first"]
    meant = sum(each.in_meaning() for each in differences.changed)
    numbers = len(differences.added), meant, len(differences.removed)
    return _to(published, words["changes count"].format(*numbers), language)
