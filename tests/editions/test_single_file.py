"""The single file holds what the bundle holds: every page, table, figure, citation and language mark."""

import gzip
import hashlib
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from refsite.editions import single_file
from refsite.editions.base import Built, FormatError
from refsite.editions.one_document import page_id, page_ids
from refsite.languages import CODES
from selectolax.lexbor import LexborHTMLParser, LexborNode

FULL, LIGHT = (each.key for each in single_file.FORMATS)
LIMITS = {FULL: (8_000_000, 1_880_000), LIGHT: (6_600_000, 1_540_000)}
"""Bytes, as they are and gzipped: the text alone has 3.2 and 0.9 million, the maps of the themes 0.7
and 0.1 in the full file."""
OWN = {f"{code}-{name}" for code in CODES for name in ("all", "contents", "search")}
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)

MAP = re.compile(r'<figure class="map">.*?</figure>', re.DOTALL)

Articles = Mapping[str, LexborNode]


@pytest.fixture(params=[FULL, LIGHT])
def name(request: pytest.FixtureRequest) -> str:
    """Each of the two files."""
    return request.param


@pytest.fixture(scope="module")
def documents(single_files: Mapping[str, Path]) -> Mapping[str, LexborHTMLParser]:
    """The files as a browser reads them."""
    return {key: LexborHTMLParser(path.read_text("utf-8")) for key, path in single_files.items()}


@pytest.fixture
def document(documents: Mapping[str, LexborHTMLParser], name: str) -> LexborHTMLParser:
    """One of them."""
    return documents[name]


@pytest.fixture
def articles(document: LexborHTMLParser) -> Articles:
    """Its pages by id, without those of its own."""
    found = {each.attributes["id"]: each for each in document.css("article")}
    return {key: each for key, each in found.items() if key not in OWN}


@pytest.fixture(scope="module")
def originals(made_of: Built, pages: Mapping[str, list[Path]]) -> Articles:
    """The bundle's pages by the id that they have in the file, without what only a site needs."""
    found = {}
    for code in CODES:
        for path in pages[code]:
            article = LexborHTMLParser(path.read_text("utf-8")).css_first("article")
            for each in article.css("script, .headerlink, .trail, .cite"):
                each.decompose()
            for each in article.css("ul.sources:has(> li[id^='ref-']), h2#sources"):
                each.decompose()
            found[page_id(path.relative_to(made_of.bundle).as_posix())] = article
    return found


def shown(article: LexborNode, *, told: bool = False) -> list[str]:
    """The words of a page without its drawings; `told`: with those that stand for its pictures.

    Nothing stands for the small map of a term, as its relations are told beside it.
    """
    text = DRAWING.sub("", article.html)
    if told:
        text = MAP.sub("", text)
        text = re.sub(r'<img\b[^>]*\balt="([^"]*)"[^>]*>', r"\1", text)
    return LexborHTMLParser(text).text().split()


def test_every_page_is_there(articles: Articles, originals: Articles):
    """All pages and terms of both languages, each once, without what only a browser's button reads."""
    assert len(originals) > 1_000
    assert articles.keys() == originals.keys()
    assert not any(each.css("span.Z3988") for each in articles.values())


def test_every_word_is_there(articles: Articles, originals: Articles, name: str):
    """What a page says, with its spaces, after the name of the other language.

    The light file says what pictures show.
    """
    total = 0
    for key, article in articles.items():
        first, *rest = shown(article)
        [glued] = re.findall(r"^(?:English|Indonesia)(.*)", first)
        words = [glued, *rest] if glued else rest
        assert words == shown(originals[key], told=name == LIGHT), key
        total += len(words)
    print(f"{total:,} words")
    assert total > 400_000


def test_tables_and_figures(articles: Articles, originals: Articles, name: str):
    """No table, no figure's words and, in the full file, no drawing is lost; the light has none."""
    tables = figures = drawings = 0
    for key, article in articles.items():
        original = originals[key]
        captions = [" ".join(each.text().split()) for each in article.css("figcaption")]
        assert len(article.css("table")) == len(original.css("table")), key
        assert len(article.css("td, th")) == len(original.css("td, th")), key
        assert captions == [" ".join(e.text().split()) for e in original.css("figcaption")], key
        expected = len(original.css("figure svg")) if name == FULL else 0
        assert len(article.css("svg")) == expected, key
        tables += len(article.css("table"))
        figures += len(captions)
        drawings += expected
    print(f"{tables} tables, {figures} figures with words, {drawings} drawings")
    assert min(tables, figures) > 50


def test_citations(articles: Articles, originals: Articles, name: str):
    """Each citation, and each work of a pack or a drawing, leads from where it stood to the bibliography."""
    count = 0
    for key, article in articles.items():
        start = f"#{key[:2]}-references."
        found = [
            (each.attributes["href"].removeprefix(start), each.text())
            for each in article.css("a")
            if each.attributes["href"].startswith(start)
        ]
        drawn = originals[key].html
        original = LexborHTMLParser(drawn if name == FULL else DRAWING.sub("", drawn))
        cited = [
            (each.attributes["href"].rpartition("#")[2].removeprefix("ref-"), each.text())
            for each in original.css("a.citation, a[href*='references.html#']")
        ]
        assert found == cited, key
        count += len(found)
    print(f"{count} citations")
    assert count > 3_000


