"""Hunspell's dictionaries, and the words that are ours: https://hunspell.github.io/."""

import re
import shutil
import subprocess
from collections.abc import Collection

DICTIONARIES = {"id": "id_ID", "en": "en_GB"}
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
"""A word: letters, with apostrophes and hyphens inside."""

CLITICS = {
    "id": re.compile(r"(?<=\w{3})(?:nya|lah|kah|pun|ku|mu)$"),
    "en": re.compile(r"[’']s$"),
}
"""By language, the ends that a word may bear without being another word."""


class NoDictionaryError(Exception):
    """Hunspell or a dictionary is not there; the message says how to get them."""


def unknown(words: Collection[str], language: str, ours: Collection[str] = ()) -> set[str]:
    """Those of the words that neither the dictionary nor `ours` (in lower case) has.

    A word is known, too, without its clitics, and if all its parts between hyphens are.
    Raises NoDictionaryError.
    """
    variants = {word: {word, word.casefold(), *_bare(word, language)} for word in words}
    asked = {form for forms in variants.values() for form in forms} - set(ours)
    missed = _missed(asked | {part for form in asked for part in form.split("-")}, language)
    return {
        word
        for word, forms in variants.items()
        if not any(_known(form, missed, ours) for form in forms)
    }


def _known(form: str, missed: Collection[str], ours: Collection[str]) -> bool:
    return (
        form in ours
        or form not in missed
        or ("-" in form and all(p in ours or p not in missed for p in form.split("-")))
    )


def _bare(word: str, language: str) -> set[str]:
    """The word less one clitic, less two, and so on: *istilahnya* is *istilah*, not *isti-lah*."""
    bare: set[str] = set()
    while (shorter := CLITICS[language].sub("", word)) != word:
        bare |= {shorter, shorter.casefold()}
        word = shorter
    return bare


def _missed(words: Collection[str], language: str) -> set[str]:
    program, name = shutil.which("hunspell"), DICTIONARIES[language]
    if not program:
        raise NoDictionaryError(_HELP)
    result = subprocess.run(
        [program, "-l", "-i", "utf-8", "-d", name],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if result.returncode:
        raise NoDictionaryError(f"{result.stderr.strip()}\n{_HELP}")
    # Hunspell breaks words at hyphens and apostrophes: a word is missed if one of its parts is.
    missed = set(result.stdout.split())
    return {word for word in words if word in missed or missed & set(re.split("[’'-]", word))}


_HELP = (
    "The language check needs Hunspell with its Indonesian and British dictionaries:\n"
    "  apt install hunspell hunspell-id hunspell-en-gb"
)
