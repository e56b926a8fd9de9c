"""Boxes inside each other, the outermost first."""

from refsite.content.figures import Figure
from refsite.pages.figures.drawing import EDGE, PAD, WIDTH, Drawing

INSET = 12


def draw(drawing: Drawing, figure: Figure, language: str) -> None:
    """Each layer's words stand at its top, the next layer below them."""
    tops, boxes = [], len(drawing.parts)
    for depth, part in enumerate(figure.parts):
        x = EDGE + depth * INSET
        room = WIDTH - 2 * x - 2 * PAD
        tops.append(drawing.y)
        y = drawing.y + PAD - 2
        y += drawing.text("label", part.label[language], x + PAD, y, room)
        if part.note:
            y += drawing.text("note", part.note[language], x + PAD, y, room)
        drawing.y = y + PAD
    words = drawing.parts[boxes:]
    del drawing.parts[boxes:]
    bottom = drawing.y + (len(figure.parts) - 1) * INSET
    for depth, top in enumerate(tops):
        x = EDGE + depth * INSET
        high = bottom - depth * INSET - top
        drawing.box(x, top, WIDTH - 2 * x, high, f"box depth-{depth}")
    drawing.parts += words
    drawing.y = bottom + EDGE
