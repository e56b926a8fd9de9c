"""APA 7 in Indonesian and English: how a source is named in the text and in the list.

After the Publication Manual of the American Psychological Association, 7th ed. (2020),
chapters 8 to 11; Indonesian words after the CSL locale id-ID, with “dkk.” for “et al.”.
"""

from collections.abc import Callable
from html import escape

from refsite.references.model import Source
from refsite.references.pieces import edition, marked, page_range, people, sentence
from refsite.words import MONTHS

WORDS = {
    "id": {
        "and": "dan",
        "others": "dkk.",
        "no date": "t.t.",
        "in": "Dalam",
        "pages": "hlm.",
        "translated": "Penerj.",
    },
    "en": {
        "and": "and",
        "others": "et al.",
        "no date": "n.d.",
        "in": "In",
        "pages": "pp.",
        "translated": "Trans.",
    },
}


def label(
    source: Source,
    language: str,
    *,
    narrative: bool = False,
    named: Callable[[str], str] = str,
) -> str:
    """The name by which the text calls a source: its creators, or a law's short title.

    `named` gives for a group's full name what stands for it.
    """
    if source.short_title:
        return source.short_title
    names = [
        (name.family if name.given else named(name.family)).replace("'", "’")
        for name in source.creators
    ]
    if source.initials:
        names[0] = f"{source.initials} {names[0]}"
    if not names:
        return source.title
    if len(names) > 2:
        return f"{names[0]} {WORDS[language]['others']}"
    return f" {WORDS[language]['and'] if narrative else '&'} ".join(names)


def year(source: Source, language: str) -> str:
    """The year for the text; empty where the short title already says it."""
    return "" if source.short_title else _year(source, language)


def entry(source: Source, language: str) -> str:
    """A source for the list, as HTML."""
    parts = [_lead(source, language), _middle(source, language), _end(source)]
    return " ".join(part for part in parts if part)


def sort_key(source: Source) -> tuple[str, ...]:
    """Order of the list: creators, year, title."""
    names = [f"{name.family} {name.given}" for name in source.creators]
    lead = [source.title] if source.kind == "legislation" else names or [source.title]
    return (
        *[name.casefold() for name in lead],
        source.year,
        source.letter,
        source.title.casefold(),
    )


def _lead(source: Source, language: str) -> str:
    date = f"({_date(source, language)})."
    if source.kind == "legislation" or not source.creators:
        return f"{sentence(_title(source, language))} {date}"
    editors = ""
    if not source.authors:
        editors = " (Ed.)" if language == "id" or len(source.editors) == 1 else " (Eds.)"
    return f"{sentence(people(source.creators) + editors)} {date}"


def _date(source: Source, language: str) -> str:
    """The year; with month and day for what has no volume or edition to find it by (APA 7, 9.14)."""
    year = _year(source, language)
    if not source.month or source.kind not in ("webpage", "paper-conference"):
        return year
    month = MONTHS[language].split()[source.month - 1]
    return f"{year}, {month} {source.day}" if source.day else f"{year}, {month}"


def _year(source: Source, language: str) -> str:
    """The year with its letter; an undated work's letter follows a hyphen (APA 7, 8.19)."""
    if source.year:
        return source.year + source.letter
    return "-".join(filter(None, (WORDS[language]["no date"], source.letter)))


def _middle(source: Source, language: str) -> str:
    if source.kind == "legislation" or not source.creators:
        return sentence(escape(source.container))
    return sentence(_title(source, language))


def _title(source: Source, language: str) -> str:
    title, details = marked(source.title, source), _details(source, language)
    if source.kind == "article-journal":
        return f"{sentence(title)} {_journal(source)}"
    if source.kind == "chapter":
        editors = people(source.editors, inverted=False) if source.editors else ""
        if editors:
            editors += " (Eds.), " if len(source.editors) > 1 and language == "en" else " (Ed.), "
        book = f"<cite>{escape(source.container)}</cite>"
        return f"{sentence(title)} {WORDS[language]['in']} {editors}{book}{details}"
    if source.kind == "legislation":
        return title
    return f"<cite>{title}</cite>{details}"


def _journal(source: Source) -> str:
    volume = f"<cite>{escape(source.container)}</cite>"
    if source.volume:
        volume += f", <cite>{escape(source.volume)}</cite>"
    if source.issue:
        volume += f"({escape(source.issue)})" if source.volume else f", ({escape(source.issue)})"
    return volume + (f", {page_range(source.pages)}" if source.pages else "")


def _details(source: Source, language: str) -> str:
    details = []
    if source.translators:
        names = people(source.translators, inverted=False)
        details.append(f"{names}, {WORDS[language]['translated']}")
    if source.edition:
        details.append(edition(source.edition, language))
    if source.number and source.kind == "report" and source.number not in source.title:
        details.append(
            f"No. {escape(source.number)}" if source.number[0].isdigit() else escape(source.number)
        )
    if source.pages and source.kind == "chapter":
        details.append(f"{WORDS[language]['pages']} {page_range(source.pages)}")
    return f" ({', '.join(details)})" if details else ""


def _end(source: Source) -> str:
    parts = []
    same = [name.family for name in source.creators] == [source.publisher]
    if not same and source.kind != "article-journal":
        parts.append(source.publisher)
    if source.kind in ("webpage", "paper-conference"):
        parts += [source.container, source.event]
    address = escape(source.address)
    link = f'<a href="{address}">{address}</a>' if address else ""
    return " ".join(part for part in (*(sentence(escape(part)) for part in parts), link) if part)
