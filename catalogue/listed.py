"""What the coordinator's list tells of a listing: the same on her screen and on her paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue import reach, schedule
from catalogue.facts import Facts
from catalogue.model import Activity, Contact, Text
from catalogue.words import Words


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list in one language."""

    activity: Activity
    organisation: Text
    place: Text
    address: str
    """Of a private place, which stands nowhere else; else empty."""
    when: tuple[str, ...]
    in_words: Text
    """Times that the club could only say in words."""
    who: Contact
    instead: Contact | None
    """The role behind a person, for the day on which the consent ends."""
    company: tuple[str, ...]
    """Who comes along, which kinds, how long ahead to ask, in which languages."""
    experience: tuple[str, ...]
    """Labels; only ever filled from the private overlay."""
    note: str
    checked: str
    """The day on which somebody last made sure, in words; empty when nobody ever did."""
    age: str
    """ "33 dager siden"."""


def listed(facts: Facts, activity: Activity, today: dt.date) -> Listed:
    """What there is to tell of one listing on a day."""
    catalogue, words = facts.catalogue, Words(facts.language)
    place = catalogue.places.get(activity.place)
    verified = activity.verified
    contact = activity.contact
    days = (today - verified.date).days if verified else 0
    return Listed(
        activity=activity,
        organisation=catalogue.organisations[activity.organisation].name,
        place=place.name if place else {},
        address=place.address if place and place.private else "",
        when=facts.whens(activity),
        in_words=activity.by_arrangement or activity.schedule_text,
        who=contact or catalogue.coordinator,
        instead=reach.stand_in(catalogue, activity, contact)
        if contact and contact.first_name
        else None,
        company=_company(facts, activity),
        experience=tuple(words.label("experience_with", one) for one in activity.experience_with),
        note=activity.private_note,
        checked=facts.date(verified.date) if verified else "",
        age=words.plural("site.days_ago", days) if verified else "",
    )


def by_title(facts: Facts, activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """In the order of the list."""
    return tuple(
        sorted(activities, key=lambda one: (facts.pick(one.title).words.casefold(), one.id))
    )


def at_other_times(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Those that no weekday of the week grid shows."""
    return tuple(one for one in activities if not schedule.weekdays(one))


def _company(facts: Facts, activity: Activity) -> tuple[str, ...]:
    companion = facts.companion(activity)
    kinds = companion.kinds if companion.source in {"group", "some"} else ()
    said = (companion.words, *kinds, companion.ahead, companion.languages)
    return tuple(one for one in said if one)
