"""One activity in one language as values for the templates: picture, rows, traits, notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypedDict

from catalogue import drawinglibrary
from catalogue.facts import Fact
from catalogue.facts.parts import inner
from catalogue.languages import Said, comma, stop
from catalogue.model import Activity, Contact, Picture
from catalogue.paper.chosen import main_picture, phone_of
from catalogue.paper.desk import Desk
from catalogue.paper.runs import Run, plain
from catalogue.vocabulary import entry

SHOWN_TRAITS = ("energy", "sound", "group", "words")
"""The four that decide whether a group suits somebody, in the order of the sheet."""
MOST_TIMES = 3
"""Sentences of "when" on paper; a listing with more has them on its page."""
MOST_ITEMS = 6
MOST_ACCESS = 3
SHORT_LINE = 32
"""Letters that fit one line of a card in its largest size."""
_FIELDS = {
    "when": "schedule",
    "where": "place",
    "price": "cost",
    "access": "place",
    "who": "open_to",
}
"""Kind of fact → the typed field behind it, for problems."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a row: ``strong``, ``plain`` or ``phone``."""

    kind: str
    run: Run
    spare: int = 0
    """0 = must stand; of the others the highest number goes first when words are too many."""


class Notice(TypedDict):
    """What one has to know before going, for the template."""

    icon: str
    run: Run


@dataclass(frozen=True, slots=True)
class Row:
    """An icon with its name for screen readers, and lines beside it."""

    icon: str
    label: str
    lines: tuple[Line, ...]
    panel: bool = False
    """Set off by a tinted ground: the person who meets you."""

    def values(self) -> dict[str, Any]:
        """For the template."""
        lines = [{"kind": line.kind, "run": line.run} for line in self.lines]
        return {"icon": self.icon, "label": self.label, "panel": self.panel, "lines": lines}


