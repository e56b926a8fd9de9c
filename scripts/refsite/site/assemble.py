"""Two editions, as MkDocs built them, become one tree: front page, downloads, assets once."""

import filecmp
import re
import shutil
from pathlib import Path

from refsite.content.model import Content
from refsite.languages import ENGLISH, INDONESIAN, LANGUAGES
from refsite.outputs import OUTPUTS
from refsite.release import Release
from refsite.site import front, shell
from refsite.site.lighten import lighten

UNUSED = (
    "404.html",  # one bilingual page takes its place
    "sitemap.xml",  # one a language, where no crawler looks for it
    "sitemap.xml.gz",
    "assets/images/favicon.png",
    "assets/javascripts/lunr",  # the theme's search, which ours replaces
    "assets/javascripts/workers",
    "web-app",  # MkDocs copies it with the theme; refsite/editions/web_app.py fills it in
)
_ASSET = re.compile(r"""(?P<quote>["'])(?P<up>(?:\.\./)*)assets/""")
_SOURCE_MAP = re.compile(r"\s*(/\*|//)# sourceMappingURL=\S+( \*/)?")


class AssemblyError(Exception):
    """The two editions do not fit together; raised before anything is moved into place."""


def assemble(top: Path, theme: Path, content: Content, release: Release) -> None:
    """Finish the tree at `top`, which holds one built edition a language."""
    for language in LANGUAGES:
        _prune(top / language.code)
    _share_assets(top)
    for language in LANGUAGES:
        script = top / INDONESIAN.code / "assets" / "javascripts" / f"shell-{language.code}.js"
        shell.move((top / language.code).rglob("*.html"), script)
    style_sheet = top / INDONESIAN.code / "assets" / "stylesheets" / "site.css"
    lighten(top.rglob("*.html"), top.rglob("shell-*.js"), style_sheet)
    for path, page in front.render(theme, content, release).items():
        (top / path).write_bytes(page)
    for output in OUTPUTS:
        for artifact in output.render(content, release):
            file = top / "downloads" / artifact.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(artifact.content)


def _prune(edition: Path) -> None:
    """Remove what no reader needs: source maps are half of the theme's weight."""
    for name in UNUSED:
        path = edition / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in edition.rglob("*.map"):
        path.unlink()
    for path in [*edition.rglob("*.js"), *edition.rglob("*.css")]:
        text = path.read_text("utf-8")
        if "sourceMappingURL" in text:
            path.write_bytes(_SOURCE_MAP.sub("", text).encode())


def _share_assets(top: Path) -> None:
    """English pages use the Indonesian edition's assets: half the weight, one cache."""
    owner, user = top / INDONESIAN.code / "assets", top / ENGLISH.code / "assets"
    for path in sorted(user.rglob("*")):
        other = owner / path.relative_to(user)
        if path.is_file() and not (other.is_file() and filecmp.cmp(path, other, shallow=False)):
            raise AssemblyError(f"{path.relative_to(top)} differs between the editions")
    shutil.rmtree(user)
    for page in sorted((top / ENGLISH.code).rglob("*.html")):
        text = page.read_text("utf-8")
        shared = _ASSET.sub(rf"\g<quote>\g<up>../{INDONESIAN.code}/assets/", text)
        page.write_bytes(shared.encode())
