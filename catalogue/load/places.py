"""The three smaller kinds of file: a place, an organisation, and the catalogue itself."""

from __future__ import annotations

import re
from typing import Any

import phonenumbers

from catalogue import languages, offer, schedule, vocabulary
from catalogue.load import values
from catalogue.load.addresses import countries, email, forge_name, organisation_number, phone, url
from catalogue.load.dates import period
from catalogue.load.people import person, reachable
from catalogue.load.pictures import picture
from catalogue.load.positions import Positions
from catalogue.load.sheet import Sheet, Table
from catalogue.load.values import (
    choices,
    coordinate,
    flag,
    listed,
    listed_or_one,
    string,
    texts,
    whole,
)
from catalogue.model import Catalogue, Organisation, Period, Place
from catalogue.shapes import ByName, Choice, Either, Fields, Form, Many, of, reads
from catalogue.yamltext import Node


def place(node: Node, sheet: Sheet, name: str) -> Place | None:
    """The place of one file; None when something in it is wrong."""
    found = _named(node, sheet, name, PLACE)
    if found is None:
        return None
    _check_position(node, found, sheet)
    _check_private(node, found, sheet)
    if sheet.broken:
        return None
    found |= found.pop("transport", {})
    return Place(id=name, origin=sheet.origin(node), positions=Positions(sheet.lines), **found)


def _named(node: Node, sheet: Sheet, name: str, known: Fields) -> dict[str, Any] | None:
    """The fields of a file that is called by its id; None when it has none at all."""
    found = sheet.fields(node, known.table)
    if found is None:
        return None
    own = found.pop("id", None)
    if own not in (None, name) and isinstance(node.value, dict):
        sheet.report("C223", node.value["id"], name=name)
    sheet.require(node, found, *known.required)
    return found


def _check_position(node: Node, found: dict[str, object], sheet: Sheet) -> None:
    typed = node.value if isinstance(node.value, dict) else {}
    if ("lat" in typed) != ("lon" in typed):
        sheet.report("C338", typed["lat" if "lat" in typed else "lon"])
    elif found.get("lat") == 0 and found.get("lon") == 0:
        sheet.report("C337", typed["lat"])
        del found["lat"], found["lon"]


def _check_private(node: Node, found: dict[str, object], sheet: Sheet) -> None:
    """A private address never stands in a public file (settled question 7)."""
    typed = node.value if isinstance(node.value, dict) else {}
    if found.get("private"):
        for name in PRIVATE_FIELDS:
            if name in found and name in typed:
                sheet.report_name("C234", typed[name], name)


def _transport(node: Node, sheet: Sheet) -> dict[str, object] | None:
    found = sheet.fields(node, _TRANSPORT.table)
    if found and "text" in found:
        found["transport"] = found.pop("text")
    return found


@reads(ByName("access", Choice("access_state")))
def _access(node: Node, sheet: Sheet) -> dict[str, str] | None:
    if not isinstance(node.value, dict):
        sheet.report("C203", node, fields="step-free, toilet, lift")
        return None
    found = {}
    for typed, child in node.value.items():
        name = vocabulary.find("access", typed)
        if name is None:
            sheet.unknown(child, typed, vocabulary.ids("access"))
        elif child.value is not None and (state := _state(child, sheet)):
            found[name] = state
    return found


def _state(node: Node, sheet: Sheet) -> str | None:
    state = vocabulary.find("access_state", node.value) if isinstance(node.value, str) else None
    if state is None:
        sheet.report("C235", node)
    return state


def organisation(node: Node, sheet: Sheet, name: str) -> Organisation | None:
    """The organisation of one folder; None when something in it is wrong."""
    found = _named(node, sheet, name, ORGANISATION)
    if found is None or sheet.broken:
        return None
    origin, positions = sheet.origin(node), Positions(sheet.lines)
    return Organisation(id=name, origin=origin, positions=positions, **found)


def written_language(node: Node | None, otherwise: str) -> str:
    """The language that an organisation or a catalogue writes, read before everything else."""
    fields = node.value if node and isinstance(node.value, dict) else {}
    for name in ("language", "source_language"):
        typed = fields[name].value if name in fields else None
        if isinstance(typed, str) and (tag := vocabulary.find("language", typed)):
            return tag
    return otherwise


def written_country(node: Node | None) -> str:
    """The country that a catalogue names, read before everything else; else Norway."""
    fields = node.value if node and isinstance(node.value, dict) else {}
    typed = fields["country"].value if "country" in fields else None
    return typed if isinstance(typed, str) and typed in phonenumbers.SUPPORTED_REGIONS else "NO"


