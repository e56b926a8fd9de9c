"""Texts that break writers of XML and GIFT, and one content made of them."""

from refsite.content.model import Content
from refsite.content.page import Heading, Page
from refsite.content.questions import Option, Question
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.terms.model import Term, Theme, Wording

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
    "x" * 255,
)


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


def content() -> Content:
    """A term and a question of each kind for every text."""
    terms = {}
    for number, text in enumerate(TEXTS):
        slug = f"term-{number}"
        wording = Wording(text, f"{TEXTS[number - 1]} defined", synonyms=(f"{text[:200]} too",))
        terms[slug] = Term(slug, "theme", dict.fromkeys(CODES, wording))
    theme = Theme("theme", both("A / B: theme"), both("About."))
    questions = [question for n, text in enumerate(TEXTS) for question in asked(text, n)]
    heading = Heading(1, 2, "*Start* here", "start")
    pages = [
        Page(code, uri, uri, {"title": "Part / one: page"}, "", 1, (heading,), {})
        for code in CODES
        for uri in ("part/index.md", "part/page.md")
    ]
    return Content(Glossary(terms, (theme,), {}), pages, questions={"part/page.md": questions})
