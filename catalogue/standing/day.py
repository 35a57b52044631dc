"""The verb: a catalogue and a day → the catalogue as it may be published on that day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from catalogue import contents
from catalogue.consent import contact_may_be_shown, picture_may_be_shown
from catalogue.model import Activity, Catalogue, Consent, Contact, Picture, Place
from catalogue.schedule import Closed
from catalogue.standing.age import (
    days_since_verified,
    freshness,
    reminders,
    season_is_over,
    tells_correction,
)
from catalogue.standing.people import (
    public_contact,
    public_coordinator,
    without_hidden_pictures,
)
from catalogue.standing.wording import Wording


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the calendar did, for ``brosjyre stale`` and the summary; not a problem."""

    kind: str
    """``person-consent``, ``photo-consent`` (ended, withdrawn or missing), ``call-first``,
    ``expired``, ``ended``, ``season-over``, ``valid-until``, ``alert-over``."""
    activity_id: str
    """Or ``place:<id>``, or ``catalogue`` for the coordinator."""
    day: dt.date | None = None
    """What it hangs on: last day of a consent or season, day of the last verification."""
    values: tuple[tuple[str, str], ...] = ()
    """More to tell: ``days``, ``reminders``, ``field``, ``how`` (ended, withdrawn, missing)."""


def as_of(
    catalogue: Catalogue,
    today: dt.date,
    closed: Closed | None = None,
    *,
    consents_last: dt.date | None = None,
    keep_expired: bool = False,
) -> tuple[Catalogue, tuple[Notice, ...]]:
    """The catalogue on a day, and what the day changed. Afterwards nothing without consent is left.

    Persons and photos without a consent that holds are replaced (role and organisation's phone; a
    drawing), ended and expired listings are left out, listings past their season or ``valid_until``
    are paused, ``{contact}`` is filled in. ``closed``: days off, so that a season whose last
    sessions fall on them is over too. ``consents_last``: the day that consents have to reach,
    for what cannot be called back; today when it is not given. ``keep_expired`` is for the
    coordinator's own list.
    """
    last = consents_last or today
    coordinator = public_coordinator(catalogue.coordinator, today, last)
    day = _Day(catalogue, coordinator, today, last, closed or Closed(), [])
    judged = [(activity, day.activity(activity)) for activity in catalogue.activities]
    kept = [
        after
        for before, after in judged
        if before.status != "ended" and (keep_expired or freshness(before, today) != "expired")
    ]
    ids = {activity.id for activity in kept}
    places = {name: day.place(place) for name, place in catalogue.places.items()}
    day.judge_coordinator()
    result = replace(
        catalogue,
        coordinator=coordinator,
        activities=tuple(_only_known(activity, ids) for activity in kept),
        places=places,
    )
    return result, tuple(sorted(set(day.notices), key=_order))


def _order(notice: Notice) -> tuple[str, str, dt.date, tuple[tuple[str, str], ...]]:
    return notice.activity_id, notice.kind, notice.day or dt.date.min, notice.values


def _only_known(activity: Activity, ids: set[str]) -> Activity:
    """Without stepping stones to listings that are not shown."""
    if all(other in ids for other in activity.leads_to):
        return activity
    known = tuple(other for other in activity.leads_to if other in ids)
    return replace(activity, leads_to=known)


@dataclass(frozen=True, slots=True)
class _Day:
    """One day, and what it did so far."""

    catalogue: Catalogue
    coordinator: Contact
    """As it may be shown."""
    today: dt.date
    consents_last: dt.date
    closed: Closed
    notices: list[Notice]

    def activity(self, activity: Activity) -> Activity:
        """The listing as it is on this day."""
        if activity.status == "ended":
            self.notices.append(Notice("ended", activity.id))
            return activity
        self.notices.extend(self._age(activity))
        self.notices.extend(self._photos(activity))
        changes = self._dates(activity) | self._person(activity)
        shown = replace(activity, **changes) if changes else activity
        shown = without_hidden_pictures(shown, self._may_be_shown)
        gone = activity.contact.first_name if activity.contact and "contact" in changes else ""
        speaker = shown.contact or self.coordinator
        return Wording(speaker, self.catalogue.source_language, gone).activity(shown)

    def place(self, place: Place) -> Place:
        """The place as it is on this day; it has no contact of its own."""
        photo = place.door_photo
        if photo and not self._may_be_shown(photo):
            owner = f"place:{place.id}"
            self._tell_consent("photo-consent", owner, photo.consent, "door_photo")
            place = replace(place, door_photo=None)
        return Wording(self.coordinator, self.catalogue.source_language).place(place)

    def judge_coordinator(self) -> None:
        """Tell of the coordinator's own consent."""
        coordinator = self.catalogue.coordinator
        if not contact_may_be_shown(coordinator, self.today, self.consents_last):
            consent = coordinator.consent
            self._tell_consent("person-consent", "catalogue", consent, "coordinator")

    def _may_be_shown(self, picture: Picture) -> bool:
        return picture_may_be_shown(picture, self.today, self.consents_last)

    def _age(self, activity: Activity) -> Iterator[Notice]:
        kind = freshness(activity, self.today)
        if kind != "fresh":
            days = str(days_since_verified(activity, self.today))
            sent = str(reminders(activity, self.today))
            day = activity.verified.date if activity.verified else None
            yield Notice(kind, activity.id, day, (("days", days), ("reminders", sent)))

    def _photos(self, activity: Activity) -> Iterator[Notice]:
        for field, picture in contents.pictures(activity):
            if not self._may_be_shown(picture):
                yield _consent_notice("photo-consent", activity.id, picture.consent, field)

    def _dates(self, activity: Activity) -> dict[str, Any]:
        """What alerts, corrections, ``valid_until`` and the end of the season change."""
        changes: dict[str, Any] = {}
        if activity.alert and activity.alert.until < self.today:
            self.notices.append(Notice("alert-over", activity.id, activity.alert.until))
            changes["alert"] = None
        if activity.corrected and not tells_correction(activity.corrected, self.today):
            changes["corrected"] = None
        if activity.valid_until and activity.valid_until < self.today:
            self.notices.append(Notice("valid-until", activity.id, activity.valid_until))
            changes["status"] = "paused"
        if season_is_over(activity, self.today, self.closed):
            ends = [rule.last for rule in activity.schedule if rule.last]
            self.notices.append(Notice("season-over", activity.id, max(ends, default=None)))
            changes["status"] = "paused"
        return changes

    def _person(self, activity: Activity) -> dict[str, Any]:
        """What the contact's consent changes. A recording goes too: it may say the name."""
        contact = activity.contact
        if contact is None or contact_may_be_shown(contact, self.today, self.consents_last):
            return {}
        self._tell_consent("person-consent", activity.id, contact.consent, "contact")
        owner = self.catalogue.organisations.get(activity.organisation)
        return {"contact": public_contact(contact, owner, self.coordinator), "audio": {}}

    def _tell_consent(self, kind: str, owner: str, consent: Consent | None, field: str) -> None:
        self.notices.append(_consent_notice(kind, owner, consent, field))


def _consent_notice(kind: str, owner: str, consent: Consent | None, field: str) -> Notice:
    if consent is None or consent.until is None:
        return Notice(kind, owner, None, (("field", field), ("how", "missing")))
    how = "withdrawn" if consent.withdrawn else "ended"
    return Notice(kind, owner, consent.until, (("field", field), ("how", how)))