def test_language_marks(articles: Articles, originals: Articles):
    """Every page says its language, and all words of another language inside it keep their mark."""
    for key, article in articles.items():
        switch = article.css_first("a")
        marks = Counter((e.attributes["lang"], e.text()) for e in article.css("[lang]"))
        own = {(key[:2], article.text()): 1, (switch.attributes["lang"], switch.text()): 1}
        assert marks - Counter(own) == Counter(
            (e.attributes["lang"], e.text()) for e in originals[key].css("[lang]")
        ), key
        assert article.attributes["lang"] == key[:2]


def test_ids(document: LexborHTMLParser, originals: Articles):
    """No id stands twice; each is a page's, or a page's and the anchor that it has in the bundle."""
    ids = [each.attributes["id"] for each in document.css("[id]")]
    allowed = OWN | originals.keys()
    for key, article in originals.items():
        allowed |= {f"{key}.{each.attributes['id']}" for each in article.css("[id]")}
        headings = {f"{key}.{each.attributes['id']}" for each in article.css("h2[id], h3[id]")}
        assert headings <= set(ids), key

    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert set(ids) <= allowed


def test_links(document: LexborHTMLParser):
    """Every link leads to something in the file, to another site, or by mail."""
    ids = {each.attributes["id"] for each in document.css("[id]")}
    hrefs = {each.attributes["href"] for each in document.css("[href]")}
    lost = [href for href in hrefs if href.startswith("#") and href[1:] not in ids]

    assert lost == []
    assert all(href.startswith(("#", "https://", "http://", "mailto:")) for href in hrefs)


def test_how_ids_are_made():
    """The scheme that people cite by: see one_document.py."""
    paths = [
        "id/index.html",
        "en/practice/index.html",
        "id/practice/process.html",
        "id/glossary/index.html",
        "id/glossary/klien.html",
        "en/glossary/themes/law.html",
    ]
    names = ["id", "en-practice", "id-practice-process", "id-glossary", "id-klien", "en-themes-law"]

    assert list(page_ids(paths).values()) == names


@pytest.mark.parametrize(
    "clash", ["id/glossary/practice-process.html", "id/contents.html", "id/a.b.html"]
)
def test_ids_that_clash(clash: str):
    """Two pages of the same id stop the build, and so does one that reads as an anchor."""
    with pytest.raises(FormatError, match="rename one of them"):
        page_ids(["id/practice/process.html", clash], OWN)


def test_policy(single_files: Mapping[str, Path], document: LexborHTMLParser, name: str):
    """Nothing may be loaded, and the hashes are those of the style and the script that stand there."""
    [policy] = document.css("meta[http-equiv='Content-Security-Policy']")
    text = single_files[name].read_text("utf-8")
    hashes = {}
    for tag in ("style", "script"):
        [inside] = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        hashes[tag] = f"'sha256-{digest}'"

    pictures = document.css("img")
    assert bool(pictures) == (name == FULL)
    assert all(each.attributes["src"].startswith("data:image/") for each in pictures)
    images = "img-src data:; " if pictures else ""
    assert policy.attributes["content"] == (
        f"default-src 'none'; {images}style-src {hashes['style']}; script-src {hashes['script']}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert document.css("[style], [src]:not(img), link, iframe, object, base, [onclick]") == []
    assert len(document.css("style")) == 1
    assert {e.attributes.get("type") for e in document.css("script")} == {None, "application/json"}


def test_edition_and_licence(document: LexborHTMLParser, made_of: Built):
    """A file that went from hand to hand still says what it is."""
    release = made_of.release

    assert document.css_first("meta[name=version]").attributes["content"] == release.number
    for line, word in zip(document.css("footer"), ("Edisi", "Edition"), strict=True):
        assert f"{word} {release.number}" in line.text()
        assert line.css_first("a[rel=license]").text() == "CC BY-SA 4.0"


def test_same_bytes(made_of: Built, single_files: Mapping[str, Path], tmp_path: Path):
    """Made again, the files are the same."""
    for each in single_file.FORMATS:
        each.write(made_of, "", tmp_path / "again.html")
        assert (tmp_path / "again.html").read_bytes() == single_files[each.key].read_bytes()


def test_size(single_files: Mapping[str, Path], name: str):
    """As small as the text allows: see LIMITS."""
    data = single_files[name].read_bytes()
    packed = len(gzip.compress(data, 9, mtime=0))
    print(f"{name}: {len(data):,} bytes, {packed:,} gzipped")

    assert len(data) < LIMITS[name][0]
    assert packed < LIMITS[name][1]
