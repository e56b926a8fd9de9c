"""Both editions have the same menu, and every page is in it."""

from refsite import strict_yaml
from refsite.content.page import load_pages
from refsite.languages import CODES
from refsite.project import Project
from refsite.site.menu import load_menu

PROJECT = Project()


def menu(code: str) -> list[str]:
    """The pages of a language's menu, in their order."""
    return [src_uri for section in load_menu(PROJECT, code) for src_uri in section.src_uris]


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


def test_every_pack_is_in_the_menu():
    """A lecturer finds each course without searching."""
    packs = {path.stem for path in (PROJECT.glossary / "packs").glob("*.yml")}

    assert {f"packs/{slug}.md" for slug in packs} <= set(menu("id"))
