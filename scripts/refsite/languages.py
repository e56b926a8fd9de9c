"""The languages of the reference: the only place where they are listed."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """One language edition.

    `code` is its BCP 47 tag and its folder, `name` what its speakers call it,
    `config` its MkDocs configuration, `port` where `make serve` shows it.
    """

    code: str
    name: str
    config: str
    port: int


INDONESIAN = Language("id", "Bahasa Indonesia", "mkdocs.yml", 8000)
ENGLISH = Language("en", "English", "mkdocs.en.yml", 8001)
LANGUAGES = (INDONESIAN, ENGLISH)
CODES = tuple(language.code for language in LANGUAGES)


def language(code: str) -> Language:
    """The language with this code; KeyError if there is none."""
    return {language.code: language for language in LANGUAGES}[code]


def twin(code: str) -> Language:
    """The other language."""
    return ENGLISH if code == INDONESIAN.code else INDONESIAN


def texts(data: object, place: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in a language inside some data, with its place."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in CODES and isinstance(value, str):
                yield (*place, key), value
            else:
                yield from texts(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*place, index))
