"""Pills, rail and search: they filter, they say how many, they never end in an empty page."""

from __future__ import annotations

from browser_cases import Open
from playwright.sync_api import Page

CARDS = "li[data-category]:visible"
STATUS = ".ab-shown__words"


def shown_pills(page: Page) -> list[str]:
    """The pills' values of every card that is shown."""
    return page.locator(CARDS).evaluate_all("cards => cards.map((card) => card.dataset.is)")


def test_a_pill_leaves_only_the_cards_that_fit(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-pill='evening']").click()
    cards = shown_pills(page)
    assert cards
    assert [one for one in cards if "evening" not in one.split()] == []


def test_a_pill_says_how_many_are_left(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-pill='evening']").click()
    assert page.locator(STATUS).inner_text() == f"{page.locator(CARDS).count()} aktiviteter"


def test_a_pill_pressed_twice_shows_everything_again(open_page: Open) -> None:
    page = open_page("nb/index.html")
    before = page.locator(CARDS).count()
    page.locator("[data-pill='free']").click()
    page.locator("[data-pill='free']").click()
    assert page.locator(CARDS).count() == before


def test_the_rail_keeps_the_pills_that_were_chosen(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-pill='day']").click()
    page.locator("[data-tile='nature']").click()
    cards = page.locator(CARDS).evaluate_all("cards => cards.map((card) => card.dataset)")
    assert cards
    assert [
        one for one in cards if "day" not in one["is"].split() or "nature" not in one["category"]
    ] == []


def test_search_forgives_case_and_norwegian_letters(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.get_by_role("searchbox").fill("SJAKK-kveld")
    assert page.locator(f"{CARDS} h3").all_inner_texts() == ["Sjakk-kveld"]


def test_with_no_hit_it_says_what_to_lift_and_shows_the_nearest(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-pill='evening']").click()
    page.get_by_role("searchbox").fill("xyzzy")
    assert page.locator(".ab-shown__lift button").all_inner_texts() == ["Ta bort søket"]
    assert page.locator(CARDS).count() > 0


def test_lifting_the_search_empties_the_field(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-pill='evening']").click()
    page.get_by_role("searchbox").fill("xyzzy")
    page.locator(".ab-shown__lift button").click()
    assert page.get_by_role("searchbox").input_value() == ""


def test_no_choice_is_kept_in_address_history_or_storage(open_page: Open) -> None:
    page = open_page("nb/index.html")
    before = page.evaluate("[location.href, history.length]")
    page.locator("[data-pill='free']").click()
    page.locator("[data-tile='nature']").click()
    page.get_by_role("searchbox").fill("tur")
    after = page.evaluate("[location.href, history.length]")
    assert (after, page.context.cookies()) == (before, [])


def test_without_scripts_there_are_cards_and_no_dead_controls(open_page: Open) -> None:
    page = open_page("nb/index.html", scripts=False)
    shown = {
        name: page.locator(name).first.is_visible()
        for name in (".ab-card", ".ab-tile", "summary", ".ab-pill", ".ab-search input")
    }
    assert shown == {
        ".ab-card": True,
        ".ab-tile": True,
        "summary": True,
        ".ab-pill": False,
        ".ab-search input": False,
    }


def test_without_scripts_the_rail_leads_to_the_category_page(open_page: Open) -> None:
    page = open_page("nb/index.html", scripts=False)
    page.locator("[data-tile='nature']").click()
    assert page.url.endswith("/nb/category/nature.html")
