"""The take-home sheet's values: one activity, one side of A4, at most eighty words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from catalogue.model import Catalogue
from catalogue.paper.chosen import door_picture
from catalogue.paper.desk import Desk
from catalogue.paper.listing import Line, Listing, Row, picture
from catalogue.paper.press import Paper
from catalogue.paper.runs import Run, plain
from catalogue.paper.share import Share

KIND = "sheet"
MOST_WORDS = 80
"""Read at a kitchen table by somebody with few words (design page "paper", part 3)."""


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One for each activity."""
    for activity in catalogue.activities:
        yield Share(KIND, activity.id, (activity,))


def paper(share: Share, desk: Desk) -> Paper:
    """The sheet of one activity in one language."""
    listing = Listing(desk, share.activities[0])
    return desk.paper(share, plain(listing.title()), _content(listing), listing.pictures)


def _content(listing: Listing) -> dict[str, Any]:
    title, summary, notices = listing.title(), listing.summary(), listing.notices()
    traits, door, qr = listing.traits(), _door(listing), listing.qr()
    rows = _rows(listing)
    fixed = [title, summary, *(one["run"] for one in (*notices, *traits))]
    left = MOST_WORDS - sum(_words(run) for run in fixed)
    rows = within(rows, left)
    other = _in_source(listing)
    return {
        "picture": listing.picture(),
        "title": title,
        "second": other.title() if other and plain(other.title()) != plain(title) else None,
        "summary": summary,
        "notices": notices,
        "rows": [row.values() for row in (with_source(rows, _rows(other)) if other else rows)],
        "traits": traits,
        "door": door,
        "qr": qr,
        "code": listing.code(),
        "aside": bool(door or qr or listing.code()),
    }


def _rows(listing: Listing) -> list[Row]:
    rows = (
        listing.when(), listing.fact("where"), listing.price(), listing.contact(), listing.bring()
    )  # fmt: skip
    return [row for row in rows if row]


def _in_source(listing: Listing) -> Listing | None:
    desk = listing.desk.in_source()
    return Listing(desk, listing.activity) if desk else None


def with_source(rows: Sequence[Row], source: Sequence[Row]) -> list[Row]:
    """Each row with what it says in bold in the source language too, in small letters below.

    The participant reads one language, the companion and the club the other.
    """
    # What to bring has a heading in bold; the things themselves say more.
    kinds = {"material/bag-personal": "plain"}
    said = {
        row.icon: [line.run for line in row.lines if line.kind == kinds.get(row.icon, "strong")]
        for row in source
    }
    made = []
    for row in rows:
        own = {plain(line.run) for line in row.lines}
        new = [run for run in said.get(row.icon, ()) if plain(run) not in own]
        lines = (*row.lines, *(Line("second", run) for run in new))
        made.append(replace(row, lines=lines))
    return made


def within(rows: Sequence[Row], most_words: int) -> list[Row]:
    """The rows without as many of their spare lines as it takes to keep to the number of words."""
    kept = list(rows)
    for spare in sorted({line.spare for row in rows for line in row.lines}, reverse=True):
        if spare == 0 or sum(_words(line.run) for row in kept for line in row.lines) <= most_words:
            break
        kept = [replace(row, lines=_without(row.lines, spare)) for row in kept]
    return kept


def _without(lines: Sequence[Line], spare: int) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.spare != spare)


def _words(run: Run | None) -> int:
    """Words as a reader meets them; a telephone number is one."""
    if run is None:
        return 0
    return len([word for word in plain(run).split() if not word.isdigit()]) or 1


def _door(listing: Listing) -> dict[str, Any] | None:
    """The door to look for, when there is a picture of it."""
    wanted = door_picture(listing.desk.catalogue, listing.activity)
    made = listing.desk.find(wanted, "4x3") if wanted else None
    if made is None:
        return None
    caption = listing.desk.runs.own(listing.desk.words.say("paper.door"))
    return picture(listing.desk, wanted, caption, listing) | {"caption": caption}
