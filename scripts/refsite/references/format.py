"""APA 7 in Indonesian and English: how a source is named in the text and in the list.

After the Publication Manual of the American Psychological Association, 7th ed. (2020),
chapters 8 to 11; Indonesian words after the CSL locale id-ID, with “dkk.” for “et al.”.
"""

import re
from collections.abc import Sequence
from html import escape

from refsite.references.model import Name, Source

WORDS = {
    "id": {"and": "dan", "others": "dkk.", "no date": "t.t.", "in": "Dalam", "pages": "hlm."},
    "en": {"and": "and", "others": "et al.", "no date": "n.d.", "in": "In", "pages": "pp."},
}


def label(source: Source, language: str, *, narrative: bool = False) -> str:
    """The name by which the text calls a source: its creators, or a law's short title."""
    if source.short_title:
        return source.short_title
    names = [name.family for name in source.creators]
    if not names:
        return source.title
    if len(names) > 2:
        return f"{names[0]} {WORDS[language]['others']}"
    return f" {WORDS[language]['and'] if narrative else '&'} ".join(names)


def year(source: Source, language: str) -> str:
    """The year for the text; empty where the short title already says it."""
    return "" if source.short_title else source.year or WORDS[language]["no date"]


def entry(source: Source, language: str) -> str:
    """A source for the list, as HTML."""
    parts = [_lead(source, language), _middle(source, language), _end(source)]
    return " ".join(part for part in parts if part)


def sort_key(source: Source) -> tuple[str, ...]:
    """Order of the list: creators, year, title."""
    names = [f"{name.family} {name.given}" for name in source.creators]
    lead = [source.title] if source.kind == "legislation" else names or [source.title]
    return (*[name.casefold() for name in lead], source.year, source.title.casefold())


def _lead(source: Source, language: str) -> str:
    date = f"({source.year or WORDS[language]['no date']})."
    if source.kind == "legislation" or not source.creators:
        return f"{_sentence(_title(source, language))} {date}"
    editors = ""
    if not source.authors:
        editors = " (Ed.)" if language == "id" or len(source.editors) == 1 else " (Eds.)"
    return f"{_sentence(_people(source.creators) + editors)} {date}"


def _middle(source: Source, language: str) -> str:
    if source.kind == "legislation" or not source.creators:
        return _sentence(escape(source.container))
    return _sentence(_title(source, language))


def _title(source: Source, language: str) -> str:
    title, details = _marked(source.title, source), _details(source, language)
    if source.kind == "article-journal":
        return f"{title}. {_journal(source)}"
    if source.kind == "chapter":
        editors = _people(source.editors, inverted=False) if source.editors else ""
        if editors:
            editors += " (Eds.), " if len(source.editors) > 1 and language == "en" else " (Ed.), "
        book = f"<cite>{escape(source.container)}</cite>"
        return f"{title}. {WORDS[language]['in']} {editors}{book}{details}"
    if source.kind == "legislation":
        return title
    return f"<cite>{title}</cite>{details}"


def _journal(source: Source) -> str:
    volume = f"<cite>{escape(source.container)}</cite>"
    if source.volume:
        volume += f", <cite>{escape(source.volume)}</cite>"
    if source.issue:
        volume += f"({escape(source.issue)})" if source.volume else f", ({escape(source.issue)})"
    return volume + (f", {_range(source.pages)}" if source.pages else "")


def _details(source: Source, language: str) -> str:
    details = []
    if source.edition:
        details.append(edition(source.edition, language))
    if source.number and source.kind == "report" and source.number not in source.title:
        details.append(
            f"No. {escape(source.number)}" if source.number[0].isdigit() else escape(source.number)
        )
    if source.pages and source.kind == "chapter":
        details.append(f"{WORDS[language]['pages']} {_range(source.pages)}")
    return f" ({', '.join(details)})" if details else ""


def edition(text: str, language: str) -> str:
    """`2` as “2nd ed.” or “Edisi ke-2”; other texts as they are."""
    if not text.isdigit():
        return escape(text)
    if language == "id":
        return f"Edisi ke-{text}"
    ending = (
        "th"
        if text[-2:] in ("11", "12", "13")
        else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")
    )
    return f"{text}{ending} ed."


def _end(source: Source) -> str:
    publisher = ""
    same = [name.family for name in source.creators] == [source.publisher]
    if source.publisher and not same and source.kind != "article-journal":
        publisher = _sentence(escape(source.publisher))
    address = f"https://doi.org/{source.doi}" if source.doi else source.url
    link = f'<a href="{escape(address)}">{escape(address)}</a>' if address else ""
    return " ".join(part for part in (publisher, link) if part)


def _people(names: Sequence[Name], *, inverted: bool = True) -> str:
    texts = [escape(_person(name, inverted=inverted)) for name in names]
    if len(texts) == 1:
        return texts[0]
    comma = "," if inverted or len(texts) > 2 else ""
    return f"{', '.join(texts[:-1])}{comma} &amp; {texts[-1]}"


def _person(name: Name, *, inverted: bool) -> str:
    if not name.given:
        return name.family
    initials = " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part) for word in name.given.split()
    )
    return f"{name.family}, {initials}" if inverted else f"{initials} {name.family}"


def _marked(text: str, source: Source) -> str:
    """A title with its language and typographic quotation marks."""
    quoted = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    return f'<span lang="{source.language}">{escape(quoted, quote=False)}</span>'


def _range(pages: str) -> str:
    return escape(pages).replace("-", "–")


def _sentence(text: str) -> str:
    if not text:
        return ""
    bare = re.sub(r"<[^>]+>", "", text)
    return text if bare.endswith((".", "?", "!")) else f"{text}."
