"""The picture cards' values: for a conversation at a table, one picture and one name each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catalogue.model import Catalogue
from catalogue.paper import a6
from catalogue.paper.booklets import by_category
from catalogue.paper.desk import Desk
from catalogue.paper.listing import Listing
from catalogue.paper.press import Paper
from catalogue.paper.runs import plain
from catalogue.paper.share import Share

KIND = "cards"
MOST_CARDS = 96
"""Of one PDF: 24 sheets are as much as one sits down to cut."""


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One for each category; a large category in equal parts, whole sheets but for the last."""
    for group in by_category(catalogue.activities):
        pages = a6.sheets(group.entries)
        parts = -(-len(group.entries) // MOST_CARDS)
        size = -(-len(pages) // parts) * a6.ON_A_PAGE
        for number in range(1, parts + 1):
            some = group.entries[(number - 1) * size : number * size]
            yield Share(KIND, group.name, some, number, parts)


def paper(share: Share, desk: Desk) -> Paper:
    """The cards of one category in one language."""
    listings = [Listing(desk, activity) for activity in share.activities]
    values: dict[str, Any] = {
        "a6": dict(a6.GEOMETRY),
        "pages": a6.sheets([_card(listing) for listing in listings]),
    }
    pictures = {name: file for one in listings for name, file in one.pictures.items()}
    return desk.paper(share, _title(share, desk), values, pictures)


def single(share: Share, desk: Desk) -> Paper:
    """One card on a page of its own, for looking at."""
    listing = Listing(desk, share.activities[0])
    values: dict[str, Any] = {"a6": dict(a6.GEOMETRY), "card": _card(listing)}
    return desk.paper(share, plain(listing.title()), values, listing.pictures)


def _title(share: Share, desk: Desk) -> str:
    category = desk.words.label("category", share.subject)
    if share.total == 1:
        return desk.words.say("paper.cards", category=category)
    part = {"n": share.number, "total": share.total}
    return desk.words.say("paper.cards_part", category=category, **part)


def _card(listing: Listing) -> dict[str, Any]:
    return {"picture": listing.picture(), "title": listing.title(), "code": listing.code()}
