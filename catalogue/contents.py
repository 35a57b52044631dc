"""What stands inside a listing: which fields are free text, and every picture with its field."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.model import Activity, Picture

TEXTS = (
    "title",
    "summary",
    "description",
    "schedule_text",
    "by_arrangement",
    "must_manage",
    "interpreter",
    "food",
    "health_note",
    "lift_offered",
    "come_back",
)
"""Fields of an ``Activity`` that are one text in several languages."""


def pictures(activity: Activity) -> Iterator[tuple[str, Picture]]:
    """Every picture of a listing with its dotted field; the contact's photo is the last."""
    for number, picture in enumerate(activity.images):
        yield f"images.{number}", picture
    for number, step in enumerate(activity.what_happens):
        if step.picture:
            yield f"what_happens.{number}.picture", step.picture
    if activity.come_first and activity.come_first.door_photo:
        yield "come_first.door_photo", activity.come_first.door_photo
    if activity.contact and activity.contact.photo:
        yield "contact.inclusion.photo", activity.contact.photo
