"""Two sides that act on each other, and what comes of it."""

from refsite.content.figures import Figure
from refsite.pages.figures.boxes import box
from refsite.pages.figures.drawing import GAP, WIDTH, Drawing, height, lines

DOWN, UP = 24, WIDTH // 2 + 16
ROOM = WIDTH // 2 - 38
SHORTEST = 44


def draw(drawing: Drawing, figure: Figure, language: str) -> None:
    """The first side above, the second below, an arrow each way; a third part is the result."""
    one, other, *result = figure.parts
    said = [side.arrow.get(language, "") for side in (one, other)]
    box(drawing, one, language)
    start = drawing.y
    high = max(SHORTEST, *(height("arrow", len(lines("arrow", text, ROOM))) + 12 for text in said))
    end = start + high
    drawing.arrow(DOWN, start + 2, end - 2)
    drawing.arrow(UP, end - 2, start + 2)
    for x, text in zip((DOWN, UP), said, strict=True):
        drawing.text("arrow", text, x + 12, start + 6, ROOM)
    drawing.y = end
    box(drawing, other, language)
    for part in result:
        top = drawing.y
        drawing.arrow(WIDTH / 2, top + 2, top + 24)
        drawing.y = top + 24 + 2
        box(drawing, part, language)
    drawing.y += GAP // 2
