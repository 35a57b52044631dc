"""Twenty invented persons, and how many taps a coordinator needs for three activities that fit.

``persons.yml`` says what fits in facts of the listing, apart from our filters. The script presses
what was heard, reads the cards from the top, one tap to open and one to go back, and takes the last
choice away when too few fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from browser_cases import Open
from playwright.sync_api import Page, expect

from catalogue.load import load
from catalogue.model import Activity, Catalogue

ROOT = Path(__file__).parents[2]
PERSONS = yaml.safe_load(Path(__file__).with_name("persons.yml").read_text(encoding="utf-8"))
MOST_TAPS = 25
WANTED = 3
EVENING = dt.time(16)
FACETS = ("age", "for", "sound", "energy")

Facts = Mapping[str, Any]
MEANS: dict[str, Callable[[Activity, Catalogue, Any], bool]] = {
    "category": lambda one, _, some: bool({one.category, *one.also} & set(some)),
    "open_to": lambda one, _, some: bool(set(one.open_to) & set(some)),
    "sound": lambda one, _, some: one.sound in some,
    "energy": lambda one, _, some: one.energy in some,
    "words": lambda one, _, some: one.words in some,
    "group": lambda one, _, some: one.group_size in some,
    "free": lambda one, _, __: any(cost.kind in ("free", "voluntary") for cost in one.cost),
    "someone_along": lambda one, _, __: one.companion is not None,
    "day": lambda one, _, __: any(rule.start < EVENING for rule in one.schedule),
    "evening": lambda one, _, __: any(rule.start >= EVENING for rule in one.schedule),
    "wheelchair": lambda one, catalogue, __: _rolls_in(catalogue, one.place),
}
"""Fact of ``persons.yml`` → whether a listing has it."""


def test_nineteen_of_twenty_persons_get_three_activities_within_twenty_five_taps(
    open_page: Open,
) -> None:
    catalogue = load(ROOT).catalogue
    assert catalogue is not None
    taps = {
        person["who"]: _taps(open_page("nb/index.html"), person, catalogue) for person in PERSONS
    }
    assert len(taps) == 20
    reached = [who for who, number in taps.items() if number <= MOST_TAPS]
    assert len(reached) >= 19, "\n".join(f"{number:3} {who}" for who, number in taps.items())


def _taps(page: Page, person: Facts, catalogue: Catalogue) -> int:
    """Taps until three that fit are found; more than may be when they never are."""
    fitting = {
        one.id
        for one in catalogue.activities
        if all(MEANS[name](one, catalogue, value) for name, value in person["fits"].items())
    }
    chosen = list(person["hears"])
    taps = sum(_press(page, choice) for choice in chosen)
    seen: set[str] = set()
    while True:
        for name in _cards(page):
            if name in seen:
                continue
            seen.add(name)
            taps += 2
            if len(seen & fitting) == WANTED:
                return taps
        if not chosen or taps > MOST_TAPS:
            return MOST_TAPS + 1
        taps += _lift(page, chosen.pop())


def _press(page: Page, choice: Facts) -> int:
    """Make a choice; how many taps it took."""
    ((kind, value),) = choice.items()
    if kind == "category":
        page.locator(f"[data-tile='{value}']").click()
        return 1
    if kind == "pill":
        page.locator(f"[data-pill='{value}']").click()
        return 1
    if kind == "search":
        page.get_by_role("searchbox").fill(value)
        return 1 + len(value)
    assert kind in FACETS
    page.locator("[data-more]").click()
    page.locator(f"[data-facet='{kind}'][data-value='{value}']").click()
    page.locator("[data-more]").click()
    return 3


def _lift(page: Page, choice: Facts) -> int:
    """Take a choice away again, in one tap."""
    ((kind, value),) = choice.items()
    if kind == "category":
        page.locator("[data-tile='']").click()
    elif kind == "pill":
        page.locator(f"[data-pill='{value}']").click()
    elif kind == "search":
        page.get_by_role("searchbox").fill("")
    else:
        page.locator("[data-chosen] button").last.click()
    return 1


def _cards(page: Page) -> Iterator[str]:
    """Ids of the cards on the page, from the top."""
    expect(page.locator("[data-growing]")).to_have_count(0)
    links = page.locator("li[data-category]:visible a.ab-card")
    addresses = links.evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    for address in addresses:
        yield address.removesuffix(".html").removeprefix("../nb/")


def _rolls_in(catalogue: Catalogue, name: str) -> bool:
    place = catalogue.places.get(name)
    known = place.access if place else {}
    return known.get("step-free") == "yes" and known.get("toilet") in ("yes", "partly")
