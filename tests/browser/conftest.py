"""A browser, and pages of the sample brochure opened from its folder: ``file://``, no server."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_cases import SIZES, Open
from offline_cases import Host, make_builds
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the machine; without one the browser tests are skipped, and say so.

    Its headless shell has the same engine without windows and tool bars: half the time.
    """
    found = (shutil.which(one) for one in ("chromium-headless-shell", "chromium", "google-chrome"))
    program = next(filter(None, found), None)
    if program is None:
        pytest.skip("no chromium on this machine: tests/install-system-packages installs it")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program, args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, site_folder: Path) -> Iterator[Open]:
    """``open_page("nb/index.html", size="phone", scripts=False, day="2027-05-01")`` → the page.

    A path that is absolute is opened as it stands: a page of the coordinator edition.
    """
    contexts = []

    def opened(
        path: str,
        size: str = "tablet",
        *,
        scripts: bool = True,
        day: str = "",
        bypass: bool = False,
    ) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            reduced_motion="reduce",
            bypass_csp=bypass,
        )
        contexts.append(context)
        page = context.new_page()
        if day:
            page.clock.set_fixed_time(f"{day}T12:00:00")
        page.goto((site_folder / path).as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def builds(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """``first`` and ``second``: the tiny catalogue, and the same with another walk and a new day."""
    return once("offline", make_builds)


@pytest.fixture
def host(builds: Path) -> Iterator[Host]:
    """The first build, on the net."""
    started = Host(builds / "first")
    yield started
    started.stop()


@pytest.fixture
def tablet(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    yield context
    context.close()