def written_currency(node: Node | None, country: str) -> str:
    """The currency that a catalogue names, read before everything else; else the country's."""
    fields = node.value if node and isinstance(node.value, dict) else {}
    typed = fields["currency"].value if "currency" in fields else None
    good = isinstance(typed, str) and _CURRENCY.fullmatch(typed)
    return typed if isinstance(typed, str) and good else languages.currency(country)


def catalogue(node: Node, sheet: Sheet) -> Catalogue | None:
    """The catalogue without its listings; None when something in it is wrong."""
    found = sheet.filled(node, CATALOGUE)
    if found is None:
        return None
    if not reachable(found["coordinator"]) and isinstance(node.value, dict):
        sheet.report("C236", node.value["coordinator"])
    if sheet.broken:
        return None
    source = sheet.language
    offered = found.pop("languages", None)
    if offered is None:
        offered = offer.by_default(source)
    found.setdefault("country", "NO")
    found["currency"] = sheet.currency
    found["source_language"] = source
    found["languages"] = offered if source in offered else (source, *offered)
    return Catalogue(origin=sheet.origin(node), **found)


@reads(Choice("language"))
def _tag(node: Node, sheet: Sheet) -> str | None:
    found = values.languages(node, sheet)
    return found[0] if found else None


@reads(Form("country"))
def _country(node: Node, sheet: Sheet) -> str | None:
    if isinstance(node.value, str) and node.value in phonenumbers.SUPPORTED_REGIONS:
        return node.value
    sheet.report("C237", node)
    return None


@reads(Form("currency"))
def _currency(node: Node, sheet: Sheet) -> str | None:
    if isinstance(node.value, str) and _CURRENCY.fullmatch(node.value):
        return node.value
    sheet.report("C238", node)
    return None


@reads(Form("region"))
def _region(node: Node, sheet: Sheet) -> str | None:
    known = schedule.regions(sheet.country)
    if isinstance(node.value, str) and node.value in known:
        return node.value
    sheet.report("C249", node, known=tuple(known) or "–", **countries(sheet.country))
    return None


@reads(Either((of(period), Many(of(period)))))
def _periods(node: Node, sheet: Sheet) -> tuple[Period, ...] | None:
    if isinstance(node.value, dict):
        one = period(node, sheet)
        return (one,) if one else None
    found: tuple[Period, ...] | None = listed(period)(node, sheet)
    return found


def _closed_periods(node: Node, sheet: Sheet) -> dict[str, tuple[Period, ...]] | None:
    return sheet.fields(node, _CLOSED.table)


_CLOSED = Fields("closed_periods", dict.fromkeys(("summer", "christmas", "easter"), _periods))
reads(_CLOSED)(_closed_periods)
_CURRENCY = re.compile("[A-Z]{3}")
PRIVATE_FIELDS = ("address", "postcode", "town", "lat", "lon")
"""What stands in the private overlay when a place is private."""
_TRANSPORT = Fields(
    "transport",
    {
        "bus_stop": string(120),
        "bus_metres": whole(0, 20_000),
        "parking": texts(200),
        "text": texts(300),
    },
)
reads(_TRANSPORT)(_transport)
_PLACE_TABLE: Table = {
    "id": string(),
    "name": texts(120, title=True),
    "address": string(),
    "postcode": string(12),
    "town": string(80),
    "lat": coordinate(90),
    "lon": coordinate(180),
    "private": flag,
    "online": flag,
    "door": texts(300),
    "door_photo": picture,
    "transport": _transport,
    "access": _access,
}
PLACE = Fields("place", _PLACE_TABLE, required=("name",))
"""Every field of a place."""
_ORGANISATION_TABLE: Table = {
    "id": string(),
    "name": texts(120, title=True),
    "orgnr": organisation_number,
    "about": texts(2000),
    "language": _tag,
    "phone": phone,
    "email": email,
    "website": url,
    "maintainers": listed_or_one(forge_name),
}
ORGANISATION = Fields("organisation", _ORGANISATION_TABLE, required=("name",))
"""Every field of an organisation."""
_CATALOGUE_TABLE: Table = {
    "name": texts(120, title=True),
    "municipality": string(80),
    "country": _country,
    "region": _region,
    "source_language": _tag,
    "languages": values.languages,
    "currency": _currency,
    "coordinator": person,
    "pool": choices("support"),
    "school_holidays": _periods,
    "closed_periods": _closed_periods,
    "repository": url,
    "maintainers": listed_or_one(forge_name),
    "own_names": listed_or_one(string()),
    "retired_codes": listed_or_one(string(4)),
}
CATALOGUE = Fields("catalogue", _CATALOGUE_TABLE, required=("name", "municipality", "coordinator"))
"""Every field of ``catalogue.yml``."""
