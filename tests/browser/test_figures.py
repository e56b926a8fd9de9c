"""Figures are drawn without measuring text: a browser measures it."""

import pytest
from playwright.sync_api import BrowserContext
from real import CONTENT
from refsite.content import inserts
from refsite.languages import CODES

WITH_FIGURES = sorted({p.src_uri for p in CONTENT.pages if inserts.of(p, "figure")})
SPILLED = r"""
() => [...document.querySelectorAll(".figure svg")].flatMap((svg) => {
  const texts = [...svg.querySelectorAll("text")];
  const boxes = [...svg.querySelectorAll("rect")].map((box) => box.getBBox());
  const inside = (text, box) => text.x >= box.x && text.y >= box.y
    && text.x + text.width <= box.x + box.width && text.y + text.height <= box.y + box.height;
  const touch = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
  const wrong = texts.filter((text) => {
    const own = text.getBBox();
    const { width, height } = svg.viewBox.baseVal;
    const spills = boxes.some((box) => touch(own, box) && !inside(own, box));
    const meets = texts.some((other) => other !== text && overlap(own, other.getBBox()));
    return !inside(own, { x: 0, y: 0, width, height }) || spills || meets;
  });
  return wrong.map((text) => text.textContent);
  function overlap(one, other) {  // lines of one text may share a few units of height
    return one.x < other.x + other.width && other.x < one.x + one.width
      && one.y + 4 < other.y + other.height && other.y + 4 < one.y + one.height;
  }
})
"""


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("src_uri", WITH_FIGURES)
def test_words_stay_in_their_boxes(context: BrowserContext, server: str, code: str, src_uri: str):
    """No text leaves its box or the figure, and none runs into another."""
    page = context.new_page()
    page.goto(f"{server}{code}/{src_uri.removesuffix('.md')}.html")

    assert page.locator(".figure svg").count() > 0
    assert page.evaluate(SPILLED) == []
