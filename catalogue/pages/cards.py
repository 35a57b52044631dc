"""The cards of lists."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from markupsafe import Markup

from catalogue import templates, vocabulary
from catalogue.model import Activity
from catalogue.pages import frame
from catalogue.pages.alike import Kept
from catalogue.pages.kit import CARD, Kit, icon_of
from catalogue.pages.views import CardView, ChipView
from catalogue.schedule import weekdays
from catalogue.schedule.sessions import EVENING

LONG = 17
"""Letters of a title from which it is set smaller."""
YEARLESS_DAYS = 300
"""A date so near needs no year on a card."""
MARKED = ("full", "paused")
"""Ids of ``status`` that save a trip when they stand on the card."""
SUN, MOON = "material/white-balance-sunny", "material/moon-waning-crescent"
_TINTS = ("#E9D3C4", "#D9E3DA", "#CFE2E4", "#F2DEC6", "#D5E4C6", "#F5DFA8", "#DCD5E2", "#E3DDCF")


class _Times(NamedTuple):
    """What a card says of when it happens."""

    chips: tuple[ChipView, ...]
    note: str
    clock: Markup
    time: str


class Cards:
    """The cards of one language, made once for each depth."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._render = templates.renderer("components/card/card.html")
        self._times = Kept(self._tell_times)
        self._names: dict[tuple[str, str], str] = {}
        self._cards: dict[tuple[str, int], Markup] = {}

    def one(self, activity: Activity, depth: int) -> Markup:
        """The card of an activity for a page ``depth`` folders below the root."""
        key = (activity.id, depth)
        made = self._cards.get(key)
        if made is None:
            made = Markup(self._render(self._view(activity, depth), self._kit.w))
            self._cards[key] = made
        return made

    def _view(self, activity: Activity, depth: int) -> CardView:
        kit = self._kit
        times = self._times.of(activity, kit.shared.alike(activity).times)
        title = kit.plain(activity.title)
        named = _named(activity, title)
        root = frame.root_of(depth)
        return CardView(
            href=f"{frame.root_of(depth - 1)}{activity.id}.html",
            title=kit.html(activity.title),
            long=len(title) >= LONG,
            picture=kit.main_picture(activity, root, CARD) or _blank(activity),
            chips=times.chips,
            state=kit.label("status", activity.status) if activity.status in MARKED else "",
            person=named,
            person_until=_consent_end(activity) if named else "",
            role=kit.plain(activity.contact.role) if activity.contact and named else "",
            note=times.note,
            clock=times.clock,
            time=times.time,
            pills=" ".join(kit.shared.pills(activity)),
            category=" ".join((activity.category, *activity.also)),
            search=self._search_words(activity),
            checked=kit.shared.checked(activity),
            code=activity.code,
        )

    def _tell_times(self, activity: Activity) -> _Times:
        start = min((rule.start for rule in activity.schedule), default=None)
        chips, note = _chips(self._kit, activity), _note(self._kit, activity)
        if start is None:
            return _Times(chips, note, Markup(""), "")
        return _Times(
            chips, note, templates.icon(MOON if start >= EVENING else SUN), f"{start:%H.%M}"
        )

    def _search_words(self, activity: Activity) -> str:
        said = f"{self._kit.plain(activity.summary)} {self._names_of(activity)}"
        known = set(said.casefold().split()) if activity.search_words else ()
        extra = [word for word in activity.search_words if word.casefold() not in known]
        words = " ".join((*extra, said, activity.code)).strip()
        # Nobody is searched for, and the card need not change on the day that a consent ends.
        name = _named(activity, words)
        return re.sub(rf"\b{re.escape(name)}\b ?", "", words) if name else words

    def _names_of(self, activity: Activity) -> str:
        """The names of the organisation and of the place."""
        key = (activity.organisation, activity.place)
        names = self._names.get(key)
        if names is None:
            known = self._kit.catalogue
            both = (known.organisations.get(key[0]), known.places.get(key[1]))
            names = " ".join(self._kit.plain(one.name) if one else "" for one in both)
            self._names[key] = names
        return names


def tint(category: str) -> int:
    """The number of the style sheet's class for a category's tint."""
    return _TINTS.index(vocabulary.entry("category", category).tint) + 1


def _chips(kit: Kit, activity: Activity) -> tuple[ChipView, ...]:
    """Day names; more than two days in a row are a span, and dates where there are only dates."""
    if activity.schedule and all(rule.dates for rule in activity.schedule):
        ahead = dict.fromkeys(session.date for session in kit.shared.sessions(activity))
        return tuple(
            ChipView(_near_date(kit, day), day.isoformat(), later=number > 0)
            for number, day in enumerate(ahead)
        )
    days = weekdays(activity)
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return (ChipView(f"{kit.short_day(days[0])}–{kit.short_day(days[-1])}"),)
    return tuple(map(ChipView, kit.facts.days(activity)))


def _near_date(kit: Kit, day: dt.date) -> str:
    """ "5. desember"; with its year when it is far away."""
    near = (day - kit.options.today).days <= YEARLESS_DAYS
    return kit.facts.short_date(day) if near else kit.facts.date(day)


def _note(kit: Kit, activity: Activity) -> str:
    """How often, when it is not every week; or the words for "by arrangement"."""
    rules = activity.schedule
    if rules and not any(rule.nth or rule.interval > 1 for rule in rules):
        return ""
    fact = kit.facts.when_fact(activity)
    return fact.bold if fact else ""


def _named(activity: Activity, words: str) -> str:
    """The contact's first name when it stands in some words, else nothing."""
    name = activity.contact.first_name if activity.contact else ""
    return name if name and name in words else ""


def _consent_end(activity: Activity) -> str:
    consent = activity.contact.consent if activity.contact else None
    return consent.until.isoformat() if consent and consent.until else ""


def _blank(activity: Activity) -> Markup:
    icon = templates.icon(icon_of("category", activity.category))
    return Markup('<span class="ab-card__blank ab-tint-{}">{}</span>').format(
        tint(activity.category), icon
    )
