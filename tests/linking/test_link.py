"""Where links are made: first use in a section, never in headings, links, code, other languages."""

import pytest
from refsite.linking.link import link
from refsite.linking.match import Matcher
from refsite.terms.forms import Form

MATCHER = Matcher(
    (
        Form("klien", "klien"),
        Form("amal", "amal"),
        Form("PM", "penerima-manfaat", exact=True, with_name=True),
        Form("penerima manfaat", "penerima-manfaat"),
        Form("PMI", "pmi", exact=True, rivals=("migran",)),
        Form("pekerja migran", "migran"),
        Form("Palang Merah", "pmi"),
    ),
    "id",
)


def linked(html: str, *never: str) -> str:
    """The HTML with links, the tags of links shortened to [slug: …]."""
    text = link(html, MATCHER, never).html(html)
    for slug in ("klien", "amal", "penerima-manfaat", "pmi", "migran"):
        text = text.replace(f'<a class="term" href="term:{slug}">', f"[{slug}: ")
    return text.replace("</a>", "]")


def test_first_use_in_each_section():
    """A section goes from one second-level heading to the next."""
    html = "<p>klien klien</p><h3>x</h3><p>Klien</p><h2>y</h2><p>kliennya klien</p>"

    assert linked(html) == (
        "<p>[klien: klien] klien</p><h3>x</h3><p>Klien</p><h2>y</h2><p>[klien: kliennya] klien</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<h2>klien</h2>",
        "<h4>klien</h4>",
        '<a href="x.html">klien</a>',
        "<code>klien</code>",
        "<pre><code>klien</code></pre>",
        "<th>klien</th>",
        "<s>klien</s>",
        "<svg><text>klien</text><g><text>klien</text></g></svg>",
        "<script>klien</script>",
        "<!-- klien <p> -->",
        '<img alt="klien > klien">',
        '<p lang="en">klien <b>klien</b></p>',
        '<p class="origin">klien</p>',
        '<div class="facts"><div>x</div>klien</div>',
        '<h2 data-search-exclude="true">x</h2><p>klien</p><h3>y</h3><p>klien</p>',
    ],
)
def test_never_here(html: str):
    """No link in headings, links, code, marks of source, words of another language, lists of links."""
    assert link(html, MATCHER).html(html) == html


def test_after_such_a_place_it_goes_on():
    """Running text begins again where the element ends."""
    html = '<div class="facts"><div>x</div>klien</div> klien <h2 data-search-exclude>x</h2><h2>y</h2>amal'

    assert linked(html).endswith(
        "klien</div> [klien: klien] <h2 data-search-exclude>x</h2><h2>y</h2>[amal: amal]"
    )


def test_own_language_and_quotations():
    """A quotation in the page's language is running text, its elements inside, too."""
    html = '<blockquote lang="id"><p>klien dan <em>amal</em></p></blockquote>'

    assert linked(html) == (
        '<blockquote lang="id"><p>[klien: klien] dan <em>[amal: amal]</em></p></blockquote>'
    )


def test_a_written_link_counts():
    """Where a writer linked the term in a section, no other link is made there."""
    html = '<p>klien, <a href="term:klien">kliennya</a></p><h2>x</h2><p>klien</p>'

    assert linked(html) == "<p>klien, [klien: kliennya]</p><h2>x</h2><p>[klien: klien]</p>"


def test_left_out_by_the_page_or_at_a_place():
    """A page leaves a term out; `plain:` leaves out a place and shows its words."""
    assert linked("<p>klien amal</p>", "klien") == "<p>klien [amal: amal]</p>"
    assert (
        linked('<p><a href="plain:" title="surel"><em>klien</em></a> klien</p>')
        == "<p><em>klien</em> [klien: klien]</p>"
    )


def test_doubtful_abbreviation_needs_the_name():
    """“PM” may be anybody; with the name, or a written link, on the page it is the term."""
    assert linked("<p>PM</p>") == "<p>PM</p>"
    assert "[penerima-manfaat: PM]" in linked("<p>PM</p><h2>x</h2><p>penerima manfaat</p>")
    assert "[penerima-manfaat: PM]" in linked(
        '<p>PM</p><h2>x</h2><a href="term:penerima-manfaat">mereka</a>'
    )


def test_contested_abbreviation():
    """“PMI” is the winner's, unless only the other term is named."""
    assert linked("<p>PMI</p>") == "<p>[pmi: PMI]</p>"
    assert linked("<p>PMI</p><h2>x</h2>pekerja migran") == (
        "<p>[migran: PMI]</p><h2>x</h2>[migran: pekerja migran]"
    )
    assert linked("<p>PMI</p><h2>x</h2>pekerja migran, Palang Merah").startswith("<p>[pmi: PMI]")


def test_uses_with_their_anchors():
    """Uses are given with the anchors of the nearest headings, written links among them."""
    html = '<p>amal</p><h2 id="a">x</h2><p>klien</p><h3 id="b">y</h3><p>amal</p><h2 id="c">z</h2><a href="term:klien">k</a>'

    assert link(html, MATCHER).uses == {"amal": ("", "b"), "klien": ("a", "c")}


def test_linking_twice_changes_nothing():
    """Links are not linked again."""
    text = "<p>klien</p>"
    once = link(text, MATCHER).html(text)

    again = once.replace(' class="term"', "")
    assert link(again, MATCHER).html(again) == once
