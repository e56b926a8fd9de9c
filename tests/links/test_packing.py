"""What is known of a page can be kept, and spares parsing it again."""

import json
from pathlib import Path

from broken_links import FAULTS, SOUND, write
from refsite.links.packing import packed, unpacked
from refsite.links.resolve import check
from refsite.links.tree import parse, read
from refsite.project import Project


def kept(data: dict) -> dict:
    """What is there after writing and reading."""
    return json.loads(json.dumps(data))


def test_all_pages_of_the_site(built: Project):
    """Documents come back from JSON as they were, and the same documents give the same bytes."""
    documents = read(built.dist / "site").documents
    back = unpacked(kept(packed(documents)))

    assert len(documents) > 1000
    assert back == documents
    assert list(back) == list(documents)
    assert json.dumps(packed(back)) == json.dumps(packed(documents))


def test_all_faults():
    """Whatever a page has, down to its faults, comes back."""
    trees = [SOUND, *(fault.tree() for fault in FAULTS)]
    documents = {
        f"{number}/{name}": document
        for number, tree in enumerate(trees)
        for name, text in tree.items()
        if (document := parse(name, text.encode()))
    }

    assert sum(bool(each.faults) for each in documents.values()) > 10
    assert unpacked(kept(packed(documents))) == documents


def test_known_documents_are_not_parsed_again(tmp_path: Path):
    """Who names the documents of old by name and bytes gets the tree that parsing gives."""
    before = read(write(tmp_path, SOUND))
    known = {
        (name, before.files[name].read_bytes()): each for name, each in before.documents.items()
    }
    broken = SOUND["id/topic.html"].replace('id="start"', 'id="begin"')
    (tmp_path / "id" / "topic.html").write_text(broken, "utf-8")
    asked = []

    def of_old(name: str, data: bytes):
        asked.append(name)
        return known.get((name, data))

    after = read(tmp_path, known=of_old)

    assert asked == list(before.documents)
    assert [name for name in asked if after.documents[name] is not before.documents[name]] == [
        "id/topic.html"
    ]
    assert after == read(tmp_path)
    assert check(after)


def test_parsing_asks_for_ending_and_bytes_only():
    """A page in another folder under another name has the same document."""
    data = SOUND["id/topic.html"].encode()

    assert parse("id/topic.html", data) == parse("elsewhere/other.html", data)
    assert parse("picture.png", data) is None
