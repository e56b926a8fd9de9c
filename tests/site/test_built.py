"""The built site keeps the promises of the design: languages, twins, weight, nothing from outside."""

import gzip
import json
import posixpath
import re
import statistics
import zipfile
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from refsite.content.model import Content
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.links.resolve import check_tree
from refsite.project import Project
from refsite.references.load import load_sources
from refsite.release import load_release
from refsite.site import front
from refsite.site.redirects import MARK
from selectolax.lexbor import LexborHTMLParser

FEW_PAGES, FEW_TERMS = 85, 400
MOST_ZIP_BYTES = 6_100_000
"""Half is the pages of the terms, a third the written pages, an eighth the search."""


@pytest.fixture(scope="session")
def pages(built: Project) -> dict[str, LexborHTMLParser]:
    """Every page of both editions, parsed, by its path from the site's top.

    Pages that only lead on from an address of old are not among them.
    """
    site = built.dist / "site"
    texts = {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for code in CODES
        for path in sorted((site / code).rglob("*.html"))
    }
    return {name: LexborHTMLParser(text) for name, text in texts.items() if MARK not in text}


def test_all_links_lead_somewhere(built: Project):
    """No broken link, anchor, picture or asset, and no resource from another site."""
    [bundle] = (path for path in (built.dist / "offline").iterdir() if path.is_dir())

    assert check_tree(built.dist / "site") == []
    assert check_tree(bundle) == []
    assert check_tree(bundle.with_name(f"{bundle.name}.zip")) == []


@pytest.mark.parametrize("code", CODES)
def test_size(pages: dict, built: Project, code: str):
    """There is enough to read: pages and terms in each language."""
    mine = [name for name in pages if name.startswith(f"{code}/")]
    terms = {path.stem for path in (built.glossary / "terms").glob("*.yml")}
    term_pages = [name for name in mine if Path(name).stem in terms and "/glossary/" in name]

    assert len(term_pages) == len(terms) >= FEW_TERMS
    assert len(mine) - len(term_pages) >= FEW_PAGES


def test_language_of_every_page(pages: dict):
    """A page says which language it is in."""
    wrong = [
        name
        for name, tree in pages.items()
        if tree.css_first("html").attributes.get("lang") != name.split("/")[0]
    ]
    assert wrong == []


def test_twins_point_at_each_other(pages: dict):
    """Each page names its twin, for readers and for crawlers, and the twin has the same anchors."""
    for name, tree in pages.items():
        code, rest = name.split("/", 1)
        twin = f"{'en' if code == 'id' else 'id'}/{rest}"
        switch = tree.css_first("[data-language-switch]").attributes["href"]
        named = {
            link.attributes["hreflang"]: posixpath.normpath(
                posixpath.join(posixpath.dirname(name), link.attributes["href"])
            )
            for link in tree.css("link[hreflang]")
        }
        assert posixpath.normpath(posixpath.join(posixpath.dirname(name), switch)) == twin
        assert named == {code: name, twin.split("/")[0]: twin, "x-default": "index.html"}
        if "glossary/index" not in name:  # letters of the alphabet differ
            assert headings(tree) == headings(pages[twin]), name


def headings(tree: LexborHTMLParser) -> list[str]:
    """The anchors of a page, in their order; which pages use a term differs by language."""
    anchors = [node.attributes["id"] for node in tree.css("article h2, article h3")]
    return [anchor for anchor in anchors if anchor != "used-in"]


def test_every_page_has_title_summary_and_one_heading(pages: dict):
    """What search engines and screen readers ask of a page."""
    for name, tree in pages.items():
        assert tree.css_first("title").text().strip(), name
        assert tree.css_first("meta[name=description]").attributes["content"], name
        assert len(tree.css("h1")) == 1, name


def test_titles_differ(pages: dict):
    """No two pages of a language share a title."""
    titles = [(name.split("/")[0], tree.css_first("title").text()) for name, tree in pages.items()]
    twice = sorted({title for title in titles if titles.count(title) > 1})

    assert twice == []


def test_nothing_of_our_markup_is_left(pages: dict):
    """No citation, term link or attribute list reaches the reader as its source."""
    for name, tree in pages.items():
        text = tree.css_first("article").text()
        for mark in ("[@", "](", "{ #", "{ lang", "{: ", "==", "<!--"):
            assert mark not in text, f"{name}: {mark}"
        assert not re.search(r"\bterm:\w", text), name


