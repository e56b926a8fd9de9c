"""Where things stand in the checkout. Paths only: nothing is read here."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Project:
    """A checkout of the reference, given by its top folder; tests make small ones."""

    root: Path = ROOT

    @property
    def docs(self) -> Path:
        """The pages: one folder a language."""
        return self.root / "docs"

    @property
    def glossary(self) -> Path:
        """The data: terms, themes, references and their schemas."""
        return self.root / "glossary"

    @property
    def theme(self) -> Path:
        """Templates, styles, scripts and pictures."""
        return self.root / "theme"

    @property
    def formats(self) -> Path:
        """Templates and styles of the books and of the one file for phones."""
        return self.root / "formats"

    @property
    def releases(self) -> Path:
        """What changed in each edition, and the texts of the newest."""
        return self.root / "releases"

    @property
    def dist(self) -> Path:
        """Everything built."""
        return self.root / "dist"

    def where(self, path: Path) -> str:
        """A path as problems name it: POSIX, from the project's top."""
        return path.relative_to(self.root).as_posix()
