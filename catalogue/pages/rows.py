"""What the template of the coordinator edition gets; kinds of fields as in ``views``."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from catalogue.pages.views import CheckedView


@dataclass(frozen=True, slots=True)
class WhoView:
    """Somebody to ring in the coordinator's list."""

    name: str
    """A person's first name, or empty."""
    until: str
    """ISO date on which that person's consent ends, or empty."""
    role: str
    line: Markup
    """Role and hours."""
    phone: str
    tel: str


@dataclass(frozen=True, slots=True)
class ListedView:
    """One line of the coordinator's list."""

    href: str
    title: Markup
    code: str
    organisation: Markup
    place: Markup
    when: tuple[Markup, ...]
    who: WhoView
    instead: WhoView | None
    """The role behind a person, for the day on which the consent ends."""
    company: tuple[str, ...]
    experience: tuple[str, ...]
    experience_ids: str
    note: str
    checked: CheckedView
    checked_words: str
    age: str


@dataclass(frozen=True, slots=True)
class DueView:
    """One thing that somebody should be asked about."""

    subject: str
    """Id of the listing, ``place:<id>`` or ``catalogue``."""
    kind: str
    href: str
    """Of the listing's page, or empty where it has none."""
    title: Markup
    words: str


@dataclass(frozen=True, slots=True)
class CoordinatorView:
    """The coordinator edition's list and week grid."""

    rows: tuple[ListedView, ...]
    week: tuple[tuple[str, tuple[tuple[str, str, Markup], ...]], ...]
    """Day → (time, address, title), by time."""
    other: tuple[tuple[str, Markup], ...]
    """(address, title) of what has no weekday."""
    experience: tuple[tuple[str, str], ...]
    """(id, label) of the kinds that some listing has."""
    script_words: str
    due: tuple[tuple[Markup, str, str, tuple[DueView, ...]], ...]
    """(organisation, its phone, the same to be dialled, what is due), as ``brosjyre stale``."""
    due_words: str
    """Heading of that list."""
    due_language: str
    """Language of its sentences, which are not in all languages."""
