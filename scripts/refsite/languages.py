"""The languages of the reference: the only place where they are listed."""

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
