"""MkDocs events: each hands over to refsite and holds no rule."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from refsite.content import check
from refsite.languages import language, twin
from refsite.links import redirects
from refsite.problems import plain
from refsite.project import Project
from refsite.release import load_release
from refsite.site import style_sheet
from refsite.site.edition import Edition
from refsite.site.menu import load_menu

command = ""
edition: Edition


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `build` or `serve`."""
    globals()["command"] = command


def on_config(config):
    """Load and check the content, in `serve` again at each change; faults end the build."""
    global edition
    project = Project(Path(config.config_file_path).parent)
    content, problems = check.load(project)
    if problems:
        raise Abort(plain(problems))  # `mkdocs serve` prints it and goes on showing what was sound
    redirections, _ = redirects.load(project)
    moved = redirects.table(redirections)
    own = language(config.theme["language"])
    release = load_release(project, config.site_url or "")
    other = twin(own.code)
    serving = f"http://127.0.0.1:{other.port}/" if command == "serve" else ""
    edition = Edition(content, release, own, load_menu(project, own.code), moved, serving)
    config.site_url = release.root and f"{release.root}{own.code}/"
    return config


def on_files(files, config):
    """Add the pages made from records, and the style sheet in place of its parts."""
    for src_uri, text in edition.generated():
        files.append(File.generated(config, src_uri, content=text))
    styles = style_sheet.load(Project(Path(config.config_file_path).parent).theme)
    paths = {file.src_uri: Path(file.abs_src_path) for file in files.css_files()}
    sheets = style_sheet.collected("assets/stylesheets", paths, styles)
    for src_uri in sheets:
        files.remove(files.get_file_from_path(src_uri))
    whole = style_sheet.joined(sheets.values(), styles)
    files.append(File.generated(config, "assets/stylesheets/site.css", content=whole))
    return files


def on_env(env, config, files):
    """Let the templates see the edition; index all pages and link their terms."""
    env.globals["edition"] = edition
    pages = [file.page for file in files.documentation_pages()]
    index = edition.search_index(pages)
    files.append(File.generated(config, "search/index.js", content=index))
    choices = edition.pack_choices()
    files.append(File.generated(config, "packs/choices.js", content=choices))
    linked = edition.linked(pages)
    for page, content in zip(pages, linked.contents, strict=True):
        page.content = content
    files.append(File.generated(config, "cards.js", content=linked.cards))
    return env


def on_page_markdown(markdown, page, config, files):
    """Take our strict reading of the front matter in place of MkDocs's; render citations."""
    page.meta = edition.meta(page.file.src_uri, page.meta)
    return edition.markdown(markdown, page.file.src_uri)


def on_page_content(html, page, config, files):
    """Add the summary."""
    return edition.html(html, page.meta)
