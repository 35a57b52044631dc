"""axe finds nothing: each kind of page in each language, and every page in nb and ar."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_cases import LANGUAGES, TEMPLATES, Open
from playwright.sync_api import Page

from catalogue import guidehome


def violations(page: Page) -> list[tuple[str, str]]:
    """Rule and the first element that breaks it."""
    page.evaluate("document.fonts.ready")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def test_axe_finds_nothing_on_the_language_choice(open_page: Open) -> None:
    assert violations(open_page("index.html", bypass=True)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing_on_a_phone(open_page: Open, template: str, language: str) -> None:
    page = open_page(f"{language}/{TEMPLATES[template]}", "phone", bypass=True)
    assert violations(page) == []


@pytest.mark.parametrize("size", ["tablet", "portrait", "phone"])
@pytest.mark.parametrize("language", ["nb", "ar"])
def test_axe_finds_nothing_on_the_coordinators_list(
    open_page: Open, coordinator_folder: Path, language: str, size: str
) -> None:
    path = coordinator_folder / language / "page" / "coordinator.html"
    assert violations(open_page(str(path), size, bypass=True)) == []


def test_axe_finds_nothing_in_the_open_language_menu(open_page: Open) -> None:
    page = open_page("nb/index.html", bypass=True)
    page.locator("header summary").click()
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_when_no_activity_fits(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/index.html", bypass=True)
    page.get_by_role("searchbox").fill("xyzzy")
    page.locator(".ab-shown--none").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("size", ["tablet", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_the_further_choices(
    open_page: Open, language: str, size: str
) -> None:
    page = open_page(f"{language}/index.html", size, bypass=True)
    page.locator("[data-pill='day']").click()
    page.locator("[data-more]").click()
    page.locator("[data-facet='weekday']").first.click()
    page.locator("[data-facet='place']").first.click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert violations(page) == []


@pytest.mark.parametrize("size", ["tablet", "portrait", "phone"])
@pytest.mark.parametrize("name", guidehome.ADDRESSES)
def test_axe_finds_nothing_on_a_guide_in_english(open_page: Open, name: str, size: str) -> None:
    assert violations(open_page(f"en/{name}", size, bypass=True)) == []


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_axe_finds_nothing_on_any_page(open_page: Open, site_folder: Path, language: str) -> None:
    page = open_page(f"{language}/index.html", bypass=True)
    found = {}
    for path in sorted((site_folder / language).glob("**/*.html")):
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            continue  # a former address: nobody stays there
        page.goto(path.as_uri())
        found[path.relative_to(site_folder).as_posix()] = violations(page)
    assert {path: faults for path, faults in found.items() if faults} == {}
