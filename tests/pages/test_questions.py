"""Self-check questions: the right answer is marked as such, whatever the order in which all are shown."""

import re

from real import CONTENT
from refsite.content.questions import Question
from refsite.languages import CODES
from refsite.pages import questions

PAGES = {(page.language, page.src_uri): page for page in CONTENT.pages}
ALL = [question for asked in CONTENT.questions.values() for question in asked]


def shown(question: Question, language: str) -> str:
    """The HTML of one question."""
    return questions.section([question], PAGES[language, question.src_uri])


def listed(html: str) -> list[str]:
    """The lettered entries, in the order in which a reader sees them."""
    return re.findall(r"<li>(.*?)</li>", html.split('<ol type="A">')[1].split("</ol>")[0])


def test_every_page_that_teaches_asks():
    """Each page with goals has its questions, in both languages."""
    teaching = {page.src_uri for page in CONTENT.pages if "goals" in page.meta}

    assert teaching == set(CONTENT.questions)


def test_letters_of_a_choice_lead_to_the_right_option():
    """The letter in the answer is that of the option marked right, followed by its reason."""
    for question in (q for q in ALL if q.kind == "choice"):
        for code in CODES:
            html = shown(question, code)
            letter, reason = re.search(r"<strong>([A-H])\.</strong> (.*?)</p>", html).groups()
            [right] = [option for option in question.options if option.right]
            assert listed(html)[questions.LETTERS.index(letter)] == right.text[code]
            assert reason == right.reason[code]


def test_pairs_of_a_match_are_those_of_the_record():
    """Number and letter of the answer lead from each left side to its own right side."""
    for question in (q for q in ALL if q.kind == "matching"):
        for code in CODES:
            html = shown(question, code)
            answer = re.search(r"<strong>(.*?)\.</strong>", html)[1]
            for number, letter in re.findall(r"(\d+) – ([A-H])", answer):
                _, right = question.pairs[int(number) - 1]
                assert listed(html)[questions.LETTERS.index(letter)] == right[code]


def test_letters_of_an_order_give_the_right_order():
    """Read by the letters of the answer, the entries stand in the order of the record."""
    for question in (q for q in ALL if q.kind == "ordering"):
        for code in CODES:
            html = shown(question, code)
            letters = re.search(r"<strong>(.*?)\.</strong>", html)[1].split(", ")
            read = [listed(html)[questions.LETTERS.index(letter)] for letter in letters]
            assert read == [item[code] for item in question.items]


def test_entries_are_never_shown_in_the_order_of_the_file():
    """Else the right option, which writers like to put first, would always be A."""
    for question in ALL:
        count = max(len(question.options), len(question.pairs), len(question.items))
        if count > 1:
            order = questions.shuffled(question, count)
            assert sorted(order) == list(range(count)) != order


def test_right_options_are_spread_over_the_letters():
    """No letter holds half of the right answers."""
    letters = [
        re.search(r"<strong>([A-H])\.", shown(question, "id"))[1]
        for question in ALL
        if question.kind == "choice"
    ]

    assert max(letters.count(letter) for letter in "ABCD") < len(letters) / 2
