"""Every kind of page, at every size: nothing scrolls sideways, everything is big enough to hit."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_cases import CHESS, LANGUAGES, SIZES, TEMPLATES, Open
from pypdfium2 import PdfDocument

WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > innerWidth"
SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, summary")]
  .filter((one) => one.getClientRects().length && getComputedStyle(one).clipPath === "none")
  .map((one) => [one.outerHTML, one.getBoundingClientRect()])
  .filter(([html, box]) => box.width < 47.5 || box.height < 47.5)
  .map(([html]) => html)"""
WHOLE_CARDS = """() => [...document.querySelectorAll(".ab-card")]
  .filter((one) => one.getBoundingClientRect().bottom <= innerHeight).length"""


CLEAR_BUTTON_PX = 20
"""Chromium keeps this free in a search field, whether or not the button shows."""
PLACEHOLDER_FITS = f"""(() => {{
  const field = document.querySelector(".ab-search input");
  const style = getComputedStyle(field);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = style.font;
  const padding = parseFloat(style.paddingInlineStart) + parseFloat(style.paddingInlineEnd);
  const room = field.clientWidth - padding - {CLEAR_BUTTON_PX};
  return pen.measureText(field.placeholder).width <= room;
}})()"""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_no_page_scrolls_sideways(open_page: Open, template: str, language: str, size: str) -> None:
    page = open_page(f"{language}/{TEMPLATES[template]}", size)
    assert page.evaluate(WIDER_THAN_THE_SCREEN) is False


# Not the text pages: a link inside a sentence is as high as its line (WCAG 2.5.8, inline).
@pytest.mark.parametrize("size", ("tablet", "phone"))
@pytest.mark.parametrize("template", sorted(TEMPLATES.keys() - {"text"}))
def test_every_target_is_at_least_48_pixels(open_page: Open, template: str, size: str) -> None:
    page = open_page(f"nb/{TEMPLATES[template]}", size)
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_further_choices_are_big_enough_and_fit_the_screen(
    open_page: Open, language: str, size: str
) -> None:
    page = open_page(f"{language}/index.html", size)
    page.locator("[data-more]").click()
    page.locator("[data-facet='weekday']").first.click()
    page.locator("[data-facet='place']").first.click()
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate(WIDER_THAN_THE_SCREEN) is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_whole_cards_stand_on_a_tablet_without_scrolling(
    open_page: Open, language: str
) -> None:
    assert open_page(f"{language}/index.html").evaluate(WHOLE_CARDS) == 6


@pytest.mark.parametrize("size", ("tablet", "portrait", "phone"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_search_field_says_is_not_cut(open_page: Open, language: str, size: str) -> None:
    page = open_page(f"{language}/index.html", size)
    assert page.evaluate(PLACEHOLDER_FITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_current_category_is_in_sight_on_a_phone(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/category/community.html", "phone")
    box = page.locator("[data-tile][aria-current]").bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= 390 - box["width"]


def test_typed_examples_run_from_left_to_right_on_an_arabic_page(open_page: Open) -> None:
    page = open_page("ar/page/about.html", "phone")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<pre>a</pre>')")
    block = "getComputedStyle(document.querySelector('pre'))"
    assert page.evaluate(f"[{block}.direction, {block}.textAlign]") == ["ltr", "left"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_call_button_of_an_activity_is_on_the_first_screen(
    open_page: Open, language: str
) -> None:
    button = open_page(f"{language}/{CHESS}").locator(".ab-contact a[href^='tel:']").first
    box = button.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 768


@pytest.mark.parametrize("template", ["choice", *TEMPLATES])
def test_nothing_is_asked_of_another_host(
    open_page: Open, site_folder: Path, template: str
) -> None:
    page = open_page("index.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    path = f"ar/{TEMPLATES[template]}" if template in TEMPLATES else "index.html"
    page.goto((site_folder / path).as_uri(), wait_until="networkidle")
    home = site_folder.as_uri()
    assert [url for url in asked if not url.startswith((home, "data:"))] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_opens_from_a_plain_folder_without_a_word_in_the_console(
    open_page: Open, site_folder: Path, template: str
) -> None:
    page = open_page("index.html")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    page.goto((site_folder / f"nb/{TEMPLATES[template]}").as_uri(), wait_until="networkidle")
    assert said == []


def test_another_language_stays_on_the_activity(open_page: Open) -> None:
    page = open_page(f"nb/{CHESS}")
    page.locator("header summary").click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url(f"**/ar/{CHESS}")
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_escape_closes_the_language_menu_and_gives_the_focus_back(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.locator("header summary").click()
    page.keyboard.press("Escape")
    assert page.locator("details").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_first_tab_stop_leads_past_the_header(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"


def test_a_printed_activity_has_words_and_code_but_no_buttons(open_page: Open) -> None:
    page = open_page(f"nb/{CHESS}")
    page.emulate_media(media="print")
    shown = {
        name: page.locator(name).first.is_visible()
        for name in ("h1", ".ab-contact__number", ".ab-qr img", ".ab-header", ".ab-button")
    }
    assert shown == {
        "h1": True,
        ".ab-contact__number": True,
        ".ab-qr img": True,
        ".ab-header": False,
        ".ab-button": False,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("activity", [CHESS, "bassenggruppa/trening-i-varmt-vann.html"])
def test_a_printed_activity_is_one_sheet(open_page: Open, language: str, activity: str) -> None:
    page = open_page(f"{language}/{activity}")
    assert len(PdfDocument(page.pdf(prefer_css_page_size=True))) == 1


def test_a_printed_coordinators_list_lies_down_and_says_who_it_is_not_for(
    open_page: Open, coordinator_folder: Path
) -> None:
    page = open_page(str(coordinator_folder / "nb/page/coordinator.html"))
    sheets = PdfDocument(page.pdf(prefer_css_page_size=True))
    said = [sheet.get_textpage().get_text_range().count("Ikke til deltaker.") for sheet in sheets]
    assert {round(side) for side in sheets[0].get_size()} == {842, 595}
    assert sheets[0].get_width() > sheets[0].get_height()
    assert min(said) == 1


def test_every_page_of_the_coordinators_edition_says_who_it_is_not_for(
    open_page: Open, coordinator_folder: Path
) -> None:
    page = open_page(str(coordinator_folder / "nb" / CHESS))
    assert page.locator("footer .ab-footer__warning").inner_text() == "Ikke til deltaker."


def test_the_coordinator_finds_groups_by_experience(
    open_page: Open, coordinator_folder: Path
) -> None:
    page = open_page(str(coordinator_folder / "nb/page/coordinator.html"))
    page.get_by_role("button", name="Afasi").click()
    shown = page.locator("tr[data-row]:visible").count()
    assert (shown, page.get_by_role("status").inner_text()) == (1, "1 aktivitet")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["nb", "ar"])
def test_the_coordinators_list_does_not_scroll_sideways(
    open_page: Open, coordinator_folder: Path, language: str, size: str
) -> None:
    page = open_page(str(coordinator_folder / language / "page/coordinator.html"), size)
    assert page.evaluate(WIDER_THAN_THE_SCREEN) is False


@pytest.mark.parametrize("size", ["tablet", "portrait", "phone"])
def test_nothing_jumps_when_the_scripts_come(open_page: Open, size: str) -> None:
    page = open_page("nb/index.html", size)
    top = page.locator("main").bounding_box()
    page.route("**/*.js", lambda route: route.abort())
    page.reload()
    assert page.locator("#ab-search").is_hidden()
    before = page.locator("main").bounding_box()
    assert top is not None
    assert before is not None
    assert before["y"] == top["y"]
