"""Tables that are too wide lose their width and nothing else."""

from collections import Counter
from pathlib import Path

from lxml import html
from marks import article, marks, named, squeezed
from refsite.editions.wide_tables import unfold

TABLE = """<div><table><thead><tr><th scope=col>Who<th scope=col>When<th scope=col>Why</thead>
<tbody><tr><th scope=row>Ana<td>1959<td><em lang=id>sebab</em> <a class=citation>(A)</a>
<tr><th scope=row>Budi<td>1970<td></tbody></table></div>"""


def test_each_row_becomes_a_table():
    """What the columns were called stands beside each cell; the row's own name comes first."""
    found = html.fromstring(TABLE)
    unfold(found, 2)
    rows = [
        [[cell.text_content().strip() for cell in row] for row in table.iter("tr")]
        for table in found.iter("table")
    ]

    assert rows[0] == [["Who", "Ana"], ["When", "1959"], ["Why", "sebab (A)"]]
    assert rows[1] == [["Who", "Budi"], ["When", "1970"], ["Why", ""]]
    assert {head.get("scope") for head in found.iter("th")} == {"row"}


def test_a_narrow_table_stays():
    """What a page bears is not touched."""
    found = html.fromstring(TABLE)
    unfold(found, 3)

    assert html.tostring(found) == html.tostring(html.fromstring(TABLE))


def test_our_widest_tables_lose_nothing(bundle: Path):
    """Every cell, citation and mark of language of the comparison of all neighbours is there still."""
    page = bundle / "id" / "comparisons" / "index.html"
    before, after = article(page), article(page)
    unfold(after, 5)

    def cells(content: html.HtmlElement) -> Counter:
        return Counter(squeezed(cell.text_content()) for cell in named(content, "td"))

    assert marks(after).tables > marks(before).tables
    assert cells(before) - cells(after) == Counter()
    assert marks(after).citations == marks(before).citations
    assert marks(after).languages == marks(before).languages
