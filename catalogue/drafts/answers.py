"""Flat answers, as any form gives them → the fields of a listing, in the order of a listing."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping

from catalogue import vocabulary
from catalogue.drafts.writing import Value
from catalogue.load import meant

Answers = Mapping[str, str]
"""Key of a part of a question → what was typed; several choices, one a line."""
_ONLINE = frozenset(("på nett", "på nettet", "online", "nett", "digitalt"))
_SPACES = dict.fromkeys("\t\u00a0\u202f\u2007", " ") | dict.fromkeys("\u2028\u2029\u0085", "\n")
_JOINERS = "\u200c\u200d"
"""Persian and emoji need them."""
_UNPRICED = ("free", "voluntary")


def listing(answers: Answers, today: dt.date) -> dict[str, Value]:
    """The fields of one listing. Who sends it in confirms it, so it is verified ``today``.

    Whatever was typed stays as typed; ``check`` judges it. Place and photo are named here as
    typed too: ``filing`` finds or makes their files.
    """
    given = {key: text for key, typed in answers.items() if (text := tidied(typed))}
    online = given.get("place", "").casefold() in _ONLINE
    found: dict[str, Value] = {
        "title": given.get("title", ""),
        "summary": given.get("summary", ""),
        "what_happens": _lines(given, "what_happens"),
        "category": given.get("category", ""),
        "drawing": given.get("drawing", ""),
        "images": _images(given),
        "place": "" if online else given.get("place", ""),
        "setting": "online" if online else given.get("setting", ""),
        "schedule": _schedule(given),
        "by_arrangement": given.get("by_arrangement", ""),
        "cost": _cost(given),
        "age": {
            bound: given[key]
            for bound, key in (("min", "age_min"), ("max", "age_max"))
            if key in given
        },
        "description": given.get("description", ""),
        "website": given.get("website", ""),
        "contact": {"inclusion": _contact(given)},
        "verified": {"date": today.isoformat(), "by_role": given.get("role", ""), "how": "self"},
    }
    singles = ("energy", "sound", "group_size", "words", "joining")
    several = ("support", "open_to", "pay", "subsidy", "languages_spoken", "bring")
    found |= {key: given[key] for key in singles if key in given}
    found |= {key: _lines(given, key) for key in several if key in given}
    return {name: found[name] for name in _in_order(found)}


def tidied(typed: str) -> str:
    """Without what nobody meant to type: control characters, hard spaces, marks of direction."""
    kept = (_SPACES.get(letter, letter) for letter in typed)
    return "".join(letter for letter in kept if _is_meant(letter)).strip()


def _is_meant(letter: str) -> bool:
    hidden = unicodedata.category(letter) in ("Cc", "Cf", "Cs") and letter not in _JOINERS
    none = ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF
    return letter == "\n" or not (hidden or none)


def _in_order(found: Mapping[str, Value]) -> list[str]:
    """Names with a value; what a reader looks for first comes first, the day of checking last."""
    last = ("contact", "verified")
    names = [
        name for name, value in found.items() if value not in ("", [], {}) and name not in last
    ]
    return [*names, *(name for name in last if found[name] not in ("", {}, {"inclusion": {}}))]


def _lines(given: Answers, key: str) -> list[str]:
    return [line.strip() for line in given.get(key, "").splitlines() if line.strip()]


def _schedule(given: Answers) -> list[Value]:
    keys = ("days", "start", "end")
    if not any(key in given for key in keys):
        return []
    last = given.get("last", "")
    bounds: dict[str, Value] = (
        {"year_round": True} if last.casefold() in meant.ALL_YEAR else {"last": last}
    )
    names = dict(zip(keys, ("every", "start", "end"), strict=True))
    line: dict[str, Value] = {names[key]: given[key] for key in keys if key in given}
    days = [part.strip() for part in given.get("days", "").replace(" og ", ",").split(",")]
    if len(days) > 1:
        line["every"] = [day for day in days if day]
    return [line | {"first": given.get("first", "")} | bounds]


def _cost(given: Answers) -> Value:
    typed = given.get("cost_kind", "")
    kind = vocabulary.find("cost_kind", typed)
    if kind in _UNPRICED and "amount" not in given:
        return "gratis" if kind == "free" else [{"kind": typed}]
    line = {"kind": typed, "amount": given.get("amount", "")}
    return [{name: value for name, value in line.items() if value}] if any(line.values()) else []


def _contact(given: Answers) -> dict[str, Value]:
    return {key: given[key] for key in ("role", "phone", "email") if key in given}


def _images(given: Answers) -> list[Value]:
    if "photo" not in given:
        return []
    consent = {
        name: given[key]
        for name, key in (
            ("date", "photo_consent"),
            ("kept_by", "photo_kept_by"),
            ("until", "photo_until"),
            ("minors", "photo_minors"),
        )
        if key in given
    }
    kind = vocabulary.find("photo_kind", given.get("photo_kind", ""))
    unneeded = kind in ("no-people", "drawing") and not consent
    picture: dict[str, Value] = {
        "file": given["photo"],
        "alt": given.get("photo_alt", ""),
        "kind": given.get("photo_kind", ""),
        "consent": "not-needed" if unneeded else consent,
    }
    return [{name: value for name, value in picture.items() if value not in ("", {})}]
