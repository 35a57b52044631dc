"""Which cards of a built site look alike: ``python -m bench.lookalikes [SITE [LANGUAGE]]``.

Each category's page is opened on a tablet, the words are taken away, and what is left of every card
(its picture, the shapes of its days, its icons) is compared with every other of the page.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from bench.generated import TODAY
from bench.likeness import ALIKE, likeness, seen

WORDLESS = """
.ab-cards, .ab-section__cards { align-items: start !important; }
.ab-card h3 { display: none; }
.ab-card p { margin: 0 !important; -webkit-text-fill-color: transparent; }
"""
"""Takes the words from the cards and lets each be as tall as what is left; icons have no text."""
LOADED = """Promise.all([...document.querySelectorAll(".ab-card img")].map((one) => {
  one.loading = "eager";
  return one.decode();
}))"""
TABLET = (1024, 768)
_CARD = "#FFFEFA"
"""The ground of a card, with which the shorter ones are filled up."""
_SHOWN = 12


class Pair(NamedTuple):
    """Two cards of a category and how alike they are."""

    likeness: float
    category: str
    one: str
    other: str


def pairs(browser: Browser, site: Path, language: str) -> list[Pair]:
    """All pairs of cards that stand on the page of the same category, the most alike first."""
    return sorted(
        (
            pair
            for category, cards in _categories(browser, site, language)
            for pair in _pairs(category, cards)
        ),
        reverse=True,
    )


def _pairs(category: str, cards: Mapping[str, Image.Image]) -> Iterator[Pair]:
    wide = max((card.width for card in cards.values()), default=0)
    high = max((card.height for card in cards.values()), default=0)
    left = {}
    for name, card in cards.items():
        ground = Image.new("RGB", (wide, high), _CARD)
        ground.paste(card)
        left[name] = seen(ground)
    for one, other in combinations(left, 2):
        yield Pair(likeness(left[one], left[other]), category, one, other)


def _categories(
    browser: Browser, site: Path, language: str
) -> Iterator[tuple[str, dict[str, Image.Image]]]:
    """Category → listing → its card without words."""
    context = browser.new_context(
        viewport={"width": TABLET[0], "height": TABLET[1]}, bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    for file in sorted((site / language / "category").glob("*.html")):
        page.goto(file.resolve().as_uri())
        page.add_style_tag(content=WORDLESS)
        page.evaluate(LOADED)
        cards = {
            str(card.get_attribute("href")).removeprefix("../").removesuffix(".html"): Image.open(
                io.BytesIO(card.screenshot())
            ).convert("RGB")
            for card in page.locator(".ab-card").all()
        }
        yield file.stem, cards
    context.close()


def main(site: Path, language: str) -> None:
    """Print the most alike pairs, with a mark at those that cannot be told apart."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--headless=new", "--no-sandbox", "--disable-gpu"],
        )
        found = pairs(browser, site, language)
        browser.close()
    for pair in [one for at, one in enumerate(found) if at < _SHOWN or one.likeness >= ALIKE]:
        mark = "alike" if pair.likeness >= ALIKE else ""
        print(f"{pair.likeness:.3f} {mark:5}  {pair.category}: {pair.one} – {pair.other}")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(Path(given.get(0, "site")), given.get(1, "nb"))
