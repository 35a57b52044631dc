"""The take-home sheet's values: one activity, one side of A4, at most eighty words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from catalogue.languages import LANGUAGES
from catalogue.paper.chosen import door_picture
from catalogue.paper.coverage import families
from catalogue.paper.drawn import icons_in, values_of
from catalogue.paper.listing import Desk, Line, Listing, Row, picture
from catalogue.paper.press import Paper
from catalogue.paper.runs import Run, plain
from catalogue.settings import sheet_path

MOST_WORDS = 80
"""Read at a kitchen table by somebody with few words (design page "paper", part 3)."""


def sheet(listing: Listing) -> Paper:
    """The sheet of one activity in one language."""
    values = _content(listing)
    values |= frame(listing.desk, plain(listing.title()), values)
    path = sheet_path(listing.desk.language, listing.activity.id)
    return Paper(path, "sheet.typ", values, listing.pictures)


def frame(desk: Desk, title: str, content: dict[str, Any]) -> dict[str, Any]:
    """What every paper has: language, fonts, document title, icons and the footer's words."""
    language = LANGUAGES[desk.language]
    say, runs = desk.words.say, desk.runs
    edition = say("paper.edition", date=desk.facts.date(desk.options.edition_date))
    footer = {"start": _name(desk), "end": runs.own(edition)}
    day = desk.options.edition_date
    return {
        "lang": desk.language,
        "dir": language.direction,
        "tall": language.script in ("Arab", "Guru", "Ethi"),
        "document": {
            "title": title,
            "author": plain(_name(desk)),
            "date": [day.year, day.month, day.day],
        },
        "fonts": {
            tag: list(families(tag)) for tag in languages_in([content, footer], desk.language)
        },
        "icons": icons_in(content),
        "footer": footer,
    }


def languages_in(content: object, page_language: str) -> list[str]:
    """The languages of all runs and the page's own, sorted."""
    return sorted({page_language, *values_of(content, "lang")})


def _name(desk: Desk) -> Run:
    """What the brochure is called."""
    return desk.runs.text(desk.catalogue.name, "name") or desk.runs.own(desk.catalogue.municipality)


def _content(listing: Listing) -> dict[str, Any]:
    title, summary, notices = listing.title(), listing.summary(), listing.notices()
    traits, door, qr = listing.traits(), _door(listing), listing.qr()
    rows = [
        listing.when(), listing.fact("where"), listing.price(), listing.contact(), listing.bring()
    ]  # fmt: skip
    fixed = [title, summary, *notices, *(trait["run"] for trait in traits)]
    left = MOST_WORDS - sum(_words(run) for run in fixed)
    return {
        "picture": listing.picture(),
        "title": title,
        "summary": summary,
        "notices": notices,
        "rows": [row.values() for row in within([row for row in rows if row], left)],
        "traits": traits,
        "door": door,
        "qr": qr,
        "code": listing.code(),
        "aside": bool(door or qr or listing.code()),
    }


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
