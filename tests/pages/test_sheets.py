"""Summary sheets: chosen by the data, alike in both languages, whole."""

import posixpath
import re
from collections import Counter
from pathlib import Path

import pytest
from real import CONTENT
from refsite.content import check, targets
from refsite.languages import CODES, twin
from refsite.pages import generated_uris, sheets, summary, theme
from small import small_project

TERMS, THEMES = CONTENT.glossary.terms, CONTENT.glossary.themes
WEIGHTS = summary.weights(CONTENT)
CHOSEN = {each.key: summary.choose(each.key, CONTENT, WEIGHTS) for each in THEMES}
EACH = pytest.mark.parametrize("key", CHOSEN)


def sections(key: str, code: str) -> dict[str, list[str]]:
    """The entries of a sheet as Markdown, by the anchors of its headings."""
    [each] = (each for each in THEMES if each.key == key)
    text = sheets.render(each, CONTENT, WEIGHTS, code)
    found = re.findall(r"^## .*? \{ #(\S+) \}\n\n((?:- .*\n)+)", text, flags=re.MULTILINE)
    return {anchor: entries.strip().split("\n") for anchor, entries in found}


def slugs(entry: str) -> list[str]:
    """The terms that an entry leads to."""
    return re.findall(r"\(term:([a-z0-9-]+)\)", entry)


def test_a_term_weighs_what_leads_to_it():
    """Related terms, pages that link it by hand, and definitions by others are counted, each once."""
    related, pages = Counter(), Counter()
    for term in TERMS.values():
        related.update(set(term.related_slugs()))
    for page in CONTENT.pages:
        if page.language == "en":
            pages.update(set(targets.terms(page)))

    assert {
        slug: related[slug] + pages[slug] + len(term.attributed) for slug, term in TERMS.items()
    } == WEIGHTS


@EACH
def test_no_heavier_term_is_left_out(key: str):
    """What is on the sheet weighs as much as anything of the theme that is not; equals go by slug."""
    shown = CHOSEN[key].terms
    order = sorted(
        CONTENT.glossary.in_theme(key), key=lambda term: (-WEIGHTS[term.slug], term.slug)
    )

    assert len(shown) >= 10
    assert list(shown) == order[: len(shown)]


@EACH
def test_pairs_are_contrasts_of_the_theme(key: str):
    """Each pair is one that the terms themselves declare, and stands once."""
    pairs = CHOSEN[key].pairs

    assert len({frozenset(term.slug for term in pair) for pair in pairs}) == len(pairs) >= 5
    for one, other in pairs:
        assert one.theme == other.theme == key
        assert other.slug in one.relations["contrasts"]


@EACH
def test_corrections_are_sure_and_of_the_theme(key: str):
    """None of them is only inferred or unverified: the sheet does not say how sure they are."""
    corrections = CHOSEN[key].corrections

    assert 0 < len(corrections) <= summary.CORRECTIONS
    assert {each.theme for each in corrections} == {key}
    assert {each.certainty for each in corrections} <= {"seen", "known"}


@EACH
def test_every_false_friend_is_there(key: str):
    """No name that only looks like its counterpart is left out."""
    assert {term.slug for term in CHOSEN[key].false_friends} == {
        term.slug
        for term in CONTENT.glossary.in_theme(key)
        if term.equivalence and term.equivalence.kind == "false-friend"
    }


@EACH
def test_both_languages_have_the_same_entries(key: str):
    """A sheet and its twin lead to the same terms and corrections, section by section."""
    mine, theirs = (
        {
            anchor: Counter(
                target
                for entry in entries
                for target in (*slugs(entry), *re.findall(r"#x-[a-z0-9-]+", entry))
            )
            for anchor, entries in sections(key, code).items()
        }
        for code in CODES
    )
    assert mine == theirs


@pytest.mark.parametrize("code", CODES)
@EACH
def test_entries_are_whole(key: str, code: str):
    """A term with both names and its definition, a correction with what is wrong and what is right."""
    found = sections(key, code)

    for entry in found["terms"]:
        term = TERMS[slugs(entry)[0]]
        assert f"[{term.name(code)}](" in entry
        assert f"*{term.name(twin(code).code)}*" in entry
        assert entry.endswith(term.wordings[code].definition)
    for entry, correction in zip(found["often-wrong"], CHOSEN[key].corrections, strict=True):
        assert f'<s lang="{correction.language}">' in entry
        assert entry.endswith(correction.right[code])


@pytest.mark.parametrize("code", CODES)
def test_every_sheet_is_linked(code: str):
    """From the page on studying, and from the page of its theme."""
    study = CONTENT.page(code, "study/index.md")
    listed = {posixpath.join("study", path) for path in targets.files(study)}
    for each in THEMES:
        uri = sheets.src_uri(each.key)
        way = posixpath.relpath(uri, posixpath.dirname(theme.src_uri(each.key)))
        assert uri in listed
        assert uri in generated_uris(CONTENT.glossary, (), CONTENT.history)
        assert f"]({way})" in theme.render(CONTENT.glossary, each, code)


def test_a_theme_with_little_in_it(tmp_path: Path):
    """Without pairs, false friends and corrections, the sheet has no headings for them."""
    content, _ = check.load(small_project(tmp_path))
    [(path, text)] = sheets.render_all(content, "id", summary.weights(content))

    assert path == "study/sheets/basics.md"
    assert re.findall(r"\{ #([a-z-]+) \}", text) == ["terms"]
    assert slugs(text) == ["dua", "satu"]
