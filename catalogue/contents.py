"""What stands inside a listing: every free text and every picture, each with its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from catalogue.model import Activity, Organisation, Picture, Place, Text
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

_INNER_TEXTS = ("text", "alt", "label", "hours", "how_to_ask", "meet_at")
_PARTS = (
    "what_happens",
    "images",
    "bring",
    "borrow",
    "cost",
    "alert",
    "companion",
    "come_first",
    "contact",
    "schedule",
)
"""Fields of an ``Activity`` whose parts hold free text, directly or one level further down."""
_INNER_PARTS = ("picture", "door_photo", "photo", "quiet")

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


def rewritten(activity: Activity, change: Callable[[Text], Text]) -> Activity:
    """The listing with ``change`` done to every free text; the same object when none changed.

    The contact's role is left alone: it may stand in for ``{contact}`` in the others. ``change``
    gives back the object that it got when there is nothing to do.
    """
    changes = _changed_fields(activity, TEXTS, change) | _changed_parts(activity, _PARTS, change)
    return replace(activity, **changes) if changes else activity


def rewritten_place(place: Place, change: Callable[[Text], Text]) -> Place:
    """The same for a place. Its name is a name: it is left alone."""
    changes = _changed_fields(place, ("door", "transport", "parking"), change)
    changes |= _changed_parts(place, ("door_photo",), change)
    return replace(place, **changes) if changes else place


def rewritten_organisation(owner: Organisation, change: Callable[[Text], Text]) -> Organisation:
    """The same for an organisation, whose name is left alone too."""
    changes = _changed_fields(owner, ("about",), change)
    return replace(owner, **changes) if changes else owner


def _changed_fields(
    owner: object, names: tuple[str, ...], change: Callable[[Any], Any]
) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for name in names:
        old = getattr(owner, name, None)
        if old and (new := change(old)) is not old:
            changes[name] = new
    return changes


def _changed_parts(
    owner: object, names: tuple[str, ...], change: Callable[[Text], Text]
) -> dict[str, Any]:
    return _changed_fields(owner, names, lambda part: _changed(part, change))


def _changed(part: Any, change: Callable[[Text], Text]) -> Any:
    if isinstance(part, tuple):
        new = tuple(_changed(one, change) for one in part)
        return new if any(a is not b for a, b in zip(part, new, strict=True)) else part
    changes = _changed_fields(part, _INNER_TEXTS, change)
    changes |= _changed_parts(part, _INNER_PARTS, change)
    return replace(part, **changes) if changes else part


def was_address(former: str) -> bool:
    """Whether a former id can have been the address of a listing, where a page may stand."""
    parts = _ID.fullmatch(former)
    return parts is not None and parts[1] not in RESERVED and parts[2] != "index"
