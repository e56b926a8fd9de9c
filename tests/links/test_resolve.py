"""The link checker finds every kind of fault in a built tree, and nothing else."""

from pathlib import Path

import pytest
from broken_links import FAULTS, ROOT, SOUND, Fault, write
from refsite.links.resolve import check_tree


@pytest.mark.parametrize("root", ["", ROOT])
def test_sound_tree(root: str, tmp_path: Path):
    """References of every kind that are right raise no alarm, the site's address known or not."""
    assert check_tree(write(tmp_path, SOUND), root) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)
def test_fault(fault: Fault, tmp_path: Path):
    """Each fault gives exactly one problem, with the page."""
    problems = check_tree(write(tmp_path, fault.tree()))

    assert [str(problem) for problem in problems] == [f"{fault.page}: {fault.what}"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)
def test_fault_where_the_address_is_known(fault: Fault, tmp_path: Path):
    """What is found without the site's address is found with it, and nothing more."""
    problems = check_tree(write(tmp_path, fault.tree()), ROOT)

    assert [str(problem) for problem in problems] == [f"{fault.page}: {fault.what}"]


def test_faults_are_of_many_kinds():
    """The table is no handful, and no fault stands in it twice."""
    assert len(FAULTS) >= 60
    assert len({fault.kind for fault in FAULTS}) >= 25
    assert len({str(sorted(fault.tree().items())) for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            '"canonical" href="topic.html"',
            f'"canonical" href="{ROOT}id/lost.html"',
            f"<link> leads to “{ROOT}id/lost.html”, no such file (did you mean “id/old.html”?)",
        ),
        (
            '"canonical" href="topic.html"',
            '"canonical" href="https://example.com/id/topic.html"',
            "names “https://example.com/id/topic.html” as its canonical address, on another site "
            f"(the site is at {ROOT})",
        ),
        (
            '<a href="#top">',
            f'<a href="{ROOT}id/topic.html#zzz">',
            f"<a> “Beranda” leads to “{ROOT}id/topic.html#zzz”, no such anchor",
        ),
    ],
)
def test_whole_addresses_of_the_site_are_followed(old: str, new: str, what: str, tmp_path: Path):
    """Where the site's address is known, what is written in full is looked up in the tree, too."""
    text = SOUND["id/topic.html"]
    assert old in text
    broken = SOUND | {"id/topic.html": text.replace(old, new)}

    assert [str(each) for each in check_tree(write(tmp_path, broken), ROOT)] == [
        f"id/topic.html: {what}"
    ]
    assert check_tree(tmp_path) == []


def test_site_with_whole_addresses(tmp_path: Path):
    """Twins and canonical addresses in full raise no alarm, the site's address known or not."""
    full = {
        name: text.replace('canonical" href="', f'canonical" href="{ROOT}{name[:3]}').replace(
            'href="../', f'href="{ROOT}'
        )
        if name.endswith(("topic.html", "/index.html"))
        else text
        for name, text in SOUND.items()
    }
    style = f'rel="stylesheet" href="{ROOT}'
    full = {name: text.replace(style, 'rel="stylesheet" href="../') for name, text in full.items()}
    write(tmp_path, full)

    assert full["id/topic.html"].count(ROOT) == 5
    assert check_tree(tmp_path, ROOT) == []
    assert check_tree(tmp_path) == []


def test_one_mistake_is_told_once(tmp_path: Path):
    """A link that a page has three times is one problem; on two pages it is two."""
    link = '<a href="gone.pdf">x</a>'
    broken = dict(SOUND)
    for name in ("id/topic.html", "en/topic.html"):
        broken[name] = broken[name].replace("</body>", link * 3 + "</body>")

    assert [problem.where for problem in check_tree(write(tmp_path, broken))] == [
        "en/topic.html",
        "id/topic.html",
    ]


def test_two_pages_that_only_know_each_other_are_both_unreached(tmp_path: Path):
    """A link from a page that nobody reaches leads nobody to another."""
    page = '<!doctype html><html lang=id><a href="{}.html">x</a></html>'
    apart = SOUND | {"id/one.html": page.format("two"), "id/two.html": page.format("one")}
    problems = check_tree(write(tmp_path, apart))

    assert [problem.where for problem in problems] == ["id/one.html", "id/two.html"]


@pytest.mark.parametrize(
    "html",
    [
        "<pre>[^1]</pre>",
        "<textarea>[@key]</textarea>",
        '<a aria-hidden=true href="index.html"></a>',
        '<a href="index.html"><svg><title>x</title></svg></a>',
        '<a href="index.html" title="x"></a>',
        '<a href="#">x</a>',
        '<a href="#:~:text=x">x</a>',
        '<a href="javascript:void(0)">x</a>',
        '<a href="tel:+62">x</a>',
        '<a href="https://example.org/?a=[1]">x</a>',
        "<a id=anchor>x</a>",
        '<a href="?h=x#start">x</a>',
        '<img src="data:image/png;base64,AA==" alt="">',
        '<p style="background: url(data:image/png;base64,AA==)">x</p>',
        '<img srcset="data:image/png;base64,AA== 1x, ../assets/picture.svg 2x" alt="">',
        '<a href="../en/index.html" lang="en">English</a>',
        '<a href="file%20name.html" hreflang="id-ID">x</a>',
        '<p lang=en><a href="../en/index.html">English</a></p>',
        "<label>x <input></label>",
        '<meta http-equiv="refresh" content="30">',
        '<table><tr><th id="head">x<td headers="head">x</table>',
    ],
)
def test_no_false_alarm(html: str, tmp_path: Path):
    """What is unusual and right stops no build."""
    page = SOUND["id/topic.html"].replace("</body>", f"{html}</body>")

    assert check_tree(write(tmp_path, SOUND | {"id/topic.html": page})) == []
