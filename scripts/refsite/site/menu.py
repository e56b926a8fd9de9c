"""The menu of a language: its sections and their pages, as its MkDocs configuration lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from refsite import strict_yaml
from refsite.languages import language
from refsite.project import Project


@dataclass(frozen=True)
class Section:
    """A section of the menu: its title, and its pages by their paths in the language's folder."""

    title: str
    src_uris: tuple[str, ...]


def load_menu(project: Project, code: str) -> list[Section]:
    """The sections in their order; a page that stands alone is a section of one."""
    text = (project.root / language(code).config).read_text("utf-8")
    nav = strict_yaml.parse(text).data["nav"]
    return [
        Section(title, tuple(_paths(below))) for section in nav for title, below in section.items()
    ]


def _paths(item: object) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    else:
        for child in item if isinstance(item, list) else item.values():
            yield from _paths(child)
