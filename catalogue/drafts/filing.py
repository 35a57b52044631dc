"""Where a draft's files lie: the club's folder, the place, the listing, its photo and its code."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.drafts.answers import Answers, listing, tidied
from catalogue.drafts.writing import Value, written
from catalogue.load.ids import slug
from catalogue.load.joins import free_codes
from catalogue.model import Activity, Catalogue, Organisation, Place
from catalogue.settings import RESERVED
from catalogue.vocabulary import fold

_ADDRESS = re.compile(r"(?P<address>.+?),?\s+(?P<postcode>[0-9]{4,5})\s+(?P<town>\S.*)")
_OWN_NAMES = ("organisation", "index")
"""Names in a club's folder that no listing can have."""
_UNNAMED = "nytt-lag"
"""The folder of a club that did not say its name; ``check`` asks for it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue has already."""

    organisations: Mapping[str, str]
    """Id → name."""
    places: Mapping[str, str]
    """Id → name."""
    activities: frozenset[str]
    """Ids, ``<organisation>/<activity>``."""
    codes: frozenset[str]
    """Printed codes of listings, also of those that are gone."""
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(Organisation, folded title) → id."""


@dataclass(frozen=True, slots=True)
class Draft:
    """New files; nothing that exists is among them."""

    id: str
    """``<organisation>/<activity>``."""
    files: Mapping[str, str]
    """Path below the repository → text."""
    code: str
    """The printed code that it was given."""
    photo: str = ""
    """Where the photo has to be put, re-encoded as JPEG; empty without one."""


def known(catalogue: Catalogue, partly: Iterable[Activity] = ()) -> Known:
    """What a catalogue has; ``partly``: drafts and listings with errors, which count too."""
    activities = (*catalogue.activities, *partly)
    language = catalogue.source_language

    def name(one: Organisation | Place) -> str:
        return one.name.get(language) or next(iter(one.name.values()), one.id)

    return Known(
        {one.id: name(one) for one in catalogue.organisations.values()},
        {one.id: name(one) for one in catalogue.places.values()},
        frozenset(one.id for one in activities),
        frozenset(one.code for one in activities if one.code).union(catalogue.retired_codes),
        {
            (one.organisation, fold(said)): one.id
            for one in activities
            for said in one.title.values()
        },
    )


def draft(answers: Answers, known: Known, today: dt.date, *, checked: bool = True) -> Draft:
    """The files of a new listing, and of a club or a place that the catalogue does not know.

    Not ``checked``: nobody has confirmed it, so it is marked to be looked at.
    """
    fields = listing(answers, today)
    if not checked:
        del fields["verified"]
        fields["draft"] = True
    files: dict[str, str] = {}
    club = tidied(answers.get("organisation", ""))
    owner = _found(club, known.organisations)
    if not owner:
        owner = _new(club or _UNNAMED, (*known.organisations, *RESERVED))
        path = f"activities/{owner}/organisation.yml"
        files[path] = written(path, {"name": club})
    taken = [one.partition("/")[2] for one in known.activities if one.startswith(f"{owner}/")]
    name = _new(str(fields.get("title", "")), (*taken, *_OWN_NAMES))
    place = str(fields.get("place", ""))
    if place:
        fields["place"] = _found(place, known.places) or _new(place, known.places)
        if fields["place"] not in known.places:
            path = f"activities/places/{fields['place']}.yml"
            files[path] = written(path, _place(place, tidied(answers.get("address", ""))))
    photo = _with_photo(fields, owner, name)
    code = next(free_codes(known.codes))
    fields["code"] = code
    path = f"activities/{owner}/{name}.yml"
    files[path] = written(path, fields)
    return Draft(f"{owner}/{name}", files, code, photo)


def _found(typed: str, names: Mapping[str, str]) -> str:
    """The id of what was typed, by id or by name; "" when there is none."""
    wanted = fold(typed)
    return next((id_ for id_, name in names.items() if wanted in (id_, fold(name))), "")


def _new(typed: str, taken: Iterable[str]) -> str:
    """An id that nobody has yet."""
    first, used = slug(typed), frozenset(taken)
    return next(
        name
        for number in range(1, len(used) + 3)
        if (name := first if number == 1 else f"{first[:50]}-{number}") not in used
    )


def _place(name: str, address: str) -> dict[str, Value]:
    parts = _ADDRESS.fullmatch(address)
    return {"name": name, **(parts.groupdict() if parts else {"address": address})}


def _with_photo(fields: dict[str, Value], owner: str, name: str) -> str:
    images = fields.get("images")
    if not isinstance(images, list) or not images:
        return ""
    fields["images"] = [{**images[0], "file": f"{name}.jpg"}]
    return f"images/{owner}/{name}.jpg"
