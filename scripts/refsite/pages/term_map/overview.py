"""The page with the map of all themes: how many terms each has, how many relations join them."""

from collections.abc import Iterator
from html import escape
from itertools import combinations

from refsite.glossary import Glossary
from refsite.pages import html_table
from refsite.pages.figures.drawing import EDGE, WIDTH, Drawing, height, lines
from refsite.pages.markdown import front_matter
from refsite.pages.term_map import theme as theme_map
from refsite.pages.term_map.ties import between
from refsite.terms.model import Theme
from refsite.words import WORDS

SRC_URI = f"{theme_map.FOLDER}/index.md"
AXIS, NAMES, ROW = 172, 186, 58
"""Where arcs end, where names begin, and how far rows are apart."""
MORE = 12
"""So many relations make an arc one unit wider."""


def render(glossary: Glossary, language: str) -> str:
    """The page as Markdown."""
    words = WORDS[language]
    meta = {"title": words["term map"], "description": words["term map about"]}
    table = html_table.cards(
        [words["theme"], words["terms heading"], words["ties inside"], words["ties outside"]],
        _rows(glossary, language),
    )
    figure = (
        f'<figure class="figure theme-map"><svg aria-label="{escape(words["term map"])}" '
        f"{_drawn(glossary, language)}</svg></figure>"
    )
    return "\n\n".join(
        [
            front_matter(meta, searched=False),
            figure,
            f"## {words['map in numbers']} {{ #numbers }}",
            table,
            "",
        ]
    )


def _rows(glossary: Glossary, language: str) -> Iterator[list[str]]:
    counts, names = between(glossary), {each.key: each.names[language] for each in glossary.themes}
    for key, name in names.items():
        others = {
            other: counts.get((key, other), 0) + counts.get((other, key), 0)
            for other in names
            if other != key
        }
        most = sorted(others, key=lambda other: -others[other])
        link = f'<a href="{key}.html">{escape(name, quote=False)}</a>'
        told = (f"{escape(names[each], quote=False)} {others[each]}" for each in most)
        yield [
            link,
            str(len(glossary.in_theme(key))),
            str(counts.get((key, key), 0)),
            ", ".join(told),
        ]


def _drawn(glossary: Glossary, language: str) -> str:
    """Rows of themes; each arc has at its crest how many relations it stands for, and is as wide."""
    drawing, counts = Drawing(), between(glossary)
    middles = {
        theme.key: EDGE + ROW * place + ROW // 2 for place, theme in enumerate(glossary.themes)
    }
    step = (AXIS - 16) / max(len(middles) - 1, 1)
    labels = []
    for one, other in combinations(middles, 2):
        if count := counts.get((one, other), 0):
            span = middles[other] - middles[one]
            far = round(step * span / ROW)
            drawing.parts.append(
                f'<path stroke-width="{1 + count / MORE:.1f}" '
                f'd="M{AXIS} {middles[one]}a{far} {span // 2} 0 0 0 0 {span}"/>'
            )
            labels.append((str(count), AXIS - far, (middles[one] + middles[other]) // 2))
    for text, x, y in labels:
        drawing.text("note", text, x, y - 8, WIDTH, centred=True)
    for theme in glossary.themes:
        _theme(drawing, theme, glossary, middles[theme.key], language)
    bottom = EDGE * 2 + ROW * len(middles)
    return f'viewBox="0 0 {WIDTH} {bottom}" role="group">{"".join(drawing.parts)}'


def _theme(drawing: Drawing, theme: Theme, glossary: Glossary, middle: int, language: str) -> None:
    """A box with a theme's name and how many terms it has, which leads to its map."""
    name, room = theme.names[language], WIDTH - NAMES - 2 * EDGE
    count = f"{len(glossary.in_theme(theme.key))} {WORDS[language]['terms']}"
    high = height("item", len(lines("item", name, room)))
    top = middle - (high + height("note", 1)) // 2
    drawing.parts.append(f'<a href="{theme.key}.html">')
    drawing.box(NAMES - 6, middle - ROW // 2 + 2, WIDTH - NAMES + 6 - EDGE, ROW - 4)
    drawing.text("item", name, NAMES, top, room)
    drawing.text("note", count, NAMES, top + high, room)
    drawing.parts.append("</a>")
