"""Figures as SVG inside the page: they take its colours, and their words stand below them too."""

from html import escape

from refsite.content.figures import Figure
from refsite.pages.figures import boxes, exchange, layers, network, timeline
from refsite.pages.figures.drawing import WIDTH, Drawing
from refsite.words import WORDS

KINDS = {
    "flow": boxes.flow,
    "groups": boxes.groups,
    "layers": layers.draw,
    "exchange": exchange.draw,
    "timeline": timeline.draw,
    "network": network.draw,
}
"""Every kind of figure, with what draws it in a language."""


def render(figure: Figure, language: str) -> str:
    """The figure as Markdown that holds HTML: drawing, caption with sources, the same in words."""
    drawing = Drawing()
    KINDS[figure.kind](drawing, figure, language)
    title, words = figure.title[language], WORDS[language]
    sources = f" [{'; '.join('@' + key for key in figure.sources)}]" if figure.sources else ""
    told = f"<p>{escape(figure.text[language], quote=False)}</p>"
    if figure.kind == "timeline":
        told += f"<ul>{''.join(_dates(figure, language))}</ul>"
    return (
        f'<figure class="figure {figure.kind}" id="figure-{figure.slug}">'
        f'<svg viewBox="0 0 {WIDTH} {drawing.y}" role="img" aria-label="{escape(title)}">'
        f"{''.join(drawing.parts)}</svg>"
        f"<figcaption><p>{escape(title, quote=False)}{sources}.</p>"
        f"<details><summary>{words['figure in words']}</summary>{told}</details>"
        "</figcaption></figure>"
    )


def _dates(figure: Figure, language: str) -> list[str]:
    items = []
    for part in figure.parts:
        note = f" ({part.note[language]})" if part.note else ""
        source = f" [@{part.source}]" if part.source else ""
        text = escape(f"{part.year}: {part.label[language]}{note}", quote=False)
        items.append(f"<li>{text}{source}</li>")
    return items
