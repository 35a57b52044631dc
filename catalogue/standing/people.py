"""People and photos on a day: those whose consent has ended are gone, and something stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from catalogue import contents
from catalogue.consent import contact_may_be_shown, picture_may_be_shown
from catalogue.model import Activity, Contact, Organisation, Picture, Step

MayBeShown = Callable[[Picture], bool]

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


def without_hidden_pictures(activity: Activity, may_be_shown: MayBeShown) -> Activity:
    """The listing with only the pictures that may be shown, and a drawing if none is left."""
    changes: dict[str, Any] = {}
    if not all(may_be_shown(picture) for _, picture in contents.pictures(activity)):
        images = tuple(each for each in activity.images if may_be_shown(each))
        changes["images"] = images
        changes["what_happens"] = tuple(_step(step, may_be_shown) for step in activity.what_happens)
        if activity.come_first and _hidden(activity.come_first.door_photo, may_be_shown):
            changes["come_first"] = replace(activity.come_first, door_photo=None)
        if activity.contact and _hidden(activity.contact.photo, may_be_shown):
            changes["contact"] = replace(activity.contact, photo=None)
        if not images and not activity.drawing:
            changes["drawing"] = STAND_IN.get(activity.category, "wish")
    return replace(activity, **changes) if changes else activity


def _step(step: Step, may_be_shown: MayBeShown) -> Step:
    return replace(step, picture=None) if _hidden(step.picture, may_be_shown) else step


def _hidden(picture: Picture | None, may_be_shown: MayBeShown) -> bool:
    return picture is not None and not may_be_shown(picture)


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


def public_coordinator(coordinator: Contact, today: dt.date, last: dt.date) -> Contact:
    """The coordinator's public role; the office's own channels stay when the person's name goes."""
    if coordinator.photo and not picture_may_be_shown(coordinator.photo, today, last):
        coordinator = replace(coordinator, photo=None)
    if contact_may_be_shown(coordinator, today, last):
        return coordinator
    return replace(coordinator, first_name="", photo=None, consent=None)
