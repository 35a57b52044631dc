"""The listings that stand already as answers of the form, for a club that changes one.

What a flat answer cannot say (two schedule lines, a step with a picture) is left out and stays as
it is; ``untold`` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalogue import vocabulary
from catalogue.model import Activity, Catalogue, Rule, Text
from catalogue.schedule import daywords

_LISTS = {name: name for name in ("support", "open_to", "pay", "subsidy")} | {
    "languages_spoken": "language"
}
"""Answers of several choices → their closed list, in whose order the form gives them."""
_SINGLE = ("category", "drawing", "website", "joining", "energy", "sound", "group_size", "words")
A_FILE = 200
"""Listings whose answers travel together: about 30 kB compressed."""
_EVERY = {1: "", 2: "annenhver ", 3: "hver tredje uke ", 4: "hver fjerde uke "}


def present(catalogue: Catalogue, some: Iterable[Activity]) -> dict[str, dict[str, object]]:
    """Id → {answers, untold: whether something could not be said}."""
    return {one.id: _told(one, catalogue) for one in some}


def portions(catalogue: Catalogue) -> Iterator[list[Activity]]:
    """The listings whose answers travel together, sorted."""
    ordered = sorted(catalogue.activities, key=lambda one: one.id)
    for first in range(0, len(ordered), A_FILE):
        yield ordered[first : first + A_FILE]


def _told(one: Activity, catalogue: Catalogue) -> dict[str, object]:
    answers = {key: said for key, said in _answers(one, catalogue) if said}
    times = one.schedule and "days" not in answers
    steps = one.what_happens and "what_happens" not in answers
    untold = bool(times or steps or one.images or (one.cost and "cost_kind" not in answers))
    return {"answers": answers, "untold": untold}


def _answers(one: Activity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    source, person = catalogue.source_language, one.contact.first_name if one.contact else ""

    def said(text: Text) -> str:
        """As it is typed: the contact is named by the placeholder alone."""
        words = text.get(source, "")
        return words.replace(person, "{contact}") if person else words

    owner = catalogue.organisations.get(one.organisation)
    yield "organisation", said(owner.name) if owner else one.organisation
    yield "title", said(one.title)
    yield "summary", said(one.summary)
    yield "description", said(one.description)
    for name in _SINGLE:
        yield name, getattr(one, name)
    for name in _LISTS:
        chosen = getattr(one, name)
        yield name, "\n".join(value for value in vocabulary.ids(_LISTS[name]) if value in chosen)
    yield from _place(one, catalogue)
    yield from _times(one)
    if one.by_arrangement is not None:
        yield "by_arrangement", said(one.by_arrangement) or "ja"
    if len(one.cost) == 1 and not one.cost[0].label:
        yield "cost_kind", one.cost[0].kind
        yield "amount", "" if one.cost[0].amount is None else str(one.cost[0].amount)
    if one.contact:
        yield "role", said(one.contact.role)
        yield "phone", one.contact.phone
        yield "email", one.contact.email
    if not any(step.picture for step in one.what_happens):
        yield "what_happens", "\n".join(said(step.text) for step in one.what_happens)
    if not any(item.icon for item in one.bring):
        yield "bring", "\n".join(said(item.text) for item in one.bring)
    for key, bound in (("age_min", one.age_min), ("age_max", one.age_max)):
        yield key, "" if bound is None else str(bound)


def _place(one: Activity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    place = catalogue.places.get(one.place)
    if place:
        yield "place", place.name.get(catalogue.source_language, place.id)
        yield "setting", one.setting
    elif one.setting == "online":
        yield "place", "på nett"


def _times(one: Activity) -> Iterator[tuple[str, str]]:
    """Of a single weekly or monthly line; several lines are too much for the form."""
    if len(one.schedule) != 1 or not (rule := one.schedule[0]).weekdays or rule.rrule:
        return
    yield "days", _days(rule)
    yield "start", f"{rule.start:%H:%M}"
    yield "end", f"{rule.end:%H:%M}" if rule.end else ""
    yield "first", rule.first.isoformat() if rule.first else ""
    yield "last", "hele året" if rule.year_round else rule.last.isoformat() if rule.last else ""


def _days(rule: Rule) -> str:
    """In words that ``schedule.parse_every`` reads: "annenhver onsdag", "første fredag"."""
    days = ", ".join(daywords.DAYS[day] for day in rule.weekdays)
    nth = ", ".join(daywords.ORDINAL_NAMES[number] for number in rule.nth)
    return f"{nth} {days}" if nth else _EVERY.get(rule.interval, "") + days
