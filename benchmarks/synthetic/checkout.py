"""A made-up checkout: our scripts and theme, and pages and data that pass our checks."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from refsite.languages import CODES, LANGUAGES
from refsite.project import ROOT

from synthetic import records
from synthetic.lesson import front_matter, index, lesson, title
from synthetic.plan import Plan, Section
from synthetic.sources import bibliography
from synthetic.words import Vocabulary, Voice, vocabulary

KEPT = (
    *("CITATION.cff", "LICENSE", "LICENSE-CONTENT", "README.md", "pyproject.toml"),
    *("formats", "scripts", "theme", "glossary/themes.yml", "docs/words.txt"),
)
"""What the checkout has of ours, besides all schemas."""
GENERATED = (
    "glossary/index.md",
    *(f"glossary/themes/{key}.md" for key in records.THEMES),
    "corrections.md",
    "references.md",
    "changes/index.md",
)
"""Pages that are made from data and stand in the menu."""
_TITLES = {
    "id": ("Beranda", "Bagian", "Glosarium", "Luring"),
    "en": ("Home", "Part", "Glossary", "Offline"),
}
_OFFLINE = {"id": "Daftar berkas dibuat saat situs dibangun.", "en": "The build lists the files."}


def write(plan: Plan, target: Path) -> Path:
    """Write the whole checkout into a folder that is not there yet; returns the folder."""
    _keep(target)
    words = {code: vocabulary(code, plan.terms) for code in CODES}
    slugs = records.slugs(words)
    files = {"glossary/references.json": bibliography(), **_release(target)}
    for number, slug in enumerate(slugs):
        files[f"glossary/terms/{slug}.yml"] = records.term(number, words, slugs)
    for page in plan.lessons:
        name = f"glossary/questions/{page.path.removesuffix('.md')}.yml"
        files[name] = records.questions(page, words)
    for language in LANGUAGES:
        pages = written(plan, words[language.code], slugs)
        files |= {f"docs/{language.code}/{path}": text for path, text in pages.items()}
        config = (ROOT / language.config).read_text("utf-8").split("\nnav:\n")[0]
        files[language.config] = f"{config}\nnav:\n{menu(plan, words[language.code], GENERATED)}"
    for name, text in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return target


def written(plan: Plan, words: Vocabulary, slugs: tuple[str, ...]) -> dict[str, str]:
    """The pages of a language by their paths, in our Markdown."""
    pages = {section.index: index(section, words) for section in plan.sections}
    pages |= {page.path: lesson(page, words, slugs) for page in plan.lessons}
    return pages | {"index.md": _front(plan, words), "offline.md": _offline(words)}


def menu(plan: Plan, words: Vocabulary, generated: Iterable[str]) -> str:
    """The menu as YAML, below `nav:`."""
    home, part, glossary, offline = _TITLES[words.language]
    lines = [f"  - {home}: index.md"]
    parts = plan.parts()
    for number, sections in enumerate(parts, 1):
        indent = "  " if len(parts) == 1 else "      "
        if len(parts) > 1:
            lines.append(f"  - {part} {number}:")
        for section in sections:
            lines += _entry(section, words, indent)
    lines += [f"  - {glossary}:", *(f"      - {path}" for path in generated)]
    return "\n".join((*lines, f"  - {offline}: offline.md", ""))


def _entry(section: Section, words: Vocabulary, indent: str) -> Iterator[str]:
    yield f"{indent}- {title(section.index, words)}:"
    for path in (section.index, *(page.path for page in section.lessons)):
        yield f"{indent}    - {title(path, words)}: {path}"


def _keep(target: Path) -> None:
    """Copy what is ours."""
    schemas = (path.relative_to(ROOT) for path in ROOT.glob("*/*.schema.json"))
    for name in (*map(Path, KEPT), *schemas):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copyfile(ROOT / name, target / name)


def _release(target: Path) -> dict[str, str]:
    """The edition that CITATION.cff names, as the first one."""
    lines = (target / "CITATION.cff").read_text("utf-8").splitlines()
    said = dict(line.split(": ", 1) for line in lines if ": " in line)
    number, date = said["version"].strip("'\""), said["date-released"].strip("'\"")
    return {f"releases/{number}.yml": f"number: '{number}'\ndate: '{date}'\n"}


def _front(plan: Plan, words: Vocabulary) -> str:
    voice = Voice(words, "front page")
    links = "".join(f"- [{title(s.index, words)}]({s.index})\n" for s in plan.sections)
    text = f"## {voice.phrase()} {{ #start }}\n\n{links}- [Glossary](glossary/index.md)\n"
    return front_matter(voice.phrase(), voice.sentence(), "") + text


def _offline(words: Vocabulary) -> str:
    voice = Voice(words, "offline")
    place = f"{_OFFLINE[words.language]}\n{{ .online-only #files }}\n"
    return front_matter(voice.phrase(), voice.sentence(), "") + place
