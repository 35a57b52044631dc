"""What a tablet shows long after it was last near a network."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from browser_cases import CHESS, Open
from playwright.sync_api import Page

PATH = f"nb/{CHESS}"
KAYAK = "nb/eksempelvik-kajakklubb/kajakk.html"
FIRE = "li:has(a[href$='baal-og-fisketur.html'])"


def later(page: Page, attribute: str, days: int) -> str:
    """The day so many days after a date that the page carries."""
    found = page.locator(f"[{attribute}]").first.get_attribute(attribute)
    assert found
    return (dt.date.fromisoformat(found) + dt.timedelta(days)).isoformat()


def come_back(page: Page, day: str) -> None:
    """The tablet was asleep, and somebody looks at the open page on another day."""
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


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


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_a_person_leaves_the_whole_page_when_the_consent_has_ended(
    open_page: Open, language: str
) -> None:
    page = open_page(f"{language}/{CHESS}")
    name = page.locator("[data-name]").get_attribute("data-name")
    gone = open_page(f"{language}/{CHESS}", day=later(page, "data-person", 1))
    role = gone.locator("[data-role-instead]")
    assert (str(name) in gone.content(), role.is_visible()) == (False, True)


def test_a_persons_name_leaves_titles_labels_and_data_too(open_page: Open) -> None:
    page = open_page(PATH, day="2027-08-20")
    page.evaluate(
        """document.querySelector("article").insertAdjacentHTML("beforeend",
        '<p id="t" title="Ring Berit" aria-label="Berits bord">Beritsen</p>' +
        '<script type="application/json" id="j">{"who": "Berit"}</script>')"""
    )
    come_back(page, "2027-08-21")
    said = page.evaluate("[t.title, t.ariaLabel, t.textContent, JSON.parse(j.textContent).who]")
    role = page.locator("article").get_attribute("data-role")
    assert said == [f"Ring {role}", f"{role}s bord", "Beritsen", role]


def test_a_photo_gives_way_to_the_drawing_when_the_consent_has_ended(open_page: Open) -> None:
    page = open_page(PATH, day="2027-02-01")
    page.evaluate(
        """document.querySelector("article").insertAdjacentHTML("beforeend",
        '<img id="p" alt="Åtte synger." src="a.webp" srcset="a.webp 640w" data-consent="2027-02-01"' +
        ' data-instead="../../pictures/chess.svg" data-instead-alt="To spiller sjakk.">')"""
    )
    come_back(page, "2027-02-02")
    said = page.evaluate('[p.getAttribute("src"), p.srcset, p.alt]')
    assert said == ["../../pictures/chess.svg", "", "To spiller sjakk."]


def test_a_person_stays_on_the_last_day_of_the_consent(open_page: Open) -> None:
    page = open_page(PATH)
    same = open_page(PATH, day=later(page, "data-person", 0))
    assert same.locator("[data-person]").is_visible() is True


def test_after_200_days_the_card_says_call_first(open_page: Open) -> None:
    day = later(open_page(PATH), "data-verified", 200)
    card = open_page("nb/index.html", day=day).locator(f"li:has(a[href$='{CHESS}'])")
    assert card.locator(".ab-card__call").inner_text() == "Ring først"


def test_a_season_that_is_over_is_a_pause(open_page: Open) -> None:
    page = open_page(PATH)
    shown = {
        days: [
            open_page(PATH, day=later(page, "data-over", days)).locator(notice).is_visible()
            for notice in ("[data-paused]", "[data-call-first]")
        ]
        for days in (0, 1)
    }
    assert shown == {0: [False, True], 1: [True, False]}


def test_a_card_says_when_its_season_is_over(open_page: Open) -> None:
    day = later(open_page(PATH), "data-over", 1)
    card = open_page("nb/index.html", day=day).locator(f"li:has(a[href$='{CHESS}'])")
    assert card.locator("em").all_inner_texts() == ["Pause"]


def test_an_alert_is_gone_on_the_day_after_its_last(open_page: Open) -> None:
    page = open_page(KAYAK)
    shown = {
        days: open_page(KAYAK, day=later(page, "data-alert", days)).locator("[data-alert]").count()
        for days in (0, 1)
    }
    assert shown == {0: 1, 1: 0}


def test_a_card_shows_the_next_of_its_dates(open_page: Open) -> None:
    chips = open_page("nb/index.html", day="2026-12-06").locator(f"{FIRE} b:visible")
    assert chips.all_inner_texts() == ["16. januar"]


def test_a_listing_that_nobody_confirms_leaves_the_lists_and_their_numbers(
    open_page: Open,
) -> None:
    page = open_page("nb/category/games.html")
    before = page.locator("li[data-category]").count()
    page.evaluate("document.querySelector('li[data-category]').dataset.reminders = 2")
    # Everything else gets a new date, so that only the one goes.
    page.evaluate(
        """document.querySelectorAll("li[data-category] ~ li").forEach((card) => {
        card.dataset.verified = "2027-11-01"; })"""
    )
    come_back(page, "2028-01-10")
    said = page.locator("h2[data-count]").text_content()
    assert (page.locator("li[data-category]").count(), said) == (
        before - 1,
        f"{before - 1} aktiviteter",
    )


def test_the_coordinators_list_drops_a_person_and_counts_the_days(
    open_page: Open, coordinator_folder: Path
) -> None:
    path = str(coordinator_folder / "nb/page/coordinator.html")
    row = open_page(path, day="2027-09-01").locator(f"tr:has(a[href$='{CHESS}'])")
    said = [row.locator("[data-age]").inner_text(), row.locator("[data-call-first]").is_visible()]
    assert (said, "Berit" in row.inner_html()) == (["303 dager siden", True], False)


def test_the_foot_says_how_old_the_copy_is(open_page: Open) -> None:
    built = open_page("nb/index.html").evaluate("abEdition.built")
    day = (dt.date.fromisoformat(built) + dt.timedelta(12)).isoformat()
    page = open_page("nb/index.html", day=day)
    assert page.locator(".ab-footer__edition").inner_text() == "Hentet for 12 dager siden"
