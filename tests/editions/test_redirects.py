"""What leads on from addresses of old is no reading: books leave it out, Kiwix does not propose it."""

import shutil
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher
from refsite.editions import zim
from refsite.editions.base import Built
from refsite.editions.chapters import chapters
from refsite.languages import CODES
from refsite.links.addresses import parse
from refsite.links.redirects import Redirect
from refsite.site.redirects import write

OLD = "glossary/term-of-old.html"
MOVED = (
    Redirect(parse(OLD), parse("glossary/klien.html"), 1),
    Redirect(parse("practice/process.html#of-old"), parse("practice/ethics.html"), 2),
)


@pytest.fixture(scope="module")
def moved(made_of: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The bundle of the real site, with a term and a section that moved."""
    bundle = tmp_path_factory.mktemp("moved") / "bundle"
    shutil.copytree(made_of.bundle, bundle)
    assert write(bundle, made_of.project.theme, MOVED, "") == []
    return Built(made_of.project, made_of.release, bundle)


@pytest.mark.parametrize("code", CODES)
def test_books_have_the_same_chapters(moved: Built, made_of: Built, code: str):
    """No chapter more, no word more."""
    assert "of-old" in (moved.bundle / code / "practice" / "process.html").read_text("utf-8")
    found, expected = (
        [(each.path, each.article.text_content()) for each in chapters(built, code)]
        for built in (moved, made_of)
    )
    assert found == expected


def test_kiwix_does_not_propose_what_leads_on(moved: Built, tmp_path: Path):
    """The page is in the file, so that old links work, but neither search nor titles offer it."""
    small = tmp_path / "bundle"
    for name in ("index.html", f"id/{OLD}", "id/glossary/klien.html"):
        (small / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(moved.bundle / name, small / name)
    zim.write(Built(moved.project, moved.release, small), "", tmp_path / "small.zim")
    archive = Archive(tmp_path / "small.zim")
    searched = Searcher(archive).search(Query().set_query("klien")).getResults(0, 10)
    proposed = SuggestionSearcher(archive).suggest("klien").getResults(0, 10)

    assert archive.has_entry_by_path(f"id/{OLD}")
    assert list(searched) == list(proposed) == ["id/glossary/klien.html"]
    assert archive.article_count == 2
