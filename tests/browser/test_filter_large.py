"""A catalogue of 2,000 listings: its first page holds a hundred of them, and a choice reaches all."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_cases import Open
from playwright.sync_api import Page, expect

CARDS = ".ab-results li[data-category]"
STATUS = ".ab-shown__words"
LISTINGS = 2000


@pytest.fixture
def page(open_page: Open, large_folder: Path) -> Page:
    opened: Page = open_page(str(large_folder / "nb/index.html"))
    return opened


def counted(page: Page) -> int:
    expect(page.locator(STATUS)).not_to_be_empty()
    return int(page.locator(STATUS).inner_text().split()[0])


def test_a_pill_reaches_listings_that_are_not_on_the_page(page: Page) -> None:
    on_page = page.locator("[data-section] li[data-is~='free']").count()
    page.locator("[data-pill='free']").click()
    assert counted(page) == LISTINGS / 5 > on_page
    expect(page.locator(CARDS)).to_have_count(60)


def test_more_are_shown_when_asked_and_the_focus_is_on_the_first_of_them(page: Page) -> None:
    page.locator("[data-pill='free']").click()
    more = page.get_by_role("button", name="Vis flere")
    more.click()
    assert page.evaluate(
        "document.activeElement === document.querySelectorAll('.ab-results a')[60]"
    )
    expect(page.locator(CARDS)).to_have_count(120)
    expect(more).to_be_visible()


def test_a_category_is_shown_whole_and_in_place(page: Page) -> None:
    before = page.url
    page.locator("[data-tile='games']").click()
    assert counted(page) == 167
    assert page.url == before
    page.get_by_role("button", name="Vis flere").click()
    expect(page.locator(CARDS)).to_have_count(120)
    page.get_by_role("button", name="Vis flere").click()
    expect(page.locator(CARDS)).to_have_count(167)
    expect(page.get_by_role("button", name="Vis flere")).to_be_hidden()


def test_a_search_finds_what_is_not_on_the_page(page: Page) -> None:
    assert page.locator("[data-section] a[href$='/aktivitet-1234.html']").count() == 0
    page.get_by_role("searchbox").fill("1234")
    expect(page.locator(f"{CARDS} a[href$='/aktivitet-1234.html']")).to_be_visible()


def test_pictures_are_lazy_and_keep_their_room(page: Page) -> None:
    page.locator("[data-pill='free']").click()
    expect(page.locator(CARDS)).to_have_count(60)
    images = page.locator(f"{CARDS} img").evaluate_all(
        "all => all.map((one) => [one.loading, one.width > 0, one.height > 0])"
    )
    assert images == [["lazy", True, True]] * 60
