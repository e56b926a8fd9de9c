"""Two editions, as MkDocs built them, become one tree: front page, downloads, assets once."""

import json
from pathlib import Path

from refsite.content.model import Content
from refsite.languages import ENGLISH, INDONESIAN, LANGUAGES
from refsite.outputs import publish
from refsite.project import Project
from refsite.release import Release
from refsite.site import finish, front, lighten, unused

DOWNLOADS = "downloads"


class AssemblyError(Exception):
    """The two editions do not fit together; raised before anything is moved into place."""


def assemble(top: Path, project: Project, content: Content, release: Release) -> list[str]:
    """Finish the tree at `top`, which holds one built edition a language.

    Returns the paths of the editions' pages.
    """
    if (top / ENGLISH.code / "assets").exists():
        raise AssemblyError("docs/en/assets: files for both languages belong into docs/id/assets")
    pages, drawn = [], {}
    for language in LANGUAGES:
        summary = top / language.code / finish.SUMMARY
        script, icons, urls = json.loads(summary.read_text("utf-8"))
        summary.unlink()
        script, more = lighten.without_icons(script)
        (top / finish.shell_script(language.code)).write_bytes(script.encode())
        drawn |= icons | more
        pages += [f"{language.code}/{url}" for url in urls]
    _without_source_maps(top / INDONESIAN.code / "assets")
    style_sheet = top / INDONESIAN.code / "assets" / "stylesheets" / "site.css"
    with style_sheet.open("a", encoding="utf-8", newline="\n") as file:
        file.write(lighten.rules(drawn))
    for path, page in front.render(project.theme, content, release).items():
        (top / path).write_bytes(page)
    return pages


def write_downloads(top: Path, project: Project, content: Content, release: Release) -> None:
    """Write the files of all outputs into the tree at `top`."""
    menus = [(project.root / each.config).read_text("utf-8") for each in LANGUAGES]
    last = project.dist / "site" / DOWNLOADS
    for artifact in publish.files(content, release, menus, last):
        file = top / DOWNLOADS / artifact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.content)


def _without_source_maps(assets: Path) -> None:
    for path in [*assets.rglob("*.js"), *assets.rglob("*.css")]:
        text = path.read_text("utf-8")
        if "sourceMappingURL" in text:
            path.write_bytes(unused.without_source_map(text).encode())
