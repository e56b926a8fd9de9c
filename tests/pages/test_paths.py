"""Learning paths: each page says what the data say, and its times follow from what the pages say."""

import re

import pytest
from real import CONTENT
from refsite.content import reading_time
from refsite.content.paths import WORDS_A_MINUTE, src_uri
from refsite.languages import CODES
from refsite.pages import paths
from refsite.project import Project
from refsite.releases import texts
from selectolax.lexbor import LexborHTMLParser

PATHS = ("from-zero", "literature-review", "midterm")
WORD = re.compile(r"\w[\w’'-]*")


def steps(slug: str, code: str) -> str:
    """The list of a path's steps as HTML."""
    return paths.steps(CONTENT.paths[slug], CONTENT, code)


def asked(slug: str, code: str) -> str:
    """The check of a path as HTML."""
    page = CONTENT.page(code, src_uri(slug))
    return paths.check(CONTENT.paths[slug], CONTENT, page)


def test_there_are_three_paths():
    """One for beginners, one for an exam, one for writers."""
    assert tuple(CONTENT.paths) == PATHS


def test_the_midterm_path_is_the_first_half_of_the_course():
    """It has the pages of weeks 1 to 7 of the ready pack, in their order."""
    weeks = CONTENT.packs["introduction"].weeks[:7]

    assert [step.page for step in CONTENT.paths["midterm"].steps] == [
        page for week in weeks for page in week.pages
    ]


def test_goals_are_one_sentence():
    """A goal is one sentence and says what a reader can do."""
    for path in CONTENT.paths.values():
        for step in path.steps:
            for code in CODES:
                assert re.findall(r"[.?!](?= |$)", step.goal[code]) == ["."], step.goal[code]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("slug", PATHS)
def test_every_step_is_whole(slug: str, code: str):
    """Each page in its order with its time, its goal and its terms; below them the time of all."""
    html, path = steps(slug, code), CONTENT.paths[slug]
    items = re.findall(r"<li>(.*?)</li>", html)

    assert len(items) == len(path.steps)
    for item, step in zip(items, path.steps, strict=True):
        assert f'href="site:{code}/{step.page.removesuffix(".md")}.html"' in item
        assert f'datetime="PT{CONTENT.minutes[step.page]}M"' in item
        assert step.goal[code] in item
        assert re.findall(r'"term:([a-z0-9-]+)"', item) == list(step.terms)
    total = sum(CONTENT.minutes[step.page] for step in path.steps)
    assert 0 <= int(re.findall(r"PT(\d+)M", html)[-1]) - total < 5


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("slug", PATHS)
def test_the_check_leads_to_the_pages(slug: str, code: str):
    """Its questions in the order of the data, each answer with the way to the section it is about.

    No two of them have one address.
    """
    html, path = asked(slug, code), CONTENT.paths[slug]
    found = [
        next(each for each in CONTENT.questions[page] if each.slug == question)
        for page, question in path.check
    ]

    assert html.startswith('<ol class="questions" data-self-check>')
    ids = re.findall(r'<li id="check-([a-z0-9-]+)"', html)
    assert ids == [question for _, question in path.check]
    assert len(set(ids)) == len(ids)
    seen = re.findall(r'<p class="see">[^<]* <a href="site:([^"]+)">([^<]+)</a>', html)
    assert [address for address, _ in seen] == [
        f"{code}/{question.src_uri.removesuffix('.md')}.html#{question.anchor}"
        for question in found
    ]
    for (_, title), question in zip(seen, found, strict=True):
        assert CONTENT.page(code, question.src_uri).meta["title"] in title


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (45, {"id": "sekitar 45 menit", "en": "about 45 min"}),
        (60, {"id": "sekitar 1 jam", "en": "about 1 h"}),
        (200, {"id": "sekitar 3 jam 20 menit", "en": "about 3 h 20 min"}),
    ],
)
def test_times_in_words(minutes: int, said: dict[str, str]):
    """Hours and minutes, and neither where there is none."""
    assert {code: paths.duration(minutes, code) for code in CODES} == said


def test_the_time_is_that_of_the_slower_language():
    """Words at the speed that is told, and a minute a question, rounded up; both languages say it."""
    readers = {code: texts.Reader(CONTENT, code) for code in CODES}
    for path in CONTENT.paths.values():
        for step in path.steps:
            words = max(
                reading_time.words(CONTENT.page(code, step.page), readers[code]) for code in CODES
            )
            reading = CONTENT.minutes[step.page] - len(CONTENT.questions[step.page])
            assert (reading - 1) * WORDS_A_MINUTE < words <= reading * WORDS_A_MINUTE


@pytest.mark.parametrize("code", CODES)
def test_words_are_those_of_the_built_page(built: Project, code: str):
    """The words that are counted are those that a reader finds, to one in ten."""
    reader = texts.Reader(CONTENT, code)
    for page in {step.page for path in CONTENT.paths.values() for step in path.steps}:
        path = built.dist / "site" / code / page.replace(".md", ".html")
        shown = len(WORD.findall(text_of(LexborHTMLParser(path.read_text("utf-8")))))
        counted = reading_time.words(CONTENT.page(code, page), reader)
        assert abs(shown - counted) < 0.1 * shown, page


def text_of(tree: LexborHTMLParser) -> str:
    """The text of a built page without the lists at its foot."""
    article = tree.css_first("article")
    for heading in article.css("#related, #sources"):
        node = heading
        while node is not None:
            following = node.next
            node.decompose()
            node = following
            if node is not None and node.tag == "h2":
                break
    for node in article.css(".cite, .page-reviewed, .page-traces, .headerlink, svg, script"):
        node.decompose()
    return article.text(separator=" ")


@pytest.mark.parametrize("code", CODES)
def test_times_are_not_compared_between_editions(code: str):
    """What is compared has the titles and goals of the steps, and no time: that follows from other pages."""
    reader = texts.Reader(CONTENT, code)
    for slug, path in CONTENT.paths.items():
        _, sections = reader.page(CONTENT.page(code, src_uri(slug)))
        said = " ".join(sentence for _, _, sentences in sections for sentence in sentences)
        for step in path.steps:
            assert step.goal[code] in said
            assert paths.duration(CONTENT.minutes[step.page], code) not in said
