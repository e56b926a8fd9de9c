"""The sentences that are compared are those that a reader reads, whole and without marks."""

import re
from itertools import groupby

import pytest
from real import CONTENT
from refsite.languages import CODES
from refsite.pages import generated_uris
from refsite.project import Project
from refsite.releases import plain, snapshot, texts
from refsite.releases.plain import Part
from selectolax.lexbor import LexborHTMLParser

MARKDOWN = """\
A first **bold** sentence with [a link](x.md).
“A second one.” A third of J. Addams.
{ .example }

## A *heading* { #one }

> Quoted *words*{ lang=en } here
> { lang=en }
>
> (Siporin, 1975, hlm. 3); ==not checked==

1. **An item.** It has two sentences.
- `code` and “quotes”

| a | b |
|---|---|
| 1 | [two](y.md) |

<table class="cards"><tr><th>x</th><td>y &amp; z</td></tr><tr><th>v</th><td>w</td></tr></table>
<figure><svg><text>drawn</text></svg><figcaption><p>Title.</p><details><summary>unseen</summary><p>In words.</p></details></figcaption></figure>
<!-- exempt: a reason -->
"""


def test_markdown_as_it_is_read():
    """Marks go, sentences stay, rows are one each, what is only drawn or folded over is not text."""
    assert list(plain.parts(MARKDOWN)) == [
        Part(
            "",
            "",
            (
                "A first bold sentence with a link.",
                "“A second one.”",
                "A third of J. Addams.",
            ),
        ),
        Part(
            "one",
            "A heading",
            (
                "Quoted words here",
                "(Siporin, 1975, hlm. 3); not checked",
                "An item.",
                "It has two sentences.",
                "code and “quotes”",
                "a · b",
                "1 · two",
                "x · y & z",
                "v · w",
                "Title.",
                "In words.",
            ),
        ),
    ]


SECTIONS = {code: list(texts.read(CONTENT, code)) for code in CODES}
NOT_COMPARED = re.compile(r"glossary/(index|map/.*)\.md|references\.md|changes/.*|study/sheets/.*")


@pytest.mark.parametrize("code", CODES)
def test_every_page_is_compared(code: str):
    """Written pages, terms, themes and corrections, each by the address that is cited."""
    uris = {page.src_uri for page in CONTENT.pages if page.language == code}
    uris |= set(generated_uris(CONTENT.glossary, CONTENT.packs, CONTENT.history))
    expected = {texts.address(uri) for uri in uris if not NOT_COMPARED.fullmatch(uri)}

    assert {section.address for section in SECTIONS[code]} == expected


@pytest.mark.parametrize("code", CODES)
def test_sections_lead_to_places_of_the_built_page(built: Project, code: str):
    """Every page that is compared was built, and has every anchor under which sentences stand."""
    for address, sections in groupby(SECTIONS[code], key=lambda section: section.address):
        page = (built.dist / "site" / code / address).read_text("utf-8")
        ids = {node.attributes["id"] for node in LexborHTMLParser(page).css("[id]")}
        assert {section.anchor for section in sections} - {""} <= ids, address


@pytest.mark.parametrize("code", CODES)
def test_sentences_stand_in_the_built_page(built: Project, code: str):
    """Nearly all words that are compared are words of the page; the rest are names written out."""
    for address, sections in groupby(SECTIONS[code], key=lambda section: section.address):
        page = LexborHTMLParser((built.dist / "site" / code / address).read_text("utf-8"))
        told = [picture.attributes["alt"] for picture in page.css("article img")]
        text = " ".join([page.css_first("article").text(separator=" "), *told])
        shown = set(re.findall(r"\w+", text))
        words = [w for s in sections for text in s.sentences for w in re.findall(r"\w+", text)]
        assert sum(word in shown for word in words) >= 0.97 * len(words), address


def test_no_mark_is_left():
    """No citation, link, attribute or tag reaches the texts as its source."""
    for code in CODES:
        for section in SECTIONS[code]:
            for text in section.sentences:
                found = [m for m in ("[@", "](", "{ ", "==", "**", "<", "  ", "\t") if m in text]
                assert found == [], (section.address, text)
                assert text == text.strip() != ""


def test_texts_of_the_newest_edition_are_kept():
    """The file with which the next edition will be compared is sound, and in its order."""
    path = snapshot.path(Project())
    found, problems = snapshot.read(path.read_bytes(), "texts.jsonl")

    assert problems == []
    assert snapshot.written(found) == path.read_bytes()
    keys = [(CODES.index(section.language), section.address) for section in found]
    assert keys == sorted(keys)
