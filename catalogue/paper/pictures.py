"""The picture pages' values: categories to point at, then six pictures a page at the most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from catalogue.model import Activity, Catalogue
from catalogue.paper import plan
from catalogue.paper.booklets import booklets, by_category
from catalogue.paper.desk import Desk
from catalogue.paper.listing import Listing
from catalogue.paper.mosaic import Room, dealt, equal, shared
from catalogue.paper.press import Paper
from catalogue.paper.runs import plain
from catalogue.paper.share import Share

KIND = "pictures"
MOST_PICTURES = 6
"""On a page, so that two facing pages show twelve; more than fifteen are too many to point at."""
ROOM = Room(width_mm=267, height_mm=161, gap_mm=7, words_mm=15)
TILES_ROOM = Room(width_mm=267, height_mm=161, gap_mm=7, words_mm=17.5)
SPREAD = 1.4
"""A tile to its picture: the category's colour stands on both sides."""
ROWS: Mapping[int, Sequence[int]] = MappingProxyType(
    {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (3, 2), 6: (3, 3), 7: (4, 3), 8: (4, 4),
     9: (3, 3, 3), 10: (3, 4, 3), 11: (4, 3, 4), 12: (4, 4, 4)}
)  # fmt: skip
"""How many stand in each row of a page lying down."""


def shares(catalogue: Catalogue) -> tuple[Share, ...]:
    """As few booklets as possible."""
    return booklets(KIND, catalogue.activities, page_count)


def page_count(activities: Sequence[Activity]) -> int:
    """The page of categories, and those of each category."""
    groups = by_category(activities)
    return 1 + sum(len(shared(group.entries, MOST_PICTURES)) for group in groups)


def paper(share: Share, desk: Desk) -> Paper:
    """One booklet in one language."""
    listings = {one.id: Listing(desk, one) for one in share.activities}
    groups = by_category(share.activities)
    values: dict[str, Any] = {
        "ask": desk.runs.own(desk.words.say("talk.topics_title")),
        "part": desk.say("booklet", n=share.number, total=share.total) if share.total > 1 else None,
        "tiles": _tiles(groups, listings, desk),
        "pages": [page for group in groups for page in _pages(group, listings, desk)],
    }
    pictures: dict[str, Path] = {}
    for listing in listings.values():
        pictures |= listing.pictures
    return desk.paper(share, _title(desk, values), values, pictures)


def _title(desk: Desk, values: Mapping[str, Any]) -> str:
    named = (desk.say("pictures"), desk.name(), values["part"])
    return " – ".join(plain(run) for run in named if run)


def _tiles(
    groups: Sequence[plan.Group[Activity]], listings: Mapping[str, Listing], desk: Desk
) -> list[dict[str, Any]]:
    tiles = [
        {"id": group.name, "category": desk.category(group.name, short=True),
         "picture": _first_picture([listings[one.id] for one in group.entries])}
        for group in groups
    ]  # fmt: skip
    rows = ROWS[len(tiles)]
    return [
        row.values(cards)
        for row, cards in zip(equal(rows, TILES_ROOM, SPREAD), dealt(tiles, rows), strict=True)
    ]


def _first_picture(listings: Sequence[Listing]) -> dict[str, Any]:
    """The first that there is; the category's icon when there is none."""
    shown = [one.picture() for one in listings]
    return next((one for one in shown if one["path"]), shown[0])


def _pages(
    group: plan.Group[Activity], listings: Mapping[str, Listing], desk: Desk
) -> list[dict[str, Any]]:
    pages = []
    for number, some in enumerate(shared(group.entries, MOST_PICTURES)):
        cards, rows = [_card(listings[one.id]) for one in some], ROWS[len(some)]
        pages.append({
            "id": group.name, "first": number == 0, "category": desk.category(group.name),
            "rows": [
                row.values(there)
                for row, there in zip(equal(rows, ROOM), dealt(cards, rows), strict=True)
            ],
        })  # fmt: skip
    return pages


def _card(listing: Listing) -> dict[str, Any]:
    return {"picture": listing.picture(), "title": listing.title(), "code": listing.code()}
