"""Names of places and persons, and addresses, keep their words where scripts write them too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page
from talk_cases import SEED, begin, say, to_home, to_review
from tiny_catalogue import REPOSITORY

LOOSE = """(names) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = { kept: [], loose: [] };
  while (walker.nextNode()) {
    const said = walker.currentNode.textContent.trim();
    if (!walker.currentNode.parentElement.closest("script") && names.some((one) => said.startsWith(one))) {
      found[walker.currentNode.parentElement.translate ? "loose" : "kept"].push(said);
    }
  }
  return found;
}"""
"""The names and addresses on the page, by whether a program may translate them."""


def names() -> list[str]:
    """Of all places of the sample, and their streets."""
    found: list[str] = []
    for path in sorted((REPOSITORY / "activities" / "places").glob("*.yml")):
        place = yaml.safe_load(path.read_text(encoding="utf-8"))
        told = place["name"]
        found += told.values() if isinstance(told, dict) else [told]
        found += [place["address"]] if "address" in place else []
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a seeded order."""
    context = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    context.add_init_script(SEED)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["nb", "uk", "ar"])
def test_the_conversation_lets_no_name_be_translated(
    page: Page, twenty: Path, language: str
) -> None:
    page.goto((twenty / "site" / language / "index.html").as_uri())
    begin(page)
    say(page, "yes", "yes", "maybe")
    to_review(page)
    to_home(page)
    found = page.evaluate(LOOSE, names())
    assert found["loose"] == []
    assert len(found["kept"]) >= 6


@pytest.mark.parametrize("language", ["nb", "uk", "ar"])
def test_the_further_choices_let_no_place_be_translated(
    page: Page, twenty: Path, language: str
) -> None:
    page.goto((twenty / "site" / language / "index.html").as_uri())
    page.locator("[data-more]").click()
    page.locator("[data-facet=place]").first.click()
    found = page.evaluate(LOOSE, names())
    assert found["loose"] == []
    assert len(found["kept"]) >= 2
