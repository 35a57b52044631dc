"""The verb: a catalogue and a day → the catalogue as it may be published on that day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from catalogue.consent import contact_may_be_shown, picture_may_be_shown
from catalogue.due import freshness, season_is_over, tells_correction
from catalogue.model import Activity, Catalogue, Contact, Picture, Place
from catalogue.schedule import Closed
from catalogue.standing.people import (
    public_contact,
    public_coordinator,
    without_hidden_pictures,
)
from catalogue.standing.wording import Wording


def as_of(
    catalogue: Catalogue,
    today: dt.date,
    closed: Closed | None = None,
    *,
    consents_last: dt.date | None = None,
    keep_expired: bool = False,
) -> Catalogue:
    """The catalogue on a day. Afterwards nothing without consent is left.

    Persons and photos without a consent that holds are replaced (role and organisation's phone; a
    drawing), ended and expired listings are left out, listings past their season or ``valid_until``
    are paused, ``{contact}`` is filled in. ``closed``: days off, so that a season whose last
    sessions fall on them is over too. ``consents_last``: the day that consents have to reach,
    for what cannot be called back; today when it is not given. ``keep_expired`` is for the
    coordinator's own list.
    """
    last = consents_last or today
    coordinator = public_coordinator(catalogue.coordinator, today, last)
    day = _Day(catalogue, coordinator, today, last, closed or Closed())
    judged = [(activity, day.activity(activity)) for activity in catalogue.activities]
    kept = [
        after
        for before, after in judged
        if before.status != "ended" and (keep_expired or freshness(before, today) != "expired")
    ]
    ids = {activity.id for activity in kept}
    places = {name: day.place(place) for name, place in catalogue.places.items()}
    return replace(
        catalogue,
        coordinator=coordinator,
        activities=tuple(_only_known(activity, ids) for activity in kept),
        places=places,
    )


def _only_known(activity: Activity, ids: set[str]) -> Activity:
    """Without stepping stones to listings that are not shown."""
    if all(other in ids for other in activity.leads_to):
        return activity
    known = tuple(other for other in activity.leads_to if other in ids)
    return replace(activity, leads_to=known)


@dataclass(frozen=True, slots=True)
class _Day:
    """One day."""

    catalogue: Catalogue
    coordinator: Contact
    """As it may be shown."""
    today: dt.date
    consents_last: dt.date
    closed: Closed

    def activity(self, activity: Activity) -> Activity:
        """The listing as it is on this day."""
        if activity.status == "ended":
            return activity
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
            place = replace(place, door_photo=None)
        return Wording(self.coordinator, self.catalogue.source_language).place(place)

    def _may_be_shown(self, picture: Picture) -> bool:
        return picture_may_be_shown(picture, self.today, self.consents_last)

    def _dates(self, activity: Activity) -> dict[str, Any]:
        """What alerts, corrections, ``valid_until`` and the end of the season change."""
        changes: dict[str, Any] = {}
        if activity.alert and activity.alert.until < self.today:
            changes["alert"] = None
        if activity.corrected and not tells_correction(activity.corrected, self.today):
            changes["corrected"] = None
        if activity.valid_until and activity.valid_until < self.today:
            changes["status"] = "paused"
        if season_is_over(activity, self.today, self.closed):
            changes["status"] = "paused"
        return changes

    def _person(self, activity: Activity) -> dict[str, Any]:
        """What the contact's consent changes. A recording goes too: it may say the name."""
        contact = activity.contact
        if contact is None or contact_may_be_shown(contact, self.today, self.consents_last):
            return {}
        owner = self.catalogue.organisations.get(activity.organisation)
        return {"contact": public_contact(contact, owner, self.coordinator), "audio": {}}
