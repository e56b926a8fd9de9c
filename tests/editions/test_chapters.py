"""Chapters of books are freed of what only a site needs."""

import pytest
from refsite.editions.base import Built
from refsite.editions.chapters import chapters
from refsite.languages import CODES


@pytest.mark.parametrize("code", CODES)
def test_no_chapter_has_a_dead_button(made_of: Built, code: str):
    """What a script fills in, such as the button for both languages, is in no book."""
    filled = ".//*[@data-shell or contains(@class, 'side-by-side')]"

    assert [each.path for each in chapters(made_of, code) if each.article.xpath(filled)] == []
