"""What every file says of itself: name, edition, licence."""

from refsite.release import Release, day
from refsite.words import WORDS

NAME = "Rujukan Peksos"
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


def line(release: Release, language: str) -> str:
    """The edition and the licence in plain words."""
    words = WORDS[language]
    return (
        f"{NAME}. {words['edition']} {release.number}, {day(release.date, language)}. "
        f"{words['licence']} CC BY-SA 4.0."
    )


def html(release: Release, language: str) -> str:
    """The same as HTML, with the licence linked."""
    link = f'<a href="{LICENCE}" rel="license">CC BY-SA 4.0</a>'
    return f"<p>{line(release, language).replace('CC BY-SA 4.0', link)}</p>"
