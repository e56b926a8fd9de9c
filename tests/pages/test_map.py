"""The map of terms: every term once, every relation once and of its kind, the same in words."""

import random
import re
from collections import Counter
from dataclasses import replace
from html import unescape

import pytest
from real import CONTENT
from refsite.glossary import Glossary
from refsite.language.collate import sort_key
from refsite.languages import CODES
from refsite.pages.term_map import drawing, overview, theme
from refsite.pages.term_map.rows import rows
from refsite.pages.term_map.ties import TOLD, UPWARDS, Tie, between, ties, within
from refsite.terms.model import INVERSE, Term, Theme, Wording

GLOSSARY = CONTENT.glossary
THEMES = pytest.mark.parametrize("each", GLOSSARY.themes, ids=lambda theme: theme.key)
BOTH = pytest.mark.parametrize("code", CODES)
LINK = re.compile(r'<a id="([a-z0-9-]+)" href="term:([a-z0-9-]+)"><path d="([^"]*)"/><text [^>]*>')
PATH = re.compile(r'<path class="(\w+)" d="([^"]*)"/>')


def page(each: Theme, code: str, glossary: Glossary = GLOSSARY) -> str:
    """The page with the map of a theme."""
    return theme.render(glossary, each, code)


def middles(svg: str) -> dict[int, str]:
    """By the height of its first line's middle, the term of each row."""
    tops = {slug: int(re.match(r"M\d+ (\d+)", area)[1]) for slug, _, area in LINK.findall(svg)}
    return {top + drawing.PAD + drawing.LINE // 2: slug for slug, top in tops.items()}


def joined(svg: str) -> list[tuple[str, frozenset[str]]]:
    """The relations that the common lines draw: kind, and the terms at their ends.

    An arc begins and ends at the middle of a row. What stands under another is reached by a line
    that begins below the upper one: the nearest row above that is set in one step less.
    """
    places = middles(svg)
    starts = {slug: int(re.match(r"M(\d+)", area)[1]) + 4 for slug, _, area in LINK.findall(svg)}
    found = []
    [common] = re.findall(r'<g class="ties">(.*?)</g>', svg)
    for kind, lines in PATH.findall(common):
        for line in re.findall(r"M[^M]+", lines):
            if arc := re.fullmatch(r"M\d+ (\d+)c\S+ 0\S+ \d+ 0 (\d+)", line):
                high, span = map(int, arc.groups())
                found.append((kind, frozenset((places[high], places[high + span]))))
            else:
                x, start, end = map(int, re.match(r"M(\d+) (\d+)V(\d+)h", line).groups())
                above = {
                    y: slug for y, slug in places.items() if starts[slug] == x - 4 and y < start
                }
                found.append((kind, frozenset((places[end], above[max(above)]))))
    return found


@BOTH
@THEMES
def test_every_term_has_one_row(each: Theme, code: str):
    """Its address is its slug, it leads to its page and shows its whole name."""
    found = LINK.findall(page(each, code))
    names = re.findall(r'<a id="([a-z0-9-]+)".*?<text [^>]*>(.*?)</text></a>', page(each, code))
    shown = {slug: unescape(re.sub("<[^>]*>", "", text)) for slug, text in names}

    assert [slug for slug, _, _ in found] == [row.slug for row in rows(GLOSSARY.in_theme(each.key))]
    assert all(slug == target for slug, target, _ in found)
    assert shown == {term.slug: term.name(code) for term in GLOSSARY.in_theme(each.key)}


def test_every_term_is_on_one_map():
    """The maps of all themes together have each term once."""
    found = [slug for each in GLOSSARY.themes for slug, _, _ in LINK.findall(page(each, "id"))]

    assert sorted(found) == sorted(GLOSSARY.terms)


@BOTH
@THEMES
def test_every_relation_is_drawn_once(each: Theme, code: str):
    """The lines are those of the records, no more and no less, each of its kind."""
    expected = [
        (tie.kind, frozenset((tie.source, tie.target)))
        for tie in within(GLOSSARY.in_theme(each.key))
    ]

    assert Counter(joined(page(each, code))) == Counter(expected)
    assert len(set(expected)) == len(expected) > 0


@THEMES
def test_every_row_has_its_own_lines(each: Theme):
    """What a row shows when it is asked for are the common lines that touch it."""
    text = page(each, "en")
    [common] = re.findall(r'<g class="ties">(.*?)</g>', text)
    drawn = {
        (kind, line) for kind, lines in PATH.findall(common) for line in re.findall("M[^M]+", lines)
    }
    groups = re.findall(r'<g>(<a id="([a-z0-9-]+)".*?)</g>', text)
    own = [
        (slug, (kind, line))
        for group, slug in groups
        for kind, lines in PATH.findall(group)
        for line in re.findall("M[^M]+", lines)
    ]

    assert {line for _, line in own} == drawn
    touched = Counter(slug for tie in within(GLOSSARY.in_theme(each.key)) for slug in _ends(tie))
    assert Counter(slug for slug, _ in own) == touched


def _ends(tie: Tie) -> tuple[str, str]:
    return tie.source, tie.target


@BOTH
@THEMES
def test_words_say_what_the_records_say(each: Theme, code: str):
    """Below the drawing each term has all its relations, by their kinds, to other themes, too."""
    [told] = re.findall(r"</summary>(.*)</details>", page(each, code))
    entries = re.findall(r'<li><a href="term:([a-z0-9-]+)">(.*?)</a>(?:<ul>(.*?)</ul>)?</li>', told)

    assert sorted(slug for slug, _, _ in entries) == sorted(
        term.slug for term in GLOSSARY.in_theme(each.key)
    )
    for slug, name, kinds in entries:
        term = GLOSSARY.terms[slug]
        expected = []
        for kind in INVERSE:
            names = [GLOSSARY.terms[other].name(code) for other in term.relations.get(kind, ())]
            if names:
                label = drawing.WORDS[code][kind]
                expected.append(f"{label}: {', '.join(names)}")
        assert unescape(name) == term.name(code)
        assert [unescape(text) for text in re.findall("<li>(.*?)</li>", kinds)] == expected


@BOTH
@THEMES
def test_small_letters_name_the_terms_of_other_themes(each: Theme, code: str):
    """Every one of them, after the sign of the relation, below the name of the row."""
    text = page(each, code)
    [small] = re.findall(r'<g class="small" aria-hidden="true">(.*?)</g>', text)
    shown = [unescape(re.sub("<[^>]*>", "", told)) for told in re.findall("<text.*?</text>", small)]
    expected = [told for slug, _, _ in LINK.findall(text) if (told := outside(slug, code))]

    assert shown == expected


def outside(slug: str, code: str) -> str:
    """The related terms of other themes, by their kinds, in alphabetical order."""
    term, kinds = GLOSSARY.terms[slug], []
    for kind in INVERSE:
        others = [GLOSSARY.terms[other] for other in term.relations.get(kind, ())]
        names = [other.name(code) for other in others if other.theme != term.theme]
        if names:
            kinds.append(drawing.SIGNS[kind] + ", ".join(sorted(names, key=sort_key)))
    return ", ".join(kinds)


@THEMES
def test_order_of_the_records_does_not_matter(each: Theme):
    """Terms and relations in another order give the same page, and so does a second time."""
    shuffle = random.Random(7).shuffle  # noqa: S311 - any order does
    terms = list(GLOSSARY.terms.values())
    shuffle(terms)
    mixed = {term.slug: term for term in terms}
    other = replace(GLOSSARY, terms=mixed)

    assert page(each, "id", other) == page(each, "id") == page(each, "id")
    assert overview.render(other, "id") == overview.render(GLOSSARY, "id")


@THEMES
def test_both_languages_have_the_same_rows(each: Theme):
    """The switch of languages finds a term at the same place."""
    found = [[slug for slug, _, _ in LINK.findall(page(each, code))] for code in CODES]

    assert found[0] == found[1]


@THEMES
def test_what_is_a_kind_or_a_part_stands_under_its_term(each: Theme):
    """A row set in follows the one that it stands under, with only what stands there too between."""
    found = rows(GLOSSARY.in_theme(each.key))
    known = {
        (tie.source, tie.target) for tie in ties(GLOSSARY.terms.values()) if tie.kind in UPWARDS
    }
    stack: list[str] = []
    for row in found:
        del stack[row.depth :]
        if row.under:
            assert (row.slug, row.under) in known
        assert row.under == (stack[-1] if stack else "")
        stack.append(row.slug)


def test_related_terms_stand_nearer_than_in_the_alphabet():
    """All lines together are less than half as long."""
    terms = GLOSSARY.in_theme("practice")
    orders = [row.slug for row in rows(terms)], sorted(term.slug for term in terms)
    ours, alphabet = (
        sum(abs(order.index(tie.source) - order.index(tie.target)) for tie in within(terms))
        for order in orders
    )

    assert ours < alphabet / 2


def test_overview_counts_every_relation():
    """Inside the themes and between them, the numbers add up to all relations; each is in both rows."""
    counts = between(GLOSSARY)
    assert sum(counts.values()) == len(ties(GLOSSARY.terms.values()))
    text = overview.render(GLOSSARY, "id")
    crests = Counter(map(int, re.findall(r'<text class="note"[^>]*middle">(\d+)</text>', text)))
    assert crests == Counter(count for (one, other), count in counts.items() if one != other)

    body = text.split("<tbody")[1]
    for row, each in zip(re.findall("<tr.*?</tr>", body), GLOSSARY.themes, strict=True):
        terms, inside, outside = re.findall(r"<td[^>]*><div>(.*?)</div>", row)
        assert int(terms) == len(GLOSSARY.in_theme(each.key))
        assert int(inside) == counts[each.key, each.key]
        told = {name: int(number) for name, number in re.findall(r"(.+?) (\d+)(?:, |$)", outside)}
        assert told == {
            other.names["id"]: counts[each.key, other.key] + counts[other.key, each.key]
            for other in GLOSSARY.themes
            if other != each
        }


def made_up(**relations: dict[str, tuple[str, ...]]) -> list[Term]:
    """Terms named by their slugs, with these relations."""
    return [
        Term(slug, "x", {code: Wording(slug, ".") for code in CODES}, relations=kinds)
        for slug, kinds in relations.items()
    ]


def test_terms_that_stand_under_each_other():
    """A circle of wider terms loses no term."""
    circle = made_up(
        a={"broader": ("b",), "narrower": ("c",)},
        b={"broader": ("c",), "narrower": ("a",)},
        c={"broader": ("a",), "narrower": ("b",)},
    )

    assert sorted(row.slug for row in rows(circle)) == ["a", "b", "c"]


def test_a_relation_recorded_at_one_end_only():
    """Either end is enough, and both give one."""
    one = made_up(a={"parts": ("b",)}, b={})
    both = made_up(a={"parts": ("b",)}, b={"part_of": ("a",)})

    assert ties(one) == ties(both) == [Tie("part_of", "b", "a")]
    assert {INVERSE[kind] for kind in TOLD} | set(TOLD) == set(INVERSE)


def test_a_theme_without_terms_has_no_drawing():
    """Its page is there: the register of addresses knows it."""
    empty = Glossary({}, GLOSSARY.themes, {})

    assert "<svg" not in theme.render(empty, GLOSSARY.themes[0], "en")
    assert overview.render(empty, "en").count("<tr") == len(GLOSSARY.themes) + 1
