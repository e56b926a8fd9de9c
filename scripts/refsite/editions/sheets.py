"""The summary sheets as PDF, an A4 page each, packed into one file a language.

They are made from the built pages by the rules by which a browser prints these. Who reads one alone
finds it beside the pages: refsite/editions/sheet_links.py.
"""

import tempfile
from pathlib import Path

from lxml import html

from refsite import packed
from refsite.editions import paper
from refsite.editions.base import Built, Format, FormatError
from refsite.editions.chapters import read, relink
from refsite.editions.templates import environment, style
from refsite.pages.sheets import FOLDER

_LOOK = "assets/stylesheets/sheets.css"


def write(built: Built, language: str, target: Path) -> None:
    """Write the sheets of a language. Raises FormatError, also where one has a second page."""
    folder = built.bundle / language / FOLDER
    paths = sorted(path.relative_to(built.bundle).as_posix() for path in folder.glob("*.html"))
    with tempfile.TemporaryDirectory() as work:
        files = []
        for path in paths:
            name = f"{Path(path).stem}-{language}.pdf"
            pages = paper.write(_sheet(built, language, path), Path(work) / name)
            if pages != 1:
                raise FormatError(f"{path}: {pages} pages; see LINES in refsite/pages/summary.py")
            files.append((name, (Path(work) / name).read_bytes()))
    packed.write(target, built.release, files)


FORMATS = (Format("sheets", "-sheets-{}.zip", write),)


def _sheet(built: Built, language: str, path: str) -> str:
    """A sheet's page as a document of its own."""
    chapter, root = read(built, path, ""), built.release.root
    relink(chapter, lambda page, anchor: (root and f"{root}{page}#{anchor}".rstrip("#")) or None)
    chapter.article.attrib.clear()
    chapter.article.set("class", "md-typeset")
    look = style(built, "pdf/faces.css", "pdf/sheet.css")
    look += (built.project.theme / _LOOK).read_text("utf-8")
    article = html.tostring(chapter.article, encoding="unicode")
    template = environment(built, language, "pdf").get_template("sheet.html")
    return template.render(title=chapter.title, article=article, style=look)
