"""Which listings say the same about a thing, whatever the language.

Among thousands of listings few have a price, a time or a group that no other has. Whoever tells of
such a thing tells it once for each language and each kind of listing, and not for each listing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Generic, TypeVar

from catalogue.model import Activity, Contact, Rule

Key = tuple[object, ...] | None
"""Everything that the words depend on, or None: the club's own words are rarely another's too."""
Told = TypeVar("Told")

_RULE = attrgetter(*(one.name for one in fields(Rule) if one.name not in ("quiet", "origin")))
_GROUP = attrgetter(
    "open_to",
    "age_min",
    "age_max",
    "energy",
    "sound",
    "group_size",
    "usual_number",
    "words",
    "setting",
    "languages_spoken",
    "gives",
)
_JOINING = attrgetter(
    "joining",
    "referral",
    "competitive",
    "alcohol_free",
    "animals",
    "same_people",
    "police_certificate",
)
_OWN_JOINING = attrgetter("must_manage", "health_note", "come_back", "food", "interpreter")


@dataclass(frozen=True, slots=True)
class Alike:
    """Numbers of one listing: listings with the same number say the same; None for own words."""

    times: int | None
    price: int | None
    joining: int | None
    company: int | None
    group: int | None
    contact: int | None


class Numbers:
    """Gives the numbers."""

    def __init__(self) -> None:
        self._known: dict[Key, int] = {}

    def of(self, activity: Activity) -> Alike:
        """The numbers of a listing."""
        return Alike(
            times=self._number(times(activity)),
            price=self._number(price(activity)),
            joining=self._number(joining(activity)),
            company=self._number(company(activity)),
            group=self._number(_GROUP(activity)),
            contact=self._number(contact(activity.contact)),
        )

    def _number(self, key: Key) -> int | None:
        return None if key is None else self._known.setdefault(key, len(self._known))


class Kept(Generic[Told]):
    """What is told of a listing, kept for those that are alike."""

    def __init__(self, tell: Callable[[Activity], Told]) -> None:
        self._tell = tell
        self._told: dict[int, Told] = {}

    def of(self, activity: Activity, number: int | None) -> Told:
        """The words of a listing whose number for this thing is ``number``."""
        if number is None:
            return self._tell(activity)
        told = self._told.get(number)
        if told is None:
            told = self._told[number] = self._tell(activity)
        return told


def times(activity: Activity) -> Key:
    """For sentences, dates and day names."""
    rules, agreed = activity.schedule, activity.by_arrangement
    if activity.schedule_text or agreed or any(rule.quiet for rule in rules):
        return None
    # A rule names its place where that is not the listing's own.
    usual = activity.place if any(rule.place for rule in rules) else ""
    return ("times", agreed is None, usual, *map(_RULE, rules))


def price(activity: Activity) -> Key:
    """For all that it costs and what makes it cheaper."""
    if any(cost.label for cost in activity.cost):
        return None
    lines = tuple((cost.kind, cost.amount) for cost in activity.cost)
    return ("price", lines, activity.subsidy, activity.first_free_times, activity.pay)


def joining(activity: Activity) -> Key:
    """For the first visit and what is good to know."""
    if activity.come_first or activity.lift_offered is not None or any(_OWN_JOINING(activity)):
        return None
    return ("joining", *_JOINING(activity))


def company(activity: Activity) -> Key:
    """For who comes along."""
    return None if activity.companion else ("company", activity.support)


def contact(somebody: Contact | None) -> Key:
    """For whom to ring. A person has words of their own."""
    if somebody is None:
        return ("nobody",)
    if somebody.first_name:
        return None
    role, hours = (tuple(text.items()) for text in (somebody.role, somebody.hours))
    return ("role", role, hours, somebody.phone, somebody.sms, somebody.email, somebody.languages)
