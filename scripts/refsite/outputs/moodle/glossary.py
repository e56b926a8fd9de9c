"""moodle/glossary-….xml: the terms as glossaries for Moodle, one language a file.

The form is that of Moodle's own export (mod/glossary/lib.php, glossary_generate_export_file).
Moodle links concepts, aliases and the names of categories wherever they stand in a course.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from xml.etree import ElementTree as ET

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs import edition
from refsite.outputs.base import Artifact, Output, OutputError
from refsite.outputs.moodle import aliases, entry
from refsite.outputs.moodle.text import field, too_large, upload
from refsite.outputs.xml import add, document
from refsite.release import Release
from refsite.terms.model import Term
from refsite.words import WORDS

SETTINGS = {
    "ALLOWDUPLICATEDENTRIES": "0",
    "DISPLAYFORMAT": "dictionary",
    "SHOWSPECIAL": "1",
    "SHOWALPHABET": "1",
    "SHOWALL": "1",
    "ALLOWCOMMENTS": "0",
    "USEDYNALINK": "1",
    "DEFAULTAPPROVAL": "1",
    "GLOBALGLOSSARY": "0",
    "ENTBYPAGE": "10",
}
HTML = "1"
"""Moodle's FORMAT_HTML (lib/weblib.php)."""


def render(content: Content, release: Release) -> Iterator[Artifact]:
    """By language a file with all terms, if Moodle takes it, and one a theme that has terms.

    Raises OutputError for what Moodle refuses.
    """
    glossary = content.glossary
    themes = {theme.key: theme for theme in glossary.themes}
    for code in CODES:
        title, safe = f"{edition.NAME}: {WORDS[code]['glossary']}", aliases.safe(content, code)
        every = sorted(glossary.terms)
        files = {f"moodle/glossary-{code}.xml": (title, every)}
        for key, theme in themes.items():
            if slugs := sorted(term.slug for term in glossary.in_theme(key)):
                path = f"moodle/glossary-{code}-{key}.xml"
                files[path] = (f"{title}, {theme.names[code]}", slugs)
        written = cache(lambda slug, code=code: entry.html(glossary.terms[slug], glossary, code))
        for path, (name, slugs) in files.items():
            root = _file(name, edition.html(release, code))
            entries = add(root[0], "ENTRIES")
            terms = [glossary.terms[slug] for slug in slugs]
            unlike(terms, code)
            for term in terms:
                theme = themes[term.theme].names[code] if term.theme in themes else term.theme
                _entry(entries, term, code, written(term.slug), theme, safe)
            made = document(root)
            if slugs is every and len(files) > 1 and too_large(made):
                continue  # those of the themes have all of it
            yield Artifact(path, upload(path, made))


def unlike(terms: Sequence[Term], language: str) -> None:
    """Raise OutputError where two terms bear one name: Moodle drops the second."""
    seen: dict[str, str] = {}
    for term in terms:
        first = seen.setdefault(term.name(language).casefold(), term.slug)
        if first != term.slug:
            raise OutputError(
                f"“{first}” and “{term.slug}” bear one name in “{language}”: tell them apart"
            )


def _file(name: str, introduction: str) -> ET.Element:
    root = ET.Element("GLOSSARY")
    info = add(root, "INFO")
    add(info, "NAME", field(name))
    add(info, "INTRO", introduction)
    add(info, "INTROFORMAT", HTML)
    for key, value in SETTINGS.items():
        add(info, key, value)
    return root


def _entry(
    entries: ET.Element,
    term: Term,
    language: str,
    definition: str,
    theme: str,
    safe: Mapping[str, Sequence[str]],
) -> None:
    name, node = field(term.name(language)), add(entries, "ENTRY")
    # Moodle skips comments; to who compares two editions, this one says which term it is.
    node.append(ET.Comment(f" term: {term.slug} "))
    add(node, "CONCEPT", name)
    add(node, "DEFINITION", definition)
    add(node, "FORMAT", HTML)
    add(node, "DEFINITIONTRUST", "0")
    add(node, "USEDYNALINK", str(int(aliases.linked(term.wordings[language], name))))
    add(node, "CASESENSITIVE", str(int(name != name.lower())))
    add(node, "FULLMATCH", "1")
    add(node, "TEACHERENTRY", "1")
    if found := safe[term.slug]:
        holder = add(node, "ALIASES")
        for alias in found:
            add(add(holder, "ALIAS"), "NAME", field(alias))
    category = add(add(node, "CATEGORIES"), "CATEGORY")
    add(category, "NAME", field(f"{edition.NAME}: {theme}"))
    add(category, "USEDYNALINK", "0")


OUTPUT = Output("moodle glossary", render, ("glossary", "pages"))
