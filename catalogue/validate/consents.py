"""People and photos need a consent that says from when, until when, and about children (errors)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from catalogue.consent import (
    MINORS_CLEARED,
    contact_needs_consent,
    is_whole,
    picture_needs_consent,
)
from catalogue.contents import pictures
from catalogue.model import Activity, Catalogue, Consent, Contact, Origin, Picture
from catalogue.problems import Problem
from catalogue.validate.texts import Listing, found_at


def contact_has_consent(listing: Listing) -> Iterator[Problem]:
    """Whoever is named or pictured has said yes."""
    contact = listing.activity.contact
    if contact and contact_needs_consent(contact) and contact.consent is None:
        place = listing.activity.at("contact.inclusion.first_name")
        yield _missing_person(contact, place, _verified(listing.activity))


def pictures_have_consent(listing: Listing) -> Iterator[Problem]:
    """Photos that may show people have consent, and say whether children are in them."""
    activity = listing.activity
    for field, picture in pictures(activity):
        if picture_needs_consent(picture):
            yield from _picture(picture, activity.at(f"{field}.consent"), _verified(activity))


def consents_are_whole(listing: Listing) -> Iterator[Problem]:
    """Every consent has a first and a last day, in this order."""
    activity = listing.activity
    contact = activity.contact
    if contact and contact.consent:
        yield from _whole(contact.consent, activity.at("contact.inclusion.consent"))
    for field, picture in pictures(activity):
        if picture.consent:
            yield from _whole(picture.consent, activity.at(f"{field}.consent"))


def shared_people_have_consent(catalogue: Catalogue) -> Iterator[Problem]:
    """The same for the coordinator and for pictures of places."""
    coordinator = catalogue.coordinator
    if contact_needs_consent(coordinator) and coordinator.consent is None:
        yield _missing_person(coordinator, coordinator.origin, None)
    if coordinator.consent:
        yield from _whole(coordinator.consent, coordinator.origin)
    photos = [place.door_photo for place in catalogue.places.values() if place.door_photo]
    for photo in [*photos, coordinator.photo]:
        if photo and picture_needs_consent(photo):
            yield from _picture(photo, photo.origin, None)
        if photo and photo.consent:
            yield from _whole(photo.consent, photo.origin)


def _missing_person(contact: Contact, place: Origin, said: dt.date | None) -> Problem:
    first, last = _example_days(said)
    return found_at("C401", place, name=contact.first_name or "–", first=first, last=last)


def _picture(picture: Picture, place: Origin, said: dt.date | None) -> Iterator[Problem]:
    first, last = _example_days(said)
    if picture.consent is None:
        yield found_at("C402", place, file=picture.file, first=first, last=last)
    elif picture.consent.minors not in MINORS_CLEARED:
        yield found_at("C403", place, file=picture.file)


def _verified(activity: Activity) -> dt.date | None:
    return activity.verified.date if activity.verified else None


def _whole(consent: Consent, place: Origin) -> Iterator[Problem]:
    if not is_whole(consent):
        missing = "date" if consent.date is None else "until"
        first, last = _example_days(consent.date)
        yield found_at("C404", place, missing=missing, example=first if missing == "date" else last)
    elif consent.date and consent.until and consent.until < consent.date:
        _, last = _example_days(consent.date)
        yield found_at("C405", place, first=consent.date, last=consent.until, example=last)


def _example_days(said: dt.date | None) -> tuple[dt.date, dt.date]:
    """Days for a corrected line: the day that is known and a year later; never the clock's."""
    first = said or dt.date(2026, 11, 2)
    return first, first.replace(year=first.year + 1, day=min(first.day, 28))
