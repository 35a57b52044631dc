"""Pills, further choices, rail and search: they filter all listings, they say how many, they never
end in an empty page."""

from __future__ import annotations

from typing import Any

import pytest
from browser_cases import Open
from playwright.sync_api import Locator, Page, expect

CARDS = ".ab-results li[data-category]"
STATUS = ".ab-shown__words"
STATE = """async () => [location.href, history.length, document.cookie, localStorage.length,
  sessionStorage.length, (await indexedDB.databases()).length, JSON.stringify(history.state)]"""
TUESDAY = "[data-facet='weekday'][data-value='1']"
WEDNESDAY = "[data-facet='weekday'][data-value='2']"


def pressed(page: Page, *names: str) -> None:
    """Press pills; the first waits until the data are there."""
    for name in names:
        page.locator(f"[data-pill='{name}']").click()
    expect(page.locator(STATUS)).not_to_be_empty()


def opened(page: Page) -> Locator:
    """The panel of further choices."""
    page.locator("[data-more]").click()
    panel = page.locator("[data-choices]")
    expect(panel).to_be_visible()
    return panel


def shown(page: Page) -> list[dict[str, str]]:
    """The data of every card that was found, when all of them are there."""
    expect(page.locator("[data-growing]")).to_have_count(0)
    made: list[dict[str, str]] = page.locator(f"{CARDS}:visible").evaluate_all(
        "cards => cards.map((card) => ({ ...card.dataset }))"
    )
    return made


def test_a_pill_leaves_only_the_cards_that_fit(open_page: Open) -> None:
    page = open_page("nb/index.html")
    pressed(page, "evening")
    cards = shown(page)
    assert cards
    assert [one for one in cards if "evening" not in one["is"].split()] == []
    assert page.locator("[data-section]:visible").count() == 0


@pytest.mark.parametrize(("language", "said"), [("nb", "2 aktiviteter"), ("ar", "نشاطان")])
def test_how_many_fit_is_announced(open_page: Open, language: str, said: str) -> None:
    page = open_page(f"{language}/index.html")
    pressed(page, "evening")
    page.locator("[data-tile='water']").click()
    expect(page.get_by_role("status").first).to_have_text(said)
    assert len(shown(page)) == 2


def test_a_pill_pressed_twice_shows_everything_again(open_page: Open) -> None:
    page = open_page("nb/index.html")
    before = page.locator("[data-section] li:visible").count()
    pressed(page, "free")
    page.locator("[data-pill='free']").click()
    expect(page.locator(".ab-results")).to_be_hidden()
    assert page.locator("[data-section] li:visible").count() == before


def test_the_rail_keeps_the_pills_that_were_chosen(open_page: Open) -> None:
    page = open_page("nb/index.html")
    pressed(page, "day")
    page.locator("[data-tile='nature']").click()
    cards = shown(page)
    assert cards
    assert [
        one for one in cards if "day" not in one["is"].split() or "nature" not in one["category"]
    ] == []


