"""Nothing about the person is stored or sent, and nothing is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_cases import Open
from playwright.sync_api import Browser, Page, expect
from talk_cases import TRACES, begin, name, piles, say, serving, settings, speak, to_home, to_review

ASKED = """() => {
  globalThis.asked = [];
  globalThis.Image = class extends Image {
    set src(address) { globalThis.asked.push(address); super.src = address; }
    get src() { return super.src; }
  };
}"""
"""Remembers the pictures that are loaded ahead, in the order in which the page asks for them. What
the network tells is no measure: a picture that is in memory already is told first."""


@pytest.fixture
def served(browser: Browser, site_folder: Path) -> Iterator[tuple[Page, list[str], str]]:
    """The catalogue over http, kept by the browser: the page, the server's log, the address."""
    with serving(site_folder) as (address, asked, _):
        context = browser.new_context(
            viewport={"width": 1024, "height": 768}, reduced_motion="reduce", has_touch=True
        )
        page = context.new_page()
        page.goto(f"{address}nb/index.html")
        expect(page.locator(".ab-offline")).to_have_attribute("data-kind", "ready", timeout=60_000)
        yield page, asked, address
        context.close()


def test_a_whole_conversation_leaves_no_trace(served: tuple[Page, list[str], str]) -> None:
    page, asked, _ = served
    before = page.evaluate(TRACES)
    begin(page)
    page.wait_for_load_state("networkidle")
    at_start = len(asked)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    say(page, "yes", "maybe", "no", "yes")
    page.locator("[data-key=skip]").click()
    page.locator("[data-key=undo]").click()
    page.locator("[data-key=swap]").click()
    to_review(page)
    page.locator(".ab-talk-small").first.click()
    page.locator(".ab-talk-dialog [data-answer=no]").click()
    page.locator("[data-key=onward]").click()
    assert (sent, len(asked)) == ([], at_start)
    assert page.evaluate(TRACES) == before


def test_what_is_asked_for_does_not_tell_what_was_chosen(
    served: tuple[Page, list[str], str],
) -> None:
    page, asked, _ = served
    before = len(asked)
    begin(page)
    say(page, "yes", "no")
    to_review(page)
    to_home(page)
    assert asked[before:] == []


def test_the_pictures_of_a_round_are_asked_for_in_the_order_of_the_catalogue(
    open_page: Open,
) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=begin]").wait_for()
    page.evaluate(ASKED)
    page.locator("[data-key=begin]").click()
    page.locator(".ab-talk-one:visible").wait_for()
    drawings = page.evaluate("abLoad('rows').then(rows => rows.drawings)")
    folder = page.evaluate("abRoot")
    asked = [one.removeprefix(folder) for one in page.evaluate("globalThis.asked")]
    order = [drawings.index(path) for path in asked if path in drawings]
    assert len(order) > 10
    assert order == sorted(order)


def test_an_activity_opens_in_place_and_closes_to_the_same_place(
    served: tuple[Page, list[str], str],
) -> None:
    page, _, address = served
    begin(page)
    seen = say(page, "yes")
    to_review(page)
    page.locator("[data-key=onward]").click()
    page.locator(".ab-talk-liked__open").click()
    article = page.locator(".ab-talk-dialog article")
    article.locator(".ab-contact__number").first.wait_for()
    assert page.locator(".ab-talk-dialog h2").first.inner_text() == seen[0]
    sources = article.locator("img").evaluate_all("all => all.map(one => one.src)")
    assert all(one.startswith((f"{address}pictures/", "data:")) for one in sources)
    links = article.locator("a[href^='http']")
    assert links.evaluate_all("all => all.every(one => one.target === '_blank')")
    page.keyboard.press("Escape")
    expect(page.locator(".ab-talk-liked__open")).to_be_focused()


def test_an_activity_follows_the_language_of_the_conversation(
    served: tuple[Page, list[str], str],
) -> None:
    page, asked, _ = served
    begin(page)
    say(page, "yes")
    speak(page, "ar")
    to_review(page)
    page.locator("[data-key=onward]").click()
    page.locator(".ab-talk-liked__open").click()
    page.locator(".ab-talk-dialog article").wait_for()
    assert [one for one in asked if one.startswith("/ar/") and one.endswith(".html")] != []


