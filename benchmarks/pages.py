"""First views of pages on a slow phone: bytes by kind, requests, elements, paint times, shifts.

Every view is printed; theme/budgets.yml says what they may be.
"""

from browser import find
from page_load import load, served
from playwright.sync_api import sync_playwright
from refsite import strict_yaml
from refsite.project import Project

VIEWS = 3
KINDS = ("html", "css", "js", "images", "other")
OPTIONS = ("--disable-background-networking", "--disable-gpu", "--no-first-run", "--no-sandbox")


def main() -> None:
    """Print a line a view."""
    project = Project()
    data = strict_yaml.parse((project.theme / "budgets.yml").read_text("utf-8")).data
    columns = "".join(f"{kind:>8}" for kind in (*KINDS, "all"))
    print(f"{'page':26}{columns}  requests  nodes   FCP   LCP    CLS")
    with sync_playwright() as playwright, served(project.dist / "site") as host:
        browser = playwright.chromium.launch(executable_path=find(), args=list(OPTIONS))
        for name, path in data["pages"].items():
            for _ in range(VIEWS):
                view = load(browser, host + path)
                sizes = [view.sent[kind] for kind in KINDS] + [view.total]
                sent = "".join(f"{size / 1000:8.1f}" for size in sizes)
                print(
                    f"{name:26}{sent}{len(view.requests):10}{view.nodes:7}"
                    f"{view.fcp:6.0f}{view.lcp:6.0f}{view.cls:7.4f}"
                )
        browser.close()


if __name__ == "__main__":
    main()
