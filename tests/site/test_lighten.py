"""Pages lose weight and no word."""

from refsite.site.lighten import lightened


def test_a_space_between_words_of_a_cell_stays():
    """Two links side by side in a table's cell stay two words."""
    page, _ = lightened(
        "<table><tr><td><a href=x>dua</a> <a href=y>kata</a></td></tr></table>",
    )

    assert "<a href=x>dua</a> <a href=y>kata</a>" in page
