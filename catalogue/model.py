"""The nouns of the catalogue as frozen dataclasses: what a listing is, after reading and before
any output.

No I/O and no clock here. An absent optional value is ``None``, ``""`` or ``()`` and means
*unknown*: it is never guessed and never shown as "no".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

Text = Mapping[str, str]
"""One text in several languages: language tag (BCP 47) → words."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was typed: a path below the catalogue's root, and 1-based line and column."""

    path: str
    line: int = 1
    column: int = 1


class Typed:
    """What remembers where each of its fields was typed."""

    __slots__ = ()
    origin: Origin
    positions: Mapping[str, tuple[int, int]]
    """Dotted field (``title.nb``, ``images.0.file``) → 1-based line and column."""

    def at(self, name: str) -> Origin:
        """Origin of a dotted field, or of the nearest parent that was typed."""
        while name:
            if name in self.positions:
                return Origin(self.origin.path, *self.positions[name])
            name = name.rpartition(".")[0]
        return self.origin


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included; ``name`` is a label such as "Høstferie"."""

    first: dt.date
    last: dt.date
    name: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Consent:
    """A person's leave to be published: given on ``date``, kept by a role, over after ``until``."""

    date: dt.date | None
    until: dt.date | None
    by_role: str = ""
    kept_by: str = ""
    minors: str = ""
    """``none``, or ``both`` (child and guardian agreed); only pictures have it."""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a listing, step, door or contact: a file below ``images/`` or a drawing."""

    file: str = ""
    """POSIX path below ``images/``, NFC; empty when ``drawing`` is set."""
    drawing: str = ""
    """Name in the shipped library ``catalogue/drawings``; empty when ``file`` is set."""
    alt: Text = field(default_factory=dict)
    kind: str = "drawing"
    """Id of ``photo_kind``: situation, portrait, no-people, drawing."""
    focal: tuple[float, float] = (0.5, 0.5)
    """The point that a crop keeps, as fractions of width and height from the top left."""
    credit: str = ""
    licence: str = ""
    consent: Consent | None = None
    """``None`` only where none is needed: no people, or a drawing."""
    origin: Origin = Origin("")


@dataclass(frozen=True, slots=True)
class Rendition:
    """A picture made ready by the image stage; pages and paper use this and never the original."""

    name: str
    """Content-and-options hash; the file name's stem, before ``-<width>``."""
    shape: str
    """``4x3`` or ``1x1``."""
    widths: tuple[int, ...]
    """WebP widths in px, ascending; empty for a drawing, which is one SVG file ``<name>.svg``."""
    width_px: int
    height_px: int
    paper: Path
    """JPEG (or SVG) for the paper, inside the picture cache."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the first visit."""

    text: Text
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """The one human to ring; once consent has ended only ``role`` and the club's channel remain."""

    role: Text
    first_name: str = ""
    phone: str = ""
    """National digits grouped as typed, checked by ``phonenumbers`` (examples: ``00 00 00 xx``)."""
    sms: str = ""
    email: str = ""
    hours: Text = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    photo: Picture | None = None
    consent: Consent | None = None
    """``None`` for a role contact that names nobody."""
    origin: Origin = Origin("")


@dataclass(frozen=True, slots=True)
class Companion:
    """How a newcomer gets somebody to come along (Aktiv Besøksvenn); never names anybody."""

    kinds: tuple[str, ...]
    """Ids of ``support`` that are companions."""
    not_yet: bool = False
    how_to_ask: Text = field(default_factory=dict)
    days_ahead: int | None = None
    languages: tuple[str, ...] = ()
    from_members: bool | None = None


@dataclass(frozen=True, slots=True)
class ComeFirst:
    """Seeing the place before joining: come and look, be early, where to meet."""

    come_and_see: bool | None = None
    arrive_min_early: int | None = None
    meet_at: Text = field(default_factory=dict)
    door_photo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Quiet:
    """A calmer stretch inside a session."""

    start: dt.time
    end: dt.time
    text: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of ``schedule``: when sessions happen. Exactly one of the four ways is filled.

    weekly: ``weekdays`` (0 = Monday) every ``interval`` weeks counted from ``first``;
    monthly: ``weekdays`` with ``nth`` (1…4, -1 = last); a list: ``dates``; or a raw ``rrule``
    (RFC 5545, without DTSTART). ``months`` (1…12) narrows weekly and monthly.
    """

    start: dt.time
    end: dt.time | None = None
    weekdays: tuple[int, ...] = ()
    interval: int = 1
    nth: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    dates: tuple[dt.date, ...] = ()
    rrule: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    year_round: bool = False
    closed: tuple[str, ...] = ()
    """Ids of ``closed``: public-holidays, school-holidays, summer, christmas, easter."""
    exceptions: tuple[dt.date, ...] = ()
    extra: tuple[dt.date, ...] = ()
    quiet: Quiet | None = None
    place: str = ""
    """Place id when this line happens elsewhere than the listing's place."""
    origin: Origin = Origin("")


@dataclass(frozen=True, slots=True)
class Cost:
    """One price line: an amount of the catalogue's currency, and for what."""

    kind: str
    """Id of ``cost_kind``."""
    amount: int | Decimal | None = None
    """An ``int`` when whole, else a ``Decimal`` with two decimals."""
    label: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verified:
    """When somebody last made sure that it is right, in which role, how (phone, mail, visit)."""

    date: dt.date
    by_role: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Alert:
    """A short notice that expires itself after ``until``."""

    text: Text
    until: dt.date


@dataclass(frozen=True, slots=True)
class Item:
    """Something to bring or borrow: words and the name of an icon."""

    text: Text
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """What is known of a translation: hashes of the texts it was made from, and who made it."""

    of: tuple[str, ...] = ()
    by: str = "human"


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
    origin: Origin = Origin("")
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
    origin: Origin = Origin("")
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
    origin: Origin = Origin("activities/catalogue.yml")
    region: str = ""
    """ISO 3166-2 part of the country with public holidays of its own, such as ``SCT``."""
