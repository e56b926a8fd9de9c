"""The served site as a web app: what every page leads to, and what the lists hold."""

import gzip
import hashlib
import json
import posixpath
from pathlib import Path

import pytest
from refsite.editions import web_app
from refsite.project import Project
from refsite.release import Release
from selectolax.lexbor import LexborHTMLParser

ONLY_HERE = (
    "webmanifest",
    "app.js",
    "sw.js",
    "serviceWorker",
    "not-saved",
    "app-save",
    "save-words",
)


@pytest.fixture(scope="session")
def site(built: Project) -> Path:
    """The built site."""
    return built.dist / "site"


def parsed(path: Path) -> LexborHTMLParser:
    """A page."""
    return LexborHTMLParser(path.read_text("utf-8"))


def listed(site: Path) -> list[tuple[str, int, int, str]]:
    """What the saved set holds."""
    return json.loads((site / "app-files.json").read_text("utf-8"))["files"]


def test_every_page_leads_to_the_app(site: Path):
    """From any depth, manifest and script are those at the top, once, with a colour."""
    for path in site.rglob("*.html"):
        name, tree = path.relative_to(site).as_posix(), parsed(path)
        base = "" if tree.css_first("base") else posixpath.dirname(name)
        found = [node.attributes["href"] for node in tree.css("head > link[rel=manifest]")]
        found += [
            node.attributes["src"] for node in tree.css("head > script[src$='app.js'][defer]")
        ]
        ends = [posixpath.normpath(posixpath.join(base, address)) for address in found]

        assert ends == ["manifest.webmanifest", "app.js"], name
        assert len(tree.css("head > meta[name=theme-color]")) == 1, name


def test_only_the_offline_pages_have_the_button(site: Path):
    """The button's words and scripts weigh on no other page."""
    with_button = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if "save.js" in path.read_text("utf-8")
    }
    assert with_button == {"id/offline.html", "en/offline.html"}


def test_manifest(site: Path):
    """What a browser asks for before it offers to install: name, start, scope, icons, a window."""
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    icons = {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}

    assert manifest["name"] == "Rujukan Peksos"
    assert len(manifest["short_name"]) <= 12
    assert (manifest["start_url"], manifest["scope"]) == ("index.html", "./")
    assert manifest["display"] == "standalone"
    assert icons == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}


def test_saved_set_holds_all_that_is_read(site: Path):
    """Every page of both editions and both indexes; no download, no list of itself."""
    names = {name for name, *_ in listed(site)}
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}

    assert len(pages) > 1_000
    assert pages - names == {"404.html"}
    assert {"id/search/index.js", "en/search/index.js", "app.js"} <= names
    assert not [name for name in names if name.startswith(("downloads/", "sw.js", "app-files"))]


def test_saved_set_says_true_sizes_and_hashes(site: Path):
    """A file's sizes are those on the disk and on the way, its hash that of its content."""
    for name, size, sent, digest in listed(site):
        content = (site / name).read_bytes()

        assert len(content) == size
        assert len(gzip.compress(content, compresslevel=9, mtime=0)) == sent
        assert hashlib.sha256(content).hexdigest().startswith(digest)
        assert len(digest) == 16


def test_shell_holds_what_pages_load(site: Path):
    """Every script and style of every page is in the shell, no search index and no question."""
    text = (site / "sw.js").read_text("utf-8")
    shell = set(json.loads(text.split("const SHELL = ")[1].split(";")[0]))
    loaded = set()
    for path in site.rglob("*.html"):
        folder = posixpath.dirname(path.relative_to(site).as_posix())
        tree = parsed(path)
        found = [node.attributes["src"] for node in tree.css("script[src]")]
        found += [node.attributes["href"] for node in tree.css("link[rel=stylesheet]")]
        loaded |= {posixpath.normpath(posixpath.join(folder, address)) for address in found}

    assert loaded <= shell
    assert shell <= {name for name, *_ in listed(site)}
    assert not [name for name in shell if "search/index" in name or "study/practice/" in name]
    assert "@" not in text.split("addEventListener")[0]


def small_site(root: Path, text: str) -> Path:
    """A site of one page, made a web app."""
    (root / "id" / "a").mkdir(parents=True)
    (root / "id" / "a" / "b.html").write_text(f"<head></head><p>{text}</p>", "utf-8")
    sheet = root / "id" / "assets" / "stylesheets" / "site.css"
    sheet.parent.mkdir(parents=True)
    sheet.touch()
    web_app.make(root, Project().theme, Release("1.0", "2026-01-01"), ())
    return root


def contents(root: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_same_site_gives_the_same_bytes(tmp_path: Path):
    """Twice the same pages are twice the same web app; another page is another version."""
    first, second, other = (
        contents(small_site(tmp_path / name, text)) for name, text in zip("abc", "xxy", strict=True)
    )
    assert first == second
    assert {name for name in first if first[name] != other[name]} == {
        "id/a/b.html",
        "app-files.json",
        "sw.js",
    }


def test_zip_has_no_trace(built: Project):
    """Where no service worker can run, nothing of the web app is there."""
    [folder] = (path for path in (built.dist / "offline").iterdir() if path.is_dir())
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]

    assert not [name for name in names if name.endswith(".png") or "web-app" in name]
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".css"):
            text = path.read_text("utf-8")
            assert not [mark for mark in ONLY_HERE if mark in text], path
    assert not [name for name in names if Path(name).name in contents(built.theme / "web-app")]
