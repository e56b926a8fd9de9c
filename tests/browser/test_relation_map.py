"""The map of a term's relations is drawn without measuring text: a browser measures it."""

import pytest
from playwright.sync_api import BrowserContext
from real import CONTENT
from refsite.languages import CODES

GLOSSARY = CONTENT.glossary
SPILLED = r"""
() => [...document.querySelectorAll(".map g")].flatMap((group) => {
  const drawn = group.querySelector("path").getAttribute("d");
  const boxes = [...drawn.matchAll(/M(\d+) \d+h(\d+)v24/g)].map((box) => +box[1] + +box[2]);
  const texts = [...group.querySelectorAll("text:not(.kind)")];
  return texts.filter((text, index) => {
    const { x, width } = text.getBBox();
    return x + width > boxes[index] || boxes[index] > 360;
  }).map((text) => text.textContent);
})
"""


@pytest.mark.parametrize("code", CODES)
def test_names_stay_in_their_boxes(context: BrowserContext, server: str, code: str):
    """The forty longest names of a language, and all that is related to them."""
    longest = sorted(GLOSSARY.terms.values(), key=lambda term: len(term.name(code)))[-40:]
    page, spilled = context.new_page(), []
    for term in longest:
        page.goto(f"{server}{code}/glossary/{term.slug}.html", wait_until="domcontentloaded")
        spilled += page.evaluate(SPILLED)

    assert spilled == []
