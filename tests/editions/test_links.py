"""Nothing inside an edition is broken, whatever its form."""

import zipfile
from pathlib import Path

from refsite.links.resolve import check_tree
from refsite.project import Project


def test_no_form_has_a_broken_link(made: Project):
    """The site with all downloads, the zip, the books and the single files are each whole."""
    offline = made.dist / "offline"
    trees = [made.dist / "site"]
    trees += sorted(path for path in offline.iterdir() if path.suffix in (".zip", ".epub", ".html"))

    assert [path.suffix for path in trees].count(".epub") == 2
    assert {path.suffix for path in trees} == {"", ".zip", ".epub", ".html"}
    assert {path.name: found for path in trees if (found := check_tree(path))} == {}


def test_a_book_with_a_dead_link_is_found(made: Project, tmp_path: Path):
    """A book is looked at in earnest: one link of it changed is one problem."""
    book = min((made.dist / "offline").glob("*.epub"))
    broken = tmp_path / book.name
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(broken, "w") as changed:
        pages = [name for name in whole.namelist() if name.endswith(".xhtml")]
        first = next(name for name in pages if b"</body>" in whole.read(name))
        for name in whole.namelist():
            text = whole.read(name)
            if name == first:
                text = text.replace(b"</body>", b'<p><a href="gone.xhtml">x</a></p></body>')
            changed.writestr(name, text)

    [found] = check_tree(broken)
    assert found.where.endswith(first.split("/", 1)[-1])
    assert "leads to “gone.xhtml”, no such file" in found.what
