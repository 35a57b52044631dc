"""Which picture, which door and which number a listing shows on paper."""

from __future__ import annotations

from catalogue.model import Activity, Catalogue, Picture


def main_picture(activity: Activity) -> Picture | None:
    """The listing's first photo, else its drawing."""
    if activity.images:
        return activity.images[0]
    return Picture(drawing=activity.drawing) if activity.drawing else None


def door_picture(catalogue: Catalogue, activity: Activity) -> Picture | None:
    """The door to look for: the listing's own, else the place's."""
    own = activity.come_first.door_photo if activity.come_first else None
    place = catalogue.places.get(activity.place)
    return own or (place.door_photo if place and not place.private else None)


def phone_of(catalogue: Catalogue, activity: Activity) -> str:
    """The number to ring about an activity."""
    contact = activity.contact
    if contact and (contact.phone or contact.sms or contact.email):
        return contact.phone or contact.sms
    organisation = catalogue.organisations.get(activity.organisation)
    return (organisation.phone if organisation else "") or catalogue.coordinator.phone
