"""What the page “Speed” says is what was measured, and goals are marked honestly."""

import json
from xml.etree import ElementTree

import goals
import plot
import pytest
import report
from refsite.languages import CODES
from refsite.project import Project
from wording import WORDS, number

DATA = json.loads(report.PUBLISHED.read_text("utf-8"))


def test_the_page_says_what_was_measured():
    """Tables and plot of both languages are those that the published figures give."""
    for path, text in report.pages(DATA, Project().docs).items():
        assert path.read_text("utf-8") == text, f"{path}: benchmarks/report.py writes it"


@pytest.mark.parametrize("code", CODES)
def test_the_plot_says_in_words_what_it_shows(code: str):
    """It has a title and a description with every figure, for readers who do not see it."""
    rows = DATA["figures"]["builds"]

    title, told = list(ElementTree.fromstring(plot.svg(rows, code)))[:2]  # noqa: S314 (we wrote it)

    assert title.text == WORDS[code]["plot"]
    shown = [row for row in rows if row["state"] == "cold" and row["builder"] in plot.LINES]
    for row in shown:
        assert f"{number(row['wall'], code)} {WORDS[code]['seconds']}" in told.text


@pytest.mark.parametrize(("wall", "met"), [(0.2, True), (0.2001, False)])
def test_a_goal_is_met_up_to_its_figure(wall: float, met: bool):
    """Nothing is rounded in our favour."""
    rows = [
        {"builder": builder, "state": "cold", "pages": 1_000, "wall": seconds}
        for builder, seconds in ((goals.PAGES, wall), (goals.MATERIAL, 1.0))
    ]

    [result] = goals.results({"builds": rows, "linking": []})

    assert result.met == met
