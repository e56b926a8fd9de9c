"""The plain pages as projects of other builders, with the same menu where they have one.

Material for MkDocs comes as its documentation begins, with the i18n plugin for two languages;
zensical as one project a language, since it has no such plugin; Hugo with the barest templates that
give a page its title, its section's pages and its text, which is less than a theme does.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from refsite.languages import CODES, LANGUAGES
from refsite.project import ROOT

from synthetic import checkout, plain
from synthetic.plan import Plan
from synthetic.words import vocabulary

_MKDOCS = """\
site_name: Made up
site_url: ""
use_directory_urls: false
docs_dir: {docs}
site_dir: {site}
not_in_nav: glossary/
theme:
  name: material
  language: {language}
  font: false
  features: [navigation.footer, navigation.tabs, navigation.top, toc.follow{more}]
{extensions}
plugins:
  - search
"""
_I18N = """\
  - i18n:
      docs_structure: folder
      languages:
"""
_ONE_LANGUAGE = """\
        - locale: {code}
          name: {name}
          build: true
          default: {default}
          nav:
{menu}
"""
_HUGO = """\
baseURL = "https://example.org/"
title = "Made up"
defaultContentLanguage = "id"
defaultContentLanguageInSubdir = true
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
[languages.id]
contentDir = "content/id"
[languages.en]
contentDir = "content/en"
"""
_HUGO_PAGE = """\
<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head>
<body><nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ with .CurrentSection }}{{ if ne .Section "glossary" }}<ul>
{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}{{ end }}</nav>
<nav>{{ .TableOfContents }}</nav>
<main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
_ADMONITION = re.compile(r'^!!! note "(?P<title>[^"]*)"\n\n(?P<text>(?:    .*\n)+)', re.MULTILINE)
_INDEX = re.compile(r"(?<![\w-])index\.md")

Pages = Mapping[str, Mapping[str, str]]
"""By language, texts by paths."""


def plain_pages(plan: Plan) -> Pages:
    """The pages of both languages."""
    words = {code: vocabulary(code, plan.terms) for code in CODES}
    return {code: plain.pages(plan, words, code) for code in CODES}


def material(plan: Plan, pages: Pages, target: Path, features: str = "") -> Path:
    """A project of Material for MkDocs with the i18n plugin; `features` are further ones of the theme."""
    _write(pages, target / "docs")
    config = _config("docs", "site", "id", features) + _I18N
    for code, name in (("id", "Bahasa Indonesia"), ("en", "English")):
        menu = re.sub("^", " " * 10, _menu(plan, code), flags=re.MULTILINE)
        default = str(code == "id").lower()
        config += _ONE_LANGUAGE.format(code=code, name=name, default=default, menu=menu)
    (target / "mkdocs.yml").write_text(config, "utf-8")
    return target


def zensical(plan: Plan, pages: Pages, target: Path) -> Path:
    """One project of zensical a language, each in a folder, since its cache is a project's."""
    for code in CODES:
        _write({"docs": pages[code]}, target / code)
        config = _config("docs", "site", code, ", navigation.prune")
        text = f"{config}nav:\n{_menu(plan, code)}"
        (target / code / "mkdocs.yml").write_text(text, "utf-8")
    return target


def hugo(pages: Pages, target: Path) -> Path:
    """A project of Hugo."""
    renamed = {
        code: {_INDEX.sub("_index.md", path): _for_hugo(text) for path, text in texts.items()}
        for code, texts in pages.items()
    }
    _write(renamed, target / "content")
    (target / "hugo.toml").write_text(_HUGO, "utf-8")
    (target / "layouts").mkdir()
    (target / "layouts" / "all.html").write_text(_HUGO_PAGE, "utf-8")
    return target


def _for_hugo(text: str) -> str:
    """Admonitions as Goldmark has them; the first page of a section is called _index.md."""

    def alert(match: re.Match) -> str:
        lines = re.sub("^    ", "> ", match["text"], flags=re.MULTILINE)
        return f"> [!NOTE] {match['title']}\n{lines}"

    return _INDEX.sub("_index.md", _ADMONITION.sub(alert, text))


def _config(docs: str, site: str, language: str, more: str) -> str:
    ours = (ROOT / LANGUAGES[CODES.index(language)].config).read_text("utf-8")
    extensions = re.search(r"^markdown_extensions:\n(?:[ \n].*\n|\n)+", ours, re.MULTILINE)
    return _MKDOCS.format(
        docs=docs, site=site, language=language, more=more, extensions=extensions[0]
    )


def _menu(plan: Plan, code: str) -> str:
    return checkout.menu(plan, vocabulary(code, plan.terms), ["glossary/index.md"])


def _write(pages: Pages, target: Path) -> None:
    for folder, texts in pages.items():
        for name, text in texts.items():
            path = target / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
