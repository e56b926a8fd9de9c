"""What browser tests share: a page under watch, and typing into the search box."""

from playwright.sync_api import Locator, Page, Request


class Watched:
    """A page, and what it asked for in vain or from outside, and what its scripts complained of."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.outside: list[str] = []
        self.failed: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self._asked(request.url, home))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _asked(self, url: str, home: str) -> None:
        if not url.startswith((home, "data:", "blob:")):
            self.outside.append(url)

    def _failed(self, request: Request) -> None:
        # A navigation away stops what the old page was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.failed.append(f"{request.url}: {request.failure}")

    def assert_quiet(self) -> None:
        """Nothing failed, nothing was asked of the outside, no script broke."""
        assert (self.outside, self.failed, self.errors) == ([], [], [])


def search(page: Page, text: str) -> Locator:
    """Type into the search box key by key, as readers do; the links of the results."""
    box = page.locator(".md-search__input")
    opener = page.locator("label.md-header__button[for=__search]")
    if opener.is_visible():
        opener.click()
    box.click()
    box.press_sequentially(text, delay=20)
    results = page.locator(".md-search-result__link[href*='?h=']")
    results.first.wait_for()
    return results
