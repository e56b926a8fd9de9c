"""The edition's number and date, from CITATION.cff, the one place where they stand; its address."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from refsite import strict_yaml
from refsite.project import Project
from refsite.words import MONTHS


class ReleaseError(Exception):
    """CITATION.cff does not name the edition."""


@dataclass(frozen=True)
class Release:
    """One edition: its number, its day as `YYYY-MM-DD`, and the address of the site that shows it.

    `root` ends with a slash; it is empty while the site has no address of its own.
    """

    number: str
    date: str
    root: str = ""

    @property
    def epoch(self) -> int:
        """Midnight UTC of its day, in seconds since 1970: the only clock that outputs know."""
        return int(datetime.fromisoformat(self.date).replace(tzinfo=UTC).timestamp())


def load_release(project: Project, address: str = "") -> Release:
    """The release that CITATION.cff names, at an address. Raises ReleaseError where it names none."""
    data = strict_yaml.parse((project.root / "CITATION.cff").read_text("utf-8")).data
    for key, pattern in (("version", r"\S+"), ("date-released", r"\d{4}-\d\d-\d\d")):
        if not re.fullmatch(pattern, data.get(key, "")):
            raise ReleaseError(f"CITATION.cff: “{key}” is missing or malformed")
    root = address.rstrip("/") + "/" if address else ""
    return Release(data["version"], data["date-released"], root)


def day(date: str, language: str) -> str:
    """A day in words: `2026-11-21` as “21 November 2026”."""
    year, month, number = date.split("-")
    return f"{int(number)} {MONTHS[language].split()[int(month) - 1]} {year}"
