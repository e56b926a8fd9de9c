"""Read glossary/references.json into sources."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from refsite import schema, strict_yaml
from refsite.problems import Problem
from refsite.project import Project
from refsite.references import check, pieces
from refsite.references.model import Name, Source
from refsite.strict_yaml import Document, Fault


def load_sources(project: Project) -> tuple[dict[str, Source], list[Problem]]:
    """The sources by key, and every problem of the file; no source where its form is at fault."""
    path = project.glossary / "references.json"
    where = project.where(path)
    document = _read(path)
    faults = document.faults or schema.faults(document, path.with_name("references.schema.json"))
    if faults:
        return {}, [Problem(where, fault.line, fault.what, fault.hint) for fault in faults]
    problems, sources = [], {}
    for index, entry in enumerate(document.data):
        key = entry["id"]
        found = [f"the key “{key}” comes twice"] if key in sources else []
        sources[key] = to_source(entry)
        found += [f"“{key}”: {what}" for what in check.faults(sources[key])]
        problems += [Problem(where, document.line((index,)), what) for what in found]
    return with_initials(with_letters(sources)), problems


def _read(path: Path) -> Document:
    """The JSON of a file with the lines of its places, which only the reader of YAML knows."""
    if not path.is_file():
        return Document({}, (Fault(0, "the file is missing"),))
    text, faults = strict_yaml.decode(path.read_bytes())
    if faults:
        return Document({}, faults)
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        fault = Fault(error.lineno, f"cannot be read as JSON: {error.msg}")
        return Document({}, (fault,))
    return replace(strict_yaml.parse(text), data=data)


def to_source(entry: Mapping) -> Source:
    """The record of one CSL-JSON entry."""
    year, month, day = _date(entry.get("issued", {}).get("date-parts", []))
    return Source(
        key=entry["id"],
        kind=entry["type"],
        title=entry["title"],
        language=entry["language"],
        short_title=entry.get("title-short", ""),
        authors=_names(entry.get("author", [])),
        editors=_names(entry.get("editor", [])),
        translators=_names(entry.get("translator", [])),
        year=year,
        month=month,
        day=day,
        container=entry.get("container-title", ""),
        volume=entry.get("volume", ""),
        issue=entry.get("issue", ""),
        pages=entry.get("page", ""),
        edition=entry.get("edition", ""),
        number=entry.get("number", ""),
        publisher=entry.get("publisher", ""),
        place=entry.get("publisher-place", ""),
        event=entry.get("event-title", ""),
        isbn=entry.get("ISBN", ""),
        doi=entry.get("DOI", ""),
        url=entry.get("URL", ""),
        csl={key: value for key, value in entry.items() if key != "note"},
    )


def _date(parts: list[list[int]]) -> tuple[str, int, int]:
    """Year (or range of years), month and day of `date-parts`."""
    if not parts:
        return "", 0, 0
    if len(parts) == 2:
        return f"{parts[0][0]}–{parts[1][0]}", 0, 0
    year, month, day = (*parts[0], 0, 0)[:3]
    return str(year), month, day


def with_letters(sources: Mapping[str, Source]) -> dict[str, Source]:
    """Add a, b, … to the years of works by the same creators in the same year (APA 7, 8.19).

    The letters follow the titles over the whole bibliography, so that a work has the same
    letter on every page.
    """
    groups = defaultdict(list)
    for source in sources.values():
        if source.creators and not source.short_title:
            groups[source.creators, source.year].append(source)
    lettered = dict(sources)
    for group in groups.values():
        if len(group) > 1:
            for letter, source in zip("abcdefgh", sorted(group, key=_plain_title), strict=False):
                lettered[source.key] = replace(source, letter=letter)
    return lettered


def with_initials(sources: Mapping[str, Source]) -> dict[str, Source]:
    """Add the initials of first creators who share their family name with another (APA 7, 8.20)."""
    initials = defaultdict(set)
    for source in sources.values():
        if source.creators:
            initials[source.creators[0].family].add(pieces.initials(source.creators[0].given))
    return {
        key: replace(source, initials=pieces.initials(source.creators[0].given))
        if source.creators and len(initials[source.creators[0].family]) > 1
        else source
        for key, source in sources.items()
    }


def _plain_title(source: Source) -> str:
    return re.sub(r"^(a|an|the) ", "", source.title.casefold())


def _names(entries: Iterable[Mapping[str, str]]) -> tuple[Name, ...]:
    return tuple(
        Name(entry["literal"])
        if "literal" in entry
        else Name(entry["family"], entry.get("given", ""))
        for entry in entries
    )
