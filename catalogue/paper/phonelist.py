"""The phone list of the yearly round: whom to ring in each organisation, and what to ask.

Only for the coordinator, and only when somebody orders it: no edition of the site has it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from catalogue import due, reach
from catalogue.due import Due
from catalogue.facts import Facts
from catalogue.model import Activity, Catalogue, Contact, Organisation
from catalogue.paper.coverage import coverage
from catalogue.paper.desk import Desk
from catalogue.paper.options import PaperOptions
from catalogue.paper.press import Outcome, Press
from catalogue.paper.runs import Run, Runs, plain
from catalogue.paper.share import Share
from catalogue.problems import Problem
from catalogue.words import Words

KIND = "phonelist"
_LABELS = ("right", "change", "stop", "who", "day", "note", "private", "again")

Values = dict[str, Any]


def phone_list(
    catalogue: Catalogue, found: Sequence[Due], options: PaperOptions
) -> tuple[Outcome, tuple[Problem, ...]]:
    """The PDF in the one language of ``options``, and what could not be printed.

    ``catalogue``: as it may be on paper; ``found``: what is due, for the questions beside it.
    """
    (language,) = options.languages
    runs = Runs(catalogue, language, coverage(options.fonts))
    words = options.words[language]
    desk = Desk(catalogue, lambda *_: None, options, options.facts[language], words, runs)
    values = _List(desk, found).values()
    paper = desk.paper(Share(KIND), plain(values["title"]), values, {})
    (outcome,) = Press(options).run([paper], lambda: None).values()
    return outcome, tuple(sorted(runs.problems))


def options_for(catalogue: Catalogue, today: dt.date, **others: Any) -> PaperOptions:
    """What the list is made with: in the catalogue's language where it has words, else English."""
    language = due.language_of(catalogue)
    return PaperOptions(
        languages=(language,),
        edition_date=today,
        facts={language: Facts(catalogue, language)},
        words={language: Words(language)},
        names={KIND: due.say("list_file", language, of="asking")},
        whole=False,
        **others,
    )


class _List:
    def __init__(self, desk: Desk, found: Iterable[Due]) -> None:
        self._desk = desk
        self._say = partial(due.say, language=desk.language, of="asking")
        self._due: dict[str, list[Due]] = {}
        for one in due.questions(found):
            self._due.setdefault(one.subject, []).append(one)

    def values(self) -> Values:
        """All that the template shows."""
        own = self._desk.runs.own
        return {
            "title": own(self._say("list_title")),
            "lead": own(self._say("list_lead")),
            "labels": {name: own(self._say(f"list_{name}")) for name in _LABELS},
            "groups": list(self._groups()),
        }

    def _groups(self) -> Iterator[Values]:
        """One for each organisation that has a listing, by name."""
        catalogue, pick = self._desk.catalogue, self._desk.facts.pick
        listings: dict[str, list[Activity]] = {}
        for activity in catalogue.activities:
            listings.setdefault(activity.organisation, []).append(activity)
        names = {name: pick(catalogue.organisations[name].name).words for name in listings}
        for name in sorted(listings, key=lambda one: (names[one].casefold(), one)):
            owner = catalogue.organisations[name]
            called = self._desk.runs.text(owner.name, "name", listings[name][0])
            yield {
                "name": called or self._desk.runs.own(name),
                "people": list(self._people(owner, listings[name])),
                "rows": [self._row(one) for one in listings[name]],
            }

    def _people(self, owner: Organisation, listings: list[Activity]) -> Iterator[Values]:
        """Everybody to ring, each number once: the organisation first, then its contacts."""
        office = Contact(
            {self._desk.language: self._say("list_office")}, phone=owner.phone, email=owner.email
        )
        seen: set[str] = set()
        for activity, one in [(listings[0], office), *((each, each.contact) for each in listings)]:
            number = (one.phone or one.sms) if one else ""
            if one and number and reach.dialled(number) not in seen:
                seen.add(reach.dialled(number))
                yield self._person(one, number, activity)
        if not seen:
            nobody = self._desk.runs.own(self._say("list_no_phone"))
            mail = self._desk.mail(owner.email, "email", listings[0])
            yield {"who": nobody, "phone": None, "mail": mail, "hours": None}

    def _person(self, one: Contact, number: str, activity: Activity) -> Values:
        runs, field = self._desk.runs, "contact.inclusion"
        who = self._desk.facts.pick(one.role).words
        if one.first_name:
            who = f"{one.first_name}, {who}"
        return {
            "who": runs.own(who, f"{field}.role", activity),
            "phone": self._desk.phone(number, f"{field}.phone", activity),
            "mail": None,
            "hours": runs.text(one.hours, f"{field}.hours", activity),
        }

    def _row(self, activity: Activity) -> Values:
        own, language = self._desk.runs.own, self._desk.language
        verified = activity.verified
        date = self._desk.facts.date(verified.date) if verified else ""
        said = self._say("list_verified", date=date) if verified else self._say("list_never")
        asked = self._due.get(activity.id, [])
        return {
            "title": self._desk.runs.text(activity.title, "title", activity) or own(activity.id),
            "code": own(activity.code, "code", activity) if activity.code else None,
            "stands": list(self._stands(activity)),
            "checked": own(said, "verified", activity),
            "late": any(one.kind in due.CONFIRM for one in asked),
            "asked": [self._question(one, language) for one in asked if one.kind != "confirm-soon"],
        }

    def _stands(self, activity: Activity) -> Iterator[Values]:
        """What is read aloud: a label, and its words in each language that they are in."""
        runs = self._desk.runs
        for label, parts in due.as_it_stands(self._desk.facts, activity):
            said = [runs.said(one, "", activity) for one in parts]
            yield {"label": runs.own(label), "said": [one for one in said if one]}

    def _question(self, one: Due, language: str) -> Run:
        words = due.sentence(one, language)
        return self._desk.runs.own(words[:1].upper() + words[1:] + ".")
