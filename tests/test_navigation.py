"""Both editions have the same menu, and every page is in it."""

from refsite import strict_yaml
from refsite.content.page import load_pages
from refsite.languages import CODES, LANGUAGES
from refsite.project import Project

PROJECT = Project()


def menu(code: str) -> list[str]:
    """The pages of an edition's menu, in their order."""
    name = next(language.config for language in LANGUAGES if language.code == code)
    data = strict_yaml.parse((PROJECT.root / name).read_text("utf-8")).data
    return list(leaves(data["nav"]))


def leaves(item: object):
    """The paths in a nested menu."""
    if isinstance(item, str):
        yield item
    else:
        for child in item if isinstance(item, list) else item.values():
            yield from leaves(child)


def test_menus_lead_to_the_same_pages_in_the_same_order():
    """A reader who switches the language finds the menu as it was."""
    assert menu("id") == menu("en")


def test_every_written_page_is_in_the_menu():
    """No page can be reached by search alone."""
    pages, _ = load_pages(PROJECT)
    for code in CODES:
        missing = {page.src_uri for page in pages if page.language == code} - set(menu(code))
        assert missing == set()


def test_every_theme_is_in_the_menu():
    """A new theme is not forgotten in the menu."""
    themes = strict_yaml.parse((PROJECT.glossary / "themes.yml").read_text("utf-8")).data

    assert {f"glossary/themes/{key}.md" for key in themes} <= set(menu("id"))
