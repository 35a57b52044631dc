"""The coordinator's private overlay: joined at build time, never in the public catalogue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from catalogue.load.addresses import email, phone
from catalogue.load.places import PLACE, PRIVATE_FIELDS
from catalogue.load.values import choices, string
from catalogue.model import Activity, Contact, Place
from catalogue.shapes import Fields

PRIVATE_LISTING = Fields(
    "private_listing",
    {
        "experience_with": choices("experience_with"),
        "note": string(2000),
        "phone": phone,
        "email": email,
    },
)
"""Every field of ``private/<organisation>/<activity>.yml``."""
PRIVATE_PLACE = Fields("private_place", {name: PLACE.table[name] for name in PRIVATE_FIELDS})
"""Every field of ``private/places/<place>.yml``."""


def files(private: Path | None) -> dict[str, Path]:
    """``<folder>/<name>`` → file, for every YAML file of the overlay."""
    if private is None or not private.is_dir():
        return {}
    found = sorted((*private.glob("*/*.yml"), *private.glob("*/*.yaml")))
    return {f"{file.parent.name}/{file.stem}": file for file in found}


def join_activity(activity: Activity, private: dict[str, Any]) -> Activity:
    """The listing with what only the coordinator may see."""
    contact = activity.contact or Contact(role={})
    channels = {name: private[name] for name in ("phone", "email") if name in private}
    return replace(
        activity,
        experience_with=private.get("experience_with", ()),
        private_note=private.get("note", ""),
        contact=replace(contact, **channels) if channels else activity.contact,
    )


def join_place(place: Place, private: dict[str, Any]) -> Place:
    """The place with its private address."""
    return replace(place, **private)
