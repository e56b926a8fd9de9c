"""Tables too wide for paper or an e-reader: each row becomes a narrow table of its own."""

from copy import deepcopy

from lxml.html import HtmlElement, builder


def unfold(article: HtmlElement, most: int) -> None:
    """Put one table a row in the place of each table with more than `most` columns.

    Beside each cell stands what its column was called.
    """
    for table in list(article.iter("table")):
        heads = [head.text_content() for head in table.iterfind("thead/tr/th")]
        if len(heads) > most:
            for row in table.iterfind("tbody/tr"):
                cells = zip(heads, row, strict=True)
                body = builder.TBODY(*(_line(head, cell) for head, cell in cells))
                table.addprevious(builder.TABLE(builder.CLASS("unfolded"), body))
            table.drop_tree()


def _line(head: str, cell: HtmlElement) -> HtmlElement:
    value = deepcopy(cell)
    value.tail = None
    if value.tag == "th":  # the row's own name stands out still
        value.tag = "td"
        value.set("class", "name")
    value.attrib.pop("scope", None)
    return builder.TR(builder.TH(head, scope="row"), value)
