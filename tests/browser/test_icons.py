"""All icons of a style sheet share one drawing: each shows its own part of it, at every size."""

from __future__ import annotations

import io

import pytest
from browser_cases import Open
from PIL import Image, ImageChops

from catalogue import templates

NAMES = templates.icon_names()
_BESIDE = """([name, svg, size]) => {
  const icon = Object.assign(document.createElement("i"), { className: `ab-icon ${name}` });
  const drawn = Object.assign(new Image(), { src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
  for (const [one, top] of [[icon, "0"], [drawn, "200px"]]) {
    const place = { position: "absolute", top, left: "0" };
    Object.assign(one.style, { ...place, color: "#000", inlineSize: size, blockSize: size });
  }
  document.body.replaceChildren(icon, drawn);
  document.body.style.background = "#fff";
  return drawn.decode();
}"""


@pytest.mark.parametrize("size", ["24px", "30.4px", "96px"])
def test_an_icon_looks_like_its_drawing(open_page: Open, size: str) -> None:
    page = open_page("nb/index.html", bypass=True)
    for name in (NAMES[0], NAMES[1], NAMES[len(NAMES) // 2], NAMES[-1]):
        page.evaluate(_BESIDE, [templates.icon_class(name), templates.icon_svg(name), size])
        icon, drawn = (
            Image.open(io.BytesIO(page.locator(one).screenshot())).convert("L")
            for one in ("body > i", "body > img")
        )
        assert drawn.getextrema() == (0, 255), name
        differing = ImageChops.difference(icon, drawn).histogram()
        assert sum(differing[160:]) <= 0.03 * drawn.width * drawn.height, name
