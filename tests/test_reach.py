"""Every page is near: two clicks from the home page, by the links in its text and those of the next."""

import posixpath

import pytest
from refsite.content import targets
from refsite.content.page import load_pages
from refsite.languages import CODES
from refsite.project import Project

PAGES, _ = load_pages(Project())


@pytest.mark.parametrize("code", CODES)
def test_every_page_is_two_clicks_from_home(code: str):
    """A reader without a menu, on a phone or offline, finds every written page."""
    links = {
        page.src_uri: {
            posixpath.normpath(posixpath.join(posixpath.dirname(page.src_uri), path))
            for path in targets.files(page)
        }
        for page in PAGES
        if page.language == code
    }
    near = {"index.md", *links["index.md"]}
    near |= {path for page in near & links.keys() for path in links[page]}

    assert sorted(links.keys() - near) == []
