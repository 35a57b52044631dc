"""The yes/no facts that a coordinator filters by, exactly as settled question 21 defines them."""

from __future__ import annotations

from catalogue.facts.people import companion_kinds_of
from catalogue.facts.price import is_free
from catalogue.model import Activity, Catalogue
from catalogue.schedule import day_parts
from catalogue.vocabulary import companion_kinds

PILLS = ("free", "wheelchair", "company", "few-words", "day", "evening")
"""All pills, in the order in which they are shown."""


def pills(activity: Activity, catalogue: Catalogue) -> frozenset[str]:
    """The pills that are true for an activity. What is unknown is not true."""
    day, evening = day_parts(activity)
    true = (
        is_free(activity),
        _wheelchair(activity, catalogue),
        _company(activity, catalogue),
        activity.words in {"none", "few"},
        day,
        evening,
    )
    return frozenset(pill for pill, holds in zip(PILLS, true, strict=True) if holds)


def _wheelchair(activity: Activity, catalogue: Catalogue) -> bool:
    """Every place that is used has no steps and a toilet that is at least partly accessible."""
    used = {activity.place, *(rule.place for rule in activity.schedule)} - {""}
    places = [catalogue.places[one] for one in used if one in catalogue.places]
    return bool(places) and all(
        place.access.get("step-free") == "yes" and place.access.get("toilet") in {"yes", "partly"}
        for place in places
    )


def _company(activity: Activity, catalogue: Catalogue) -> bool:
    """Somebody from the group comes along, or from the frivilligsentral's pool."""
    if not companion_kinds().isdisjoint(catalogue.pool):
        return True
    own = activity.companion
    return bool(companion_kinds_of(activity)) and not (own and own.not_yet)