def test_bundle_is_small(built: Project):
    """The zip can be passed on in a chat."""
    [archive] = (built.dist / "offline").glob("*.zip")

    assert archive.stat().st_size < MOST_ZIP_BYTES


def test_bundle_holds_every_page_whole(pages: dict, built: Project):
    """The zip has each page of the site with its tables, figures, citations, marks of language."""
    [archive] = (built.dist / "offline").glob("*.zip")
    parts = "table", "figure", "figcaption", ".citation", "article [lang]"
    with zipfile.ZipFile(archive) as packed:
        inside = {name.split("/", 1)[1]: name for name in packed.namelist()}
        whole = {name for name in inside if MARK not in packed.read(inside[name]).decode("latin-1")}
        assert {name for name in whole if name.endswith(".html")} == {*pages, "index.html"}
        for name, tree in pages.items():
            copy = LexborHTMLParser(packed.read(inside[name]).decode())
            listed = tree.css("#files, #lms-files")  # of downloads, which are online only
            for part in parts:
                lost = len(tree.css(part)) - len(copy.css(part))
                assert lost == (len(listed) if part == "table" else 0), (name, part)


@pytest.mark.parametrize("code", CODES)
def test_reference_managers_read_every_source(pages: dict, code: str):
    """Each entry of the bibliography has its COinS whole after all rewriting; no list of a page has."""
    sources, _ = load_sources(Project())
    entries = pages[f"{code}/references.html"].css("ul.sources > li")
    titles = {}
    for entry in entries:
        [span] = entry.css("span.Z3988")
        found = parse_qs(span.attributes["title"], strict_parsing=True)
        names = [name for name in ("rft.atitle", "rft.btitle", "rft.title") if name in found]
        titles[entry.attributes["id"]] = found[names[0]][0]
    elsewhere = {name for name, tree in pages.items() if tree.css("span.Z3988")}

    assert titles == {key: source.title for key, source in sources.items()}
    assert {name.split("/")[1] for name in elsewhere} == {"references.html", "packs"}


@pytest.mark.parametrize("code", CODES)
def test_packs_lead_to_pages_and_questions(pages: dict, code: str):
    """A lecturer comes from a week to each page's questions, as many as the link says."""
    packs = {name: tree for name, tree in pages.items() if name.startswith(f"{code}/packs/")}
    del packs[f"{code}/packs/index.html"]  # where others are put together
    links = [
        (posixpath.normpath(f"{code}/packs/{path}"), int(re.search(r"\d+", link.text())[0]))
        for tree in packs.values()
        for link in tree.css("article li a")
        for path, _, anchor in [link.attributes["href"].partition("#")]
        if anchor == "self-check"
    ]

    assert len(packs) == 3
    assert len(links) > 80
    assert [len(pages[page].css("ol.questions > li")) for page, _ in links] == [
        count for _, count in links
    ]


@pytest.mark.parametrize(("code", "word"), [("id", "Edisi"), ("en", "Edition")])
def test_every_page_names_the_edition(pages: dict, built: Project, code: str, word: str):
    """Whoever has one page in hand, printed or passed on, can say of which edition it is."""
    said = f"{word} {load_release(built).number} "
    mine = {name: tree for name, tree in pages.items() if name.startswith(f"{code}/")}

    assert [
        name for name, tree in mine.items() if said not in tree.css_first("footer").text()
    ] == []


def test_bundle_files_are_of_expected_size(built: Project):
    """No file of the bundle is heavier than its kind needs."""
    limits = {
        ".html": 60_000,
        ".js": 1_200_000,  # a language's search index
        ".css": 150_000,
        ".svg": 10_000,
        ".webp": 40_000,
    }
    lists = ("corrections.html", "references.html", "index.html", "compare.html", "timeline.html")
    [bundle] = (path for path in (built.dist / "offline").iterdir() if path.is_dir())
    for path in (path for path in bundle.rglob("*") if path.is_file()):
        limit = 180_000 if path.name in lists else limits.get(path.suffix, 10_000)
        if path.parent.name == "map":
            limit = 80_000  # a theme has up to a hundred terms, each drawn and told
        if path.parent.name == "changes":
            limit = 400_000  # all that changed in an edition, on one page: some 500 terms
        assert path.stat().st_size <= limit, path.relative_to(bundle)


