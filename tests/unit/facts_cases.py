"""Golden documents of facts: how their inputs, written like a listing, become model objects."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from catalogue.model import (
    Activity,
    Catalogue,
    ComeFirst,
    Companion,
    Contact,
    Cost,
    Origin,
    Place,
    Rule,
    Verified,
)
from catalogue.schedule import Every, parse_every, parse_month
from catalogue.words import read_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "facts"
LANGUAGES = ("nb", "nn", "en", "ar")


def cases(name: str) -> list[tuple[str, dict, str, str]]:
    """Case, its fields, a language, and the expected sentence of one golden document."""
    document = read_tree(GOLDEN / f"{name}.yml")
    return [
        (case, fields, language, fields[language])
        for case, fields in document.items()
        for language in LANGUAGES
    ]


def ids_of(name: str) -> list[str]:
    """Readable test ids."""
    return [f"{case}-{language}" for case, _, language, _ in cases(name)]


def catalogue(**fields: object) -> Catalogue:
    """A small catalogue in Norwegian kroner; fields of ``model.Catalogue`` may be given."""
    basic = {
        "name": {"nb": "Aktiviteter i Eksempelvik"},
        "municipality": "Eksempelvik",
        "country": "NO",
        "source_language": "nb",
        "languages": LANGUAGES,
        "currency": "NOK",
        "coordinator": Contact({"nb": "Frivilligsentralen"}, phone="00 00 00 01"),
    }
    return Catalogue(**(basic | fields))


def activity(**fields: object) -> Activity:
    """A small listing; fields of ``model.Activity`` may be given."""
    basic = {
        "id": "eksempelvik-sjakklubb/sjakk-kveld",
        "organisation": "eksempelvik-sjakklubb",
        "title": {"nb": "Sjakk-kveld"},
        "summary": {"nb": "Vi spiller sjakk."},
        "category": "games",
        "origin": Origin("activities/eksempelvik-sjakklubb/sjakk-kveld.yml"),
    }
    return Activity(**(basic | fields))


def rule(fields: dict) -> Rule:
    """``every``, ``dates`` or ``rrule`` with ``start``, ``end``, ``months`` and so on."""
    every = parse_every(fields["every"]) if "every" in fields else Every(())
    assert isinstance(every, Every)
    return Rule(
        time(fields["start"]),
        time(fields["end"]) if "end" in fields else None,
        weekdays=every.weekdays,
        interval=every.interval,
        nth=every.nth,
        months=tuple(parse_month(month) or 0 for month in fields.get("months", ())),
        dates=tuple(map(dt.date.fromisoformat, fields.get("dates", ()))),
        rrule=fields.get("rrule", ""),
        first=day(fields.get("first")),
        last=day(fields.get("last")),
        year_round=fields.get("year_round") == "true",
        closed=tuple(fields.get("closed", ())),
        place=fields.get("place", ""),
    )


def place(fields: dict) -> Place:
    """A place from its fields; ``access`` as ``{lift: yes}``."""
    return Place(
        "place",
        {"nb": fields["name"]},
        address=fields.get("address", ""),
        postcode=fields.get("postcode", ""),
        town=fields.get("town", ""),
        private=fields.get("private") == "true",
        online=fields.get("online") == "true",
        access=fields.get("access", {}),
        bus_stop=fields.get("bus_stop", ""),
        bus_metres=int(fields["bus_metres"]) if "bus_metres" in fields else None,
    )


def listing(fields: dict) -> Activity:
    """The fields about price and people, as they stand in a listing."""
    numbers = ("first_free_times", "age_min", "age_max", "usual_number")
    plain = {name: int(fields[name]) for name in numbers if name in fields}
    plain |= {
        name: fields[name]
        for name in ("energy", "sound", "group_size", "words", "joining", "setting")
        if name in fields
    }
    plain |= {
        name: tuple(fields[name])
        for name in ("pay", "subsidy", "support", "open_to")
        if name in fields
    }
    costs = tuple(cost(words) for words in fields.get("cost", ()))
    own = fields.get("companion")
    if own:
        ahead = int(own["days_ahead"]) if "days_ahead" in own else None
        plain["companion"] = Companion(
            tuple(own.get("kinds", ())), own.get("not_yet") == "true", days_ahead=ahead
        )
    if "early" in fields:
        plain["come_first"] = ComeFirst(arrive_min_early=int(fields["early"]))
    if "referral" in fields:
        plain["referral"] = fields["referral"] == "true"
    if "verified" in fields:
        plain["verified"] = Verified(dt.date.fromisoformat(fields["verified"]))
    rules = tuple(rule(one) for one in fields.get("schedule", ()))
    return activity(cost=costs, schedule=rules, **plain)


def cost(words: str) -> Cost:
    """ "per-year 300" or "free"."""
    kind, _, amount = words.partition(" ")
    return Cost(kind, int(amount) if amount else None)


def time(text: str) -> dt.time:
    """ "18:00"."""
    return dt.time.fromisoformat(text)


def day(text: str | None) -> dt.date | None:
    """An ISO date or None."""
    return dt.date.fromisoformat(text) if text else None
