"""The source language's words below the page's own: shown and hidden by one button, kept nowhere."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_cases import CHESS, SIZES, Open, axe_violations
from playwright.sync_api import Page, expect
from talk_cases import TRACES, VOICES, serving
from test_screens import WIDER_THAN_THE_SCREEN
from tiny_catalogue import build

BUTTON = "[data-module=second]"
SHOWN = "() => [...document.querySelectorAll('.ab-second')].filter((one) => one.getClientRects().length).length"
HEADER_FITS = """() => {
  const header = document.querySelector(".ab-header");
  const edge = parseFloat(getComputedStyle(header).paddingInlineStart);
  return [...header.querySelectorAll(".ab-button")].map((one) => one.getBoundingClientRect())
    .filter((box) => box.width && (box.left < edge - 1 || box.right > innerWidth - edge + 1)).length;
}"""
"""How many buttons reach past the page's edge."""


@pytest.fixture(scope="session")
def many_languages(once: Callable[[str, Callable[[Path], None]], Path], sample: Path) -> Path:
    """The sample's site, also in Ukrainian and in Spanish, whose words are long."""

    def made(root: Path) -> None:
        for name in ("activities", "images", "pages", ".cache/pictures"):
            shutil.copytree(sample / name, root / name)
        shutil.copy(sample / "mkdocs.yml", root)
        file = root / "activities" / "catalogue.yml"
        text = file.read_text(encoding="utf-8")
        offered = re.search(r"^languages: \[(.*)\]$", text, re.MULTILINE)
        assert offered is not None
        tags = dict.fromkeys((*offered[1].split(", "), "uk", "es"))
        text = text.replace(offered[0], f"languages: [{', '.join(tags)}]")
        file.write_text(text, encoding="utf-8")
        build(root, "--no-paper")

    return once("many-languages", made) / "site"


@pytest.fixture
def opened(open_page: Open, many_languages: Path) -> Open:
    """``opened("ar", "#nb", size="phone")`` → the page of the chess evening."""

    def at(language: str, end: str = "", size: str = "tablet", **how: object) -> Page:
        page = open_page(str(many_languages / language / CHESS), size, bypass=True, **how)
        if end:
            page.goto("about:blank")
            page.goto((many_languages / language / CHESS).as_uri() + end)
        return page

    return at


def test_the_button_shows_the_norwegian_words_and_hides_them_again(opened: Open) -> None:
    page = opened("ar")
    button = page.get_by_role("button", name="Norsk", exact=True)
    assert (page.evaluate(SHOWN), button.get_attribute("aria-pressed")) == (0, "false")
    button.click()
    assert page.locator("h1 .ab-second").inner_text() == "Sjakk-kveld"
    # All but that of the role, which waits behind the person.
    assert page.evaluate(SHOWN) == page.locator(".ab-second").count() - 1 == 9
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert (page.evaluate(SHOWN), button.get_attribute("aria-pressed")) == (0, "false")


def test_nobody_hears_the_norwegian_words_before_they_are_asked_for(opened: Open) -> None:
    page = opened("ar")
    heading = page.get_by_role("heading", level=1, name="أمسية الشطرنج", exact=True)
    expect(heading).to_be_visible()
    page.locator(BUTTON).click()
    expect(heading).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False])
def test_only_another_language_with_scripts_has_the_button(opened: Open, scripts: bool) -> None:
    seen = {
        language: opened(language, scripts=scripts).locator(f"{BUTTON}:visible").count()
        for language in ("nb", "ar")
    }
    assert seen == {"nb": 0, "ar": int(scripts)}


def test_the_address_says_it_without_a_step_back_and_nothing_is_stored(opened: Open) -> None:
    page = opened("ar")
    before = page.evaluate(TRACES)
    page.locator(BUTTON).click()
    assert page.evaluate(TRACES) == before | {"address": before["address"] + "#nb"}
    page.locator(BUTTON).click()
    assert page.evaluate(TRACES) == before


@pytest.mark.parametrize(("end", "shown"), [("#nb", True), ("#ar", False), ("#content", False)])
def test_a_page_opened_with_the_source_language_shows_both(
    opened: Open, end: str, shown: bool
) -> None:
    page = opened("ar", end)
    assert page.locator("h1 .ab-second").is_visible() is shown
    assert page.locator(BUTTON).get_attribute("aria-pressed") == str(shown).lower()


