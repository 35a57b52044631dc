"""Every screen of the conversation, in two languages and at every size: big enough, whole, in order."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_cases import SIZES, Open, axe_violations
from playwright.sync_api import Page
from talk_cases import VOICES, begin, say, settings, to_review
from test_screens import SMALL_TARGETS, WIDER_THAN_THE_SCREEN

ANSWERS_PX = 104
LIGHT_BYTES = 30_000
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
HIDDEN_LABELS = """() => [...(document.querySelector("dialog[open]") ?? document).querySelectorAll("button")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .flatMap((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) {
        const seen = walker.currentNode.parentElement.checkVisibility() && !walker.currentNode.parentElement.closest(".ab-hidden") && box.width > 2;
        const inside = box.bottom <= innerHeight && box.top >= 0;
        if (!seen || !inside || getComputedStyle(walker.currentNode.parentElement).clipPath !== "none") { continue; }
        for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
          const top = document.elementFromPoint(x, (box.top + box.bottom) / 2);
          if (top?.closest(".ab-talk-topics__foot") && !one.closest(".ab-talk-topics__foot")) { continue; }
          if (!top || !one.contains(top) || (top !== walker.currentNode.parentElement && !top.contains(walker.currentNode))) {
            found.push([one.textContent, top?.outerHTML.slice(0, 80)]);
          }
        }
      }
    }
    return found;
  })"""
"""Letters of buttons under which something else lies: a picture on the pile, another button."""
BROKEN_WORDS = """() => [...document.querySelectorAll(".ab-talk-mat__word")].flatMap((one) => {
  const text = one.firstChild;
  return [...text.data.matchAll(/[^\\s-]+/g)].filter((word) => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map((word) => word[0]);
})"""
"""Words of the answers that stand on two lines; a hyphen is a place to break."""
CUT_WORDS = """() => [...(document.querySelector("dialog[open]") ?? document.querySelector(".ab-talk")).querySelectorAll("button, h1, h2")]
  .filter((one) => one.checkVisibility() && !one.matches(".ab-hidden") && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""


def show_topics(page: Page) -> None:
    """The choice of topics."""
    page.locator("[data-module=opener]").click()
    page.locator("[data-topic=music-dance]").click()


def show_round(page: Page) -> None:
    """In the middle of a round, with something on each pile."""
    begin(page)
    say(page, "yes", "yes", "maybe", "no")


def show_pause(page: Page) -> None:
    """After the first round."""
    begin(page)
    answers = page.locator(".ab-talk-dots i").count()
    say(page, *(("yes", "maybe", "no") * answers)[:answers])


def show_review(page: Page) -> None:
    """ "Mine valg"."""
    show_round(page)
    to_review(page)


def show_move(page: Page) -> None:
    """Where shall it go?"""
    show_review(page)
    page.locator(".ab-talk-small").first.click()


def show_liked(page: Page) -> None:
    """ "Det du likte"."""
    show_review(page)
    page.locator("[data-key=onward]").click()


def show_home(page: Page) -> None:
    """ "Ta med hjem"."""
    show_liked(page)
    page.locator(".ab-talk__onward").click()
    page.locator(".ab-talk-home__qr img").first.wait_for()


def show_wish(page: Page) -> None:
    """The wish card."""
    show_review(page)
    page.locator(".ab-talk-review__rest button").nth(2).click()


def show_codes(page: Page) -> None:
    """The pad, with one code found and one not."""
    show_topics(page)
    page.locator("[data-key=codes]").click()
    page.keyboard.type("101999")


def show_settings(page: Page) -> None:
    """The settings above a round."""
    show_round(page)
    page.locator("[data-key=settings]").click()


def show_languages(page: Page) -> None:
    """The languages above a round."""
    show_round(page)
    page.locator("[data-key=language]").click()


def show_ways(page: Page) -> None:
    """The first screen."""
    page.goto(page.url + "#start")
    page.reload()
    page.locator(".ab-talk-way").first.wait_for()


def show_wiped(page: Page) -> None:
    """After everything was erased."""
    show_review(page)
    page.locator(".ab-talk__end .ab-button").last.click()
    page.locator(".ab-talk-dialog .ab-button--main").click()


VIEWS: dict[str, Callable[[Page], None]] = {
    "ways": show_ways,
    "topics": show_topics,
    "round": show_round,
    "pause": show_pause,
    "review": show_review,
    "move": show_move,
    "liked": show_liked,
    "home": show_home,
    "wish": show_wish,
    "codes": show_codes,
    "settings": show_settings,
    "languages": show_languages,
    "wiped": show_wiped,
}


@pytest.mark.parametrize("language", ["nb", "ar"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_screen_is_sound(open_page: Open, view: str, language: str) -> None:
    page = open_page(f"{language}/index.html", bypass=True)
    page.add_init_script(VOICES)
    page.reload()
    VIEWS[view](page)
    assert axe_violations(page) == []
    faults = {}
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SETTLED)
        faults[size] = {
            "sideways": page.evaluate(WIDER_THAN_THE_SCREEN),
            "small": page.evaluate(SMALL_TARGETS),
            "covered": page.evaluate(HIDDEN_LABELS),
            "cut": page.evaluate(CUT_WORDS),
        }
    sound = {"sideways": False, "small": [], "covered": [], "cut": []}
    assert faults == dict.fromkeys(SIZES, sound)


@pytest.mark.parametrize("mats", ["below", "left", "right"])
@pytest.mark.parametrize("language", ["nb", "ar"])
def test_answers_are_large_and_nothing_covers_them(
    open_page: Open, language: str, mats: str
) -> None:
    page = open_page(f"{language}/index.html")
    show_round(page)
    settings(page, f"mats-{mats}")
    for size in (1, 2, 3):
        settings(page, f"size-{size}")
        for screen, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(SETTLED)
            boxes = [one.bounding_box() for one in page.locator(".ab-talk-mats button").all()]
            least = min(min(box["width"], box["height"]) for box in boxes if box)
            assert least >= ANSWERS_PX or (screen == "phone" and mats != "below"), (screen, size)
            card = page.locator(".ab-talk-one").bounding_box()
            assert card is not None
            for box in boxes:
                assert box is not None
                apart = (
                    card["x"] + card["width"] <= box["x"] + 1
                    or box["x"] + box["width"] <= card["x"] + 1
                    or card["y"] + card["height"] <= box["y"] + 1
                )
                assert apart, (screen, size, card, box)
            assert page.evaluate(WIDER_THAN_THE_SCREEN) is False, (screen, size)
            assert page.evaluate(HIDDEN_LABELS) == [], (screen, size)
            assert page.evaluate(BROKEN_WORDS) == [], (screen, size, mats)
        page.set_viewport_size({"width": 1024, "height": 768})


def test_left_and_right_are_those_of_the_room_in_every_language(open_page: Open) -> None:
    for language in ("nb", "ar"):
        page = open_page(f"{language}/index.html")
        begin(page)
        settings(page, "mats-left")
        box = page.locator(".ab-talk-mats").bounding_box()
        assert box is not None
        assert box["x"] < 100


def test_everything_of_a_round_fits_on_a_tablet_without_scrolling(open_page: Open) -> None:
    for size in ("tablet", "portrait", "phone", "desktop"):
        page = open_page("nb/index.html", size)
        begin(page)
        high = page.evaluate("document.documentElement.scrollHeight - innerHeight")
        assert high <= 0, size
        assert page.locator(".ab-talk-one h1").evaluate(
            "one => parseFloat(getComputedStyle(one).fontSize)"
        ) == (32 if size == "phone" else 42)


@pytest.mark.parametrize("zoom", [2, 4])
def test_a_large_zoom_scrolls_only_downwards(open_page: Open, zoom: int) -> None:
    page = open_page("nb/index.html")
    show_round(page)
    page.set_viewport_size({"width": 1280 // zoom, "height": 1024 // zoom})
    page.evaluate(SETTLED)
    assert page.evaluate(WIDER_THAN_THE_SCREEN) is False
    page.locator(".ab-talk-mat--no").scroll_into_view_if_needed()
    page.locator(".ab-talk-mat--no").click()
    assert page.locator(".ab-talk-mat--no em").inner_text() == "2"


def test_the_scripts_of_the_conversation_are_light_and_come_late(
    open_page: Open, site_folder: Path
) -> None:
    assert open_page("nb/index.html").evaluate("typeof abTalkApp") == "undefined"
    assert len(gzip.compress((site_folder / "assets" / "talk.js").read_bytes())) <= LIGHT_BYTES


@pytest.mark.parametrize("size", ["tablet", "portrait", "phone"])
def test_a_long_word_of_a_title_takes_of_the_picture_and_is_not_broken(
    open_page: Open, size: str
) -> None:
    page = open_page("nb/index.html", size)
    show_liked(page)
    lines = """(name) => {
      name.textContent = "Formiddagskafeen";
      const word = document.createRange();
      word.selectNodeContents(name);
      return word.getClientRects().length;
    }"""
    assert page.locator(".ab-talk-liked__name").first.evaluate(lines) == 1
