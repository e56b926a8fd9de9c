"""The relations of a term as a small picture: wider terms above, narrower below, neighbours under them.

The same relations stand beside it in words, so the picture is one image to a screen reader. Below it
a link leads to the term's place on the map of its theme.
"""

import textwrap
from html import escape

from refsite.glossary import Glossary
from refsite.pages.lettering import length
from refsite.terms.model import Term
from refsite.words import WORDS

WIDTH, LEFT, ROW = 360, 12, 30
"""Units of the drawing: one is a CSS pixel at the width of a phone."""
ABOVE, BELOW = ("broader", "part_of"), ("narrower", "parts", "contrasts", "related")


def draw(term: Term, glossary: Glossary, language: str) -> str:
    """The figure as HTML."""
    drawing = _Drawing()
    for kind in ABOVE:
        drawing.band(WORDS[language][kind], _names(term, kind, glossary, language), kind)
    drawing.band("", [term.name(language)], "self")
    for kind in BELOW:
        drawing.band(WORDS[language][kind], _names(term, kind, glossary, language), kind)
    words = WORDS[language]
    label = f"{words['map of']} “{term.name(language)}”"
    trunk = f'<path class="trunk" d="M5 12V{drawing.y - ROW + 10}"/>'
    return (
        f'<figure class="map"><svg viewBox="0 0 {WIDTH} {drawing.y}" role="img" '
        f'aria-label="{escape(label)}">{trunk}{"".join(drawing.parts)}</svg>'
        f'<a href="map/{term.theme}.html#{term.slug}">{words["show on map"]}</a></figure>\n'
    )


def _names(term: Term, kind: str, glossary: Glossary, language: str) -> list[str]:
    return [glossary.terms[slug].name(language) for slug in term.relations.get(kind, ())]


def _fit(name: str, room: int, *, bold: bool) -> str:
    """The name, with as many words left off as do not fit."""
    shorter = (
        textwrap.shorten(name, letters, placeholder=" …", break_on_hyphens=False)
        for letters in range(len(name), 2, -1)
    )
    return next((text for text in shorter if length(text, bold=bold) <= room), name)


class _Drawing:
    """Bands of boxes, drawn from the top; `y` is where the next one begins."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = 4

    def band(self, label: str, names: list[str], kind: str) -> None:
        """A label and its boxes, as many in a row as fit."""
        if not names:
            return
        self.parts.append(f'<g class="{kind}">')
        if label:
            self.parts.append(
                f'<text class="kind" x="{LEFT}" y="{self.y + 12}">{escape(label)}</text>'
            )
            self.y += 18
        lines, texts, x = [], [], LEFT
        for name in names:
            bold = kind == "self"  # the term itself
            short = _fit(name, WIDTH - LEFT - 18, bold=bold)
            width = round(length(short, bold=bold)) + 16
            if x > LEFT and x + width > WIDTH:
                x, self.y = LEFT, self.y + ROW
            if x == LEFT:
                lines.append(f"M5 {self.y + 12}h{LEFT - 5}")
            lines.append(f"M{x} {self.y}h{width}v24h-{width}z")
            texts.append(f'<text x="{x + 8}" y="{self.y + 17}">{escape(short)}</text>')
            x += width + 6
        self.parts += [f'<path d="{"".join(lines)}"/>', *texts, "</g>"]
        self.y += ROW + 4
