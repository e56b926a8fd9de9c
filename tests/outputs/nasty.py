"""Texts that break writers of XML, RDF and GIFT, and one content made of them."""

from refsite.content.model import Content
from refsite.content.page import Heading, Page
from refsite.content.questions import Option, Question
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.references.model import Name, Source
from refsite.strict_yaml import Document
from refsite.terms.model import (
    Attributed,
    Avoided,
    Equivalence,
    Quotation,
    SourceUse,
    Term,
    Theme,
    Wording,
)

TEXTS = (
    "a = b",
    "~tilde ~ and ~= both",
    "{braces} {} }{",
    "colons: ::twice:: and :",
    "#hash ## and ####general",
    "<b>bold</b> & &amp; &lt;i&gt;",
    "]]> ends CDATA <![CDATA[",
    "\"double\" 'single' “typographic”",
    r"\(x^2\) and \[y\] and $$z$$ and \\(",
    r"back\slash \= \~ \\# \n",
    "emoji 🙂👩🏽‍🏫",
    "\u200fright \u202bto\u202c left\u200e",
    "first\n\nsecond after a blank line\r\n\r\nthird",
    "   leading and trailing   ",
    "// no comment",
    "$CATEGORY: no category",
    "[html] no format, [markdown] neither",
    "%50%no weight, %-100% neither",
    "*any*",
    "TRUE",
    "tab\tand\u00a0space, soft\u00adhyphen, \u2028line and \u2029paragraph",
    "\"\"\" three quotes ''' and @en ^^<x>",
    "x" * 255,
)
FORBIDDEN = ("a\x00b", "a\x08b", "a\x0bb", "a\x1fb", "a \ud800 b", "a\ufffeb")
"""Texts with characters that XML 1.0 does not allow."""


def both(text: str) -> dict[str, str]:
    """The same text in every language."""
    return dict.fromkeys(CODES, text)


def asked(text: str, number: int) -> list[Question]:
    """A question of each kind, all of whose texts are or end with the nasty one."""
    more = [both(f"{text[:200]} {index}") for index in range(3)]
    common = {"src_uri": "part/page.md", "anchor": "start", "stem": both(text)}
    whole = common | {"reason": both(text)}
    options = (
        Option(both(text), both(text), right=True),
        *(Option(m, m, right=False) for m in more),
    )
    return [
        Question(slug=f"choice-{number}", kind="choice", options=options, **common),
        Question(slug=f"truth-{number}", kind="true-false", answer=False, **whole),
        Question(
            slug=f"pairs-{number}", kind="matching", pairs=tuple((m, m) for m in more), **whole
        ),
        Question(slug=f"order-{number}", kind="ordering", items=tuple(more), **whole),
        Question(
            slug=f"short-{number}", kind="short", answers=dict.fromkeys(CODES, (text,)), **whole
        ),
    ]


def term(text: str, number: int) -> Term:
    """A term all of whose texts are or hold the nasty one; the one before in the table defines it."""
    wording = Wording(
        text,
        f"{TEXTS[number - 1]} defined",
        synonyms=(f"{text[:200]} too",),
        forms=(f"{text[:200]} form", text),
        avoid=(Avoided(f"{text[:200]} bad", text),),
    )
    attributed = Attributed(
        "scholarly", "nasty", both(text), both(text), "seen", Quotation("en", text, text, "ours")
    )
    return Term(
        f"term-{number}",
        "theme",
        dict.fromkeys(CODES, wording),
        Equivalence("near", both(text)),
        (attributed,),
        (SourceUse("nasty", both("p. 1 & <2>")),),
    )


def content() -> Content:
    """A term, a page and a question of each kind for every text."""
    terms = {f"term-{number}": term(text, number) for number, text in enumerate(TEXTS)}
    theme = Theme("theme", both("A / B: theme"), both("About."))
    source = Source(
        "nasty", "book", """<b>"A" & 'B'</b> ]]> {x} = 🙂""", "en", authors=(Name("O'<b>&", ""),)
    )
    questions = [question for n, text in enumerate(TEXTS) for question in asked(text, n)]
    heading = Heading(1, 2, "*Start* here", "start")
    titles = {"part/index.md": "Part / one: page", "part/page.md": "Part / one: page"}
    titles |= {f"part/page-{number}.md": text for number, text in enumerate(TEXTS)}
    pages = [
        Page(code, uri, uri, {"title": title}, "", 1, (heading,), Document({}))
        for code in CODES
        for uri, title in titles.items()
    ]
    glossary = Glossary(terms, (theme,), {source.key: source})
    return Content(glossary, pages, questions={"part/page.md": questions})
