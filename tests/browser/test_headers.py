"""The site from a host that says our headers: everything works, and the browser complains of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from offline_cases import Host, badge
from playwright.sync_api import Browser, Page
from talk_cases import begin

from catalogue import headers


@pytest.fixture
def strict(builds: Path) -> Iterator[Host]:
    """The first build on a host with all headers and our rules of keeping."""
    host = Host(builds / "first")
    host.headers = dict(headers.HEADERS)
    yield host
    host.stop()


@pytest.fixture
def complaints(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page of a new browser, and what its console says."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda line: said.append(f"{line.type}: {line.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page, said
    context.close()


def test_everything_works_with_the_headers(strict: Host, complaints: tuple[Page, list[str]]) -> None:
    page, said = complaints
    page.goto(strict.url + "nb/index.html")
    assert badge(page, "ready") == "Klar uten nett"
    page.locator("input[type=search]").fill("sjakk")
    page.locator("li[data-category]:visible", has_text="Sjakk").first.wait_for()
    page.locator("input[type=search]").fill("")
    begin(page)
    page.goto(strict.url + "nb/sjakklaget/sjakk-kveld.html")
    assert page.locator("h1").inner_text() == "Sjakk-kveld"
    assert said == []


def test_the_headers_stop_a_script_inside_a_page(strict: Host, builds: Path, tmp_path: Path, complaints: tuple[Page, list[str]]) -> None:
    page, said = complaints
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "x.html").write_text("<!doctype html><title>x</title><script>document.title = 'run'</script>", encoding="utf-8")
    strict.folder = folder
    page.goto(strict.url + "x.html")
    assert (page.title(), any("Content Security Policy" in line for line in said)) == ("x", True)