def test_search_forgives_case_and_norwegian_letters(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.get_by_role("searchbox").fill("SJAKK-kveld")
    expect(page.locator(f"{CARDS} h3").first).to_have_text("Sjakk-kveld")


def test_values_of_one_heading_are_alternatives_and_headings_add_up(open_page: Open) -> None:
    page = open_page("nb/index.html")
    opened(page)
    page.locator(TUESDAY).click()
    tuesday = len(shown(page))
    page.locator(WEDNESDAY).click()
    both = len(shown(page))
    page.locator("[data-facet='sound'][data-value='quiet']").click()
    quiet = len(shown(page))
    assert both > tuesday > 0
    assert 0 < quiet < both


def test_only_values_that_occur_can_be_chosen(open_page: Open) -> None:
    page = open_page("nb/index.html")
    panel = opened(page)
    for button in panel.locator("[data-facet]").all():
        button.click()
        assert int(page.locator(STATUS).inner_text().split()[0]) > 0
        button.click()


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_what_was_chosen_further_in_stands_outside_and_can_be_taken_away(
    open_page: Open, language: str
) -> None:
    page = open_page(f"{language}/index.html")
    opened(page)
    page.locator(TUESDAY).click()
    page.locator("[data-facet='sound'][data-value='quiet']").click()
    page.locator("[data-more]").click()
    expect(page.locator("[data-choices]")).to_be_hidden()
    chips = page.locator("[data-chosen] button")
    words = page.locator(f"{TUESDAY}, [data-facet='sound'][data-value='quiet']")
    assert chips.all_inner_texts() == [one.text_content() for one in words.all()]
    chips.first.click()
    assert chips.count() == 1
    assert page.evaluate("document.activeElement.matches('[data-chosen] button')")
    chips.first.click()
    assert page.evaluate("document.activeElement.matches('[data-more]')")
    expect(page.locator(".ab-results")).to_be_hidden()


def test_everything_is_taken_away_at_once(open_page: Open) -> None:
    page = open_page("nb/index.html")
    pressed(page, "evening")
    opened(page)
    page.locator(TUESDAY).click()
    page.locator("[data-more]").click()
    page.get_by_role("searchbox").fill("kor")
    page.locator("[data-tile='music-dance']").click()
    page.locator("[data-clear]").click()
    expect(page.locator(".ab-results")).to_be_hidden()
    assert page.locator("[aria-pressed='true'], [data-chosen] button").count() == 0
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.locator("[data-tile][aria-current]").get_attribute("data-tile") == ""
    assert page.evaluate("document.activeElement.matches('[data-more]')")


def test_escape_closes_the_panel_and_gives_the_focus_back(open_page: Open) -> None:
    page = open_page("nb/index.html")
    opened(page)
    page.locator(TUESDAY).focus()
    page.keyboard.press("Escape")
    expect(page.locator("[data-choices]")).to_be_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"


def test_on_a_phone_the_panel_is_the_whole_screen(open_page: Open) -> None:
    page = open_page("nb/index.html", "phone")
    box = opened(page).bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
    page.locator(TUESDAY).click()
    page.get_by_role("button", name="Vis 8 aktiviteter").click()
    expect(page.locator("[data-choices]")).to_be_hidden()
    assert len(shown(page)) == 8
    assert page.evaluate("document.activeElement.matches('[data-more]')")


@pytest.mark.parametrize(
    ("language", "none", "offers"),
    [
        (
            "nb",
            "Ingen aktivitet passer med alt dette.",
            ["Ta bort Svømming: 7 aktiviteter", "Ta bort Gratis: 2 aktiviteter"],
        ),
        ("ar", "لا يوجد نشاط يناسب كل هذا.", ["إزالة سباحة: 7 أنشطة", "إزالة مجاني: نشاطان"]),
    ],
)
def test_with_no_hit_it_says_what_to_lift_and_shows_the_nearest(
    open_page: Open, language: str, none: str, offers: list[str]
) -> None:
    page = open_page(f"{language}/index.html")
    pressed(page, "evening", "free")
    page.locator("[data-tile='water']").click()
    expect(page.locator(STATUS)).to_have_text(none)
    assert page.locator(".ab-shown__lift button").all_inner_texts() == offers
    assert len(shown(page)) == 9  # the seven and the two
    page.locator(".ab-shown__lift button").first.click()
    assert len(shown(page)) == 7
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"


def test_lifting_the_search_empties_the_field(open_page: Open) -> None:
    page = open_page("nb/index.html")
    pressed(page, "evening")
    page.get_by_role("searchbox").fill("xyzzy")
    page.locator(".ab-shown__lift button").click()
    assert page.get_by_role("searchbox").input_value() == ""
    assert shown(page)


def test_nothing_to_lift_alone_still_shows_something(open_page: Open) -> None:
    page = open_page("nb/index.html")
    pressed(page, "evening", "free", "wheelchair")
    page.locator("[data-tile='water']").click()
    page.get_by_role("searchbox").fill("xyzzy")
    expect(page.locator(".ab-shown--none")).to_be_visible()
    assert shown(page)


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_no_choice_is_kept_in_address_history_or_storage(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/index.html")
    asked: list[str] = []
    pressed(page, "free")
    before: Any = page.evaluate(STATE)
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[data-pill='evening']").click()
    page.locator("[data-tile='nature']").click()
    opened(page)
    page.locator(TUESDAY).click()
    page.get_by_role("searchbox").fill("tur")
    page.locator(".ab-shown__lift button, [data-clear]").first.click()
    assert (page.evaluate(STATE), page.context.cookies()) == (before, [])
    assert [url for url in asked if not url.endswith((".svg", ".webp", "/terms.js"))] == []


def test_a_category_page_filters_its_category(open_page: Open) -> None:
    page = open_page("nb/category/nature.html")
    pressed(page, "free")
    cards = shown(page)
    assert cards
    assert [one for one in cards if "nature" not in one["category"]] == []
    assert page.locator("h1").inner_text() == "Tur, natur og hage"


def test_a_search_on_a_category_page_is_for_all_and_goes_away_again(open_page: Open) -> None:
    page = open_page("nb/category/nature.html")
    page.get_by_role("searchbox").fill("sjakk-kveld")
    expect(page.locator(f"{CARDS} h3").first).to_have_text("Sjakk-kveld")
    assert page.locator("h1").inner_text() == "Alle aktiviteter"
    page.get_by_role("searchbox").fill("")
    assert page.locator("h1").inner_text() == "Tur, natur og hage"
    assert page.locator("[data-section] li:visible").count() > 0


def test_when_the_data_are_lost_it_says_so(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.route("**/assets/data/**", lambda route: route.abort())
    page.reload()
    page.locator("[data-pill='free']").click()
    expect(page.locator(STATUS)).to_have_text("Dette virker ikke akkurat nå. Last siden på nytt.")
    assert page.locator("[data-section] li:visible").count() > 0


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
