"""A card that was found opens above the list: going back finds choices, cards, scroll and focus as
they were, and neither address nor history nor storage says what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_cases import SIZES, Open, axe_violations
from playwright.sync_api import Browser, Page, Route, expect
from talk_cases import TRACES, begin, serving, to_review

CARDS = ".ab-results a.ab-card"
DIALOG = ".ab-talk-dialog"
LOOKS = """() => ({
  cards: [...document.querySelectorAll(".ab-results a.ab-card")].map((one) => one.getAttribute("href")),
  pressed: [...document.querySelectorAll("[aria-pressed=true], [data-tile][aria-current]")].map((one) => one.textContent),
  chips: [...document.querySelectorAll("[data-chosen] button")].map((one) => one.textContent),
  typed: document.querySelector("[data-search] input").value,
  said: document.querySelector(".ab-shown__words").textContent,
  scroll: Math.round(scrollY), title: document.title, focus: document.activeElement.getAttribute("href"),
})"""
"""What somebody sees of the choices and of what they found."""

Reach = Callable[..., Page]


@pytest.fixture
def reach(browser: Browser, site_folder: Path) -> Iterator[Reach]:
    """``reach("nb/index.html", size="phone")`` → the page over http; nothing is kept for later."""
    contexts = []
    with serving(site_folder) as (address, _, _stop):

        def opened(path: str, size: str = "tablet") -> Page:
            width, height = SIZES[size]
            context = browser.new_context(
                viewport={"width": width, "height": height},
                reduced_motion="reduce",
                bypass_csp=True,
                service_workers="block",
            )
            contexts.append(context)
            page = context.new_page()
            page.goto(address + path)
            return page

        yield opened
        for context in contexts:
            context.close()


def by_pill(page: Page) -> None:
    page.locator("[data-pill='day']").click()


def by_tile(page: Page) -> None:
    page.locator("[data-tile='sport']").click()


def by_word(page: Page) -> None:
    page.get_by_role("searchbox").fill("tur")


def by_heading(page: Page) -> None:
    page.locator("[data-more]").click()
    page.locator("[data-facet='weekday'][data-value='1']").click()
    page.locator("[data-more]").click()


def last_card(page: Page) -> str:
    """Waits for all cards, and gives the focus to the last, as a tap does; its name."""
    expect(page.locator(CARDS).first).to_be_visible()
    expect(page.locator("[data-growing]")).to_have_count(0)
    page.locator(CARDS).last.scroll_into_view_if_needed()
    page.locator(CARDS).last.focus()
    return page.locator(f"{CARDS} h3").last.inner_text()


def refuse_to_fetch(page: Page) -> None:
    """Pages can be gone to, and not be fetched."""

    def answer(route: Route) -> None:
        if route.request.resource_type == "fetch":
            route.abort()
        else:
            route.continue_()

    page.route("**/*.html", answer)


@pytest.mark.parametrize(
    ("start", "size", "choose"),
    [
        ("nb/index.html", "tablet", [by_pill, by_heading]),
        ("ar/index.html", "portrait", [by_heading]),
        ("nb/index.html", "phone", [by_tile]),
        ("nb/index.html", "tablet", [by_word]),
        ("nb/category/nature.html", "tablet", [by_pill]),
    ],
)
def test_going_back_finds_everything_as_it_was(
    reach: Reach, start: str, size: str, choose: list[Callable[[Page], None]]
) -> None:
    page = reach(start, size)
    for one in choose:
        one(page)
    name = last_card(page)
    before: Any = page.evaluate(LOOKS)
    traces: Any = page.evaluate(TRACES)
    assert before["focus"] == before["cards"][-1]
    assert before["scroll"] > 0
    page.locator(CARDS).last.click()
    expect(page.locator(f"{DIALOG} article .ab-contact__number").first).to_be_visible()
    assert page.locator(f"{DIALOG} h2").first.inner_text() == name
    assert page.evaluate("document.activeElement.matches('.ab-talk-dialog h2')")
    assert axe_violations(page) == []
    assert page.evaluate(TRACES) == traces
    page.locator(f"{DIALOG} [data-key=close]").click()
    expect(page.locator(DIALOG)).to_have_count(0)
    assert page.evaluate(LOOKS) == before
    assert page.evaluate(TRACES) == traces
    page.keyboard.press("Enter")
    expect(page.locator(f"{DIALOG} article")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    assert page.evaluate(LOOKS) == before


def test_without_a_choice_a_card_is_a_link(reach: Reach) -> None:
    page = reach("nb/index.html")
    by_pill(page)
    expect(page.locator(CARDS).first).to_be_visible()
    by_pill(page)
    expect(page.locator(CARDS)).to_have_count(0)
    page.locator("[data-section] a.ab-card:visible").first.click()
    page.wait_for_url("**/nb/*/*.html")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("how", [{"modifiers": ["Control"]}, {"button": "middle"}])
def test_whoever_asks_for_a_new_tab_gets_one(reach: Reach, how: dict[str, Any]) -> None:
    page = reach("nb/index.html")
    by_pill(page)
    with page.context.expect_page() as beside:
        page.locator(CARDS).first.click(**how)
    beside.value.wait_for_url("**/nb/*/*.html")
    assert page.locator(DIALOG).count() == 0
    assert page.url.endswith("/nb/index.html")


def test_two_taps_open_one_activity(reach: Reach) -> None:
    page = reach("nb/index.html")
    by_pill(page)
    expect(page.locator(CARDS).first).to_be_visible()
    page.locator(CARDS).first.dblclick()
    expect(page.locator(f"{DIALOG} article")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.locator(DIALOG).count() == 1


@pytest.mark.parametrize("lost", ["page", "scripts"])
def test_what_cannot_be_fetched_is_gone_to(reach: Reach, lost: str) -> None:
    page = reach("nb/index.html")
    by_pill(page)
    expect(page.locator(CARDS).first).to_be_visible()
    if lost == "page":
        refuse_to_fetch(page)
    else:
        page.route("**/talk.js", lambda route: route.abort())
    page.locator(CARDS).first.click()
    page.wait_for_url("**/nb/*/*.html")


def test_from_a_plain_folder_it_opens_beside(open_page: Open) -> None:
    page = open_page("nb/index.html")
    by_pill(page)
    last_card(page)
    before = page.evaluate(LOOKS)
    with page.context.expect_page() as beside:
        page.locator(CARDS).last.click()
    beside.value.wait_for_url("**/nb/*/*.html")
    assert beside.value.evaluate("opener") is None
    assert page.evaluate(LOOKS) == before


def test_a_conversation_begins_as_ever_after_an_activity_was_looked_at(reach: Reach) -> None:
    page = reach("nb/index.html")
    by_pill(page)
    page.locator(CARDS).first.click()
    expect(page.locator(f"{DIALOG} article")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("abTalkAlive()") is False
    begin(page)
    page.locator(".ab-talk-mats [data-answer=yes]").click()
    to_review(page)
    assert page.evaluate("abTalkAlive()") is True
    page.locator(".ab-talk-review__rest button").first.click()
    page.locator(".ab-talk__bar button").first.click()
    page.locator(CARDS).first.click()
    expect(page.locator(f"{DIALOG} article")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARDS).first).to_be_focused()
