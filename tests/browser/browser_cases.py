"""What the browser tests look at: sizes of screens, languages, one page of each kind."""

from __future__ import annotations

from collections.abc import Callable

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SIZES = {
    "tablet": (1024, 768),
    "portrait": (768, 1024),
    "phone": (390, 844),
    "desktop": (1440, 900),
}
LANGUAGES = ("nb", "en", "ar")
CHESS = "eksempelvik-sjakklubb/sjakk-kveld.html"
TEMPLATES = {
    "catalogue": "index.html",
    "activity": CHESS,
    "category": "category/nature.html",
    "place": "place/biblioteket.html",
    "organisation": "eksempelvik-sjakklubb/index.html",
    "text": "page/about.html",
    "papers": "page/papers.html",
}
"""One page of each kind, below its language."""

Open = Callable[..., Page]
"""The fixture ``open_page``."""


_AXE = """async () => {
  await document.fonts.ready;
  const { violations } = await axe.run({ resultTypes: ["violations"] });
  return violations.map((one) => [one.id, one.nodes[0].html]);
}"""


def axe_violations(page: Page) -> list[list[str]]:
    """Rule and the first element that breaks it, of a page opened with ``bypass``."""
    page.evaluate(AXE_SCRIPT)
    found: list[list[str]] = page.evaluate(_AXE)
    return found
