"""Pages lose weight and no word."""

from pathlib import Path

from refsite.site.lighten import lighten


def test_a_space_between_words_of_a_cell_stays(tmp_path: Path):
    """Two links side by side in a table's cell stay two words."""
    page, style = tmp_path / "a.html", tmp_path / "a.css"
    page.write_text(
        "<table><tr><td><a href=x>dua</a> <a href=y>kata</a></td></tr></table>", "utf-8"
    )
    style.touch()
    lighten([page], [], style)

    assert "<a href=x>dua</a> <a href=y>kata</a>" in page.read_text("utf-8")
