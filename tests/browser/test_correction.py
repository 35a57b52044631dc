"""A wrong phone number is put right: tablets that keep the brochure take it at their next contact."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from offline_cases import ROUNDS, TALK, Host, badge, build_of, installed, published, visit
from playwright.sync_api import Browser, BrowserContext, expect
from tiny_catalogue import TINY, build

CHESS = "activities/sjakklaget/sjakk-kveld.yml"
PAGE = "nb/sjakklaget/sjakk-kveld.html"
OLD, NEW = "00 00 00 21", "00 00 00 29"
TOLD = "Rettet 21. november"


def make(root: Path) -> None:
    """``wrong``: the tiny catalogue with another day; ``right``: the number corrected; ``later``:
    and then another change that can wait."""
    catalogue = root / "catalogue"
    shutil.copytree(TINY, catalogue)
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "wrong")
    chess, walk = catalogue / CHESS, catalogue / "activities/turlaget/tur.yml"
    text = chess.read_text(encoding="utf-8")
    assert OLD in text
    chess.write_text(text.replace(OLD, NEW) + "corrected: 2026-11-21\n", encoding="utf-8")
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "right")
    words = walk.read_text(encoding="utf-8").replace("Rolig tur", "Stille tur")
    walk.write_text(words, encoding="utf-8")
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "later")


@pytest.fixture(scope="session")
def sites(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """Three builds, one after another."""
    return once("correction", make)


@pytest.fixture
def wrong(sites: Path) -> Iterator[Host]:
    """A host with the wrong number."""
    started = Host(sites / "wrong")
    yield started
    started.stop()


def test_the_next_visit_to_the_catalogue_brings_the_new_number(
    tablet: BrowserContext, wrong: Host, sites: Path
) -> None:
    page = installed(tablet, wrong)
    published(wrong, sites / "right")
    page.reload()
    expect(page.locator(".ab-card__corrected")).to_have_text(TOLD)
    wrong.stop()
    page.goto(wrong.url + PAGE)
    shown = page.locator("main").inner_text()
    notice = page.locator("p[data-corrected]").inner_text()
    wrong.start()
    assert (NEW in shown, OLD in shown, notice) == (True, False, TOLD)


def test_a_page_of_an_activity_that_is_opened_alone_brings_it_too(
    tablet: BrowserContext, wrong: Host, sites: Path
) -> None:
    installed(tablet, wrong).close()
    published(wrong, sites / "right")
    page = visit(tablet, wrong, PAGE)
    expect(page.locator("p[data-corrected]")).to_have_text(TOLD)
    assert NEW in page.locator("main").inner_text()


def test_a_conversation_is_not_interrupted_and_the_number_comes_after_it(
    tablet: BrowserContext, wrong: Host, sites: Path
) -> None:
    page = installed(tablet, wrong)
    page.add_init_script(TALK.replace("globalThis.talks !== false", "globalThis.talks === true"))
    page.reload()
    badge(page, "ready")
    page.evaluate("globalThis.talks = true")
    published(wrong, sites / "right")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.evaluate(ROUNDS)
    kept = page.evaluate("abEdition.build")
    assert kept == build_of(sites / "wrong")
    page.evaluate("globalThis.talks = false")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator(".ab-card__corrected")).to_have_text(TOLD)


def test_a_build_that_corrects_nothing_more_waits_for_the_button(
    tablet: BrowserContext, wrong: Host, sites: Path
) -> None:
    published(wrong, sites / "right")
    page = installed(tablet, wrong)
    published(wrong, sites / "later")
    page.reload()
    page.locator(".ab-new button").wait_for()
    assert page.evaluate("abEdition.build") == build_of(sites / "right")


@pytest.mark.parametrize(("day", "told"), [("2026-12-21", True), ("2026-12-22", False)])
def test_a_correction_is_told_for_thirty_days_also_without_a_net(
    browser: Browser, sites: Path, day: str, told: bool
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto((sites / "right/nb/index.html").as_uri())
    page.locator(".ab-footer__edition:not(:empty)").wait_for()
    card = page.locator(".ab-card__corrected").count() > 0
    page.goto((sites / "right" / PAGE).as_uri())
    page.locator(".ab-footer__edition:not(:empty)").wait_for()
    notice = page.locator("p[data-corrected]").count() > 0
    page.close()
    assert (card, notice) == (told, told)


def test_a_card_that_a_search_makes_tells_it_too(browser: Browser, sites: Path) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    page.goto((sites / "right/nb/index.html").as_uri())
    page.locator("input[type=search]").fill("sjakk")
    made = page.locator(".ab-results li[data-corrected] .ab-card__corrected")
    expect(made).to_have_text(TOLD)
    page.close()
