"""A wide table as HTML, which a narrow screen shows as one card a row."""

from collections.abc import Iterable, Sequence


def cards(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The table; its first column names the rows, and each cell knows its column's name.

    The roles are written out because browsers drop them where cells are not displayed as such.
    """
    names = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in head)
    body = "".join(_row(head, row) for row in rows)
    return (
        f'<table class="cards" role="table"><thead role="rowgroup"><tr role="row">{names}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(head: Sequence[str], row: Sequence[str]) -> str:
    cells = "".join(
        f'<td role="cell" data-label="{name}"><div>{cell}</div></td>'
        for name, cell in zip(head[1:], row[1:], strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{row[0]}</th>{cells}</tr>'
