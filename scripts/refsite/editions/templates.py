"""The templates of the formats, and what all of them may use."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from refsite.editions.base import Built
from refsite.release import day
from refsite.words import WORDS


def templates(built: Built, folder: str) -> Environment:
    """The templates in a folder of `formats/`."""
    return Environment(
        loader=FileSystemLoader(built.project.formats / folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def environment(built: Built, language: str, folder: str) -> Environment:
    """The same for one language: its code, its words, the release and its day."""
    found = templates(built, folder)
    found.globals |= {
        "language": language,
        "words": WORDS[language],
        "release": built.release,
        "day": day(built.release.date, language),
    }
    return found


def style(built: Built, *names: str) -> str:
    """Style sheets of `formats/`, one after the other."""
    return "\n".join((built.project.formats / name).read_text("utf-8") for name in names)
