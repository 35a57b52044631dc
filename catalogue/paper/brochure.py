"""The brochure's values: booklets of at most 24 pages.

Each has a cover, contents with pictures, two activities a page, a weekday index and whom to ring.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from catalogue import looks
from catalogue.model import Activity, Catalogue, Picture
from catalogue.paper import plan
from catalogue.paper.booklets import ON_A_PAGE, OTHER, Entry, booklets, by_category, by_weekday
from catalogue.paper.desk import Desk
from catalogue.paper.listing import Listing, Row, picture
from catalogue.paper.press import Paper
from catalogue.paper.runs import Run, plain
from catalogue.paper.share import Share
from catalogue.paper.times import under_its_day

Item = TypeVar("Item")

KIND = "brochure"
COVER_PICTURES = 4
STEPS = (("", "choose"), ("step-phone", "call"), ("step-door", "meet"))
"""Drawing and words; the first step shows the cover's pictures."""


def shares(catalogue: Catalogue) -> tuple[Share, ...]:
    """As few booklets as possible."""
    return booklets(KIND, catalogue.activities)


def paper(booklet: Share, desk: Desk) -> Paper:
    """One booklet in one language."""
    return _Brochure(booklet, desk).paper()


class _Brochure:
    def __init__(self, booklet: Share, desk: Desk) -> None:
        self._booklet = booklet
        self._desk = desk
        self._say = desk.words.say
        self._own = desk.runs.own
        self._listings = {one.id: Listing(desk, one) for one in booklet.activities}
        self._contents = plan.lay_out(by_category(booklet.activities), plan.CONTENTS)
        self._index = plan.lay_out(by_weekday(booklet.activities), plan.WEEKDAYS)
        first = 2 + len(self._contents.pages)
        self._page = {
            activity.id: first + number // ON_A_PAGE
            for number, activity in enumerate(booklet.activities)
        }
        self._pictures: dict[str, Path] = {}

    def paper(self) -> Paper:
        cards = [self._card(listing) for listing in self._listings.values()]
        cover = self._cover()
        values: dict[str, Any] = {
            "cover": cover,
            "contents": _planned(self._contents, self._own(self._say("paper.contents")),
                                 self._category_group),
            "pages": [cards[at : at + ON_A_PAGE] for at in range(0, len(cards), ON_A_PAGE)],
            "weekdays": _planned(self._index, self._own(self._say("paper.index")), self._day_group),
        }  # fmt: skip
        values["touch"] = self._touch(cover["pictures"])
        named = (cover["title"], self._desk.chosen(), cover["part"])
        title = " – ".join(plain(run) for run in named if run)
        for listing in self._listings.values():
            self._pictures |= listing.pictures
        made = self._desk.paper(self._booklet, title, values, self._pictures)
        logo = looks.current().logo
        return replace(made, icons={**made.icons, "logo": logo.svg.decode()}) if logo else made

    def _cover(self) -> dict[str, Any]:
        catalogue, booklet = self._desk.catalogue, self._booklet
        part = self._say("paper.booklet", n=booklet.number, total=booklet.total)
        logo = looks.current().logo
        groups = by_category(booklet.activities)
        # One picture of each category, then second ones, so that the cover shows what is inside.
        turns = [group.entries[turn] for turn in range(COVER_PICTURES) for group in groups
                 if turn < len(group.entries)]  # fmt: skip
        return {
            "title": self._desk.runs.text(catalogue.name, "name")
            or self._own(catalogue.municipality),
            "subtitle": self._desk.chosen() or self._own(self._say("paper.subtitle")),
            "part": self._own(part) if booklet.total > 1 else None,
            "logo": round(logo.width_px / logo.height_px, 3) if logo else None,
            "pictures": [self._listings[one.id].picture() for one in turns[:COVER_PICTURES]],
            "groups": [self._desk.category(group.name, short=True) for group in groups],
            "contact": {
                "name": self._desk.runs.text(catalogue.coordinator.role, "coordinator.role"),
                "phone": self._desk.phone(catalogue.coordinator.phone, "coordinator.phone"),
            },
        }

    def _category_group(self, group: plan.Group[Activity]) -> dict[str, Any]:
        return {
            "category": self._desk.category(group.name),
            "entries": [
                self._entry(activity) | {"picture": self._listings[activity.id].picture()}
                for activity in group.entries
            ],
        }

    def _day_group(self, group: plan.Group[Entry]) -> dict[str, Any]:
        day = int(group.name)
        facts = self._desk.facts
        name = self._say("paper.other_times") if day == OTHER else facts.day(day)
        return {
            "run": self._own(name),
            "entries": [self._index_entry(one) for one in group.entries],
        }

    def _index_entry(self, entry: Entry) -> dict[str, Any]:
        """Title, page and time; and which weeks, where it is not every week of the year."""
        rule = entry.rule
        said = under_its_day(self._desk, rule) if rule else self._other_time(entry.activity)
        time = self._own(said, "schedule", entry.activity) if said else None
        return self._entry(entry.activity) | {"time": time}

    def _other_time(self, activity: Activity) -> str:
        arranged = activity.by_arrangement is not None
        return self._desk.facts.whens(activity)[0] if arranged else ""

    def _entry(self, activity: Activity) -> dict[str, Any]:
        page = self._own(str(self._page[activity.id]))
        return {"id": activity.id, "run": self._listings[activity.id].title(), "page": page}

    def _card(self, listing: Listing) -> dict[str, Any]:
        rows: list[Row | None] = [
            listing.when(), listing.fact("where"), listing.price(), listing.contact(),
            listing.access() or listing.fact("who"),
        ]  # fmt: skip
        return {
            "id": listing.activity.id,
            "picture": listing.picture(),
            "category": self._desk.category(listing.activity.category),
            "title": listing.title(),
            "summary": listing.summary(),
            "notices": listing.notices(),
            "rows": [row.values() for row in rows if row],
            "traits": listing.traits(),
            "qr": listing.qr(),
            "code": listing.code(),
        }

    def _touch(self, cover: list[Any]) -> dict[str, Any]:
        coordinator = self._desk.catalogue.coordinator
        text = self._desk.runs.text
        lines = (
            ("strong", "account-heart", "contact", text(coordinator.role, "coordinator.role")),
            ("phone", "phone", "phone", self._desk.phone(coordinator.phone, "coordinator.phone")),
            ("plain", "clock-outline", "hours", text(coordinator.hours, "coordinator.hours")),
            ("plain", "email", "mail", self._desk.mail(coordinator.email, "coordinator.email")),
        )
        day = self._desk.options.edition_date
        return {
            "title": self._own(self._say("paper.touch")),
            "steps": [self._step(number, *step, cover) for number, step in enumerate(STEPS, 1)],
            "lines": [
                {"kind": kind, "icon": f"material/{icon}", "label": self._say(f"paper.{name}"),
                 "run": run}
                for kind, icon, name, run in lines if run
            ],
            "qr": self._desk.qr("index.html", self._say("paper.site_alt")),
            "note": self._own(self._say("paper.touch_note", date=self._desk.facts.date(day))),
        }  # fmt: skip

    def _step(self, number: int, drawing: str, name: str, cover: list[Any]) -> dict[str, Any]:
        said = self._own(self._say(f"paper.step_{name}"))
        wanted = Picture(drawing=drawing)
        made = self._desk.find(wanted, "4x3") if drawing else None
        if made:
            self._pictures[made.paper.name] = made.paper
        return {
            "pictures": [picture(self._desk, wanted, said)] if drawing else cover,
            "number": self._own(str(number)),
            "run": said,
        }


def _planned(
    planned: plan.Plan[Item], title: Run, show: Callable[[plan.Group[Item]], dict[str, Any]]
) -> dict[str, Any]:
    """Pages of columns of groups with the heights that the template has to keep to."""
    shape = planned.shape
    return {
        "title": title,
        "head-mm": shape.head_mm, "entry-mm": shape.entry_mm, "gap-mm": shape.gap_mm,
        "pages": [[[show(group) for group in column] for column in page] for page in planned.pages],
    }  # fmt: skip
