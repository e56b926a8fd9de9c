"""GIFT as another program reads it: gift-pegjs, the grammar that is not Moodle's and not ours."""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.content.questions import Question
from refsite.languages import CODES
from refsite.outputs.moodle import quizzes
from refsite.outputs.moodle.text import flat
from small import RELEASE

LOCKED = Path(__file__).with_name("gift")
"""The parser's version and hash, as npm wants them."""
READ = """
const { parse } = require("gift-pegjs");
const files = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const read = Object.entries(files).map(([path, text]) => [path, parse(text)]);
console.log(JSON.stringify(Object.fromEntries(read)));
"""
KINDS = {
    "choice": "MC",
    "true-false": "TF",
    "matching": "Matching",
    "ordering": "Matching",
    "short": "Short",
}


def files(content: Content) -> dict[str, str]:
    """The GIFT files of both outputs, by path."""
    artifacts = [
        a for o in (quizzes.SELF_CHECK, quizzes.TERM_QUIZ) for a in o.render(content, RELEASE)
    ]
    return {a.path: a.content.decode() for a in artifacts if a.path.endswith(".gift.txt")}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, str]], dict]:
    """What the parser makes of files."""
    folder = tmp_path_factory.mktemp("gift")
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(LOCKED / name, folder / name)
    quiet = ("--silent", "--ignore-scripts", "--no-audit", "--no-fund")
    subprocess.run(["npm", "ci", *quiet], cwd=folder, check=True)

    def parse(texts: dict[str, str]) -> dict:
        result = subprocess.run(
            ["node", "-e", READ],
            input=json.dumps(texts),
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    return parse


def shown(text: dict) -> str:
    """What a reader sees of a text in HTML."""
    assert text["format"] == "html"
    return unescape(text["text"].replace("<span></span>", "")).strip()


def plain(text: str) -> str:
    """A text of a matching's right side, where gift-pegjs leaves its own placeholders."""
    return re.sub(r"&&0*(\d+);", lambda found: chr(int(found[1])), text)


def agree(item: dict, question: Question, code: str) -> None:
    """What was read is the question, text by text, with the right answers right."""
    assert item["type"] == KINDS[question.kind]
    assert shown(item["stem"]) == flat(question.stem[code])
    assert not item.get("hasEmbeddedAnswers")
    if question.kind == "choice":
        expected = {
            (flat(o.text[code]), flat(o.reason.get(code, "")), o.right) for o in question.options
        }
        assert expected == {
            (shown(c["text"]), shown(c["feedback"]) if c["feedback"] else "", c["isCorrect"])
            for c in item["choices"]
        }
    elif question.kind == "true-false":
        assert item["isTrue"] is question.answer
    elif question.kind == "short":
        texts = [choice["text"]["text"].replace(r"\*", "*") for choice in item["choices"]]
        assert texts == [flat(text) for text in question.answers[code]]
        assert all(choice["isCorrect"] and not choice["weight"] for choice in item["choices"])
    else:
        pairs = [(left[code], right[code]) for left, right in question.pairs]
        pairs += [(entry[code], str(number)) for number, entry in enumerate(question.items, 1)]
        found = {(shown(p["subquestion"]), plain(p["subanswer"])) for p in item["matchPairs"]}
        assert found == {(flat(left), flat(right)) for left, right in pairs}
    if question.reason:
        assert shown(item["globalFeedback"]).startswith(flat(question.reason[code]))


def wanted(content: Content, code: str) -> dict[str, Question]:
    """Every question of a language by its id."""
    parts = [*quizzes.self_check(content, code), *quizzes.term_quiz(content, code)]
    return {a.identity(code): a.question for part in parts for a in part.asked}


@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_every_question_is_read_back(content: Content, read: Callable):
    """Each question arrives in two files a language, its own and the whole one, word by word."""
    parsed = read(files(content))
    for code in CODES:
        questions, times = wanted(content, code), Counter()
        for path, items in parsed.items():
            if re.match(rf"moodle/[a-z-]+-{code}[-.]", path):
                for item in (item for item in items if item["type"] != "Category"):
                    agree(item, questions[item["id"]], code)
                    times[item["id"]] += 1
        assert set(questions) == set(times)
        assert set(times.values()) == {2}
    asked = sum(map(len, content.questions.values()))
    assert asked == sum(not key.startswith("id/glossary/") for key in wanted(content, "id"))


def test_category_stands_before_its_questions(read: Callable):
    """A file begins with the category of its first question, whose path Moodle takes as it is."""
    for path, items in read(files(nasty.content())).items():
        if items:
            assert items[0]["type"] == "Category", path
            assert items[0]["title"].startswith("$course$/top/Rujukan Peksos (")
    [part] = [p for p in files(nasty.content()) if p == "moodle/self-check-en-part.gift.txt"]
    assert "/Part // one: page\n" in files(nasty.content())[part]


def test_no_byte_order_mark():
    """Moodle takes one for a part of the first question."""
    assert not any(text.startswith("\ufeff") for text in files(CONTENT).values())
