"""Lists of sources for reference managers: BibTeX, RIS and CSL-JSON.

BibTeX after Oren Patashnik, BibTeXing (1988); RIS after the specification of 2001 with the
type STAT for laws, which Zotero reads as statutes; CSL-JSON as the bibliography holds it.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence

from refsite.references.model import Name, Source

FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
"""The formats by the ending of their files."""
_BIBTEX = {
    "book": "book",
    "chapter": "incollection",
    "article-journal": "article",
    "report": "techreport",
    "paper-conference": "inproceedings",
}
_RIS = {
    "book": "BOOK",
    "chapter": "CHAP",
    "article-journal": "JOUR",
    "report": "RPT",
    "webpage": "ELEC",
    "paper-conference": "CPAPER",
    "legislation": "STAT",
}
_SPECIAL = re.compile(r"([&%$#_{}])")


def path(name: str, ending: str) -> str:
    """Where a list stands under downloads/; `name` is `all`, `themes/<key>` or a page's path."""
    return f"references/{name.removesuffix('.md')}.{ending}"


def write(sources: Sequence[Source], ending: str) -> str:
    """The sources in a format, in the order of their keys."""
    writers: dict[str, Callable[[list[Source]], str]] = {"bib": bibtex, "ris": ris, "json": csl}
    return writers[ending](sorted(sources, key=lambda source: source.key))


def csl(sources: Sequence[Source]) -> str:
    """CSL-JSON (https://docs.citationstyles.org)."""
    return json.dumps([dict(source.csl) for source in sources], ensure_ascii=False, indent=1) + "\n"


def bibtex(sources: Sequence[Source]) -> str:
    """BibTeX in UTF-8, as biber and current BibTeX styles read it."""
    return "\n".join(_bibtex_entry(source) for source in sources)


def ris(sources: Sequence[Source]) -> str:
    """RIS, lines ended by CR LF as its specification asks."""
    lines = [line for source in sources for line in (*_ris_lines(source), "ER  - ", "")]
    return "\r\n".join(lines) + "\r\n"


def _bibtex_entry(source: Source) -> str:
    kind = _BIBTEX.get(source.kind, "misc")
    container = {"incollection": "booktitle", "article": "journal"}.get(kind, "howpublished")
    publisher = {"techreport": "institution", "inproceedings": "organization"}.get(
        kind, "publisher"
    )
    fields = {
        "author": _bibtex_names(source.authors),
        "editor": _bibtex_names(source.editors),
        "translator": _bibtex_names(source.translators),
        "title": f"{{{_escape(source.title)}}}",
        "year": _escape(source.year),
        "month": str(source.month or ""),
        container: _escape(source.container),
        "volume": source.volume,
        "number": _escape(source.issue or source.number),
        "pages": source.pages.replace("-", "--"),
        "edition": _escape(source.edition),
        publisher: _escape(source.publisher),
        "address": _escape(source.place),
        "isbn": source.isbn,
        "doi": source.doi,
        "url": source.url,
        "language": {"id": "indonesian", "en": "english"}[source.language],
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{source.key},", *lines, "}", ""])


def _bibtex_names(names: Sequence[Name]) -> str:
    return " and ".join(
        f"{_escape(name.family)}, {_escape(name.given)}"
        if name.given
        else f"{{{_escape(name.family)}}}"
        for name in names
    )


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _ris_lines(source: Source) -> Iterator[str]:
    first, _, last = source.pages.partition("-")
    fields = [("TY", _RIS[source.kind]), ("ID", source.key)]
    fields += [("AU", _ris_name(name)) for name in source.authors]
    fields += [("ED", _ris_name(name)) for name in source.editors]
    fields += [("A4", _ris_name(name)) for name in source.translators]
    fields += [("TI", source.title), ("T2", source.container), ("PY", source.year)]
    if source.day:
        fields.append(("DA", f"{source.year}/{source.month:02}/{source.day:02}"))
    fields += [("VL", source.volume), ("IS", source.issue or source.number)]
    fields += [("SP", first), ("EP", last), ("ET", source.edition)]
    fields += [("PB", source.publisher), ("CY", source.place), ("SN", source.isbn)]
    fields += [("DO", source.doi), ("UR", source.url), ("LA", source.language)]
    return (f"{tag}  - {value}" for tag, value in fields if value)


def _ris_name(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family
