"""The hurried converter gives what Python-Markdown gives by itself, on all our pages and on traps."""

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from real import CONTENT
from refsite.languages import CODES, language
from refsite.project import ROOT, Project
from refsite.release import load_release
from refsite.site.edition import Edition
from refsite.site.hurry import hurry

TRAPS = (
    '<ol class="a"><li>one</li></ol>\n\ntext',
    'text\n\n<ol class="a"><li>one</li></ol>\n\ntext',
    'text\n\n<ol class="a"><li>one</li></ol><p>two</p>\n\n<ol class="b"><li>three</li></ol>\n\ntext',
    'text\n\n<ol class="a"><li>one<ol class="b"><li>two</li></ol></li></ol>\n\n*text*',
    'text\n\n<ul class="a">\n<li>one</li>\n</ul>\n<ul class="b"><li>two</li></ul>\n\ntext',
    'text\n\n<ul class="a">\n<li>one</li>\n\n<li>two</li>\n</ul>\n\ntext',
    'text\n\n<ul class="a"><li>never closed\n\n*text*\n\n</ul>\n\ntext',
    'text\n\n<ul class="a"><li>closed twice</li></ul></ul>\n\n*text*',
    'text\n\n<ul class="a"><li>one</li></ul> text\n\ntext',
    'text\n<ul class="a"><li>one</li></ul>\n\ntext',
    '- text\n\n<ul class="a"><li>one</li></ul>\n\n    text',
    '<div markdown>\n\n<ul class="a"><li>*one*</li></ul>\n\n*text*\n\n</div>',
    'text\n\n<ul class="a" markdown="1">\n<li>*one*</li>\n</ul>\n\ntext',
    '```\ntext\n\n<ul class="a"><li>one</li></ul>\n\ntext\n```\n\ntext',
    'text `<ul class="a">`\n\n<ul class="a"><li>[one](two.md) &amp; _two_</li></ul>\n\ntext',
    '> text\n\n<figure class="a"><svg><a href="#b"><text>c</text></a></svg></figure>\n\n> text',
    "# One\ntext\n## Two ##\n\ntext\n# Three { #three }\n\ntext # four\n#five",
    "One\n===\n\nTwo\n---\ntext\n\nthree --- four\n\n- - -\n\n***\n",
    "!!! note\n    one\n\n    - two\n\n??? note\n    three\n\n    four\n\ntext !!! note\n\n???+ tip\n    five",
    "one\n:   two\n\n    three\n\nfour: five\n\nsix\n: seven",
    "> one\n> two\n\nthree > four\n >five",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\na | b\n--|--\n1 | 2\n\na b\n---\n\n    | a | b |\n    |---|---|",
    "[one][a], [a], ![two][a], [three]\n\n[a]: https://a.example 'title'\n  [b]:\n  https://b.example",
    "[one][a] and [a] without what they name, ![two][b]",
    "one  \ntwo \\* *three* __four__ ==five== `six` <b>seven</b> &copy; <https://a.example>",
    "`[one](two)` [`three`](four) [*five*](six){ .seven } ![eight](nine.svg) <a@b.example>",
    "[one](two.md)",
    "![one](two.svg)",
    "one *two*",
    "one _two_",
    "one ==two==",
    "one \\* two",
    "one  \ntwo",
    "<https://a.example>",
    "<a@b.example>",
    "one &amp; two & three",
    "`one`",
    "~~~ text\n# one\n~~~\n",
    "``` { .text }\n| a | b |\n```\n",
    "1. one\n\n    two\n\n2. three\n    - four\n\n    ```\n    five\n    ```\n\n* six\n",
    "[TOC]\n\n## One\n\n### Two { #two .three }\n",
)


@pytest.fixture(scope="module")
def converters() -> tuple[Markdown, Markdown]:
    """A converter with our extensions by itself, and one that hurries."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    settings = {
        "extensions": config["markdown_extensions"],
        "extension_configs": config["mdx_configs"],
    }
    ours = Markdown(**settings)
    hurry(ours)
    return Markdown(**settings), ours


def converted(converter: Markdown, text: str) -> tuple[str, list]:
    """The HTML and the headings of a page."""
    converter.reset()
    return converter.convert(text), converter.toc_tokens


@pytest.mark.parametrize("text", TRAPS)
def test_traps(converters: tuple[Markdown, Markdown], text: str):
    """Whatever looks like what is passed over, and whatever is taken as a whole."""
    plain, ours = converters

    assert converted(ours, text) == converted(plain, text)


@pytest.mark.parametrize("code", CODES)
def test_our_pages(converters: tuple[Markdown, Markdown], code: str):
    """Every written and every generated page of a language."""
    plain, ours = converters
    edition = Edition(CONTENT, load_release(Project(ROOT), ""), language(code))
    pages = {page.src_uri: page.body for page in CONTENT.pages if page.language == code}
    pages |= {path: text.partition("\n---\n")[2] for path, text in edition.generated()}

    assert len(pages) > 500
    for path, body in pages.items():
        text = edition.markdown(body, path)
        assert converted(ours, text) == converted(plain, text), path
