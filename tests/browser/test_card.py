"""A card that the script makes is the card that the page has."""

from __future__ import annotations

import pytest
from browser_cases import LANGUAGES, Open

PAIRS = """async ({ today, whole }) => {
  const rows = await abLoad("rows");
  const cards = await abLoad(`${document.documentElement.lang}/cards`);
  const there = new Map([...document.querySelectorAll("[data-section] li")]
    .map((item) => [item.querySelector("a").getAttribute("href"), item]));
  const look = (item) => whole ? item.outerHTML.replace(/ hidden=""/g, " hidden") : JSON.stringify([
    item.innerText, item.querySelector("img")?.getAttribute("src") ?? "", item.dataset.name ?? ""]);
  return rows.ids.map((id, number) => {
    const made = globalThis.abCard(number, { rows, cards, root: "../", today });
    const mine = there.get(`${id}.html`);
    const holder = document.createElement("ul");
    holder.className = "ab-cards";
    holder.append(...(made ? [made] : []));
    document.body.append(holder);
    const same = made && mine ? (whole ? made.isEqualNode(mine) : look(made) === look(mine)) : !made && !mine;
    const said = same ? "" : `${made && look(made)} instead of ${mine && look(mine)}`;
    holder.remove();
    return said;
  }).filter(Boolean);
}"""
COUNT = "abLoad('rows').then((rows) => rows.ids.length)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_made_card_is_the_pages_card(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/index.html", day="2026-11-22")
    assert page.evaluate(COUNT) == page.locator("[data-section] li").count()
    assert page.evaluate(PAIRS, {"today": "2026-11-22", "whole": True}) == []


@pytest.mark.parametrize("day", ["2026-12-20", "2027-05-30", "2027-12-27", "2028-12-27"])
@pytest.mark.parametrize("language", ["nb", "ar"])
def test_a_card_made_later_says_what_the_page_says_then(
    open_page: Open, language: str, day: str
) -> None:
    page = open_page(f"{language}/index.html", day=day)
    assert page.evaluate(PAIRS, {"today": day, "whole": False}) == []


def test_some_card_of_the_sample_changes_with_time(open_page: Open) -> None:
    page = open_page("nb/index.html", day="2027-05-30")
    assert page.locator(".ab-card__call").count() > 0
