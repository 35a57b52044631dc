"""The coordinator's list: the week, whom to ring, how old each listing is. Only in her edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from catalogue import listed, schedule
from catalogue.languages import Said
from catalogue.listed import Listed
from catalogue.model import Activity, Catalogue, Contact, Rule, Text
from catalogue.paper.desk import Desk
from catalogue.paper.listing import Listing
from catalogue.paper.press import Paper
from catalogue.paper.runs import Run, plain
from catalogue.paper.share import Share
from catalogue.paper.times import under_its_day

KIND = "coordinator"
COLUMNS = ("activity", "when", "contact", "company", "experience", "checked")
SIGNS = {"call_first": "phone", "expired": "calendar-remove"}
"""How old a listing is → its icon."""

Values = dict[str, Any]


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One list of everything."""
    if catalogue.activities:
        yield Share(KIND, "", catalogue.activities)


def paper(share: Share, desk: Desk) -> Paper:
    """The list in one language."""
    values = _List(desk, listed.by_title(desk.facts, share.activities)).values()
    return desk.paper(share, plain(values["title"]), values, {})


class _List:
    def __init__(self, desk: Desk, activities: Sequence[Activity]) -> None:
        self._desk = desk
        self._own = desk.runs.own
        expired = desk.options.expired
        self._alive = [one for one in activities if one.id not in expired]
        self._expired = [one for one in activities if one.id in expired]

    def values(self) -> Values:
        """All that the template shows."""
        return {
            "title": self._site("coordinator_list"),
            "warning": self._site("not_for_participants"),
            "week": self._week(),
            "other": self._other(),
            "columns": [self._site(f"column_{name}") for name in COLUMNS],
            "parts": [part for part in self._parts() if part["rows"]],
        }

    def _site(self, key: str) -> Run:
        return self._own(self._desk.words.say(f"site.{key}"))

    def _week(self) -> Values:
        days = enumerate(schedule.week(self._alive))
        return {
            "title": self._site("week_grid"),
            "days": [
                {
                    "run": self._own(self._desk.facts.day(number)),
                    "entries": [self._entry(rule, activity) for rule, activity in moments],
                }
                for number, moments in days
            ],
        }

    def _entry(self, rule: Rule, activity: Activity) -> Values:
        """Time, title, code and place; a rule may have a place of its own."""
        place = self._desk.catalogue.places.get(rule.place or activity.place)
        return self._named(activity) | {
            "time": self._own(under_its_day(self._desk, rule), "schedule", activity),
            "place": self._desk.runs.text(place.name, "place", activity) if place else None,
        }

    def _named(self, activity: Activity) -> Values:
        label = self._desk.words.label
        status = "" if activity.status == "active" else label("status", activity.status)
        return {
            "title": Listing(self._desk, activity).title(),
            "code": self._own(activity.code, "code", activity) if activity.code else None,
            "status": self._own(status, "status", activity) if status else None,
        }

    def _other(self) -> Values | None:
        entries = [self._named(one) for one in listed.at_other_times(self._alive)]
        return {"title": self._site("at_other_times"), "entries": entries} if entries else None

    def _parts(self) -> Iterator[Values]:
        say = self._desk.say
        rows = [self._row(one) for one in self._alive]
        yield {"title": self._site("whole_list"), "lead": None, "rows": rows}
        rows = [self._row(one) for one in self._expired]
        yield {"title": say("list_expired"), "lead": say("list_expired_more"), "rows": rows}

    def _row(self, activity: Activity) -> Values:
        told = listed.listed(self._desk.facts, activity, self._desk.options.edition_date)
        cells = {
            "organisation": self._text(told, "", told.organisation, "organisation"),
            "when": self._when(told),
            "contact": self._contact(told),
            "company": [self._line("plain", one, told, "companion") for one in told.company],
            "experience": self._experience(told),
            "checked": self._checked(told),
        }
        return self._named(activity) | cells | {"sign": self._sign(activity)}

    def _line(self, kind: str, words: str, told: Listed, field: str) -> Values:
        return {"kind": kind, "run": self._own(words, field, told.activity)}

    def _text(self, told: Listed, kind: str, text: Text, field: str) -> list[Values]:
        run = self._desk.runs.text(text, field, told.activity)
        return [{"kind": kind or "plain", "run": run}] if run else []

    def _when(self, told: Listed) -> list[Values]:
        lines = [self._line("strong", words, told, "schedule") for words in told.when]
        lines += self._text(told, "plain", told.in_words, "schedule")
        lines += self._text(told, "soft", told.place, "place")
        if told.address:
            run = self._desk.runs.said(self._source(told.address), "place", told.activity)
            lines += [{"kind": "soft", "run": run}] if run else []
        return lines

    def _source(self, words: str) -> Said:
        """A name or an address is in the catalogue's own language."""
        return Said(words, self._desk.catalogue.source_language)

    def _contact(self, told: Listed) -> list[Values]:
        """The person while the consent lasts, then whom to ring otherwise."""
        who, field = told.who, "contact.inclusion"
        lines = []
        if who.first_name:
            lines.append(self._line("strong", who.first_name, told, f"{field}.first_name"))
        lines += self._text(told, "plain", who.role, f"{field}.role")
        lines += self._reached(told, who)
        lines += self._text(told, "soft", who.hours, f"{field}.hours")
        if who.first_name and who.consent and who.consent.until:
            until = self._desk.words.say(
                "paper.list_until", date=self._desk.facts.date(who.consent.until)
            )
            lines.append(self._line("soft", until, told, f"{field}.consent"))
        if told.instead:
            role = self._desk.facts.pick(told.instead.role).words
            said = self._desk.words.say("paper.list_instead", role=role)
            lines.append(self._line("apart", said, told, f"{field}.role"))
            lines += self._reached(told, told.instead)
        return lines

    def _reached(self, told: Listed, contact: Contact) -> list[Values]:
        """The number, and the mail where there is no number."""
        field, desk = "contact.inclusion", self._desk
        if phone := desk.phone(contact.phone or contact.sms, f"{field}.phone", told.activity):
            return [{"kind": "phone", "run": phone}]
        mail = desk.mail(contact.email, f"{field}.email", told.activity)
        return [{"kind": "plain", "run": mail}] if mail else []

    def _experience(self, told: Listed) -> list[Values]:
        lines = [self._line("strong", one, told, "experience_with") for one in told.experience]
        if told.note:
            run = self._desk.runs.said(self._source(told.note), "private_note", told.activity)
            lines += [{"kind": "plain", "run": run}] if run else []
        return lines

    def _checked(self, told: Listed) -> list[Values]:
        if not told.age:
            never = self._desk.words.say("paper.list_never")
            return [self._line("strong", never, told, "verified")]
        lines = (("strong", told.age), ("soft", told.checked))
        return [self._line(kind, words, told, "verified") for kind, words in lines]

    def _sign(self, activity: Activity) -> Values | None:
        """What has to be seen at once: ring first, or expired."""
        options = self._desk.options
        words = self._desk.words.say
        if activity.id in options.expired:
            return self._signed("expired", words("paper.list_expired_sign"))
        if activity.id in options.call_first:
            return self._signed("call_first", words("facts.fresh.call_first"))
        return None

    def _signed(self, kind: str, words: str) -> Values:
        return {"kind": kind, "icon": f"material/{SIGNS[kind]}", "run": self._own(words)}
