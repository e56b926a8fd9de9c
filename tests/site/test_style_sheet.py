"""The style sheet is read right, and loses only what no page has."""

import re

import pytest
from refsite.project import Project
from refsite.site import css, style_sheet
from refsite.site.first_view import LATE, had, views, with_first_view
from refsite.site.style_sheet import StyleError, Styles
from selectolax.lexbor import LexborHTMLParser

STYLES = Styles(
    sheets=("a.*.css",),
    unused=frozenset(["gone"]),
    values={"dir": ["ltr"]},
    first_view={"always": frozenset(["p", ".a", "[dir]", ":is"]), "if there": frozenset([".b"])},
    late=(".foot",),
)
SHOWN, HIDDEN = ".foot{display:block}", ".foot{display:none}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a { b : c; }\n", "a{b : c}"),
        ("/* { */ a > b,\n c:is(d, e) { f: g; h: 0 0; }", "a > b,c:is(d,e){f:g;h:0 0}"),
        ('a { content: "} ; /* "; b: c }', 'a{content:"} ; /* ";b:c}'),
        ("a{b:url(data:x;y,{z})}", "a{b:url(data:x;y,{z})}"),
        ("@media print { a { b: c } }", "@media print{a{b:c}}"),
    ],
)
def test_minified(text: str, expected: str):
    """Comments and white space go; strings and addresses are left as they are."""
    assert css.minified(text) == expected
    assert css.written(css.read(expected)) == expected


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("p{a:b}.gone{a:b}", "p{a:b}"),
        (".gone__part,p .gone--x,p{a:b}", "p{a:b}"),
        ("p:not(.gone){a:b}p:is(.gone,.x){a:b}", "p:not(.gone){a:b}p:is(.gone,.x){a:b}"),
        ('[dir=rtl] p{a:b}[dir="ltr"] p{a:b}[lang=x]{a:b}', '[dir="ltr"] p{a:b}[lang=x]{a:b}'),
        ("@media print{.gone{a:b}}", ""),
        (":root{--x:url(y);--z:1}", ":root{--z:1}"),
        (":root{--x:url(y)}p{a:var(--x)}", ":root{--x:url(y)}p{a:var(--x)}"),
        ("@keyframes k{to{a:b}}", ""),
        ("@keyframes k{to{a:b}}p{animation:k 1s}", "@keyframes k{to{a:b}}p{animation:k 1s}"),
        (".gone{animation:k 1s}@keyframes k{to{a:b}}", ""),
    ],
)
def test_joined(sheet: str, expected: str):
    """Selectors with an unused name go, and what nobody calls any more; everything else stays."""
    assert style_sheet.joined([sheet], STYLES) == SHOWN + expected


@pytest.mark.parametrize(
    ("sheet", "had", "expected"),
    [
        ("p,p span{a:b}.c{a:b}", [], "p{a:b}"),
        (".a:not(.c){a:b}p:is(.a,.c){a:b}", [], ".a:not(.c){a:b}"),
        (".b{a:b}", [], ""),
        (".b{a:b}", [".b"], ".b{a:b}"),
        ("[dir=ltr] p{a:b}", [], "[dir=ltr] p{a:b}"),
        ("p{--x:1;--y:2;a:var(--x)}", [], "p{--x:1;a:var(--x)}"),
        ("p{--x:var(--y);--y:2}", [], ""),
        ("p{a:1;b:2}p{a:3}", [], "p{b:2}p{a:3}"),
        ("p{transition:all 1s;a:b}@media print{p{a:b}}", [], "p{a:b}"),
    ],
)
def test_first_view(sheet: str, had: list[str], expected: str):
    """Rules about nothing but what is seen at first; of the rest only that it is hidden."""
    assert style_sheet.first_view(sheet, STYLES, had) == expected + HIDDEN


def test_a_missing_sheet_is_told():
    """A new version of the theme with other names ends the build with the place to look at."""
    with pytest.raises(StyleError, match=r"styles.yml: a.\*.css is 0 style sheets"):
        style_sheet.collected("css", {}, STYLES)


def test_the_sheet_comes_at_the_end():
    """A page has its first view in its head and asks for the whole sheet last; pictures are found."""
    page = "<head><link href=../x/css/site.css rel=stylesheet></head><body><p class=a></body>"
    found = with_first_view(page, {"site.css": lambda body: f"{len(body)}{{a:url(../b.svg)}}"})

    assert LATE[0] == "site.css"
    assert found == (
        "<head><style>24{a:url(../x/b.svg)}</style></head><body><p class=a>"
        "<link href=../x/css/site.css rel=stylesheet></body>"
    )


def test_what_a_page_has():
    """Elements and classes, however they are written; no word of the text, no part of a name."""
    wanted = frozenset({".a", ".b", ".c", ".d", "td", "th", "p"})
    body = '<body><p class=a><thead class="b b-c"><td>d class th</td></thead class>'

    assert had(body, wanted) == {".a", ".b", "p", "td"}


def test_no_page_has_what_was_left_out(built: Project):
    """Neither a page nor a script of ours has a class, or a value, that theme/styles.yml leaves out."""
    styles, site = style_sheet.load(built.theme), built.dist / "site"
    for path in sorted(site.rglob("*.html")):
        if "downloads" in path.parts:
            continue  # the file for phones has a style of its own
        tree = LexborHTMLParser(path.read_text("utf-8"))
        names = {
            re.split("__|--", name)[0]
            for node in tree.css("[class]")
            for name in (node.attributes["class"] or "").split()
        }
        assert names.isdisjoint(styles.unused), path
        for attribute, values in styles.values.items():
            found = {node.attributes[attribute] for node in tree.css(f"[{attribute}]")}
            assert found <= set(values), path
    classes = re.compile(r"class(?:Name|List\.\w+)?[^\w]{1,4}([\w -]+)")
    for path in sorted((site / "id" / "assets" / "javascripts").rglob("*.js")):
        if not path.name.startswith("bundle."):
            for found in classes.findall(path.read_text("utf-8")):
                assert styles.unused.isdisjoint(re.split(r"__[\w-]*|--[\w-]*|\s", found)), path


def test_every_sheet_calls_what_is_there(built: Project):
    """No style sheet calls a custom property that none declares, unless it says what else to take."""
    site = built.dist / "site"
    sheets = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    declared = set(re.findall(r"(--[\w-]+)\s*:", sheets))
    by_scripts = {"--md-scrollbar-width", "--md-tooltip-x", "--md-tooltip-y", "--md-width"}

    assert set(re.findall(r"var\((--[\w-]+)\)", sheets)) - declared - by_scripts == set()
    assert set(views(site, built.theme)) == {"site.css", "front.css", "save.css"}