class Listing:
    """One activity on one language's desk."""

    def __init__(self, desk: Desk, activity: Activity) -> None:
        self.desk = desk
        self.activity = activity
        self.about = desk.facts.about(activity)
        self.pictures: dict[str, Path] = {}

    def title(self) -> Run:
        """The title; the category's name when nothing of the title can be printed."""
        category = self.desk.words.label("category", self.activity.category)
        return self._text("title") or self.desk.runs.own(category, "title", self.activity)

    def summary(self) -> Run | None:
        """One sentence, or nothing."""
        return self._text("summary")

    def notices(self) -> list[Notice]:
        """What one has to know before going: ring first, full, paused, an alert."""
        return [Notice(icon=icon, run=run) for icon, run in self._notices() if run]

    def standing(self) -> Run | None:
        """The same in a word or two: "Ring først", "Fullt"; or nothing."""
        if self._calls_first():
            return self._own(self.desk.facts.freshness(self.activity, "call-first")[0], "verified")
        return self._status()

    def picture(self) -> dict[str, Any]:
        """The listing's picture; its category's icon when no picture was let in."""
        return picture(self.desk, main_picture(self.activity), self.title(), self)

    def traits(self) -> list[dict[str, Any]]:
        """Energy, sound, group and words, those that are known."""
        by_kind = {fact.kind: fact for fact in self.about.traits}
        return [
            {
                "icon": fact.icon,
                "label": self.desk.facts.name(kind),
                "run": self._own(fact.bold, kind),
            }
            for kind in SHOWN_TRAITS
            if (fact := by_kind.get(kind))
        ]

    def when(self) -> Row | None:
        """The first sentences of the times, with the days off of the first."""
        said = self.about.whens
        strong = [Line("strong", self._own(words, "schedule")) for words in said[:MOST_TIMES]]
        if len(said) > MOST_TIMES:
            strong.append(Line("plain", self._own("…", "schedule")))
        rules = self.activity.schedule
        off = self.desk.facts.closed(rules[0]) if rules else ""
        free = self.desk.runs.said(self.about.schedule_text, "schedule", self.activity)
        arranged = self.desk.runs.text(
            self.activity.by_arrangement or {}, "by_arrangement", self.activity
        )
        others = [Line("plain", run) for run in (free, arranged) if run]
        if off:
            others.append(Line("plain", self._own(off, "schedule"), spare=3))
        lines = (*strong, *others)
        return self._row("when", "material/calendar-clock", lines)

    def fact(self, kind: str) -> Row | None:
        """Where, price, access or who it is for, out of the facts that the site shows too."""
        for fact in (*self.desk.facts.four_facts(self.activity), self.about.who):
            if fact and fact.kind == kind:
                return self._fact_row(fact)
        return None

    def price(self) -> Row | None:
        """ "600 kr per halvår" in one line where it is short, and what makes it cheaper."""
        row = self.fact("price")
        if row is None:
            return None
        said = self.desk.facts.price_sentence(self.activity)
        if len(said) <= SHORT_LINE:
            row = replace(row, lines=(Line("strong", self._own(said, "cost")),))
        cheaper = [
            Line("plain", self._own(one.bold, "subsidy"), spare=2) for one in self.about.help[:1]
        ]
        return replace(row, lines=(*row.lines, *cheaper))

    def access(self) -> Row | None:
        """Steps and toilet in bold, and the next three things that are there."""
        row = self.fact("access")
        place = self.desk.catalogue.places.get(self.activity.place)
        fact = self.desk.facts.access(place) if place else None
        if row is None or fact is None or not fact.plain:
            return row
        between = comma(self.desk.language)
        there = between.join(fact.plain.split(between)[:MOST_ACCESS])
        return replace(row, lines=(row.lines[0], Line("plain", self._own(there, "place"))))

    def contact(self) -> Row | None:
        """Who answers, and the number in figures."""
        contact = self.activity.contact
        lines = [line for line in (self._person(contact), *self._channels(contact)) if line]
        row = self._row("contact", "material/account-heart", tuple(lines))
        return replace(row, panel=True) if row else None

    def bring(self) -> Row | None:
        """What to bring, or what can be borrowed."""
        lines: list[Line] = []
        for name, spare in (("bring", 0), ("borrow", 1)):
            said = self._items(name)
            if said and lines:
                label = f"{self.desk.words.say(f'paper.{name}')}:"
                if said.language == self.desk.language:
                    lines.append(Line("plain", self._own(f"{label} {said.words}", name), spare))
                elif run := self.desk.runs.said(said, f"{name}.0", self.activity):
                    lines += [
                        Line("plain", self._own(label, name), spare),
                        Line("plain", run, spare),
                    ]
            elif said and (run := self.desk.runs.said(said, f"{name}.0", self.activity)):
                lines.append(Line("strong", self._own(self.desk.words.say(f"paper.{name}"))))
                lines.append(Line("plain", run))
        return self._row("bring", "material/bag-personal", tuple(lines))

    def qr(self) -> dict[str, Any] | None:
        """The QR code of the public page."""
        alt = self.desk.words.say("paper.read_more_alt", title=plain(self.title()))
        return self.desk.qr(f"{self.activity.id}.html", alt)

    def code(self) -> Run | None:
        """The printed number that brings the card back on a second visit."""
        if not self.activity.code:
            return None
        return self._own(self.desk.words.say("paper.number", code=self.activity.code), "code")

    def _text(self, field: str) -> Run | None:
        return self.desk.runs.text(getattr(self.activity, field), field, self.activity)

    def _own(self, words: str, field: str = "") -> Run:
        return self.desk.runs.own(words, field, self.activity)

    def _notices(self) -> Iterator[tuple[str, Run | None]]:
        """Icon and words."""
        if self._calls_first():
            bold, last = self.desk.facts.freshness(self.activity, "call-first")
            end = stop(self.desk.language)
            said = f"{bold}{end} {last}{end}" if last else f"{bold}{end}"
            yield "material/phone-alert-outline", self._own(said, "verified")
        yield entry("status", self.activity.status).icon, self._status()
        if alert := self.activity.alert:
            said_alert = self.desk.runs.text(alert.text, "alert.text", self.activity)
            yield "material/alert-circle-outline", said_alert

    def _calls_first(self) -> bool:
        return self.activity.id in self.desk.options.call_first

    def _status(self) -> Run | None:
        if self.activity.status not in ("full", "paused", "forming"):
            return None
        return self._own(self.desk.words.label("status", self.activity.status), "status")

    def _fact_row(self, fact: Fact) -> Row | None:
        field = _FIELDS.get(fact.kind, fact.kind)
        pairs = (("strong", fact.bold, fact.language), ("plain", fact.plain, fact.plain_language))
        runs = [
            (
                kind,
                self.desk.runs.said(Said(words, tag or self.desk.language), field, self.activity),
            )
            for kind, words, tag in pairs
        ]
        return self._row(fact.kind, fact.icon, tuple(Line(kind, run) for kind, run in runs if run))

    def _row(self, kind: str, icon: str, lines: tuple[Line, ...]) -> Row | None:
        if not lines:
            return None
        own = {"contact": "paper.contact", "bring": "paper.bring"}
        label = self.desk.words.say(own[kind]) if kind in own else self.desk.facts.name(kind)
        return Row(icon, label, lines)

    def _person(self, contact: Contact | None) -> Line | None:
        """ "Kari møter deg", or the role when nobody is named."""
        if contact and contact.first_name:
            form = "meets" if "welcome-host" in self.activity.support else "answers"
            said = self.desk.words.say(f"paper.{form}", name=contact.first_name)
            return Line("strong", self._own(said, "contact.inclusion.first_name"))
        role = contact.role if contact else self.desk.catalogue.coordinator.role
        run = self.desk.runs.text(role, "contact.inclusion.role", self.activity)
        return Line("strong", run) if run else None

    def _channels(self, contact: Contact | None) -> Iterator[Line | None]:
        """The number to ring: the contact's, the organisation's or the coordinator's; else mail."""
        field = "contact.inclusion.phone"
        number = phone_of(self.desk.catalogue, self.activity)
        if phone := self.desk.phone(number, field, self.activity):
            yield Line("phone", phone)
        elif contact and (mail := self.desk.mail(contact.email, field, self.activity)):
            yield Line("strong", mail)
        hours = contact.hours if contact else {}
        if said := self.desk.runs.text(hours, "contact.inclusion.hours", self.activity):
            yield Line("plain", said, spare=4)

    def _items(self, name: str) -> Said | None:
        """Things in one language: all in the page's, or all in the source language."""
        items = getattr(self.activity, name)[:MOST_ITEMS]
        said = [self.desk.facts.pick(item.text) for item in items]
        tags = {one.language for one in said if one}
        if len(tags) > 1:
            source = self.desk.catalogue.source_language
            said = [
                Said(item.text.get(source, one.words), source)
                for item, one in zip(items, said, strict=True)
            ]
        first, *others = [one.words for one in said if one] or [""]
        words = [first, *map(inner, others)] if first else []
        return Said(comma(said[0].language).join(words), said[0].language) if words else None


def picture(
    desk: Desk, wanted: Picture | None, fallback_alt: Run, owner: Listing | None = None
) -> dict[str, Any]:
    """A picture for the template: its file name and an alternative text that is never empty."""
    made = desk.find(wanted, "4x3") if wanted else None
    activity = owner.activity if owner else None
    if wanted is None or made is None:
        category = (
            entry("category", activity.category) if activity else entry("category", "community")
        )
        return {
            "path": None,
            "alt": plain(fallback_alt),
            "icon": category.icon,
            "tint": category.tint,
        }
    if owner:
        owner.pictures[made.paper.name] = made.paper
    alt = wanted.alt
    if not alt and wanted.drawing in drawinglibrary.names():
        alt = {desk.language: drawinglibrary.alt(wanted.drawing, desk.language)}
    run = desk.runs.text(alt, "images.0.alt", activity)
    return {"path": made.paper.name, "alt": plain(run or fallback_alt)}
