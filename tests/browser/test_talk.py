"""A whole conversation: by touch, by keyboard, by two switches; in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_cases import Open
from playwright.sync_api import Page, expect
from talk_cases import VOICES, begin, name, piles, say, settings, speak, to_review


def focused(page: Page) -> str:
    """What has the focus, by its key, its class or its element."""
    return str(
        page.evaluate(
            "(one => one.dataset.key || one.dataset.answer || one.className || one.tagName)"
            "(document.activeElement)"
        )
    )


def test_a_conversation_by_touch(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, "yes", "maybe", "no")
    page.locator("[data-key=undo]").click()
    assert name(page) == seen[2]
    page.locator("[data-key=skip]").click()
    to_review(page)
    assert piles(page) == {"yes": seen[:1], "maybe": seen[1:2], "no": []}
    page.locator(".ab-talk-pile--yes .ab-talk-small").click()
    page.locator(".ab-talk-dialog [data-answer=no]").click()
    assert piles(page) == {"yes": [], "maybe": seen[1:2], "no": seen[:1]}


def test_a_picture_is_taken_away_in_the_review(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, "yes", "yes")
    to_review(page)
    page.locator(".ab-talk-small").first.click()
    page.get_by_role("button", name="Ta bort").click()
    assert piles(page)["yes"] == seen[1:]
    assert focused(page) == "onward"


def test_a_round_ends_with_a_pause_that_says_how_many_are_left(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    dots = page.locator(".ab-talk-dots i").count()
    say(page, *["no"] * dots)
    assert dots <= 15
    assert "Vil du se flere?" in page.locator(".ab-talk-pause h1").inner_text()
    total = int(page.locator(".ab-talk-pause__left").inner_text().split()[0]) + dots
    assert total == page.evaluate("abLoad('rows').then(rows => rows.ids.length)")
    page.get_by_role("button", name="Se flere").click()
    page.locator(".ab-talk-one:visible").wait_for()
    assert page.locator(".ab-talk-mat--no em").inner_text() == str(dots)


def test_undo_in_the_pause_leads_back_to_the_last_picture(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, *["no"] * page.locator(".ab-talk-dots i").count())
    page.locator("[data-key=undo]").click()
    page.locator(".ab-talk-one:visible").wait_for()
    assert name(page) == seen[-1]


def test_a_conversation_by_keyboard(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    first = name(page)
    page.keyboard.press("1")
    page.keyboard.press("u")
    assert name(page) == first
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert focused(page) == "mat-maybe"
    page.keyboard.press("Enter")
    assert focused(page) == "mat-maybe"
    second = name(page)
    page.keyboard.press("3")
    page.keyboard.press("Escape")
    page.locator(".ab-talk-review").wait_for()
    assert piles(page) == {"yes": [], "maybe": [first], "no": [second]}


def test_single_keys_can_be_switched_off(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    settings(page, "keys-false")
    first = name(page)
    page.keyboard.press("1")
    assert name(page) == first


def test_arrows_go_as_the_mats_lie_in_arabic(open_page: Open) -> None:
    page = open_page("ar/index.html")
    begin(page)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "mat-maybe"


def test_a_conversation_by_two_switches(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    settings(page, "scanning-true")
    first = name(page)
    assert "Enter" in page.locator(".ab-talk__keys").inner_text()
    page.keyboard.press("Enter")
    assert name(page) == first, "nothing is marked yet, so nothing is pressed"
    page.keyboard.press(" ")
    page.keyboard.press(" ")
    assert focused(page) == "mat-maybe"
    page.keyboard.press("Enter")
    assert name(page) != first
    assert page.locator(".ab-talk-scanned").count() == 0
    stops = page.locator(".ab-talk-round button:visible").count()
    reached = set()
    for _ in range(stops):
        page.keyboard.press("Tab")
        reached.add(focused(page))
    assert {"mat-yes", "mat-maybe", "mat-no", "skip", "undo", "settings", "exit"} <= reached
    while focused(page) != "exit":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert piles(page)["maybe"] == [first]


def test_two_switches_work_in_a_window(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    settings(page, "scanning-true")
    say(page, "yes")
    to_review(page)
    page.locator(".ab-talk-small").click()
    while page.locator(".ab-talk-scanned[data-answer=no]").count() == 0:
        page.keyboard.press(" ")
    page.keyboard.press("Enter")
    assert len(piles(page)["no"]) == 1


def test_another_language_keeps_picture_and_piles(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    say(page, "yes", "maybe")
    picture = page.locator(".ab-talk-one img").get_attribute("src")
    address = page.url
    speak(page, "ar")
    assert page.locator(".ab-talk-one:visible img").get_attribute("src") == picture
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator(".ab-talk-mat em").all_inner_texts() == ["1", "1"]
    assert page.locator(".ab-talk-mat__word").first.inner_text() == "يعجبني"
    assert page.url == address
    mats = [box["x"] for one in page.locator(".ab-talk-mat").all() if (box := one.bounding_box())]
    assert mats == sorted(mats, reverse=True)


def test_closing_gives_the_catalogue_its_own_language_back(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    say(page, "yes")
    speak(page, "ar")
    to_review(page)
    page.locator(".ab-talk-review__rest button").first.click()
    page.locator(".ab-talk__bar button").first.click()
    html = page.locator("html")
    assert [html.get_attribute("lang"), html.get_attribute("dir")] == ["nb", "ltr"]
    assert page.locator("[data-module=opener]").inner_text() == "Fortsett samtalen"
    assert focused(page).startswith("ab-button")


def test_each_new_picture_is_announced(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    say(page, "yes")
    total = page.locator(".ab-talk-dots i").count()
    expect(page.locator(".ab-talk > [role=status]")).to_have_text(
        f"{name(page)}. Bilde 2 av {total}"
    )


def test_the_focus_starts_at_the_name_of_the_picture(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    assert focused(page) == "H1"


def test_the_focus_is_kept_when_undo_goes(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    say(page, "yes")
    page.locator("[data-key=undo]").press("Enter")
    assert focused(page) != "BODY"


def test_topics_limit_the_pictures(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-module=opener]").click()
    page.locator("[data-topic=music-dance]").click()
    page.locator("[data-topic=water]").click()
    assert page.locator("[data-topic][aria-pressed=true]").count() == 2
    page.locator("[data-key=begin]").click()
    page.locator(".ab-talk-one:visible").wait_for()
    seen = say(page, *["no"] * page.locator(".ab-talk-dots i").count())
    wanted = page.evaluate(
        """async () => {
          const [rows, cards] = await Promise.all([abLoad("rows"), abLoad("nb/cards")]);
          const fits = (one) => one.includes("music-dance") || one.includes("water");
          return rows.categories.flatMap((one, row) => fits(one) ? [[cards.title[row]].flat()[0]] : []);
        }"""
    )
    assert set(seen) <= set(wanted)


def test_the_filter_of_the_coordinator_can_be_talked_about(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.evaluate("globalThis.abFound = () => [3, 1, 2]")
    page.locator("[data-module=opener]").click()
    shown = page.locator("[data-topic=shown]")
    assert (shown.get_attribute("aria-pressed"), "3 bilder" in shown.inner_text()) == ("true", True)
    page.locator("[data-key=begin]").click()
    page.locator(".ab-talk-one:visible").wait_for()
    assert page.locator(".ab-talk-dots i").count() == 3


def test_what_the_pills_show_is_offered_as_a_topic(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-pill=wheelchair]").click()
    found = page.wait_for_function("globalThis.abFound?.()?.length").json_value()
    page.locator("[data-module=opener]").click()
    assert f"{found} bilder" in page.locator("[data-topic=shown]").inner_text()


def test_the_second_scale_changes_the_words_of_the_mats(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=scale-want]").click()
    page.locator("[data-key=begin]").click()
    assert page.locator(".ab-talk-mat__word").first.inner_text() == "Har lyst"


@pytest.mark.parametrize("hash_", ["#samtale", "#start"])
def test_a_link_from_another_page_opens_and_leaves_no_trace(
    open_page: Open, site_folder: Path, hash_: str
) -> None:
    page = open_page("nb/page/about.html")
    page.goto(f"{(site_folder / 'nb/index.html').as_uri()}{hash_}")
    page.locator(".ab-talk h1").wait_for()
    assert "#" not in page.url


def test_the_first_screen_has_three_ways_in(open_page: Open) -> None:
    page = open_page("index.html")
    page.get_by_role("link", name="Norsk").click()
    ways = page.locator(".ab-talk-way")
    ways.first.wait_for()
    assert ways.all_inner_texts() == ["Se på bilder", "Prat", "Søk"]
    ways.nth(2).click()
    assert page.evaluate("document.activeElement.id") == "ab-search"


def test_listening_reads_the_name_in_its_own_language(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.add_init_script(VOICES)
    page.reload()
    begin(page)
    page.locator(".ab-talk-one__listen").click()
    assert page.evaluate("heard") == [["nb-NO", name(page)]]
    assert page.locator(".ab-talk-one h1.ab-spoken").count() == 1
    say(page, "yes")
    assert page.locator(".ab-spoken").count() == 0


def test_without_a_voice_there_is_no_button_to_listen(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    assert page.locator(".ab-talk-one__listen").is_hidden()
