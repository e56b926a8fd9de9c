"""The relations of a term as a small picture: wider terms above, narrower below, neighbours under them.

The same relations stand beside it in words, so the picture is one image to a screen reader.
"""

import textwrap
from collections.abc import Iterator
from html import escape

from refsite.glossary import Glossary
from refsite.terms.model import Term
from refsite.words import WORDS

WIDTH, LEFT, ROW = 360, 16, 30
"""Units of the drawing: one is a CSS pixel at the width of a phone."""
LETTER = 7.4
"""How wide a letter is on the average at 14 pixels."""
ABOVE, BELOW = ("broader", "part_of"), ("narrower", "parts", "contrasts", "related")


def draw(term: Term, glossary: Glossary, language: str) -> str:
    """The figure as HTML."""
    drawing = _Drawing()
    for kind in ABOVE:
        drawing.band(WORDS[language][kind], _names(term, kind, glossary, language), kind)
    drawing.band("", [term.name(language)], "self")
    for kind in BELOW:
        drawing.band(WORDS[language][kind], _names(term, kind, glossary, language), kind)
    label = f"{WORDS[language]['map of']} “{term.name(language)}”"
    trunk = f'<path class="trunk" d="M5 12V{drawing.y - ROW + 10}"/>'
    return (
        f'<figure class="map"><svg viewBox="0 0 {WIDTH} {drawing.y}" role="img" '
        f'aria-label="{escape(label)}">{trunk}{"".join(drawing.parts)}</svg></figure>\n'
    )


def _names(term: Term, kind: str, glossary: Glossary, language: str) -> list[str]:
    return [glossary.terms[slug].name(language) for slug in term.relations.get(kind, ())]


class _Drawing:
    """Bands of boxes, drawn from the top; `y` is where the next one begins."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = 4

    def band(self, label: str, names: list[str], kind: str) -> None:
        """A label and its boxes, as many in a row as fit."""
        if not names:
            return
        if label:
            self.parts.append(
                f'<text class="kind" x="{LEFT}" y="{self.y + 12}">{escape(label)}</text>'
            )
            self.y += 18
        x = LEFT
        for name in names:
            short = textwrap.shorten(name, 42, placeholder=" …")
            width = min(len(short) * LETTER + 16, WIDTH - LEFT - 2)
            if x > LEFT and x + width > WIDTH:
                x, self.y = LEFT, self.y + ROW
            if x == LEFT:
                self.parts.append(f'<path class="{kind}" d="M5 {self.y + 12}H{LEFT}"/>')
            self.parts += _box(short, x, self.y, width, kind)
            x += width + 6
        self.y += ROW + 4


def _box(name: str, x: float, y: float, width: float, kind: str) -> Iterator[str]:
    yield f'<rect class="{kind}" x="{x:g}" y="{y}" width="{width:.0f}" height="24" rx="4"/>'
    yield f'<text class="{kind}" x="{x + 8:g}" y="{y + 17}">{escape(name)}</text>'
