"""What stands inside a listing: every free text and every picture, each with its field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.model import Activity, Picture, Text
from catalogue.settings import RESERVED

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

_ID = re.compile(r"([a-z0-9-]+)/([a-z0-9-]+)")


def texts(activity: Activity) -> Iterator[tuple[str, Text]]:
    """Every free text of a listing, in all its languages, with its dotted field."""
    for name in TEXTS:
        if text := getattr(activity, name):
            yield "schedule" if name == "schedule_text" else name, text
    for number, step in enumerate(activity.what_happens):
        yield f"what_happens.{number}.text", step.text
    for name in ("bring", "borrow"):
        for number, item in enumerate(getattr(activity, name)):
            yield f"{name}.{number}.text", item.text
    yield from _grouped_texts(activity)
    for field, picture in pictures(activity):
        yield f"{field}.alt", picture.alt


def _grouped_texts(activity: Activity) -> Iterator[tuple[str, Text]]:
    if activity.alert:
        yield "alert.text", activity.alert.text
    if activity.companion:
        yield "companion.how_to_ask", activity.companion.how_to_ask
    if activity.come_first:
        yield "come_first.meet_at", activity.come_first.meet_at
    if activity.contact:
        yield "contact.inclusion.role", activity.contact.role
        yield "contact.inclusion.hours", activity.contact.hours
    for number, cost in enumerate(activity.cost):
        yield f"cost.{number}.label", cost.label
    for number, rule in enumerate(activity.schedule):
        if rule.quiet:
            yield f"schedule.{number}.quiet.text", rule.quiet.text


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


def was_address(former: str) -> bool:
    """Whether a former id can have been the address of a listing, where a page may stand."""
    parts = _ID.fullmatch(former)
    return parts is not None and parts[1] not in RESERVED and parts[2] != "index"
