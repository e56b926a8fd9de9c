"""The list of files for a learning management system, on the page for lecturers.

It is made from the files that there are: cartridges need the site's address, for one.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from refsite.content.model import Content
from refsite.languages import CODES
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


def publish(site: Path, content: Content) -> None:
    """Fill the list of a language's files into its page. Raises ListError where it has no place."""
    for code in CODES:
        page = site / code / PAGE
        if not page.is_file():
            continue  # a checkout without the page
        text, places = _PLACE.subn(
            lambda _, code=code: _table(site / "downloads", content, code), page.read_text("utf-8")
        )
        if places != 1:
            raise ListError(
                f"docs/{code}/lecturers/index.md: no paragraph “{{ .online-only #lms-files }}”"
            )
        page.write_bytes(text.encode())


def _table(downloads: Path, content: Content, code: str) -> str:
    words = WORDS[code]
    heads = "".join(f"<th>{words[key]}</th>" for key in ("lms part", "lms files"))
    rows = []
    for name, files in _parts(content, code):
        links = ", ".join(
            f'<a href="../../downloads/{path}" download>{escape(label, quote=False)}</a>'
            for label, path in files.items()
            if (downloads / path).is_file()
        )
        if links:
            rows.append(f"<tr><td>{escape(name, quote=False)}</td><td>{links}</td></tr>")
    return _FORM.format(label=words["lms files"], heads=heads, rows="".join(rows))


def _parts(content: Content, code: str) -> Iterator[tuple[str, Files]]:
    """Everything, then the sections of the site, the themes of the glossary, the ready packs."""
    words = WORDS[code]
    yield words["lms all"], _section("", "all", code) | _theme("", code)
    titles = {page.src_uri: page.meta["title"] for page in content.pages if page.language == code}
    for key in dict.fromkeys(uri.split("/")[0] for uri in sorted(content.questions)):
        yield str(titles.get(f"{key}/index.md", key)), _section(f"-{key}", key, code)
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
