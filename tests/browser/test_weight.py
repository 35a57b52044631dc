"""What the first page weighs on a tablet: compressed text, and the pictures that it shows first."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urlparse

from playwright.sync_api import Browser, Page

MOST_TEXT_BYTES = 120_000
MOST_PICTURE_BYTES = 250_000
TABLET = {"width": 1024, "height": 768}
LOADED = """() => [...document.querySelectorAll("link[rel='stylesheet'], script[src]")]
  .map((one) => one.href || one.src)"""
FIRST_SIX = """() => Promise.all([...document.querySelectorAll(".ab-card img")].slice(0, 6)
  .map((one) => one.decode().then(() => one.currentSrc)))"""


def catalogue_page(browser: Browser, site: Path) -> Page:
    page = browser.new_page(viewport=TABLET, device_scale_factor=2, has_touch=True)  # type: ignore[arg-type]
    page.goto((site / "nb/index.html").as_uri())
    return page


def file_of(address: str) -> Path:
    return Path(unquote(urlparse(address).path))


def test_the_catalogue_page_is_light(browser: Browser, site_folder: Path) -> None:
    page = catalogue_page(browser, site_folder)
    page.wait_for_load_state("networkidle")
    files = {file_of(one) for one in (page.url, *page.evaluate(LOADED))}
    page.context.close()
    texts = [one for one in files if one.suffix in {".html", ".css", ".js"}]
    assert {one.suffix for one in texts} == {".html", ".css", ".js"}
    assert sum(len(gzip.compress(one.read_bytes())) for one in texts) <= MOST_TEXT_BYTES


def test_the_first_six_pictures_are_light(browser: Browser, site_folder: Path) -> None:
    page = catalogue_page(browser, site_folder)
    pictures = [file_of(one) for one in page.evaluate(FIRST_SIX)]
    page.context.close()
    assert len(set(pictures)) == 6
    assert sum(one.stat().st_size for one in pictures) <= MOST_PICTURE_BYTES
