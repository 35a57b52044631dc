"""axe finds nothing: each kind of page in each language, and every page in nb and ar."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser_cases import LANGUAGES, TEMPLATES, Open, axe_violations

from catalogue import guidehome


def test_axe_finds_nothing_on_the_language_choice(open_page: Open) -> None:
    assert axe_violations(open_page("index.html", bypass=True)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing_on_a_phone(open_page: Open, template: str, language: str) -> None:
    page = open_page(f"{language}/{TEMPLATES[template]}", "phone", bypass=True)
    assert axe_violations(page) == []


@pytest.mark.parametrize("size", ["tablet", "portrait", "phone"])
@pytest.mark.parametrize("language", ["nb", "ar"])
def test_axe_finds_nothing_on_the_coordinators_list(
    open_page: Open, coordinator_folder: Path, language: str, size: str
) -> None:
    path = coordinator_folder / language / "page" / "coordinator.html"
    assert axe_violations(open_page(str(path), size, bypass=True)) == []


def test_axe_finds_nothing_in_the_open_language_menu(open_page: Open) -> None:
    page = open_page("nb/index.html", bypass=True)
    page.locator("header summary").click()
    assert axe_violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_when_no_activity_fits(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/index.html", bypass=True)
    page.get_by_role("searchbox").fill("xyzzy")
    page.locator(".ab-shown--none").wait_for()
    assert axe_violations(page) == []


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
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    assert axe_violations(page) == []


@pytest.mark.parametrize("name", guidehome.ADDRESSES)
def test_axe_finds_nothing_on_a_guide_in_english(open_page: Open, name: str) -> None:
    assert axe_violations(open_page(f"en/{name}", "phone", bypass=True)) == []


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_axe_finds_nothing_on_any_page(open_page: Open, site_folder: Path, language: str) -> None:
    page = open_page(f"{language}/index.html", bypass=True)
    found = {}
    for path in sorted((site_folder / language).glob("**/*.html")):
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            continue  # a former address: nobody stays there
        page.goto(path.as_uri())
        found[path.relative_to(site_folder).as_posix()] = axe_violations(page)
    assert {path: faults for path, faults in found.items() if faults} == {}
