"""The search field knows the other offered languages, from a folder and from the net."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_cases import Open
from offline_cases import Host
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from tiny_catalogue import TINY, build

FOUND = ".ab-results li[data-category] h3"
STATUS = ".ab-shown__words"
UKRAINIAN = "Гра королів"


def make(root: Path) -> None:
    """The tiny catalogue in bokmål, Arabic, Ukrainian and Polish."""
    shutil.copytree(TINY, root)
    catalogue = root / "activities/catalogue.yml"
    offered = catalogue.read_text("utf-8").replace(
        "languages: [nb, ar]", "languages: [nb, ar, uk, pl]"
    )
    catalogue.write_text(offered, "utf-8")
    chess = root / "activities/sjakklaget/sjakk-kveld.yml"
    titled = chess.read_text("utf-8").replace(
        "title: {", f"title: {{uk: {UKRAINIAN}, pl: Gra wieczorna, "
    )
    chess.write_text(titled, "utf-8")
    build(root, "--no-paper")


@pytest.fixture(scope="session")
def four(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The site in four languages."""
    return once("four-languages", make) / "site"


@pytest.fixture
def net(four: Path) -> Iterator[Host]:
    """The same on the net."""
    started = Host(four)
    yield started
    started.stop()


def search(page: Page, typed: str) -> None:
    page.get_by_role("searchbox").fill(typed)


@pytest.mark.parametrize("typed", [UKRAINIAN, "королів", "koroliv", "wieczorna"])
def test_a_title_in_another_language_is_found_from_a_folder(
    open_page: Open, four: Path, typed: str
) -> None:
    page = open_page(str(four / "nb/index.html"))
    search(page, typed)
    expect(page.locator(FOUND)).to_have_text(["Sjakk-kveld"])


def test_latin_letters_find_a_ukrainian_title_on_the_ukrainian_page(
    open_page: Open, four: Path
) -> None:
    page = open_page(str(four / "uk/index.html"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, "koroliv")
    expect(page.locator(FOUND)).to_have_text([UKRAINIAN])
    assert [url.split("/data/")[1] for url in asked if url.endswith("/terms.js")] == ["uk/terms.js"]


def test_what_comes_late_does_not_show_what_is_no_longer_asked(browser: Browser, net: Host) -> None:
    page = browser.new_page(service_workers="block")  # it would not ask the route
    held: list[Route] = []
    page.route("**/uk/terms.js", lambda route: held.append(route))
    page.goto(f"{net.url}nb/index.html")
    with page.expect_request("**/uk/terms.js"):
        search(page, "королів")
    search(page, "kaffe")
    expect(page.locator(FOUND)).to_have_text(["Kaffe etterpå"])
    with page.expect_response("**/uk/terms.js"):
        held[0].continue_()
    page.wait_for_timeout(500)
    expect(page.locator(FOUND)).to_have_text(["Kaffe etterpå"])
    search(page, "королів")
    expect(page.locator(FOUND)).to_have_text(["Sjakk-kveld"])
    page.close()


def test_a_language_that_cannot_be_had_leaves_the_search_working(
    tablet: BrowserContext, net: Host
) -> None:
    net.faults = {"assets/data/uk/terms.js": "missing"}
    page = tablet.new_page()
    page.goto(f"{net.url}nb/index.html")
    with page.expect_response("**/uk/terms.js"):
        search(page, "королів")
    expect(page.locator(STATUS)).to_have_text("Ingen aktivitet passer med alt dette.")
    search(page, "sjakk")
    expect(page.locator(FOUND)).to_have_text(["Sjakk-kveld"])