def test_erase_all_leaves_nothing_on_the_page(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, "yes", "maybe")
    to_review(page)
    page.get_by_role("button", name="Slett alt").click()
    page.locator(".ab-talk-dialog .ab-button--main").click()
    expect(page.locator(".ab-talk h1")).to_have_text("Alt er slettet.")
    left = (
        page.locator(".ab-talk").inner_html()
        + page.locator(".ab-talk-dialog").all_inner_texts().__str__()
    )
    assert not [one for one in seen if one in left]
    page.get_by_role("button", name="Ny samtale").click()
    page.locator("[data-key=begin]").click()
    page.locator(".ab-talk-one:visible").wait_for()
    assert page.locator(".ab-talk-mat em").count() == 0


def test_erasing_can_be_called_off(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, "yes")
    to_review(page)
    page.get_by_role("button", name="Slett alt").click()
    page.get_by_role("button", name="Avbryt").click()
    assert piles(page)["yes"] == seen


def test_ten_idle_minutes_cover_what_was_said(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.clock.install()
    page.reload()
    begin(page)
    shown = name(page)
    page.clock.run_for("09:59")
    assert page.locator(".ab-talk-cover").count() == 0
    page.clock.run_for("00:02")
    cover = page.locator(".ab-talk-cover")
    assert cover.is_visible()
    assert shown not in cover.inner_text() + page.title()
    box = cover.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (1024, 768)
    page.get_by_role("button", name="Fortsett").click()
    expect(cover).to_have_count(0)
    assert name(page) == shown
    page.clock.run_for("10:01")
    cover.get_by_role("button", name="Slett alt").click()
    expect(page.locator(".ab-talk h1")).to_have_text("Alt er slettet.")


def test_a_touch_starts_the_ten_minutes_anew(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.clock.install()
    page.reload()
    begin(page)
    page.clock.run_for("09:00")
    say(page, "yes")
    page.clock.run_for("09:00")
    assert page.locator(".ab-talk-cover").count() == 0


def test_a_conversation_behind_the_catalogue_is_covered_too(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.clock.install()
    page.reload()
    begin(page)
    say(page, "yes")
    to_review(page)
    page.locator(".ab-talk-review__rest button").first.click()
    page.locator(".ab-talk__bar button").first.click()
    page.clock.run_for("10:01")
    assert page.locator(".ab-talk-cover").is_visible()


def test_a_page_that_was_loaded_again_says_so_and_offers_the_codes(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    say(page, "yes")
    page.reload()
    notice = page.locator(".ab-opener")
    assert "begynner den på nytt" in notice.inner_text()
    page.locator("[data-module=opener]").click()
    assert "begynner den på nytt" in page.locator(".ab-talk-topics__anew").inner_text()
    page.locator(".ab-talk-topics__anew button").click()
    assert page.locator(".ab-talk-pad").is_visible()


@pytest.mark.parametrize(
    ("language", "anew"), [("nb", "begynner den på nytt"), ("ar", "فهي تبدأ من جديد")]
)
def test_a_tab_that_the_browser_threw_away_says_that_it_begins_anew(
    browser: Browser, site_folder: Path, language: str, anew: str
) -> None:
    # A browser short of memory drops a tab and opens it again without a reload by anybody.
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script("Object.defineProperty(document, 'wasDiscarded', { value: true });")
    page = context.new_page()
    page.goto((site_folder / language / "index.html").as_uri())
    notice = page.locator(".ab-opener")
    expect(notice).to_have_attribute("role", "status")
    expect(notice).to_contain_text(anew)
    page.locator("[data-module=opener]").click()
    expect(page.locator(".ab-talk-topics__anew")).to_contain_text(anew)
    expect(notice).to_have_count(0)
    page.locator("[data-key=begin]").click()
    page.locator(".ab-talk-one:visible").wait_for()
    assert page.locator(".ab-talk-mat em").count() == 0
    context.close()


def test_a_page_that_was_opened_for_the_first_time_says_nothing_of_the_kind(
    open_page: Open,
) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=begin]").wait_for()
    assert page.locator(".ab-opener, .ab-talk-topics__anew").count() == 0


def test_codes_bring_the_pile_back(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    seen = say(page, "yes", "no", "maybe")
    to_review(page)
    to_home(page)
    codes = page.locator(".ab-talk-home__code").all_inner_texts()
    page.reload()
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=codes]").click()
    for digit in "".join(codes):
        page.locator(f"[data-key=digit-{digit}]").click()
    assert page.locator(".ab-talk-codes__latest img").count() == 1
    page.keyboard.type("999")
    assert "Vi finner ikke 999" in page.locator(".ab-talk-codes__message").inner_text()
    page.locator("[data-key=done]").click()
    assert piles(page)["yes"] == [seen[0], seen[2]]


def test_a_code_that_was_typed_by_mistake_is_undone(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=codes]").click()
    page.keyboard.type("101")
    assert page.locator(".ab-talk-codes__found li").count() == 1
    page.locator("[data-key=undo]").click()
    assert page.locator(".ab-talk-codes__found li").count() == 0


def behind_the_catalogue(page: Page) -> None:
    """Something was said, and the catalogue is looked at."""
    begin(page)
    say(page, "yes")
    to_review(page)
    page.locator(".ab-talk-review__rest button").first.click()
    page.locator(".ab-talk__bar button").first.click()


def test_links_that_leave_ask_while_something_has_been_said(open_page: Open) -> None:
    page = open_page("nb/index.html")
    behind_the_catalogue(page)
    address = page.url
    page.locator("footer a").first.click()
    dialog = page.locator(".ab-talk-dialog")
    assert "Vil du gå ut av samtalen?" in dialog.inner_text()
    dialog.get_by_role("button", name="Bli her").click()
    assert page.url == address


def test_the_language_menu_of_the_catalogue_keeps_the_conversation(open_page: Open) -> None:
    page = open_page("nb/index.html")
    behind_the_catalogue(page)
    address = page.url
    page.locator("header summary").click()
    page.get_by_role("link", name="العربية").click()
    page.locator(".ab-talk-review").wait_for()
    assert len(piles(page)["yes"]) == 1
    assert page.url == address


def test_a_card_of_the_catalogue_opens_in_place(served: tuple[Page, list[str], str]) -> None:
    page, _, _ = served
    behind_the_catalogue(page)
    address = page.url
    page.locator(".ab-card").first.click()
    page.locator(".ab-talk-dialog article").wait_for()
    assert page.url == address


def test_a_category_still_filters_in_place_while_something_has_been_said(open_page: Open) -> None:
    page = open_page("nb/index.html")
    behind_the_catalogue(page)
    page.locator("[data-tile=games]").click()
    assert page.locator("[data-tile=games]").get_attribute("aria-current") == "true"
    assert page.locator(".ab-talk-dialog").count() == 0


def test_links_leave_freely_when_nothing_was_said(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    page.locator("[data-key=exit]").click()
    page.locator(".ab-talk__bar button").first.click()
    page.locator("footer a").first.click()
    page.wait_for_url("**/page/**")


def test_expired_listings_and_persons_are_gone_on_a_tablet_that_was_away(
    open_page: Open,
) -> None:
    page = open_page("nb/index.html", day="2029-01-01")
    rows = page.evaluate("abLoad('rows')")
    names = [one[0] for one in rows["person"] if one and one[1] and one[1] < "2029-01-01"]
    assert names
    begin(page)
    say(page, *["yes"] * page.locator(".ab-talk-dots i").count())
    page.get_by_role("button", name="Mine valg").click()
    page.locator("[data-key=onward]").click()
    who = page.locator("[data-line=who]").all_inner_texts()
    assert who
    assert not [one for one in who if one.split()[0] in names]


def test_a_title_loses_the_name_of_a_person_whose_consent_has_ended(open_page: Open) -> None:
    page = open_page("nb/index.html", day="2029-01-01")
    gone = page.evaluate("""async () => {
      const [rows, cards] = await Promise.all([abLoad("rows"), abLoad("nb/cards")]);
      const row = rows.person.findIndex((one) => one && one[1] && one[1] < "2029-01-01");
      cards.title[row] = `På tur med ${rows.person[row][0]}`;
      globalThis.abFound = () => [row];
      return rows.person[row][0];
    }""")
    begin(page)
    assert name(page).startswith("På tur med ")
    assert gone not in page.locator(".ab-talk").inner_text()


def test_settings_do_not_touch_what_was_said(open_page: Open) -> None:
    page = open_page("nb/index.html")
    begin(page)
    say(page, "yes", "no")
    shown = name(page)
    settings(page, "size-3", "mats-left", "pictures-photo", "scale-want", "size-1")
    assert name(page) == shown
    assert page.locator(".ab-talk-mat em").all_inner_texts() == ["1", "1"]
