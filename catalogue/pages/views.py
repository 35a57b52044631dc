"""What templates get: one documented dataclass for each page and each component.

``Markup`` fields are HTML, already escaped; ``str`` fields are plain: the template escapes them.
Addresses are relative to the page. What is made for each listing is a named tuple, which takes
half the time of a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

ROOT = "../../"
"""The site's root as pages below a folder of a language have it: listings, lists, places, texts."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address and its words; ``icon`` is a name of Material's sets or empty."""

    href: str
    words: Markup
    icon: str = ""
    current: bool = False
    beside: bool = False
    """Opens next to the page: a PDF."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line with an icon: bold words, then plain ones; either may be empty."""

    icon: str
    bold: Markup
    plain: Markup


@dataclass(frozen=True, slots=True)
class PictureView:
    """One ``<img>``."""

    src: str
    srcset: str
    """Empty for a drawing."""
    width: int
    height: int
    alt: str
    alt_language: str
    """Set when ``alt`` is not in the page's language."""
    sizes: str
    eager: bool
    """Above the fold: loaded at once."""
    until: str
    """ISO date on which the consent ends, or empty."""
    instead: str
    """Address of the drawing that takes its place then, or empty."""
    instead_alt: str
    """What is to be seen on that drawing."""


class StepView(NamedTuple):
    """One step of the first visit."""

    words: Markup
    picture: Markup


@dataclass(frozen=True, slots=True)
class ContactView:
    """Somebody to ring: a person, a role or the coordinator."""

    title: Markup
    line: Markup
    """Role, hours, languages."""
    phone: str
    """As typed: a tablet has no SIM, so the figures are read aloud or written down."""
    tel: str
    """``tel:`` digits."""
    call: str
    """What the button says to those who cannot see who is rung."""
    sms: str
    """``sms:`` digits, or empty."""
    sms_shown: str
    email: str
    face: Markup
    """A photo, or empty for the icon."""
    until: str
    """ISO date on which a person's consent ends; empty for a role."""
    name: str
    """The first name, which the script takes out of the whole page on the day after."""
    instead: bool
    """Stands hidden behind a person until the consent ends."""


@dataclass(frozen=True, slots=True)
class DateView:
    """A day on which it happens: ISO for the script, words for people."""

    iso: str
    words: Markup


@dataclass(frozen=True, slots=True)
class CheckedView:
    """What the freshness script needs to judge a listing later. ISO dates or empty."""

    verified: str
    reminders: int
    over: str
    """Last day of the season or of ``valid_until``; empty while more is to come or on pause."""
    call_first: bool
    """Already so on the day of the build."""
    corrected: str


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of the week strip."""

    short: str
    long: str
    on: bool


class ActivityView(NamedTuple):
    """The page of one activity. What repeats over listings comes ready-made from ``Parts``."""

    checked: CheckedView
    title: Markup
    size: str
    """``""``, ``long`` or ``longest``: how many letters the title has."""
    summary: Markup
    picture: Markup
    credit: str
    corrected: Markup
    alert: Row | None
    """The club's own words of the day."""
    alert_until: str
    """ISO date of the alert's last day, or empty."""
    status: Row | None
    """Full, forming or on pause; hidden behind an alert until that is over."""
    foreign: str
    """The sentence that says that some words are in another language, or empty."""
    week: Markup
    facts: Markup
    contacts: Markup
    steps: Sequence[StepView]
    dates: Markup
    date_notes: Markup
    place: Markup
    panels: Markup
    sheet: Markup
    """A link to the take-home sheet, or nothing."""
    papers: Markup
    """Links to the picture cards of its category, or nothing."""
    clubs: Markup
    """What the club behind it can do, or nothing."""
    checked_words: str
    """ "Sjekket 2. november 2026"."""
    code: str
    qr: str
    """The QR code of the public page as a ``data:`` picture; empty without an address."""
    role: str
    """What the script writes where a person's first name stood."""
    second_role: str
    """The same in the lines in the source language; empty on its own pages."""
    recording: str
    """Address of a recorded voice, or empty."""


class ChipView(NamedTuple):
    """A day's name, or a date: ``iso`` is set for dates, so that the script can pass on."""

    words: str
    iso: str = ""
    later: bool = False
    """Waits hidden until the dates before it are over."""


class CardView(NamedTuple):
    """One card of a list."""

    href: str
    title: Markup
    long: bool
    picture: Markup
    chips: tuple[ChipView, ...]
    """Days, or the next dates of which the first is shown."""
    state: str
    """Such as "Pause"; empty for what is going on."""
    state_icon: Markup
    person: str
    """First name and the last day of the consent, when the title names the person; else empty."""
    person_until: str
    role: str
    note: str
    """Such as "annenhver uke"; empty for every week."""
    clock: Markup
    """Icon of sun or moon, or empty."""
    time: str
    pills: str
    category: str
    corrected: Markup
    checked: CheckedView
    code: str


@dataclass(frozen=True, slots=True)
class TileView:
    """One tile of the category rail."""

    href: str
    id: str
    words: str
    icon: str
    tint: int
    current: bool


@dataclass(frozen=True, slots=True)
class SectionView:
    """The cards of one category."""

    id: str
    title: str
    cards: Markup
    more: Link | None
    total: int
    """Listings of the category, also those of its own pages."""
    leaving: str
    """ISO dates, apart by spaces: the last day of each listing that time alone will take away."""


@dataclass(frozen=True, slots=True)
class PillView:
    """One yes/no filter."""

    id: str
    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class ListView:
    """The catalogue, or one page of a category."""

    title: str
    whole: bool
    """One sheet of cards: the section headings are only spoken."""
    complete: bool
    """Every listing of the catalogue is on this page."""
    show_title: bool
    tiles: tuple[TileView, ...]
    category: str
    """Id of the category whose page it is, or empty."""
    pills: tuple[PillView, ...]
    find: Mapping[str, str]
    """The words of the section ``find``."""
    sections: tuple[SectionView, ...]
    script_words: str
    """JSON for the filter script."""
    pager: tuple[Link, ...]
    papers: Markup
    """Links to the category's papers, or nothing."""
    questions: Markup
    """Who to ask, for print."""
    edition: Markup
    """The day of the build, for print."""
    qr: str
    """The QR code of the public page as a ``data:`` picture; empty without an address."""


@dataclass(frozen=True, slots=True)
class AboutView:
    """The page of a place or an organisation: what it is, and cards of its activities."""

    title: Markup
    panels: Markup
    papers: Markup
    cards_title: str
    cards: Markup
    script_words: str


@dataclass(frozen=True, slots=True)
class AccessView:
    """What is known of a place's access; ``state`` is ``yes``, ``partly`` or ``no``."""

    mark: str
    """The icon of the state."""
    icon: str
    """The icon of what it is about."""
    words: str
    state: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where it is and how to get in."""

    name: Markup
    href: str
    """The place's own page, or empty when this is it."""
    address: Markup
    door: Markup
    picture: Markup
    transport: tuple[Row, ...]
    access: tuple[AccessView, ...]


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language of a picker, in its own script."""

    href: str
    tag: str
    direction: str
    words: str
    current: bool


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The page at the site's root: a language is chosen."""

    title: tuple[tuple[str, str, str], ...]
    """(tag, direction, words) of "choose language" in a few of the offered languages."""
    languages: tuple[LanguageLink, ...]


@dataclass(frozen=True, slots=True)
class OfflineView:
    """The pages about use without a network."""

    language: str
    script_words: str
    languages: tuple[LanguageLink, ...]
    """All offered languages; without addresses."""
