"""Learning paths on their pages: the steps with their times, the check at the end; and all of them in a table."""

from html import escape

from refsite.content.model import Content
from refsite.content.page import Page
from refsite.content.paths import WORDS_A_MINUTE, LearningPath, Step, src_uri
from refsite.content.questions import Question
from refsite.content.targets import SITE, TERM
from refsite.pages import html_table, questions
from refsite.words import WORDS


def steps(path: LearningPath, content: Content, language: str) -> str:
    """The pages of a path in their order, each with its time, goal and terms; the time of all."""
    items = "".join(_step(step, content, language) for step in path.steps)
    total = _time(whole(path, content), language)
    said = WORDS[language]["path total"].format(len(path.steps), total, WORDS_A_MINUTE)
    return f'<ol class="path">{items}</ol>\n<p class="path-total">{said}</p>'


def check(path: LearningPath, content: Content, page: Page) -> str:
    """The questions at the end of a path's page; each answer leads to the page that it belongs to."""
    asked = [
        next(each for each in content.questions[uri] if each.slug == slug)
        for uri, slug in path.check
    ]

    def place(question: Question) -> tuple[str, str]:
        there = content.page(page.language, question.src_uri)
        titles = {heading.anchor: heading.title for heading in there.headings}
        title = f"{questions.plain_title(titles[question.anchor])} ({there.meta['title']})"
        return f"{_address(question.src_uri, page.language)}#{question.anchor}", title

    return questions.section(asked, page, place)


def overview(content: Content, language: str) -> str:
    """All paths: whom each is for, how many pages it has, how long it takes."""
    words = WORDS[language]
    head = [words["path"], words["path for"], words["path pages"], words["path time"]]
    rows = [
        (
            f'<a href="{_address(src_uri(path.slug), language)}">{_text(path.title[language])}</a>',
            _text(path.about[language]),
            str(len(path.steps)),
            _time(whole(path, content), language),
        )
        for path in content.paths.values()
    ]
    return html_table.cards(head, rows)


def whole(path: LearningPath, content: Content) -> int:
    """The minutes of all steps, to the next five: more would be more than we know."""
    return -(-sum(content.minutes[step.page] for step in path.steps) // 5) * 5


def duration(minutes: int, language: str) -> str:
    """A time in words, as “about 1 h 40 min”."""
    words = WORDS[language]
    hours, rest = divmod(minutes, 60)
    parts = [words["hours"].format(hours)] if hours else []
    parts += [words["minutes"].format(rest)] if rest else []
    return words["path about"].format(" ".join(parts))


def _step(step: Step, content: Content, language: str) -> str:
    title = _text(content.page(language, step.page).meta["title"])
    link = f'<a href="{_address(step.page, language)}">{title}</a>'
    names = (
        f'<a href="{TERM}{slug}">{_text(content.glossary.terms[slug].name(language))}</a>'
        for slug in step.terms
    )
    terms = f'<p class="terms">{WORDS[language]["terms of"]}: {", ".join(names)}.</p>'
    return (
        f"<li><p>{link} {_time(content.minutes[step.page], language)}</p>"
        f"<p>{_text(step.goal[language])}</p>{terms if step.terms else ''}</li>"
    )


def _time(minutes: int, language: str) -> str:
    """In an element that editions are not compared by: it follows from what the pages say."""
    return f'<time datetime="PT{minutes}M">{duration(minutes, language)}</time>'


def _address(src_uri: str, language: str) -> str:
    return f"{SITE}{language}/{src_uri.removesuffix('.md')}.html"


def _text(text: str) -> str:
    return escape(text, quote=False)
