"""Some answers about a listing that exists → its fields as they shall be.

An answer is one part of a field: a new phone number leaves the role as it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue import vocabulary, yamltext
from catalogue.doors.words import said_of
from catalogue.drafts import Answers, Known, Unchangeable, Value, draft
from catalogue.yamltext.node import Strings

_FIELD_OF = {
    "organisation": "",
    "role": "contact",
    "phone": "contact",
    "email": "contact",
    "address": "place",
    "days": "schedule",
    "start": "schedule",
    "end": "schedule",
    "first": "schedule",
    "last": "schedule",
    "cost_kind": "cost",
    "amount": "cost",
    "age_min": "age",
    "age_max": "age",
}
"""Key of an answer → the field that it is a part of; those of a photo belong to ``images``, all
others are a field of the same name."""
_TIMES = frozenset(("days", "start", "last"))
"""What a line of the schedule needs when it is written anew."""
_TOLD_AS = {"days": "every", "cost_kind": "kind", "age_min": "min", "age_max": "max"}
"""Key of an answer → what its part of the field is called, where that differs."""
_BOUNDS = frozenset(("first", "last"))
_LED_BY = {"place": "place", "images": "photo"}
"""Fields that only this answer changes: a place's address is shared by all who meet there, and
words about a photo need the photo."""


class Several(Exception):
    """The listing has several lines of times or prices, and the answers tell part of one."""


@dataclass(frozen=True, slots=True)
class Amended:
    """What differs from before."""

    fields: Mapping[str, Value]
    """Field → value; an empty one goes away."""
    files: Mapping[str, str]
    """New files beside the listing: the place that it moved to."""
    photo: str = ""


def amended(name: str, text: str, answers: Answers, known: Known, today: dt.date) -> Amended:
    """The answered fields of the listing ``name``. Several and Unchangeable, see there."""
    owner, _, activity = name.partition("/")
    before = _read(text)
    gone = _removed(answers)
    given = {key: one for key, one in answers.items() if key not in gone}
    asked = {**given, "organisation": owner, "title": given.get("title", activity)}
    if _BOUNDS & given.keys():
        asked.setdefault("start", "0")  # bounds alone are no line of a schedule
    made = draft(asked, known, today)
    after = _read(made.files[f"activities/{made.id}.yml"])
    touched = {key: field for key in answers if (field := _field_of(key))}
    fields: dict[str, Value] = {}
    for field in dict.fromkeys(touched.values()):
        keys = frozenset(key for key, one in touched.items() if one == field)
        if field not in _LED_BY or _LED_BY[field] in keys:
            fields[field] = _joined(field, before.get(field, ""), after.get(field, ""), keys, gone)
    if "place" in given:
        fields |= _online(before, after)
    photo = f"images/{name}.jpg" if made.photo else ""
    if photo:
        fields["images"] = _with_file(fields["images"], f"{activity}.jpg")
    places = {
        path: one for path, one in made.files.items() if path.startswith("activities/places/")
    }
    return Amended(fields, places, photo)


def _field_of(key: str) -> str:
    """Of an answer about the listing; empty for the others."""
    if key in ("id", "what", "by_role", "still_right", "note"):
        return ""
    return "images" if key.startswith("photo") else _FIELD_OF.get(key, key)


def _removed(answers: Answers) -> frozenset[str]:
    """Keys whose answer asks for the field to be taken away."""
    word = str(said_of("form")["remove"])
    return frozenset(key for key, one in answers.items() if one.strip(" «».").casefold() == word)


def _read(text: str) -> dict[str, Strings]:
    root, faults = yamltext.read(text.encode(), "file.yml")
    values = root.strings() if root and not faults else None
    if not isinstance(values, dict):
        raise Unchangeable
    return values


def _joined(
    field: str, before: Strings, after: Strings, keys: frozenset[str], gone: frozenset[str]
) -> Value:
    """The field as it shall be; parts that nobody answered stay as they were."""
    if field == "contact":
        person = {**_inclusion(before), **_inclusion(after)}
        return {"inclusion": _without(person, keys & gone)}
    if field == "age":
        return _without({**_map(before), **_map(after)}, keys & gone)
    if field in ("schedule", "cost"):
        return _line(field, before, after, keys, gone)
    if field == "images":
        return _photos(before, after, keys & gone)
    return "" if keys & gone else after


def _line(
    field: str, before: Strings, after: Strings, keys: frozenset[str], gone: frozenset[str]
) -> Value:
    """A field of lines, of which a club nearly always has one."""
    lines = before if isinstance(before, list) else [before] if isinstance(before, dict) else []
    whole = keys >= _TIMES if field == "schedule" else "cost_kind" in keys
    if keys <= gone:
        return ""
    if whole or not lines:
        return after
    if len(lines) > 1 or not isinstance(lines[0], dict):
        raise Several
    new = after[0] if isinstance(after, list) and after else {}
    named = {_TOLD_AS.get(key, key) for key in keys}
    named |= {"year_round"} if "last" in keys else set()
    parts = {key: one for key, one in _map(new).items() if key in named}
    kept = {**_map(lines[0]), **parts}
    if "amount" in keys:
        kept.pop("nok", None)
    if "last" in keys:
        kept.pop("last" if "year_round" in parts else "year_round", None)
    return [_without(kept, keys & gone)]


def _photos(before: Strings, after: Strings, gone: frozenset[str]) -> Value:
    """The new photo in the first one's place; words about it alone go to that one."""
    old = before if isinstance(before, list) else []
    if "photo" in gone:
        return old[1:]
    new = after[0] if isinstance(after, list) and after else {}
    return [new, *old[1:]] if new else old


def _online(before: Mapping[str, Strings], after: Mapping[str, Strings]) -> dict[str, Value]:
    """What moving to the net or back means for the setting."""
    if after.get("setting") == "online":
        return {"place": "", "setting": "online"}
    earlier = before.get("setting", "")
    was_online = isinstance(earlier, str) and vocabulary.find("setting", earlier) == "online"
    return {"setting": ""} if was_online and "setting" not in after else {}


def _with_file(images: Value, file: str) -> Value:
    assert isinstance(images, list)
    first, *rest = images
    assert isinstance(first, Mapping)
    return [{**first, "file": file}, *rest]


def _inclusion(contact: Strings) -> dict[str, Strings]:
    return _map(_map(contact).get("inclusion", ""))


def _map(value: Strings) -> dict[str, Strings]:
    return value if isinstance(value, dict) else {}


def _without(parts: Mapping[str, Strings], gone: frozenset[str]) -> dict[str, Strings]:
    named = {_TOLD_AS.get(key, key) for key in gone}
    return {key: one for key, one in parts.items() if key not in named}