def test_front_page_leads_into_both_languages(built: Project):
    """The front page offers the same starts in each language."""
    tree = LexborHTMLParser((built.dist / "site" / "index.html").read_text("utf-8"))
    starts = {
        section.attributes["lang"]: [
            a.attributes["href"].split("/", 1)[1] for a in section.css("li a")
        ]
        for section in tree.css("section")
    }

    assert list(starts) == list(CODES)
    assert starts["id"] == starts["en"]
    assert len(starts["id"]) == 5


def test_not_found_page_works_at_any_depth(built: Project):
    """A host shows the 404 page under any address: all its links count from the top."""
    tree = LexborHTMLParser((built.dist / "site" / "404.html").read_text("utf-8"))

    assert tree.css_first("base").attributes["href"] == "/"
    assert {section.attributes["lang"] for section in tree.css("section")} == set(CODES)


@pytest.mark.parametrize("root", ["https://example.org/peksos", "https://example.org/peksos/"])
def test_not_found_page_of_a_site_under_a_path(built: Project, root: str):
    """Where the site stands under a path of its host, the 404 page counts from there."""
    pages = front.render(built.theme, Content(Glossary({}, (), {})), load_release(built, root))

    assert '<base href="/peksos/">' in pages["404.html"].decode()


@pytest.mark.parametrize("code", CODES)
def test_search_index_holds_every_page_of_its_language(pages: dict, built: Project, code: str):
    """Each edition's index leads to all of its own pages, and is no heavier than it may be."""
    edition = built.dist / "site" / code
    script = (edition / "search" / "index.js").read_text("utf-8")
    index = json.loads(script.removeprefix("SEARCH.load(").removesuffix(");\n"))
    files = {name.removeprefix(f"{code}/") for name in pages if name.startswith(f"{code}/")}

    assert {url.split("#")[0] for url in index["urls"]} == files
    assert compressed(script) <= 350_000


def test_search_engine_is_light(built: Project):
    """Box and engine stay under 12 KB, compressed."""
    scripts = built.dist / "site" / "id" / "assets" / "javascripts"
    names = ("search.js", "search-words.js", "search-engine.js", "highlight.js")

    assert sum(compressed((scripts / name).read_text("utf-8")) for name in names) <= 12_000


LINKED = (
    re.compile(r"<a class=term [^>]*>(.*?)</a>", re.DOTALL),
    re.compile(r"<script id=cards[^>]*>.*?</script>()", re.DOTALL),
    re.compile(r"<h2 id=used-in.*?</ul>()", re.DOTALL),
    re.compile(r"<script defer src=\S*/card\.js></script>()"),
)
"""All that linking adds to a page, and the links to terms that writers made."""
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


@pytest.mark.parametrize("code", CODES)
def test_linked_terms_cost_little(built: Project, code: str):
    """Links, cards and backlinks make pages grow by less than 15 per cent, compressed."""
    sizes = []
    for path in sorted((built.dist / "site" / code).rglob("*.html")):
        text = bare = STYLE.sub("", path.read_text("utf-8"))
        for added in LINKED:
            bare = added.sub(r"\1", bare)
        sizes.append((compressed(text), compressed(bare)))
    growth = [with_terms / without - 1 for with_terms, without in sizes]
    total = sum(size for size, _ in sizes) / sum(size for _, size in sizes) - 1
    print(f"{code}: in all {total:.1%}, the middle page {statistics.median(growth):.1%}")

    assert total < 0.15
    assert sum(each >= 0.15 for each in growth) < 0.05 * len(growth)


def test_card_is_light(built: Project):
    """Script and style of the card stay under 3 KB, compressed."""
    script = built.dist / "site" / "id" / "assets" / "javascripts" / "card.js"
    style = built.theme / "assets" / "stylesheets" / "card.css"

    assert sum(compressed(part.read_text("utf-8")) for part in (script, style)) < 3_000


def compressed(text: str) -> int:
    """The size of a text as a server sends it."""
    return len(gzip.compress(text.encode(), mtime=0))
