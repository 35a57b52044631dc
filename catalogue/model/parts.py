"""What listings, places and organisations consist of."""

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


NOWHERE = Origin("")
"""Of what was not typed."""


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
    origin: Origin = NOWHERE


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
    origin: Origin = NOWHERE


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
    origin: Origin = NOWHERE


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
