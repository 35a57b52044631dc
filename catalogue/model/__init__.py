"""The nouns of the catalogue as frozen dataclasses: what a listing is, after reading and before
any output.

Here stand the four that have files of their own; ``parts`` has what they consist of. All are
imported from here.

No I/O and no clock here. An absent optional value is ``None``, ``""`` or ``()`` and means
*unknown*: it is never guessed and never shown as "no".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.model.parts import (
    NOWHERE,
    Alert,
    ComeFirst,
    Companion,
    Consent,
    Contact,
    Cost,
    Item,
    Origin,
    Period,
    Picture,
    Quiet,
    Rendition,
    Rule,
    Step,
    Text,
    Translation,
    Typed,
    Verified,
)

__all__ = [
    "Activity",
    "Alert",
    "Catalogue",
    "ComeFirst",
    "Companion",
    "Consent",
    "Contact",
    "Cost",
    "Item",
    "Organisation",
    "Origin",
    "Period",
    "Picture",
    "Place",
    "Quiet",
    "Rendition",
    "Rule",
    "Step",
    "Text",
    "Translation",
    "Typed",
    "Verified",
]
_FILE = Origin("activities/catalogue.yml")


@dataclass(frozen=True, slots=True)
class Place(Typed):
    """A place, described once and shared by the listings that use it."""

    id: str
    name: Text
    address: str = ""
    postcode: str = ""
    town: str = ""
    lat: float | None = None
    lon: float | None = None
    private: bool = False
    """True hides the address everywhere: "ring for adresse"."""
    online: bool = False
    door: Text = field(default_factory=dict)
    door_photo: Picture | None = None
    bus_stop: str = ""
    bus_metres: int | None = None
    parking: Text = field(default_factory=dict)
    transport: Text = field(default_factory=dict)
    access: Mapping[str, str] = field(default_factory=dict)
    """Id of ``access`` → ``yes``, ``partly`` or ``no``; a missing id is unknown."""
    origin: Origin = NOWHERE
    positions: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Organisation(Typed):
    """Who runs the activities of one folder."""

    id: str
    name: Text
    orgnr: str = ""
    about: Text = field(default_factory=dict)
    language: str = ""
    """The language this organisation writes (nb, nn…); empty: the catalogue's source language."""
    phone: str = ""
    email: str = ""
    website: str = ""
    maintainers: tuple[str, ...] = ()
    """Names at the forge, such as ``@kari``: asked about changes of its files."""
    origin: Origin = NOWHERE
    positions: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Activity(Typed):
    """One listing. Required to publish: see ``docs/fields.md``."""

    id: str
    """``<organisation>/<file name>``."""
    organisation: str
    title: Text
    summary: Text
    category: str
    origin: Origin
    also: tuple[str, ...] = ()
    code: str = ""
    """Three or four printed digits, unique in the catalogue."""
    what_happens: tuple[Step, ...] = ()
    description: Text = field(default_factory=dict)
    activity_ref: str = ""
    search_words: tuple[str, ...] = ()
    status: str = "active"
    """Id of ``status``: active, full, paused, ended, forming."""
    alert: Alert | None = None
    corrected: dt.date | None = None
    """The day on which something wrong was put right: told for a while, and taken at once."""
    contact: Contact | None = None
    support: tuple[str, ...] = ()
    companion: Companion | None = None
    come_first: ComeFirst | None = None
    schedule: tuple[Rule, ...] = ()
    schedule_text: Text = field(default_factory=dict)
    """Times that a volunteer could only say in words; shown as they stand."""
    by_arrangement: Text | None = None
    """Not ``None`` when times are agreed with the contact; the words may be empty."""
    place: str = ""
    cost: tuple[Cost, ...] = ()
    pay: tuple[str, ...] = ()
    subsidy: tuple[str, ...] = ()
    first_free_times: int | None = None
    age_min: int | None = None
    age_max: int | None = None
    open_to: tuple[str, ...] = ()
    experience_with: tuple[str, ...] = ()
    """Only ever filled in the coordinator edition, from the private overlay."""
    must_manage: Text = field(default_factory=dict)
    joining: str = ""
    referral: bool | None = None
    energy: str = ""
    sound: str = ""
    group_size: str = ""
    usual_number: int | None = None
    words: str = ""
    languages_spoken: tuple[str, ...] = ()
    interpreter: Text = field(default_factory=dict)
    setting: str = ""
    competitive: bool | None = None
    alcohol_free: bool | None = None
    animals: bool | None = None
    food: Text = field(default_factory=dict)
    bring: tuple[Item, ...] = ()
    borrow: tuple[Item, ...] = ()
    health_note: Text = field(default_factory=dict)
    police_certificate: bool | None = None
    lift_offered: Text | None = None
    website: str = ""
    images: tuple[Picture, ...] = ()
    drawing: str = ""
    """Name of the shipped drawing; may stand beside ``images`` (the conversation can switch)."""
    pictogram: str = ""
    audio: Mapping[str, str] = field(default_factory=dict)
    """Language tag → file below ``images/``."""
    verified: Verified | None = None
    reminded: tuple[dt.date, ...] = ()
    """Days on which ``brosjyre stale`` reminders were sent since ``verified``."""
    valid_until: dt.date | None = None
    translations: Mapping[str, Translation] = field(default_factory=dict)
    leads_to: tuple[str, ...] = ()
    come_back: Text = field(default_factory=dict)
    same_people: bool | None = None
    gives: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    draft: bool = False
    """Still to be checked by the coordinator: judged, and never shown."""
    private_note: str = ""
    """Coordinator edition only, from the private overlay."""
    positions: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that was read, joined by id."""

    name: Text
    municipality: str
    country: str
    """ISO 3166 code, for phones, holidays and organisation numbers."""
    source_language: str
    languages: tuple[str, ...]
    """Offered languages in the order of the picker; the source language is one of them."""
    currency: str
    coordinator: Contact
    """The frivilligsentral's public role and phone."""
    pool: tuple[str, ...] = ()
    """Support kinds that the frivilligsentral's own volunteers can offer."""
    school_holidays: tuple[Period, ...] = ()
    closed_periods: Mapping[str, tuple[Period, ...]] = field(default_factory=dict)
    """Catalogue-typed periods for summer, christmas and easter; a missing one is computed."""
    repository: str = ""
    maintainers: tuple[str, ...] = ()
    """Names at the forge of those who are asked about everything that no organisation owns."""
    own_names: tuple[str, ...] = ()
    """Names that clubs gave themselves although they hold a diagnosis word."""
    retired_codes: tuple[str, ...] = ()
    """Printed codes of listings that are gone: cards with them are still about."""
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    activities: tuple[Activity, ...] = ()
    """Sorted by id."""
    origin: Origin = _FILE
    region: str = ""
    """ISO 3166-2 part of the country with public holidays of its own, such as ``SCT``."""
