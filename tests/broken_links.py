"""A small sound site in two languages, and the faults that are put into it, one at a time.

The tests of the link checker and its benchmark share them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = "https://example.org/peksos/"
_HEAD = """\
<!doctype html><html lang={code}><head><title>{title}</title>
<link rel="stylesheet" href="../assets/style.css">
<link rel="alternate" hreflang="id" href="../id/{name}.html">
<link rel="alternate" hreflang="en" href="../en/{name}.html">
<link rel="alternate" hreflang="x-default" href="../index.html">
<link rel="canonical" href="{name}.html"></head><body>
"""
_HOME = """\
<nav aria-labelledby="menu"><h2 id="menu">Menu</h2><a href="topic.html#start">{topic}</a>
<a href="../{twin}/index.html" hreflang="{twin}" lang="{twin}">{language}</a> <a href="./">{home}</a></nav>
</body></html>
"""
_TOPIC = """\
<h1 id="start">{topic} <a class="headerlink" href="#start" aria-label="Link">#</a></h1>
<a href="../{twin}/topic.html" hreflang="{twin}"><img src="../assets/picture.svg" alt="{language}"></a>
<a href="index.html?q=x#top">{home}</a> <a href="#top">{home}</a> <a href="file%20name.html">{home} 2</a>
<a href="https://example.org/a%20b?q=%C3%A9">x</a> <a href="mailto:a@b.c">m</a>
<em lang="{twin}"><a href="file%20name.html#a%2Cb">{twin}</a></em>
<img srcset="../assets/picture.svg, ../assets/picture.svg?a,b 1.5x" src="../assets/picture.svg" alt="">
<label for="box">x</label><input id="box" list="some" aria-describedby="start box"><datalist id="some"></datalist>
<svg><marker id="tip"/><path id="line" marker-end="url(#tip)" fill="none"/><use href="#line"/></svg>
<p style="color: red; background: url('../assets/picture.svg#g')">x</p><code>[^1] [@key]</code>
<style>@import "../assets/style.css"; /* url(gone.png) */</style>
</body></html>
"""
_PLAIN = """\
<!doctype html><html lang={code}><head><title>x</title></head><body><p id="a,b">x</p></body></html>
"""
_MOVED = """\
<!doctype html><html lang={code}><head><title>x</title><link rel="canonical" href="topic.html">
<noscript><meta http-equiv="refresh" content="0; url=topic.html"></noscript></head>
<body><a href="topic.html">x</a></body></html>
"""
_WORDS = {
    "id": {"code": "id", "twin": "en", "language": "English", "topic": "Topik", "home": "Beranda"},
    "en": {"code": "en", "twin": "id", "language": "Indonesia", "topic": "Topic", "home": "Home"},
}
_PAGES = {
    "index": _HEAD + _HOME,
    "topic": _HEAD + _TOPIC,
    "file name": _PLAIN,
    "old": _MOVED,
}
SOUND: Mapping[str, str] = {
    "index.html": """\
