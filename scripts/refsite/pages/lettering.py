"""How much room letters take in a drawing, and lines of text that fit into it.

One unit of a drawing is a CSS pixel at the width of a phone.
"""

SIZE = 14
LETTER, SLIM, BROAD, BOLD = 8.8, 0.55, 1.4, 1.18
"""How wide a letter is at 14 pixels in DejaVu Sans, as wide a font as a system has, and how much
slimmer, broader and bold ones are."""


def length(text: str, size: int = SIZE, *, bold: bool = False) -> float:
    """The most units that a text takes in one line."""
    letters = sum(
        SLIM if letter in " -’'.,()/fiIjlrt" else BROAD if letter in "mwMWGOQD…" else 1
        for letter in text
    )
    return LETTER * letters * size / SIZE * (BOLD if bold else 1)


def wrap(text: str, room: float, size: int = SIZE, *, bold: bool = False) -> list[str]:
    """The text in lines of at most `room` units, broken between words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
