"""The poster's values: what happens in one category or at one place, for a notice board.

It hangs where anybody reads it: no name and no number of a contact stand on it, only the
coordinator's, and a private place has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from catalogue import vocabulary
from catalogue.languages import Said
from catalogue.model import Activity, Catalogue, Place
from catalogue.paper.desk import Desk
from catalogue.paper.listing import Line, Listing, Row
from catalogue.paper.mosaic import Room, beside, dealt, filling, shared
from catalogue.paper.mosaic import Row as Cards
from catalogue.paper.press import Paper
from catalogue.paper.runs import Run, plain
from catalogue.paper.share import Share
from catalogue.settings import PLACE

KIND = "poster"
MOST_CARDS = 12
FEW_CARDS = 6
"""Such a poster has room for a second time, and for the street below a place's name."""
ROOM = Room(width_mm=269, height_mm=264, gap_mm=6, words_mm=38)
ALONE = replace(ROOM, words_mm=72)
"""For a single card, whose words are read from afar; little is cut off its picture."""
BELOW: Mapping[int, Sequence[int]] = MappingProxyType({1: (1,), 4: (2, 2), 5: (2, 3), 6: (3, 3)})
"""How many cards stand in each row, where the words stand below the pictures."""
BESIDE: Mapping[int, Sequence[int]] = MappingProxyType(
    {2: (1, 1), 3: (1, 1, 1), 7: (1, 2, 2, 2), 8: (2,) * 4, 9: (1, *(2,) * 4), 10: (2,) * 5,
     11: (1, *(2,) * 5), 12: (2,) * 6}
)  # fmt: skip
"""The same where they stand beside them."""
BORDER_MM = 4
"""Around a picture with words beside it."""
MOST_OF_WIDTH = {1: 0.54, 2: 0.42}
"""Cards side by side → how much of a card's width its picture takes."""
PLACE_TINT = "#E3EBE4"
_PHONE = re.compile(r"\d[\d \u00a0]{4,}\d")


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One for each category and for each place that anybody may find; more where it is too full."""
    for name in vocabulary.ids("category"):
        own = [one for one in catalogue.activities if one.category == name]
        also = [one for one in catalogue.activities if name in one.also and one not in own]
        yield from _posters(name, (*own, *also))
    for place in sorted(catalogue.places.values(), key=lambda one: one.id):
        if not (place.private or place.online):
            there = [one for one in catalogue.activities if place.id in _places(one)]
            yield from _posters(PLACE + place.id, there)


def _places(activity: Activity) -> set[str]:
    return {activity.place, *(rule.place for rule in activity.schedule)}


def _posters(subject: str, activities: Sequence[Activity]) -> Iterator[Share]:
    portions = shared(activities, MOST_CARDS)
    for number, some in enumerate(portions, 1):
        yield Share(KIND, subject, tuple(some), number, len(portions))


def paper(share: Share, desk: Desk) -> Paper:
    """One poster in one language."""
    listings = [Listing(desk, one) for one in share.activities]
    place = _place(share, desk.catalogue)
    values = _head(share, desk, place)
    values |= {
        "rows": _cards(listings, place),
        "call": _call(desk),
        "qr": _qr(share, desk, values["title"]),
    }
    named = (desk.say("poster", what=plain(values["title"])), values["part"])
    title = " – ".join(plain(run) for run in named if run)
    pictures: dict[str, Path] = {}
    for listing in listings:
        pictures |= listing.pictures
    return desk.paper(share, title, values, pictures)


def _place(share: Share, catalogue: Catalogue) -> Place | None:
    """The place that a poster is about; ``None`` when it is about a category."""
    if not share.subject.startswith(PLACE):
        return None
    return catalogue.places[share.subject.removeprefix(PLACE)]


def rows(count: int) -> list[Cards]:
    """How ``count`` cards are composed."""
    if count in BELOW:
        return filling(BELOW[count], ALONE if count == 1 else ROOM)
    numbers = BESIDE[count]
    return beside(numbers, ROOM, BORDER_MM, MOST_OF_WIDTH[max(numbers)])


def _head(share: Share, desk: Desk, place: Place | None) -> dict[str, Any]:
    part = share.total > 1
    shown = {
        "part": desk.say("poster_part", n=share.number, total=share.total) if part else None,
    }
    if place is None:
        category = desk.category(share.subject)
        return shown | {"title": category.pop("run"), **category, "more": desk.name()}
    return shown | {
        "title": desk.runs.text(place.name, f"places.{place.id}.name") or desk.name(),
        "icon": "material/map-marker",
        "tint": PLACE_TINT,
        "more": _street(place, desk) or desk.name(),
    }


def _street(place: Place, desk: Desk) -> Run | None:
    return desk.runs.said(Said(place.address, desk.catalogue.source_language), "address")


def _cards(listings: Sequence[Listing], place: Place | None) -> list[dict[str, Any]]:
    few = len(listings) <= FEW_CARDS
    cards = [
        {
            "id": one.activity.id,
            "picture": one.picture(),
            "title": one.title(),
            "notice": one.standing(),
            "facts": [row.values() for row in _rows_of(one, place, few=few)],
            "code": one.code(),
        }
        for one in listings
    ]
    composed = rows(len(cards))
    dealt_cards = dealt(cards, [row.cards for row in composed])
    return [row.values(some) for row, some in zip(composed, dealt_cards, strict=True)]


def _rows_of(listing: Listing, place: Place | None, *, few: bool) -> Iterator[Row]:
    """When; and where, unless the poster is about the place."""
    if times := tuple(_times(listing, 2 if few else 1)):
        yield Row("material/calendar-clock", listing.desk.facts.name("when"), times)
    where = None if place else listing.fact("where")
    if where:
        yield replace(where, lines=tuple(_where(listing, where, street=few)))


def _where(listing: Listing, where: Row, *, street: bool) -> Iterator[Line]:
    """The place, and where there is room its street; "Ring for adresse" for a private one."""
    desk = listing.desk
    place = desk.catalogue.places.get(listing.activity.place)
    yield where.lines[0]
    if street and place and not (place.private or place.online):
        run = _street(place, desk)
        yield from [Line("plain", run)] if run else []
    elif street:
        yield from where.lines[1:]


def _times(listing: Listing, most: int) -> Iterator[Line]:
    """The first times; words of the club's own only where they are all there is."""
    activity, runs, said = listing.activity, listing.desk.runs, listing.about.whens
    for number, words in enumerate(said[:most], 1):
        more = " …" if number == most < len(said) else ""
        yield Line("strong", runs.own(words + more, "schedule", activity))
    free = listing.about.schedule_text
    if not said and not _personal(free.words, activity):
        run = runs.said(free, f"schedule_text.{free.language}", activity)
        yield from [Line("strong", run)] if run else []


def _personal(words: str, activity: Activity) -> bool:
    """Whether a text names the contact or holds a telephone number."""
    name = activity.contact.first_name if activity.contact else ""
    return bool(_PHONE.search(words) or (name and re.search(rf"\b{re.escape(name)}\b", words)))


def _call(desk: Desk) -> dict[str, Any]:
    """The coordinator, and whether she is rung or written to."""
    phone = bool(desk.catalogue.coordinator.phone)
    return {
        "icon": "material/phone" if phone else "material/email",
        "ask": desk.say("poster_call" if phone else "poster_write"),
        **desk.coordinator(),
    }


def _qr(share: Share, desk: Desk, title: Run) -> dict[str, Any] | None:
    """The public page of the category or the place."""
    kind = "place" if share.subject.startswith(PLACE) else "category"
    page = f"{kind}/{share.subject.removeprefix(PLACE)}.html"
    return desk.qr(page, desk.words.say("paper.read_more_alt", title=plain(title)))