def test_both_stay_when_the_page_is_loaded_again_or_read_in_a_third_language(opened: Open) -> None:
    page = opened("ar")
    page.locator(BUTTON).click()
    page.reload()
    assert page.locator("h1 .ab-second").is_visible()
    page.locator("header summary").click()
    page.get_by_role("link", name="Українська").click()
    page.wait_for_url(f"**/uk/{CHESS}#nb")
    assert page.locator("h1 .ab-second").is_visible()
    page.locator(BUTTON).click()
    page.locator("header summary").click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url(f"**/ar/{CHESS}")
    assert page.locator("h1 .ab-second").is_hidden()


def test_the_way_to_the_content_leaves_both_as_they_are(opened: Open) -> None:
    page = opened("ar", "#nb")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    assert page.locator("h1 .ab-second").is_visible()


@pytest.mark.parametrize("size", ["tablet", "portrait", "phone"])
@pytest.mark.parametrize("language", ["ar", "uk"])
def test_axe_finds_nothing_with_both_languages(opened: Open, language: str, size: str) -> None:
    page = opened(language, size=size)
    page.locator(BUTTON).click()
    assert axe_violations(page) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ar", "uk", "es"])
def test_both_languages_and_six_buttons_fit_every_screen(
    opened: Open, language: str, size: str
) -> None:
    page = opened(language, "#nb", size)
    page.add_init_script(VOICES.replace("nb-NO", language))
    page.reload()
    assert page.locator("[data-module=listen]").is_visible()
    box = page.locator(BUTTON).bounding_box()
    assert box is not None
    assert box["height"] >= 56
    assert (page.evaluate(WIDER_THAN_THE_SCREEN), page.evaluate(HEADER_FITS)) == (False, 0)


def test_the_norwegian_words_begin_at_the_edge_of_the_arabic_ones(opened: Open) -> None:
    page = opened("ar", "#nb")
    edges = page.evaluate(
        """() => [...document.querySelectorAll(".ab-activity__lead, .ab-activity__lead .ab-second")].map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one.firstChild);
          return Math.round(range.getBoundingClientRect().right);
        })"""
    )
    assert len(edges) == 2
    assert abs(edges[0] - edges[1]) <= 1


def test_what_is_read_aloud_is_the_pages_own_language(opened: Open) -> None:
    page = opened("ar", "#nb")
    page.add_init_script(VOICES)
    page.reload()
    page.locator("[data-module=listen]").click()
    said = []
    while page.locator(".ab-spoken").count():
        said.append(page.evaluate("heard.at(-1)"))
        page.evaluate("current.onend()")
        page.wait_for_timeout(20)
    assert said[0] == ["ar-SA", "أمسية الشطرنج"]
    assert [words for _, words in said if "Sjakk-kveld" in words or "Tirsdag" in words] == []


def test_after_the_consent_the_norwegian_lines_name_the_role_in_norwegian(opened: Open) -> None:
    first = opened("ar", "#nb").locator(".ab-steps .ab-second").first
    assert first.inner_text() == "Berit møter deg i døra kl. 18."
    gone = opened("ar", "#nb", day="2028-12-31").locator(".ab-steps .ab-second").first
    assert first.inner_text().replace("Berit", "Inkluderingskontakt") == gone.inner_text()


def test_on_paper_the_page_has_its_own_language_alone(opened: Open) -> None:
    page = opened("ar", "#nb")
    page.emulate_media(media="print")
    assert page.evaluate(SHOWN) == 0


def test_an_activity_above_a_list_speaks_the_lists_language(
    open_page: Open, many_languages: Path
) -> None:
    page = open_page("nb/index.html")
    with serving(many_languages) as (address, _, _stop):
        page.goto(f"{address}ar/index.html")
        page.locator("[data-pill='day']").click()
        page.locator(".ab-results a.ab-card").first.click()
        expect(page.locator(".ab-talk-dialog article .ab-activity__lead")).to_be_visible()
        assert page.locator(".ab-talk-dialog .ab-second").count() > 0
        assert page.evaluate(SHOWN) == 0
