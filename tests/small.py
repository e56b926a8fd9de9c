"""A small sound checkout to break on purpose, and what the tests share."""

import shutil
from pathlib import Path

from refsite import kept
from refsite.content import check
from refsite.project import ROOT, Project
from refsite.release import Release

RELEASE = Release("0.1", "2026-11-21")

SCHEMAS = (
    "glossary/term.schema.json",
    "glossary/themes.schema.json",
    "glossary/corrections.schema.json",
    "glossary/contrasts.schema.json",
    "glossary/figures.schema.json",
    "glossary/packs.schema.json",
    "glossary/paths.schema.json",
    "glossary/questions.schema.json",
    "glossary/references.schema.json",
    "docs/page.schema.json",
    "releases/release.schema.json",
)

TERM = """\
theme: basics
id:
  name: {id}
  definition: {definition_id}
en:
  name: {en}
  definition: {definition_en}
relations:
  related: [{related}]
"""

ONE = {
    "definition_id": "Sebuah gagasan contoh yang dipakai untuk menguji pemeriksa data dengan kalimat yang cukup panjang.",
    "definition_en": "An idea made up as an example so that the data checker can be tested with a sentence of good length.",
}
TWO = {
    "definition_id": "Rekan setia bagi gagasan sebelumnya, yang ada supaya hubungan antaristilah memiliki pasangan ujung yang sah.",
    "definition_en": "The faithful companion of the other entry, here only because every relation between entries needs a valid end on each side.",
}

PAGE = """\
---
title: {title}
description: {title}.
reviewed: 2026-11-21
---

## {title} {{ #start }}

[{title}](term:satu) [@siporin-1975].
"""

FILES = {
    "glossary/themes.yml": "basics:\n  id: {name: Dasar, about: Dasar.}\n  en: {name: Basics, about: Basics.}\n",
    "glossary/references.json": '[\n{"id": "siporin-1975", "type": "book", "title": "Introduction", '
    '"language": "en", "author": [{"family": "Siporin", "given": "Max"}], '
    '"issued": {"date-parts": [[1975]]}}\n]\n',
    "glossary/terms/satu.yml": TERM.format(id="satu", en="one", related="dua", **ONE),
    "glossary/terms/dua.yml": TERM.format(id="dua", en="two", related="satu", **TWO)
    + "sources: [{source: siporin-1975}]\n",
    "CITATION.cff": 'version: "0.1"\ndate-released: "2026-11-21"\n',
    "releases/0.1.yml": 'number: "0.1"\ndate: "2026-11-21"\n',
    "docs/id/index.md": PAGE.format(title="Awal"),
    "docs/en/index.md": PAGE.format(title="Start"),
}


def small_project(root: Path, files: dict[str, str | bytes | None] | None = None) -> Project:
    """A checkout of two terms and one pair of pages, with some files replaced or (None) left out."""
    for name in SCHEMAS:
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    (root / "theme").mkdir()
    for name, content in (FILES | (files or {})).items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
        elif content is not None:
            target.write_text(content, "utf-8")
    return Project(root)


def copy_checkout(target: Path) -> Path:
    """A copy of this checkout without what is built or installed."""
    ignore = shutil.ignore_patterns(
        ".git", ".venv", ".cache", "dist", "__pycache__", ".*_cache", "tests"
    )
    shutil.copytree(ROOT, target, ignore=ignore)
    return target


def problems_of(root: Path, files: dict[str, str | bytes | None] | None = None) -> list[str]:
    """The problems of a small checkout; they are the same when it is looked at once more."""
    project, found = small_project(root, files), []
    for _ in range(2):
        with kept.using(project, "test"):
            found.append([str(problem) for problem in check.load(project)[1]])
    assert found[0] == found[1]
    return found[0]
