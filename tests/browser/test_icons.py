"""The icons that are committed are those that scripts/icons.py draws."""

import base64

import pytest
from icons import SIZES, draw
from playwright.sync_api import Browser
from refsite.project import Project

ALIKE = """
async ([one, other]) => {
  const pixels = async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return [image.width, image.height, pen.getImageData(0, 0, image.width, image.height).data];
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  const off = a[2].reduce((sum, value, at) => sum + Math.abs(value - b[2][at]), 0);
  return { sizes: [a.slice(0, 2), b.slice(0, 2)], off: off / a[2].length, corner: a[2][3] };
}
"""


@pytest.fixture(scope="module")
def drawn(chromium: Browser) -> dict[str, bytes]:
    """The icons, drawn anew."""
    return dict(draw(chromium, Project()))


@pytest.mark.parametrize("name", SIZES)
def test_icon_is_the_drawing(chromium: Browser, drawn: dict[str, bytes], name: str):
    """Each has its size and looks like favicon.svg; a maskable one fills its corners."""
    committed = (Project().theme / "assets" / "images" / name).read_bytes()
    page = chromium.new_page()
    pair = [base64.b64encode(png).decode() for png in (committed, drawn[name])]
    found = page.evaluate(ALIKE, pair)
    page.close()

    assert found["sizes"] == [[SIZES[name]] * 2] * 2
    assert found["off"] < 1  # of 255, over all pixels
    assert found["corner"] == (255 if "maskable" in name else 0)
