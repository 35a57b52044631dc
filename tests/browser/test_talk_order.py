"""The order of the answers, switched with one tap: what is seen, read, reached and pressed agree."""

from __future__ import annotations

import pytest
from browser_cases import Open
from playwright.sync_api import Page
from talk_cases import begin, name, piles, say, settings, to_review

TURNED = ["no", "maybe", "yes"]


def lying(page: Page, answers: str) -> list[str]:
    """The answers as a reader meets them: row by row, from where the language begins."""
    turned = page.locator("html").get_attribute("dir") == "rtl"
    boxes = []
    for one in page.locator(answers).all():
        box = one.bounding_box()
        assert box is not None
        side = -box["x"] if turned else box["x"]
        kind = (one.get_attribute("class") or "").split("--")[-1]
        boxes.append((round(box["y"]), round(side), kind))
    return [kind for _, _, kind in sorted(boxes)]


def in_the_document(page: Page) -> list[str | None]:
    """The answers as a screen reader meets them."""
    return [one.get_attribute("data-answer") for one in page.locator(".ab-talk-mats button").all()]


@pytest.mark.parametrize("mats", ["below", "left", "right"])
@pytest.mark.parametrize("language", ["nb", "ar"])
def test_one_tap_turns_the_order_that_is_seen_and_read(
    open_page: Open, language: str, mats: str
) -> None:
    page = open_page(f"{language}/index.html")
    begin(page)
    settings(page, f"mats-{mats}")
    assert lying(page, ".ab-talk-mat") == in_the_document(page) == TURNED[::-1]
    settings(page, "first-no")
    assert lying(page, ".ab-talk-mat") == in_the_document(page) == TURNED
    settings(page, "first-yes")
    assert lying(page, ".ab-talk-mat") == in_the_document(page) == TURNED[::-1]


def test_the_switch_says_its_choices_in_the_words_of_the_scale(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    page.locator("[data-key=settings]").click()
    choices = page.locator("[data-key^=first-]")
    assert choices.all_inner_texts() == ["«Liker» først", "«Ikke for meg» først"]
    page.locator("[data-key=scale-want]").click()
    assert choices.all_inner_texts() == ["«Har lyst» først", "«Ikke lyst» først"]
    page.locator("[data-key=first-no]").click()
    pressed = [one.get_attribute("aria-pressed") for one in choices.all()]
    assert pressed == ["false", "true"]
    assert page.evaluate("document.activeElement.dataset.key") == "first-no"


def test_number_keys_and_arrows_follow_the_order(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    settings(page, "first-no")
    first = name(page)
    page.keyboard.press("1")
    second = name(page)
    page.keyboard.press("3")
    third = name(page)
    page.locator(".ab-talk-one h1").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    to_review(page)
    assert piles(page) == {"yes": [second], "maybe": [], "no": [first, third]}


def test_arrows_follow_the_order_in_arabic(open_page: Open) -> None:
    page = open_page("ar/index.html")
    begin(page)
    settings(page, "first-no")
    page.locator(".ab-talk-one h1").focus()
    reached = []
    for _ in TURNED:
        page.keyboard.press("ArrowLeft")
        reached.append(page.evaluate("document.activeElement.dataset.answer"))
    assert reached == TURNED


def test_switches_go_over_the_answers_as_they_lie(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    settings(page, "first-no", "scanning-true")
    marked = []
    for _ in TURNED:
        page.keyboard.press(" ")
        marked.append(page.locator(".ab-talk-scanned").get_attribute("data-answer"))
    assert marked == TURNED


def test_what_was_answered_stays_and_its_piles_lie_in_the_same_order(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, "yes", "maybe", "no")
    settings(page, "first-no")
    shown = name(page)
    assert page.locator(".ab-talk-mat em").all_inner_texts() == ["1", "1", "1"]
    assert name(page) == shown
    to_review(page)
    assert piles(page) == {"yes": seen[:1], "maybe": seen[1:2], "no": seen[2:]}
    assert lying(page, ".ab-talk-pile") == TURNED
    wide = [
        box["width"] for one in page.locator(".ab-talk-pile").all() if (box := one.bounding_box())
    ]
    assert wide[2] > wide[0] == wide[1], "what was liked has the most room"
    page.locator(".ab-talk-pile--yes .ab-talk-small").click()
    assert lying(page, ".ab-talk-move .ab-talk-mat") == TURNED
