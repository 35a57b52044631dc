"""What a tablet shows long after it was last near a network."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Page

from tests.browser.conftest import CHESS, Open

PATH = f"nb/{CHESS}"


def later(page: Page, attribute: str, days: int) -> str:
    """The day so many days after a date that the page carries."""
    found = page.locator(f"[{attribute}]").first.get_attribute(attribute)
    assert found
    return (dt.date.fromisoformat(found) + dt.timedelta(days)).isoformat()


def test_after_180_days_it_is_still_fresh(open_page: Open) -> None:
    day = later(open_page(PATH), "data-verified", 180)
    assert open_page(PATH, day=day).locator("[data-call-first]").is_visible() is False


def test_after_200_days_it_says_call_first(open_page: Open) -> None:
    day = later(open_page(PATH), "data-verified", 200)
    assert open_page(PATH, day=day).locator("[data-call-first]").is_visible() is True


def test_past_dates_go_and_the_next_three_stand(open_page: Open) -> None:
    page = open_page(PATH)
    dates = page.locator("[data-dates] time").evaluate_all("all => all.map((one) => one.dateTime)")
    day = (dt.date.fromisoformat(dates[1]) + dt.timedelta(1)).isoformat()
    shown = open_page(PATH, day=day).locator("[data-dates] li:visible time")
    assert shown.evaluate_all("all => all.map((one) => one.dateTime)") == dates[2:5]


def test_when_all_dates_are_past_it_says_to_call(open_page: Open) -> None:
    day = later(open_page(PATH), "data-verified", 170)
    page = open_page(PATH, day=day)
    dates, words = page.locator("[data-dates] li:visible"), page.locator("[data-no-dates]")
    assert (dates.count(), words.is_visible()) == (0, True)


def test_a_person_leaves_the_page_when_the_consent_has_ended(open_page: Open) -> None:
    page = open_page(PATH)
    name = page.locator("[data-name]").first.inner_text()
    gone = open_page(PATH, day=later(page, "data-person", 1))
    role = gone.locator("[data-role-instead]")
    assert (name in gone.content(), role.is_visible()) == (False, True)


def test_a_person_stays_on_the_last_day_of_the_consent(open_page: Open) -> None:
    page = open_page(PATH)
    same = open_page(PATH, day=later(page, "data-person", 0))
    assert same.locator("[data-person]").is_visible() is True


def test_after_200_days_the_card_says_call_first(open_page: Open) -> None:
    day = later(open_page(PATH), "data-verified", 200)
    card = open_page("nb/index.html", day=day).locator(f"li:has(a[href$='{CHESS}'])")
    assert card.locator(".ab-card__call").inner_text() == "Ring først"


def test_a_card_past_its_last_day_is_gone(open_page: Open) -> None:
    page = open_page("nb/index.html")
    address = page.locator("li[data-until] a").first.get_attribute("href")
    old = open_page("nb/index.html", day=later(page, "data-until", 1))
    assert old.locator(f"a[href='{address}']").count() == 0


def test_the_foot_says_how_old_the_copy_is(open_page: Open) -> None:
    built = open_page("nb/index.html").evaluate("abEdition.built")
    day = (dt.date.fromisoformat(built) + dt.timedelta(12)).isoformat()
    page = open_page("nb/index.html", day=day)
    assert page.locator(".ab-footer__edition").inner_text() == "Hentet for 12 dager siden"
