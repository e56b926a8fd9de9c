"""MkDocs events: each hands over to refsite and holds no rule."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from refsite import kept
from refsite.content import check
from refsite.languages import language, twin
from refsite.links import redirects
from refsite.problems import plain
from refsite.project import Project
from refsite.release import load_release
from refsite.site import converter, first_view, mkdocs_build, style_sheet, theme_files, unused
from refsite.site.edition import Edition
from refsite.site.finish import Pages, Shown
from refsite.site.menu import load_menu
from refsite.site.once import Once
from refsite.site.renewal import Renewal
from refsite.site.set_aside import Read, SetAside

serving = False
shown = Shown()
edition: Edition
pages: Pages | Shown
renewal: Renewal


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `build` or `serve`."""
    global serving
    serving = command == "serve"


def on_config(config):
    """Load and check the content, in `serve` again at each change; faults end the build."""
    global edition, pages, renewal
    project = Project(Path(config.config_file_path).parent)
    own = language(config.theme["language"])
    kept.keep_open(project, f"serve-{own.code}" if serving else own.code)
    content, problems = mkdocs_build.handed_over() or check.load(project)
    if problems:
        raise Abort(plain(problems))  # `mkdocs serve` prints it and goes on showing what was sound
    redirections, _ = redirects.load(project)
    moved = redirects.table(redirections)
    release = load_release(project, config.site_url or "")
    there = f"http://127.0.0.1:{twin(own.code).port}/" if serving else ""
    edition = Edition(content, release, own, load_menu(project, own.code), moved, there)
    pages = shown if serving else Pages(own.code, project.dist / "site" / own.code)
    renewal = Renewal(project, edition, pages, SetAside(Path(config.site_dir).parent))
    config.site_url = release.root and f"{release.root}{own.code}/"
    config.theme.static_templates.clear()  # 404.html and sitemap.xml: site/front.py has the one
    converter.install(config)
    theme_files.install(config.theme)
    return config


def on_files(files, config):
    """Add the pages made from records, and leave out what no reader needs."""
    for src_uri, text in edition.generated():
        files.append(File.generated(config, src_uri, content=text))
    paths = {file.src_uri: Path(file.abs_src_path) for file in files.css_files()}
    parts, sheet = style_sheet.whole(renewal.project.theme, paths)
    for src_uri in parts:
        files.remove(files.get_file_from_path(src_uri))
    files.append(File.generated(config, style_sheet.SRC_URI, content=sheet))
    pages.views = first_view.views(sheet, renewal.project.theme)
    if not serving:
        for file in [file for file in files if file.src_dir != config.docs_dir]:
            if unused.leave_out(file.src_uri, edition.language.code):
                files.remove(file)
    return files


def on_nav(nav, config, files):
    """Remember the menu: all pages show its titles."""
    renewal.menu = nav.pages
    return nav


def on_env(env, config, files):
    """Let the templates see the edition; index all pages, link their terms, see what is known."""
    env.globals |= {"edition": edition, "once": Once()}
    found = [file.page for file in files.documentation_pages()]
    read = [Read(page, renewal.contents) for page in found]
    index = edition.search_index(read)
    files.append(File.generated(config, "search/index.js", content=index))
    choices = edition.pack_choices()
    files.append(File.generated(config, "packs/choices.js", content=choices))
    for src_uri, text in edition.study_scripts():
        files.append(File.generated(config, src_uri, content=text))
    linked = edition.linked(read)
    files.append(File.generated(config, "cards.js", content=linked.cards))
    renewal.look(found, linked.contents)
    return env


def on_page_read_source(page, config):
    """Hand over a written page without its front matter, which has been read."""
    return edition.source(page.file.src_uri)


def on_page_markdown(markdown, page, config, files):
    """Take our strict reading of the front matter in place of MkDocs's; render citations."""
    page.meta = edition.meta(page.file.src_uri, page.meta)
    return edition.markdown(markdown, page.file.src_uri)


def on_page_content(html, page, config, files):
    """Add the summary, and set the page aside."""
    page.markdown = None  # read for the last time
    renewal.contents.put(page.url, edition.html(html, page.meta))
    return ""


def on_page_context(context, page, config, nav):
    """Show a page of which nothing changed as it was."""
    return renewal.context(context, page)


def on_post_page(output, page, config):
    """Make a page ready for readers."""
    return renewal.done(output, page)


def on_post_build(config):
    """Leave what the assembly needs to know, and what the next build need not do again."""
    renewal.contents.close()
    pages.write(Path(config.site_dir))
    # A fork keeps its results when all has gone well: refsite/site/mkdocs_build.py.
    if not mkdocs_build.handed_over():
        kept.write()
