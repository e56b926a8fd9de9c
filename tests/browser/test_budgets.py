"""Pages are light and soon there on a slow phone: theme/budgets.yml, held in a real browser."""

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_load import Load, best, load, served
from playwright.sync_api import Browser
from refsite import strict_yaml
from refsite.project import Project
from refsite.site.redirects import MARK
from selectolax.lexbor import LexborHTMLParser

BUDGETS = strict_yaml.parse((Project().theme / "budgets.yml").read_text("utf-8")).data
VIEW = {key: int(value) for key, value in BUDGETS["view"].items()}
PAINT = {key: float(value) for key, value in BUDGETS["paint"].items()}
WIDE = 1280


def in_time(view: Load) -> bool:
    """Whether the first and the largest text are there soon enough."""
    return 0 < view.fcp <= PAINT["FCP"] and 0 < view.lcp <= PAINT["LCP"]


@pytest.fixture(scope="module")
def host(built: Project) -> Iterator[str]:
    """The address of the site on a host that sends the compressed twins."""
    with served(built.dist / "site") as top:
        yield top


@pytest.fixture(scope="module")
def pages(built: Project) -> list[Path]:
    """Every page that is read, in both languages."""
    site = built.dist / "site"
    found = [
        site / "index.html",
        *(p for code in ("id", "en") for p in (site / code).rglob("*.html")),
    ]
    return [path for path in found if MARK not in path.read_text("utf-8")]


@pytest.mark.parametrize("path", BUDGETS["pages"].values(), ids=BUDGETS["pages"].keys())
def test_first_view(chromium: Browser, host: str, path: str):
    """A first view keeps within its bytes, requests and elements, and asks nothing of the outside.

    It shows text and its largest part in time, and nothing moves afterwards. Of several views one
    must be in time: what else the machine does can make a view slower, never faster.
    """
    found = best(chromium, host + path, in_time)
    sent = found.sent | {"all": found.total}
    outside = [url for url in found.requests if not url.startswith(host)]

    assert {kind: size for kind, size in sent.items() if size > VIEW[kind]} == {}
    assert outside == []
    assert 0 < len(found.requests) <= VIEW["requests"], found.requests
    assert 0 < found.nodes <= VIEW["nodes"]
    assert in_time(found), found
    assert found.cls <= PAINT["CLS"], found.shifted


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_moves_on_a_wide_screen(chromium: Browser, host: str, scheme: str):
    """Menus, tabs and the search box come into the room that was kept for them."""
    for path in ("id/glossary/pemberdayaan.html", "id/practice/process.html"):
        found: Load = load(chromium, host + path, width=WIDE, scheme=scheme)
        assert found.cls <= PAINT["CLS"], (path, found.shifted)


def test_weight_of_the_pages(pages: list[Path]):
    """The middle page of all keeps within its bytes, as it is and as Brotli sends it."""
    limit = {key: int(value) for key, value in BUDGETS["median page"].items()}
    sizes = [path.stat().st_size for path in pages]
    sent = [path.with_name(f"{path.name}.br").stat().st_size for path in pages]

    assert statistics.median(sizes) <= limit["bytes"]
    assert statistics.median(sent) <= limit["brotli"]


def test_pictures_have_their_size_and_a_modern_format(pages: list[Path]):
    """No picture moves the text when it comes; photographs are WebP, drawings SVG."""
    pictures = [
        (path.name, picture.attributes)
        for path in pages
        for picture in LexborHTMLParser(path.read_text("utf-8")).css("img")
    ]

    assert len(pictures) > 0
    for name, own in pictures:
        assert int(own["width"]) > 0 < int(own["height"]), (name, own)
        assert own["src"].endswith((".svg", ".webp")), (name, own)
