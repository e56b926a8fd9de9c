"""The list of files for a learning management system, on the page for lecturers.

It is made from the files that there are: cartridges need the site's address, for one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.site.menu import Section
from refsite.words import WORDS

PAGE = "lecturers/index.html"
_PLACE = re.compile(r"<p\b[^>]*\bid=lms-files\b[^>]*>.*?</p>", re.DOTALL)
_FORM = """\
<div class=table role=region tabindex=0 aria-label="{label}"><table class=data id=lms-files>\
<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"""

Files = Mapping[str, str]
"""The paths of files under downloads/, by what a link to them says."""


class ListError(Exception):
    """The page has no place for the list; the message says how to make one."""


def publish(site: Path, content: Content, menus: Mapping[str, Sequence[Section]]) -> None:
    """Fill the list of a language's files into its page; `menus` are by language.

    Raises ListError where the page has no place for it.
    """
    for code in CODES:
        page = site / code / PAGE
        if not page.is_file():
            continue  # a checkout without the page
        table = _table(site / "downloads", _parts(content, menus[code], code), code)
        text, places = _PLACE.subn(lambda _, table=table: table, page.read_text("utf-8"))
        if places != 1:
            raise ListError(
                f"docs/{code}/lecturers/index.md: no paragraph “{{ .online-only #lms-files }}”"
            )
        page.write_bytes(text.encode())


def _table(downloads: Path, parts: Iterable[tuple[str, Files]], code: str) -> str:
    words = WORDS[code]
    heads = "".join(f"<th>{words[key]}</th>" for key in ("lms part", "lms files"))
    rows = []
    for name, files in parts:
        links = ", ".join(
            f'<a href="../../downloads/{path}" download>{escape(label, quote=False)}</a>'
            for label, path in files.items()
            if (downloads / path).is_file()
        )
        if links:
            rows.append(f"<tr><td>{escape(name, quote=False)}</td><td>{links}</td></tr>")
    return _FORM.format(label=words["lms files"], heads=heads, rows="".join(rows))


def _parts(content: Content, menu: Sequence[Section], code: str) -> Iterator[tuple[str, Files]]:
    """Everything, then the sections of the site, the themes of the glossary, the ready packs."""
    words = WORDS[code]
    yield words["lms all"], _section("", "all", code) | _theme("", code)
    for section in menu:
        for key in sorted(
            {uri.split("/")[0] for uri in section.src_uris if uri in content.questions}
        ):
            yield section.title, _section(f"-{key}", key, code)
    for theme in content.glossary.themes:
        name = f"{words['glossary']}: {theme.names[code]}"
        cartridge = {"Common Cartridge": f"cartridge/glossary-{theme.key}-{code}.imscc"}
        yield name, _theme(f"-{theme.key}", code) | cartridge
    for pack in content.packs.values():
        path = f"cartridge/pack-{pack.slug}-{code}.imscc"
        yield f"{words['pack']}: {pack.title[code]}", {"Common Cartridge": path}


def _section(part: str, key: str, code: str) -> Files:
    quiz = WORDS[code]["self-check"]
    return {
        f"{quiz} (Moodle XML)": f"moodle/self-check-{code}{part}.xml",
        f"{quiz} (GIFT)": f"moodle/self-check-{code}{part}.gift.txt",
        "Common Cartridge": f"cartridge/{key}-{code}.imscc",
    }


def _theme(part: str, code: str) -> Files:
    words = WORDS[code]
    return {
        f"{words['glossary']} (Moodle XML)": f"moodle/glossary-{code}{part}.xml",
        f"{words['lms term quiz']} (Moodle XML)": f"moodle/term-quiz-{code}{part}.xml",
        f"{words['lms term quiz']} (GIFT)": f"moodle/term-quiz-{code}{part}.gift.txt",
        f"{words['glossary']} (CSV)": f"glossary{part}.csv",
    }
