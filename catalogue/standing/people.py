"""People and photos on a day: those whose consent has ended are gone, and something stands in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from catalogue import contents
from catalogue.consent import contact_may_be_shown, picture_may_be_shown
from catalogue.model import Activity, Contact, Organisation, Picture, Step

STAND_IN: dict[str, str] = {
    "music-dance": "choir",
    "crafts": "knitting",
    "nature": "walk",
    "exercise": "chair-exercise",
    "sport": "football",
    "water": "swimming",
    "games": "chess",
    "food": "dinner",
    "learning": "language-cafe",
    "art": "painting",
    "faith": "church-cafe",
    "community": "helping-hands",
}
"""Category → shipped drawing for a listing whose last photo had to go."""


def without_hidden_pictures(activity: Activity, today: dt.date) -> Activity:
    """The listing with only the pictures that may be shown, and a drawing if none is left."""
    changes: dict[str, Any] = {}
    if not all(picture_may_be_shown(picture, today) for _, picture in contents.pictures(activity)):
        images = tuple(each for each in activity.images if picture_may_be_shown(each, today))
        changes["images"] = images
        changes["what_happens"] = tuple(_step(step, today) for step in activity.what_happens)
        if activity.come_first and not _may_be_shown(activity.come_first.door_photo, today):
            changes["come_first"] = replace(activity.come_first, door_photo=None)
        if activity.contact and not _may_be_shown(activity.contact.photo, today):
            changes["contact"] = replace(activity.contact, photo=None)
        if not images and not activity.drawing:
            changes["drawing"] = STAND_IN.get(activity.category, "wish")
    return replace(activity, **changes) if changes else activity


def _step(step: Step, today: dt.date) -> Step:
    return step if _may_be_shown(step.picture, today) else replace(step, picture=None)


def _may_be_shown(picture: Picture | None, today: dt.date) -> bool:
    return picture is None or picture_may_be_shown(picture, today)


def public_contact(contact: Contact, owner: Organisation | None, coordinator: Contact) -> Contact:
    """Only the role of a contact, with the organisation's or else the coordinator's channels."""
    if owner and (owner.phone or owner.email):
        return Contact(contact.role, phone=owner.phone, email=owner.email, origin=contact.origin)
    return Contact(
        contact.role,
        phone=coordinator.phone,
        email=coordinator.email,
        hours=coordinator.hours,
        origin=contact.origin,
    )


def public_coordinator(coordinator: Contact, today: dt.date) -> Contact:
    """The coordinator's public role; the office's own channels stay when the person's name goes."""
    if not _may_be_shown(coordinator.photo, today):
        coordinator = replace(coordinator, photo=None)
    if contact_may_be_shown(coordinator, today):
        return coordinator
    return replace(coordinator, first_name="", photo=None, consent=None)
