"""Our menu template gives what Material's gives, but for white space that shows nothing."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import url_filter
from refsite.languages import INDONESIAN
from refsite.project import ROOT
from refsite.site.once import Once

PAGES = (
    *("index.md", "a/index.md", "a/one.md", "a/two.md", "b/index.md", "b/three.md"),
    *("c/index.md", "c/four.md", "c/deep/index.md", "c/deep/five.md", "c/six.md"),
)
CONFIG = """\
site_name: Menu
theme:
  name: material
  features: {features}
nav:
  - index.md
  - A: [a/index.md, a/one.md, a/two.md]
  - B: [b/index.md, b/three.md]
  - C: [C0: [C1: [c/index.md, c/four.md]], C2: [c/deep/index.md, c/deep/five.md], c/six.md]
"""
MENU = """\
{% import "partials/language.html" as lang with context %}
{% set features = config.theme.features %}
{% import "partials/nav-item.html" as item with context %}
{% for each in nav.items %}{{ item.render(each, "__nav_" ~ loop.index, 1) }}{% endfor %}
"""


def bare(html: str) -> str:
    """HTML without the white space beside tags and at the ends of their attributes."""
    alone = re.sub(r"\s*(<[^>]*>)\s*", lambda tag: " ".join(tag[1].split()), html)
    return alone.replace(' "', '"')


@pytest.mark.parametrize("headings", [0, 2])
def test_the_menu_is_that_of_material(tmp_path: Path, headings: int):
    """On the front page, on a section's first page and on its others, with and without headings."""
    for name in PAGES:
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {name}\n", "utf-8")
    features = load_config(str(ROOT / INDONESIAN.config)).theme["features"]
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(features=features), "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    files = get_files(config)
    nav = get_navigation(files, config)
    ours = [str(ROOT / "theme"), *config.theme.dirs]
    menus = []
    for page in nav.pages:
        page.read_source(config)
        parts = [
            {"level": 2, "id": f"s{n}", "name": f"S {n}", "children": []} for n in range(headings)
        ]
        page.toc = get_toc([{"level": 1, "id": "t", "name": "T", "children": parts}])
        page.active = True
        said = [
            _rendered(folders, page, nav, files, config) for folders in (config.theme.dirs, ours)
        ]
        assert said[1] == said[0], page.url
        menus += said
        page.active = False
    assert len(set(menus)) == len(PAGES), "each page has a menu of its own"


def _rendered(folders: list[str], page: object, nav: object, files: object, config: object) -> str:
    env = Environment(loader=FileSystemLoader(folders), autoescape=False)  # noqa: S701 - as MkDocs's
    env.filters["url"] = url_filter
    env.globals["once"] = Once()
    return bare(env.from_string(MENU).render(get_context(nav, files, config, page)))
