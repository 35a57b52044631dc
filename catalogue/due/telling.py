"""What is due, in words: for clubs and coordinators, in bokmål, nynorsk and English."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from catalogue import reach
from catalogue.datafile import tables
from catalogue.due.when import Due
from catalogue.facts.cldr import long_date
from catalogue.languages import pick
from catalogue.model import Catalogue, Text

LANGUAGES = ("nb", "nn", "en")
"""Languages that there are words in."""
_PICTURES = {"what_happens": "picture-step", "come_first": "picture-door"}
_PICTURES |= {"door_photo": "picture-door", "contact": "picture-person"}
_PICTURES |= {"coordinator": "picture-person"}
"""First part of a picture's field → what the picture is called."""


@dataclass(frozen=True, slots=True)
class ToAsk:
    """Whom to ask: an organisation or a role, the number, and the address for mail."""

    who: str
    phone: str
    email: str


def say(key: str, language: str, *, of: str = "due", **values: object) -> str:
    """The words of ``data/<of>.toml`` in nb, nn or en. KeyError for an unknown key."""
    words = str(tables(f"{of}.toml")[language][key])
    return words.format_map(values) if values else words


def language_of(catalogue: Catalogue, organisation: str = "") -> str:
    """The language to ask an organisation in: its own or the catalogue's, where there are words.

    Bokmål for a Danish catalogue, which reads it; else English.
    """
    owner = catalogue.organisations.get(organisation)
    wanted = (owner.language if owner else "") or catalogue.source_language
    known = {"da": "nb", **{tag: tag for tag in LANGUAGES}}
    return known.get(wanted, "en")


def sentence(due: Due, language: str) -> str:
    """What is due about one subject, without its name: "ikke bekreftet på 230 dager; …"."""
    key = f"{due.kind}-{due.how}" if due.how else due.kind
    if due.kind in ("call-first", "expired") and due.day is None:
        key = "never"
    elif due.kind == "season-ends" and due.day is None:
        key = "season-ends-unknown"
    date = long_date(language, due.day) if due.day else ""
    sent, picture = due.reminders, _picture(due.field, language)
    return say(key, language, days=due.days, reminders=sent, date=date, picture=picture)


def asked_of_a_club(due: Due, language: str) -> str:
    """The same as a whole sentence for the club: plain words, and no count of reminders."""
    kind = "never" if due.kind in ("call-first", "expired") and due.day is None else due.kind
    if kind in ("never", "call-first", "expired", "confirm-soon"):
        return say(f"mail_{kind}", language, of="asking", days=due.days)
    words = sentence(due, language)
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('?') else '.'}"


def title(catalogue: Catalogue, due: Due) -> Text:
    """What the subject is called: a listing, a place, or the coordinator's role."""
    if due.subject == "catalogue":
        return catalogue.coordinator.role
    place = catalogue.places.get(due.subject.removeprefix("place:"))
    if due.subject.startswith("place:") and place:
        return place.name
    titles = (one.title for one in catalogue.activities if one.id == due.subject)
    return next(titles, {})


def questions(found: Iterable[Due]) -> tuple[Due, ...]:
    """Those that need an answer: a notice that is over has gone from every page by itself."""
    return tuple(one for one in found if one.kind != "alert-over")


def by_organisation(found: Iterable[Due]) -> dict[str, tuple[Due, ...]]:
    """Id of an organisation → its own, in the given order; "" → what is common."""
    shared: dict[str, list[Due]] = {}
    for due in found:
        shared.setdefault(due.organisation, []).append(due)
    return {name: tuple(some) for name, some in shared.items()}


def whom_to_ask(shown: Catalogue, due: Due, language: str) -> ToAsk:
    """Who answers for what is due. ``shown``: as it may be shown on the day."""
    contact = reach.to_ask(shown, due.organisation, due.subject)
    who = pick(contact.role, language, shown.source_language).words
    return ToAsk(who, contact.phone or contact.sms, contact.email)


def ring(asked: ToAsk, language: str) -> str:
    """ "ring Turlaget, 00 00 00 03"; empty where there is neither number nor address."""
    channel = asked.phone or asked.email
    key = "ring" if asked.phone else "write"
    return say(key, language, who=asked.who, channel=channel) if channel else ""


def as_json(found: Iterable[Due], language: str, shown: Catalogue | None) -> str:
    """A list of objects, in the order of the list, each with its sentence and whom to ask."""
    rows = [
        {
            "organisation": due.organisation,
            "id": due.subject,
            "kind": due.kind,
            "day": due.day.isoformat() if due.day else None,
            "days": due.days,
            "reminders": due.reminders,
            "field": due.field,
            "words": sentence(due, language),
            **(asdict(whom_to_ask(shown, due, language)) if shown else {}),
        }
        for due in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _picture(field: str, language: str) -> str:
    first, _, rest = field.partition(".")
    number = rest.partition(".")[0]
    n = int(number) + 1 if number.isdecimal() else ""
    return say(_PICTURES.get(first, "picture"), language, n=n)
