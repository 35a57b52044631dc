"""Catalogue, activity and conversation in twenty languages: axe, nothing sideways, no word cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_cases import SIZES, axe_violations
from playwright.sync_api import Browser, Page
from talk_cases import SEED, settings
from test_screens import WHOLE_CARDS, WIDER_THAN_THE_SCREEN
from test_talk_looks import BROKEN_WORDS, SETTLED, show_round, show_topics
from twenty_catalogue import KNITTING, TWENTY

HANDHELD = ("tablet", "portrait", "phone")
CUT_WORDS = """() => [...document.querySelectorAll("a, button, summary, label, b, h1, h2, h3")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".ab-hidden"))
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
  .map((one) => [one.className || one.tagName, one.textContent.trim(), one.scrollWidth - one.clientWidth])"""
"""What is wider than the button, pill, tile, chip, link or heading that it stands in, and by how many pixels."""
VIEWS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "catalogue": ("index", lambda _: None),
    "activity": (KNITTING, lambda _: None),
    "topics": ("index", show_topics),
    "conversation": ("index", show_round),
}
"""The page, and what is done on it."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all tests of this file: a new one takes longer than another address."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    context.add_init_script(SEED)
    yield context.new_page()
    context.close()


PILLS = """() => {
  const line = document.querySelector(".ab-pills__line");
  const pills = [...line.children, document.querySelector("[data-more]")];
  const tops = new Set(pills.map((one) => one.getBoundingClientRect().top));
  const hidden = pills.filter((one) => {
    one.focus({ preventScroll: false });
    const box = one.getBoundingClientRect();
    const frame = line.getBoundingClientRect();
    const inside = one.parentElement !== line || (box.left >= frame.left && box.right <= frame.right);
    return !inside || box.left < 0 || box.right > innerWidth;
  });
  return [tops.size, hidden.map((one) => one.textContent.trim())];
}"""
"""In how many lines the pills stand, and those that are not seen whole when they have the focus."""


def turn(page: Page, size: str) -> None:
    """Another screen."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(SETTLED)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", TWENTY)
def test_a_screen_is_sound_in_every_language(
    page: Page, twenty: Path, language: str, view: str
) -> None:
    path, show = VIEWS[view]
    turn(page, "tablet")
    page.goto((twenty / "site" / language / f"{path}.html").as_uri())
    show(page)
    page.evaluate("document.fonts.ready")
    assert axe_violations(page) == []
    faults = {}
    for size in HANDHELD:
        turn(page, size)
        faults[size] = {
            "sideways": page.evaluate(WIDER_THAN_THE_SCREEN),
            "cut": page.evaluate(CUT_WORDS),
            "broken": page.evaluate(BROKEN_WORDS),
        }
    sound = {"sideways": False, "cut": [], "broken": []}
    assert faults == dict.fromkeys(HANDHELD, sound)


FACES = """() => [...new Set([...document.fonts].filter((one) => one.status === "loaded").map((one) => one.family))].sort()"""
"""The families that a page has fetched letters of."""


@pytest.mark.parametrize("path", ["index", KNITTING])
def test_vietnamese_words_are_in_one_face_that_no_other_language_fetches(
    page: Page, twenty: Path, path: str
) -> None:
    turn(page, "tablet")
    for language in ("vi", "nb", "fr"):
        page.goto((twenty / "site" / language / f"{path}.html").as_uri())
        page.evaluate("document.fonts.ready")
        fetched = {one.strip('"') for one in page.evaluate(FACES)}
        latin = fetched & {"AB Latin", "AB Vietnamese"}
        assert latin == {"AB Vietnamese" if language == "vi" else "AB Latin"}, language


@pytest.mark.parametrize("language", TWENTY)
def test_no_answer_is_broken_inside_a_word_on_a_narrow_phone(
    page: Page, twenty: Path, language: str
) -> None:
    page.goto((twenty / "site" / language / "index.html").as_uri())
    page.set_viewport_size({"width": 360, "height": 740})
    show_round(page)
    page.evaluate("document.fonts.ready")
    for scale in ("like", "want"):
        settings(page, f"scale-{scale}")
        assert page.evaluate(BROKEN_WORDS) == [], scale
        assert page.evaluate(WIDER_THAN_THE_SCREEN) is False, scale


@pytest.mark.parametrize("language", TWENTY)
def test_six_whole_cards_stand_below_one_line_of_pills(
    page: Page, sample_in_twenty: Path, language: str
) -> None:
    page.goto((sample_in_twenty / "site" / language / "index.html").as_uri())
    turn(page, "tablet")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(WHOLE_CARDS) == 6
    assert page.evaluate(PILLS) == [1, []]
