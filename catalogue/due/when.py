"""A catalogue and a day → everything that somebody should be asked about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import contents
from catalogue.consent import contact_may_be_shown, picture_may_be_shown
from catalogue.due.age import days_since_verified, freshness, reminders, season_is_over
from catalogue.model import Activity, Catalogue, Consent, Contact, Picture
from catalogue.schedule import Closed, closed_days
from catalogue.settings import (
    CALL_FIRST_DAYS,
    CONFIRM_SOON_DAYS,
    CONSENT_SOON_DAYS,
    ENDS_SOON_DAYS,
)

CONFIRM = frozenset(("call-first", "expired"))
"""Kinds for which a reminder counts: the listing was not confirmed for too long."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to ask about. It tells of no person."""

    organisation: str
    """Id of who is asked; empty for what is common: the coordinator and the places."""
    subject: str
    """Id of the listing, or ``place:<id>``, or ``catalogue`` for the coordinator."""
    kind: str
    """``confirm-soon``, ``call-first``, ``expired`` · ``person-consent``, ``photo-consent`` and the
    same with ``-ends`` · ``season-over``, ``season-ends`` · ``valid-until``, ``valid-until-ends`` ·
    ``alert-over``: a table of ``data/due.toml``."""
    day: dt.date | None = None
    """What it hangs on: day of the last verification, last day of a consent or season."""
    days: int = 0
    """Since ``day``; for an age only."""
    reminders: int = 0
    """Sent since the listing was last verified; for an age only."""
    field: str = ""
    """Dotted field of the picture whose consent it is."""
    how: str = ""
    """Why a consent does not hold: ``ended``, ``withdrawn`` or ``missing``."""


def due_list(catalogue: Catalogue, today: dt.date, closed: Closed | None = None) -> tuple[Due, ...]:
    """Everything due in a whole catalogue, by organisation and listing; what is common is first.

    ``closed``: days off, so that a season whose last sessions fall on them is over too; worked out
    when it is not given. Listings that their club has ended are not asked about.
    """
    off = closed or closed_days(catalogue, range(today.year, today.year + 3))
    day = _Day(today, off)
    found = [*day.common(catalogue)]
    for activity in catalogue.activities:
        if activity.status != "ended":
            found += day.listing(activity)
    return tuple(sorted(set(found), key=_order))


def _order(due: Due) -> tuple[str, str, str, dt.date, str]:
    return due.organisation, due.subject, due.kind, due.day or dt.date.min, due.field


@dataclass(frozen=True, slots=True)
class _Day:
    today: dt.date
    closed: Closed

    def listing(self, activity: Activity) -> Iterator[Due]:
        """All of one listing."""
        owner, subject = activity.organisation, activity.id
        yield from self._age(activity)
        if activity.contact:
            yield from self._person(owner, subject, activity.contact)
        for field, picture in contents.pictures(activity):
            yield from self._photo(owner, subject, picture, field)
        yield from self._ends(activity)

    def common(self, catalogue: Catalogue) -> Iterator[Due]:
        """The coordinator's consent, and those of the places' photos."""
        yield from self._person("", "catalogue", catalogue.coordinator)
        if catalogue.coordinator.photo:
            yield from self._photo("", "catalogue", catalogue.coordinator.photo, "coordinator")
        for place in catalogue.places.values():
            if place.door_photo:
                yield from self._photo("", f"place:{place.id}", place.door_photo, "door_photo")

    def _age(self, activity: Activity) -> Iterator[Due]:
        kind, days = freshness(activity, self.today), days_since_verified(activity, self.today)
        if kind == "fresh":
            if days <= CALL_FIRST_DAYS - CONFIRM_SOON_DAYS:
                return
            kind = "confirm-soon"
        verified = activity.verified.date if activity.verified else None
        sent = reminders(activity, self.today)
        yield Due(activity.organisation, activity.id, kind, verified, days, sent)

    def _person(self, owner: str, subject: str, contact: Contact) -> Iterator[Due]:
        kind, consent = "person-consent", contact.consent
        if not contact_may_be_shown(contact, self.today):
            yield _without(owner, subject, kind, consent, "")
        elif not contact_may_be_shown(contact, self.today, self._later(CONSENT_SOON_DAYS)):
            yield Due(owner, subject, f"{kind}-ends", consent.until if consent else None)

    def _photo(self, owner: str, subject: str, picture: Picture, field: str) -> Iterator[Due]:
        kind, consent = "photo-consent", picture.consent
        if not picture_may_be_shown(picture, self.today):
            yield _without(owner, subject, kind, consent, field)
        elif not picture_may_be_shown(picture, self.today, self._later(CONSENT_SOON_DAYS)):
            until = consent.until if consent else None
            yield Due(owner, subject, f"{kind}-ends", until, field=field)

    def _ends(self, activity: Activity) -> Iterator[Due]:
        """What the calendar ends: a notice, the listing itself, its season."""
        owner, subject, soon = activity.organisation, activity.id, self._later(ENDS_SOON_DAYS)
        if activity.alert and activity.alert.until < self.today:
            yield Due(owner, subject, "alert-over", activity.alert.until)
        if activity.valid_until and activity.valid_until <= soon:
            kind = "valid-until" if activity.valid_until < self.today else "valid-until-ends"
            yield Due(owner, subject, kind, activity.valid_until)
        for kind, day in (("season-over", self.today), ("season-ends", soon)):
            if season_is_over(activity, day, self.closed):
                ends = [rule.last for rule in activity.schedule if rule.last]
                yield Due(owner, subject, kind, max(ends, default=None))
                return

    def _later(self, days: int) -> dt.date:
        return self.today + dt.timedelta(days=days)


def _without(owner: str, subject: str, kind: str, consent: Consent | None, field: str) -> Due:
    if consent is None or consent.until is None:
        return Due(owner, subject, kind, field=field, how="missing")
    how = "withdrawn" if consent.withdrawn else "ended"
    return Due(owner, subject, kind, consent.until, field=field, how=how)
