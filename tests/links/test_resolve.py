"""The link checker finds every kind of fault in a built tree, and nothing else."""

from pathlib import Path

import pytest
from refsite.links.resolve import check_tree

SOUND = {
    "index.html": '<link rel="stylesheet" href="a/style.css"><a href="a/page.html#top">x</a>'
    '<a href="https://example.org">out</a><a href="mailto:a@b.c">m</a><img src="a/pic.svg" alt="">',
    "a/page.html": '<h1 id="top">x</h1><a href="../index.html">up</a><a href="#top">t</a><a href="?q=x">q</a>',
    "a/style.css": "body { background: url(pic.svg) } /* url(gone.png) */",
    "a/pic.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="g"/><use href="#g"/></svg>',
    "app.webmanifest": '{"start_url": "index.html", "icons": [{"src": "a/pic.svg"}]}',
    "404.html": '<base href="/"><a href="a/page.html">x</a>',
}


def tree(root: Path, files: dict[str, str]) -> Path:
    """Write a tree of files; its top."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def test_sound_tree(tmp_path: Path):
    """Relative links, outside links, queries and a page with a base raise no alarm."""
    assert check_tree(tree(tmp_path, SOUND)) == []


@pytest.mark.parametrize(
    ("html", "what"),
    [
        (
            '<a href="gone.html">x</a>',
            "<a> “x” leads to “gone.html”, no such file (did you mean “index.html”?)",
        ),
        (
            '<a href="a/page.html#tip">x</a>',
            "<a> “x” leads to “a/page.html#tip”, no such anchor (did you mean “top”?)",
        ),
        ('<a href="#gone">x</a>', "<a> “x” leads to “#gone”, no such anchor"),
        (
            '<a href="A/page.html">x</a>',
            "<a> “x” leads to “A/page.html”, no such file (letter case: the file is “a/page.html”)",
        ),
        ('<a href="">x</a>', "<a> “x” leads nowhere"),
        ('<a href="a/">x</a>', "<a> “x” leads to “a/”, no such file (did you mean “index.html”?)"),
        (
            '<a href="/a/page.html">x</a>',
            "<a> “x” has an address from the host's top, “/a/page.html” (write it relative to the page)",
        ),
        ('<a href="../x.html">x</a>', "<a> “x” leaves the tree: “../x.html”"),
        ('<a href="term:x">x</a>', "<a> “x” has the unknown scheme “term:”"),
        ('<a href="http://[x">x</a>', "<a> “x” has a malformed address “http://[x”"),
        ('<img src="gone.png" alt="">', "<img> leads to “gone.png”, no such file"),
        (
            '<img srcset="a/pic.svg 1x, gone.png 2x" alt="">',
            "<img> leads to “gone.png”, no such file",
        ),
        (
            '<img src="https://example.org/x.png" alt="">',
            "<img> loads “https://example.org/x.png” from another site (keep a copy in the tree)",
        ),
        (
            '<script src="//cdn.example.org/x.js"></script>',
            "<script> loads “//cdn.example.org/x.js” from another site (keep a copy in the tree)",
        ),
        (
            '<link rel="stylesheet" href="http://example.org/x.css">',
            "<link> loads “http://example.org/x.css” from another site (keep a copy in the tree)",
        ),
        (
            '<link rel="preconnect" href="https://example.org">',
            "<link> loads “https://example.org” from another site (keep a copy in the tree)",
        ),
        (
            '<link rel="alternate" hreflang="en" href="gone.html">',
            "<link> leads to “gone.html”, no such file (did you mean “index.html”?)",
        ),
        ('<p style="background: url(gone.png)">x</p>', "<p> “x” leads to “gone.png”, no such file"),
        ("<style>@import 'gone.css';</style>", "<style> leads to “gone.css”, no such file"),
        (
            '<iframe src="https://example.org"></iframe>',
            "<iframe> loads “https://example.org” from another site (keep a copy in the tree)",
        ),
        ('<svg><use href="a/pic.svg#h"/></svg>', "<use> leads to “a/pic.svg#h”, no such anchor"),
        ('<p id="x"></p><p id="x"></p>', "the id “x” comes twice"),
    ],
)
def test_fault(html: str, what: str, tmp_path: Path):
    """Each fault gives exactly one problem, with the page."""
    problems = check_tree(tree(tmp_path, SOUND | {"bad.html": html}))

    assert [str(problem) for problem in problems] == [f"bad.html: {what}"]


def test_manifests_are_read(tmp_path: Path):
    """The icons of a web app and the page where it starts must be there too."""
    manifest = '{"start_url": "start.html", "icons": [{"src": "a/pic.png"}]}'
    problems = check_tree(tree(tmp_path, SOUND | {"b.webmanifest": manifest}))

    assert [str(problem) for problem in problems] == [
        "b.webmanifest: icons leads to “a/pic.png”, no such file (did you mean “a/pic.svg”?)",
        "b.webmanifest: start_url leads to “start.html”, no such file",
    ]


def test_style_sheets_are_read(tmp_path: Path):
    """A picture that a style sheet names must be there too."""
    problems = check_tree(tree(tmp_path, SOUND | {"a/b.css": "p { background: url('x.png') }"}))

    assert [str(problem) for problem in problems] == [
        "a/b.css: url() leads to “x.png”, no such file"
    ]