<!doctype html><html lang=id><head><title>x</title>
<link rel="alternate" hreflang="id" href="id/index.html">
<link rel="alternate" hreflang="en" href="en/index.html">
<link rel="manifest" href="app.webmanifest"></head><body>
<section lang="id"><a href="id/index.html">Masuk</a></section>
<section lang="en"><a href="en/index.html">Enter</a></section></body></html>
""",
    "404.html": '<html lang=id><base href="/"><a href="id/topic.html">x</a><a href="/en/index.html" hreflang=en>x</a>',
    "assets/style.css": "body { background: url(picture.svg) } p { mask: url(#m) } /* url(gone.png) */",
    "assets/picture.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="g"/><use href="#g"/></svg>',
    "app.webmanifest": '{"start_url": "index.html", "icons": [{"src": "assets/picture.svg"}]}',
    "sitemap.xml": f"<urlset><url><loc>{ROOT}index.html</loc></url>"
    f"<url><loc>{ROOT}id/file%20name.html</loc></url><url><loc>{ROOT}en/topic.html</loc></url></urlset>",
    **{
        f"{code}/{name}.html": text.format(name=name, title=f"{name} {code}", **words)
        for code, words in _WORDS.items()
        for name, text in _PAGES.items()
    },
}
"""Every kind of reference, each of them right."""


@dataclass(frozen=True)
class Fault:
    """One fault: its kind, the one finding, and what is put into or changed in the sound site.

    `added` is put at the end of the page's body; `changed` are pairs of old and new text of it;
    `files` are whole files beside.
    """

    kind: str
    what: str
    added: str = ""
    page: str = "id/topic.html"
    changed: tuple[tuple[str, str], ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    def tree(self) -> dict[str, str]:
        """The site with the fault. Raises ValueError if what should change is not there."""
        text = SOUND.get(self.page, "") or self.files[self.page]
        for old, new in self.changed:
            if old not in text:
                raise ValueError(f"{self.page} has no {old}")
            text = text.replace(old, new)
        text = text.replace("</body>", f"{self.added}</body>")
        return {**SOUND, **self.files, self.page: text}


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Write a tree of files; its top."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


_LINKED = '<a href="new.html">new</a>'
_PAGE = "<!doctype html><html lang=id><head>{}</head><body>{}</body></html>"
_HREF, _RFC = "<a> “x” leads to “{}”, ", " (see “percent-encoding” in RFC 3986)"
_NO_FILE, _COPY = "no such file", "from another site (keep a copy in the tree)"
_MEANT_TOPIC = " (did you mean “id/topic.html”?)"
_TWINS = '<link rel="alternate" hreflang="en" href="../en/topic.html">'


def _link(href: str, what: str, kind: str) -> Fault:
    return Fault(kind, _HREF.format(href) + what, f'<a href="{href}">x</a>')


FAULTS: tuple[Fault, ...] = (
    # Links to pages and anchors
    _link("nothing.doc", _NO_FILE, "missing file"),
    _link("topik.html", _NO_FILE + _MEANT_TOPIC, "missing file"),
    _link("gone/", _NO_FILE + " (did you mean “id/index.html”?)", "missing folder"),
    _link("topic.html/", _NO_FILE + _MEANT_TOPIC, "missing folder"),
    _link("index.html#zzz", "no such anchor", "missing anchor"),
    _link("index.html#menus", "no such anchor (did you mean “menu”?)", "missing anchor"),
    _link("#gone-missing", "no such anchor", "missing anchor of the page"),
    _link("Topic.html", "no such file (letter case: the file is “id/topic.html”)", "letter case"),
    _link("index.html#Menu", "no such anchor (did you mean “menu”?)", "letter case"),
    Fault("empty address", "<a> “x” leads nowhere", '<a href="">x</a>'),
    Fault("empty address", "<a> “x” leads nowhere", "<a href>x</a>"),
    Fault("empty address", "<img> leads nowhere", '<img src="" alt="">'),
    Fault("empty address", "<script> leads nowhere", '<script src=" "></script>'),
    Fault(
        "from the host's top",
        "<a> “x” has an address from the host's top, “/id/topic.html” (write it relative to the page)",
        '<a href="/id/topic.html">x</a>',
    ),
    Fault("leaves the tree", "<a> “x” leaves the tree: “../../x.html”", '<a href="../../x.html">x</a>'),
    Fault("unknown scheme", "<a> “x” has the unknown scheme “term:”", '<a href="term:x">x</a>'),
    Fault("unknown scheme", "<a> “x” has the unknown scheme “file:”", '<a href="file:///c/x.html">x</a>'),
    Fault("malformed address", "<a> “x” has a malformed address “http://[x”", '<a href="http://[x">x</a>'),
    Fault("malformed address", "<a> “x” has a malformed address “https:///x”", '<a href="https:///x">x</a>'),
    Fault("missing area", "<area> leads to “gone.png”, no such file", '<map><area href="gone.png" alt="x"></map>'),
    Fault("missing source of a quotation", "<q> “x” leads to “lost.doc”, no such file", '<q cite="lost.doc">x</q>'),
    # Percent-encoding
    _link("file name.html", "which has a space" + _RFC, "space"),
    _link("..\\id\\topic.html", "which has a backslash" + _RFC, "backslash"),
    _link("file%2name.html", "which has a % that begins no code" + _RFC, "half a code"),
    _link("100%.html", "which has a % that begins no code" + _RFC, "half a code"),
    _link("file%2520name.html", "which is encoded twice" + _RFC, "encoded twice"),
    _link("%74opic.html", "which has codes for plain letters" + _RFC, "needless code"),
    _link("caf%E9.html", "which has codes that are not UTF-8" + _RFC, "not UTF-8"),
    _link("https://example.org/a b", "which has a space" + _RFC, "space in an outside address"),
    # What browsers fetch
    Fault("missing picture", "<img> leads to “gone.png”, no such file", '<img src="gone.png" alt="">'),
    Fault("missing script", "<script> leads to “gone.js”, no such file", "<script src=gone.js></script>"),
    Fault("missing poster", "<video> leads to “gone.jpg”, no such file", '<video poster="gone.jpg"></video>'),
    Fault("missing object", "<object> leads to “gone.pdf”, no such file", '<object data="gone.pdf"></object>'),
    Fault("missing frame", "<iframe> leads to “gone.pdf”, no such file", '<iframe src="gone.pdf"></iframe>'),
    Fault(
        "srcset",
        "<img> leads to “gone.png”, no such file",
        '<img srcset="../assets/picture.svg 1x,gone.png 2x" alt="">',
    ),
    Fault(
        "srcset",
        "<source> leads to “lost.webp”, no such file",
        '<picture><source srcset="lost.webp"></picture>',
    ),
    Fault("empty srcset", "<img> leads nowhere", '<img srcset="" alt="">'),
    Fault(
        "size in srcset",
        "<img> has the size “2y” in its srcset (write a width as 600w or a density as 2x, with a comma after it)",
        '<img srcset="../assets/picture.svg 2y" alt="">',
    ),
    Fault("loaded from outside", f"<img> loads “https://example.org/x.png” {_COPY}", '<img src="https://example.org/x.png" alt="">'),
    Fault("loaded from outside", f"<script> loads “//cdn.example.org/x.js” {_COPY}", '<script src="//cdn.example.org/x.js"></script>'),
    Fault("loaded from outside", f"<link> loads “http://example.org/x.css” {_COPY}", '<link rel="stylesheet" href="http://example.org/x.css">'),
    Fault("loaded from outside", f"<link> loads “https://example.org” {_COPY}", '<link rel="preconnect" href="https://example.org">'),
    Fault("loaded from outside by CSS", f"<p> “x” loads “https://example.org/x.png” {_COPY}", '<p style="background: url(https://example.org/x.png)">x</p>'),
    # Style sheets and SVG
    Fault("style attribute", "<p> “x” leads to “gone.png”, no such file", '<p style="background: url(gone.png)">x</p>'),
    Fault("style element", "<style> “p { background: url( 'gone.png' ) }” leads to “gone.png”, no such file", "<style>p { background: url( 'gone.png' ) }</style>"),
    Fault("@import", "<style> “@import 'gone.css';” leads to “gone.css”, no such file", "<style media=print>@import 'gone.css';</style>"),
    Fault("style sheet", "url() leads to “x.png”, no such file (did you mean “assets/picture.svg”?)", page="assets/style.css", changed=(("picture.svg", "x.png"),)),
    Fault("@import", "url() leads to “lost.css”, no such file (did you mean “assets/style.css”?)", page="assets/style.css", changed=(("body", "@import url(lost.css); body"),)),
    Fault("SVG use", "<use> leads to “../assets/picture.svg#h”, no such anchor", '<svg><use href="../assets/picture.svg#h"/></svg>', changed=()),
    Fault("SVG use", "<use> leads to “#lost-shape”, no such anchor", '<svg><use xlink:href="#lost-shape"/></svg>'),
    Fault("SVG image", "<image> leads to “gone.png”, no such file", '<svg><image href="gone.png"/></svg>'),
    Fault("SVG fill", "<rect> leads to “#zzz”, no such anchor", '<svg><rect fill="url(#zzz)"/></svg>'),
    Fault("SVG marker", "<path> leads to “#tap”, no such anchor (did you mean “tip”?)", '<svg><path marker-end="url(#tap)"/></svg>'),
    Fault("SVG clip-path", "<g> leads to “#zzz”, no such anchor", '<svg><g clip-path="url(\'#zzz\')"/></svg>'),
    Fault("SVG mask", "<g> leads to “#zzz”, no such anchor", '<svg><g mask="url(#zzz)"/></svg>'),
    # Ids
    Fault("id twice", "the id “start” comes twice", "<p id=start>x</p>"),
    Fault("label", "<label> “x” names “bix” in for, no such id (did you mean “box”?)", "<label for=bix>x</label>"),
    Fault("list", "<input> names “zzz” in list, no such id", "<input list=zzz>"),
    Fault("form", "<button> “x” names “zzz” in form, no such id", "<button form=zzz>x</button>"),
    Fault("headers", "<td> “x” names “zzz” in headers, no such id", "<table><tr><td headers='zzz'>x</table>"),
    *(
        Fault(f"aria-{name}", f"<div> “x” names “zzz” in aria-{name}, no such id", f'<div aria-{name}="start zzz">x</div>')
        for name in ("labelledby", "describedby", "controls", "owns")
    ),
    Fault("aria-activedescendant", "<div> names “zzz” in aria-activedescendant, no such id", "<div aria-activedescendant=zzz></div>"),
    # Text
    Fault("link without a name", "<a> to “index.html” has no text (give it a text or aria-label)", '<a href="index.html"><img src="../assets/picture.svg" alt=""></a>'),
    Fault("link without a name", "<a> to “index.html” has no text (give it a text or aria-label)", '<a href="index.html"> </a>'),
    Fault("footnote", "“[^1]” is left in the text (define the footnote on the page)", "<p>x[^1]</p>"),
    Fault("citation", "“[@key, p. 3]” is left in the text (is the key in the sources?)", "<p>x [@key, p. 3]</p>"),
    # Languages
    Fault("hreflang one way", "names “en/index.html” as its twin in “en” (which does not name it back)", changed=(("../en/topic.html\">\n<link", "../en/index.html\">\n<link"),), page="id/new.html", files={"id/new.html": _PAGE.format('<link rel="alternate" hreflang="id" href="new.html"><link rel="alternate" hreflang="en" href="../en/topic.html">\n<link rel="x" href="../assets/style.css">', "x"), "id/index.html": SOUND["id/index.html"].replace("</nav>", f"{_LINKED}</nav>")}),
    Fault("hreflang to a missing page", "<link> leads to “../ms/topic.html”, no such file (did you mean “id/topic.html”?)", changed=(("<link rel=\"canonical\"", "<link rel=\"alternate\" hreflang=\"ms\" href=\"../ms/topic.html\"><link rel=\"canonical\""),)),
    Fault("hreflang twice", "names two pages in “en” as its twins (leave one of them)", changed=((_TWINS, _TWINS + _TWINS.replace(">", " title=x>")),)),
    Fault("own language not named", "does not name itself as the page in “id” (each page is one of its twins)", changed=(('hreflang="id" href="../id/topic.html"', 'hreflang="ms" href="../id/topic.html"'),)),
    Fault("twin in another language", "names “en/topic.html” as its twin in “ms”, which is in “en”", changed=((_TWINS, _TWINS.replace('"en"', '"ms"')),)),
    Fault("false hreflang", "<a> “x” leads to “index.html” as a page in “en” (it is in “id”)", '<a href="index.html" hreflang=en>x</a>'),
    Fault("language not said", "<a> “x” leads to “../en/index.html”, a page in “en”, and does not say so (add hreflang=en)", '<a href="../en/index.html">x</a>'),
    Fault("false lang", "<a> “x” leads to “../en/index.html”, a page in “en”, and does not say so (add hreflang=en)", '<a href="../en/index.html" lang=ms>x</a>'),
    # Pages as a whole
    Fault("orphan", "is reached by no link from the front page (link it from a page where readers would look for it)", page="id/new.html", files={"id/new.html": _PAGE.format("", "x")}),
    Fault("canonical", "<link> leads to “gone.html”, no such file (did you mean “id/index.html”?)", changed=(('rel="canonical" href="topic.html"', 'rel="canonical" href="gone.html"'),)),
    Fault("canonical of a page that leads on", "names “old.html” as its canonical address, which names another (name the last one)", changed=(('rel="canonical" href="topic.html"', 'rel="canonical" href="old.html"'),)),
    Fault("canonical twice", "<link rel=canonical> comes twice (browsers heed the first, or none; leave one)", changed=(('<link rel="canonical" href="topic.html">', '<link rel="canonical" href="topic.html"><link rel="canonical" href="index.html">'),)),
    Fault("base twice", "<base> comes twice (browsers heed the first, or none; leave one)", page="404.html", changed=(('<base href="/">', '<base href="/"><base href="/x/">'),)),
    Fault("base on another site", "<base> leads to “https://example.com/”, and all addresses of the page with it (write the folder in which the site stands, as /)", page="404.html", changed=(('<base href="/">', '<base href="https://example.com/">'),)),
    Fault("link on a page with a base", "<a> “x” leads to “gone.html”, no such file (did you mean “index.html”?)", page="404.html", changed=(("id/topic.html", "gone.html"),)),
    Fault("redirect to nothing", "<meta> leads to “gone.html”, no such file (did you mean “id/index.html”?)", page="id/old.html", changed=(("url=topic.html", "url=gone.html"),)),
    Fault("redirect to itself", "leads on in a circle (id/old.html → id/old.html)", page="id/old.html", changed=(("url=topic.html", "url=old.html"),)),
    Fault("redirects in a chain", "leads on to “id/old.html”, which leads on, too (name the end of the way: “id/topic.html”)", page="id/older.html", files={"id/older.html": _PAGE.format('<meta http-equiv="Refresh" content="0;URL=\'old.html\'">', "x")}),
    Fault("sitemap", "lists “https://example.org/peksos/id/gone.html”, which is not there", page="sitemap.xml", changed=(("id/file%20name.html", "id/gone.html"),)),
    Fault("sitemap lists what leads on", "lists “https://example.org/peksos/id/old.html”, which leads on (list its end)", page="sitemap.xml", changed=(("id/file%20name.html", "id/old.html"),)),
    Fault("sitemap without whole addresses", "<loc> has “id/topic.html”, not a whole address (write it with https:// and the host)", page="sitemap.xml", changed=((f"{ROOT}id/file%20name.html", "id/topic.html"),)),
    Fault("manifest", "icons leads to “assets/x.png”, no such file (did you mean “assets/picture.svg”?)", page="app.webmanifest", changed=(("assets/picture.svg", "assets/x.png"),)),
    Fault("manifest", "start_url leads to “zzz”, no such file", page="app.webmanifest", changed=(("index.html", "zzz"),)),
)  # fmt: skip
