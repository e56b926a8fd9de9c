"""A wide table as HTML, which a narrow screen shows as one card a row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Compared:
    """What makes a table one whose rows readers can set beside each other.

    Its name, a key for each row, for each column how it is compared (nothing: not at all), and what
    the tool says, as JSON. See refsite/pages/compare.py.
    """

    name: str
    keys: Sequence[str]
    ways: Sequence[str]
    said: str


def cards(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, compared: Compared | None = None
) -> str:
    """The table; its first column names the rows, and each cell knows its column's name.

    The roles are written out because browsers drop them where cells are not displayed as such.
    """
    ways = compared.ways if compared else ("",) * len(head)
    names = "".join(
        f'<th scope="col" role="columnheader"{_data("way", way)}>{name}</th>'
        for name, way in zip(head, ways, strict=True)
    )
    listed = list(rows)
    keys = compared.keys if compared else ("",) * len(listed)
    body = "".join(_row(head, row, key) for row, key in zip(listed, keys, strict=True))
    own = _data("compare", compared.name) + _data("said", compared.said) if compared else ""
    return (
        f'<table class="cards" role="table"{own}><thead role="rowgroup"><tr role="row">{names}</tr>'
        f'</thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _data(name: str, value: str) -> str:
    return f' data-{name}="{escape(value)}"' if value else ""


def _row(head: Sequence[str], row: Sequence[str], key: str) -> str:
    cells = "".join(
        f'<td role="cell" data-label="{name}"><div>{cell}</div></td>'
        for name, cell in zip(head[1:], row[1:], strict=True)
    )
    first = f'<th scope="row" role="rowheader">{row[0]}</th>'
    return f'<tr role="row"{_data("key", key)}>{first}{cells}</tr>'
