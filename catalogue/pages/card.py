"""What a card says of a listing: the one source of the cards of pages and of the scripts' data."""

from __future__ import annotations

import datetime as dt

from catalogue import vocabulary
from catalogue.languages import Said
from catalogue.model import Activity
from catalogue.pages.kit import Kit
from catalogue.pages.views import ChipView
from catalogue.schedule import weekdays

LONG = 15
"""Letters of a title from which it is set smaller."""
YEARLESS_DAYS = 300
"""A date so near needs no year on a card."""
MARKED = ("full", "paused")
"""Ids of ``status`` that save a trip when they stand on the card."""
SUN, MOON = "material/white-balance-sunny", "material/moon-waning-crescent"
_TINTS = ("#E9D3C4", "#D9E3DA", "#CFE2E4", "#F2DEC6", "#D5E4C6", "#F5DFA8", "#DCD5E2", "#E3DDCF")


class CardWords:
    """What the cards of one language say, without an address and without HTML."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._days: dict[tuple[int, ...], tuple[ChipView, ...]] = {}
        self._dates: dict[dt.date, str] = {}

    def title(self, activity: Activity) -> Said:
        """The title, in this language or the nearest that there is."""
        return self._kit.pick(activity.title)

    def chips(self, activity: Activity) -> tuple[ChipView, ...]:
        """Day names; more than two days in a row are a span, and dates where there are only
        dates."""
        if activity.schedule and all(rule.dates for rule in activity.schedule):
            ahead = dict.fromkeys(one.date for one in self._kit.shared.sessions(activity))
            return tuple(self._date(day, later=bool(n)) for n, day in enumerate(ahead))
        days = weekdays(activity)
        if days not in self._days:
            self._days[days] = self._of_days(activity, days)
        return self._days[days]

    def note(self, activity: Activity) -> str:
        """How often, when it is not every week; or the words for "by arrangement"."""
        rules = activity.schedule
        if rules and not any(rule.nth or rule.interval > 1 for rule in rules):
            return ""
        fact = self._kit.facts.when_fact(activity)
        return fact.bold if fact else ""

    def person(self, activity: Activity, words: str) -> str:
        """The contact's first name when it stands in some words, else nothing."""
        name = activity.contact.first_name if activity.contact else ""
        return name if name and name in words else ""

    def role(self, activity: Activity) -> str:
        """What is written where the person's name stood, once the consent has ended."""
        return self._kit.pick(activity.contact.role).words if activity.contact else ""

    def _of_days(self, activity: Activity, days: tuple[int, ...]) -> tuple[ChipView, ...]:
        kit = self._kit
        if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
            return (ChipView(f"{kit.short_day(days[0])}–{kit.short_day(days[-1])}"),)
        return tuple(map(ChipView, kit.facts.days(activity)))

    def _date(self, day: dt.date, *, later: bool) -> ChipView:
        """ "5. desember"; with its year when it is far away."""
        if day not in self._dates:
            facts, near = self._kit.facts, (day - self._kit.options.today).days <= YEARLESS_DAYS
            self._dates[day] = facts.short_date(day) if near else facts.date(day)
        return ChipView(self._dates[day], day.isoformat(), later=later)


def start(activity: Activity) -> dt.time | None:
    """When the first session of a day starts; None when that is not said."""
    return min((rule.start for rule in activity.schedule), default=None)


def clock(time: dt.time | None) -> str:
    """ "18.00" on a card; empty when it is not said."""
    return f"{time:%H.%M}" if time else ""


def categories(activity: Activity) -> tuple[str, ...]:
    """The main category, then the further ones."""
    return (activity.category, *activity.also)


def consent_end(activity: Activity) -> str:
    """ISO date of the last day on which the contact may be named, or empty."""
    consent = activity.contact.consent if activity.contact else None
    return consent.until.isoformat() if consent and consent.until else ""


def tint(category: str) -> int:
    """The number of the style sheet's class for a category's tint."""
    return _TINTS.index(vocabulary.entry("category", category).tint) + 1
