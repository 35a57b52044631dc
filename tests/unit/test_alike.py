"""A page made beside a listing that is nearly the same says what it says when made alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from pathlib import Path

import pytest

from catalogue.model import (
    Activity,
    Alert,
    Catalogue,
    ComeFirst,
    Companion,
    Contact,
    Cost,
    Item,
    Organisation,
    Origin,
    Picture,
    Place,
    Quiet,
    Rendition,
    Rule,
    Step,
    Translation,
    Verified,
)
from catalogue.pages import Options, Site

DAY = dt.date(2027, 1, 12)
RULE = Rule(dt.time(18), dt.time(20), weekdays=(1,), year_round=True)
OTHER_RULES = {
    "start": dt.time(17),
    "end": None,
    "weekdays": (2,),
    "interval": 2,
    "nth": (1,),
    "months": (1, 2),
    "dates": (DAY,),
    "rrule": "FREQ=WEEKLY;BYDAY=MO",
    "first": DAY,
    "last": DAY,
    "year_round": False,
    "closed": ("public-holidays",),
    "exceptions": (dt.date(2026, 11, 24),),
    "extra": (DAY,),
    "quiet": Quiet(dt.time(18), dt.time(19), {"nb": "Uten musikk"}),
    "place": "skogen",
    "origin": Origin("activities/lag/annet.yml"),
}
"""Field of a rule → another value."""
BASE = Activity(
    "lag/base",
    "lag",
    {"nb": "Kor"},
    {"nb": "Vi synger."},
    "music-dance",
    Origin("activities/lag/base.yml"),
    schedule=(RULE,),
    place="huset",
    cost=(Cost("per-session", 40),),
    contact=Contact({"nb": "Leder"}, phone="00 00 00 21"),
    group_size="small",
    verified=Verified(dt.date(2026, 11, 2)),
)
OTHERS: dict[str, list[object]] = {
    "id": ["lag/annen"],
    "organisation": ["andre"],
    "title": [{"nb": "Tur"}],
    "summary": [{"ar": "جوقة"}],
    "category": ["games"],
    "origin": [Origin("activities/lag/annet.yml")],
    "also": [("games",)],
    "code": ["102"],
    "what_happens": [(Step({"nb": "Du kommer."}),)],
    "description": [{"nb": "Alle kan være med."}],
    "activity_ref": ["abc"],
    "search_words": [("synge",)],
    "status": ["full", "paused"],
    "alert": [Alert({"nb": "Flyttet"}, DAY)],
    "corrected": [dt.date(2026, 11, 3)],
    "contact": [
        None,
        Contact({"nb": "Vert"}, phone="00 00 00 21"),
        Contact({"nb": "Leder"}, phone="00 00 00 22"),
        Contact({"nb": "Leder"}, phone="00 00 00 21", sms="00 00 00 21"),
        Contact({"nb": "Leder"}, phone="00 00 00 21", email="a@example.org"),
        Contact({"nb": "Leder"}, phone="00 00 00 21", hours={"nb": "kl. 10"}),
        Contact({"nb": "Leder"}, phone="00 00 00 21", languages=("en",)),
        Contact({"nb": "Leder"}, phone="00 00 00 21", first_name="Berit"),
    ],
    "support": [("come-and-see",), ("activity-friend",)],
    "companion": [
        Companion((), not_yet=True),
        Companion((), how_to_ask={"nb": "Ring"}, days_ahead=2, from_members=True),
    ],
    "come_first": [ComeFirst(arrive_min_early=10), ComeFirst(meet_at={"nb": "Ved døra"})],
    "schedule": [
        (),
        (RULE, replace(RULE, weekdays=(3,))),
        *((replace(RULE, **{name: value}),) for name, value in OTHER_RULES.items()),
    ],
    "schedule_text": [{"nb": "Når det passer"}],
    "by_arrangement": [{}, {"nb": "Ring oss"}],
    "place": ["", "skogen"],
    "cost": [
        (),
        (Cost("free"),),
        (Cost("per-session", 50),),
        (Cost("per-year", 40),),
        (Cost("per-session", 40, {"nb": "voksne"}),),
        (Cost("per-session", 40), Cost("free")),
    ],
    "pay": [("vipps",)],
    "subsidy": [("first-free",)],
    "first_free_times": [2],
    "age_min": [18],
    "age_max": [12],
    "open_to": [("women",)],
    "experience_with": [("dementia",)],
    "must_manage": [{"nb": "Gå i trapp"}],
    "joining": ["drop-in"],
    "referral": [True, False],
    "energy": ["calm"],
    "sound": ["quiet"],
    "group_size": ["large"],
    "usual_number": [8],
    "words": ["few"],
    "languages_spoken": [("nb", "en")],
    "interpreter": [{"nb": "Tolk"}],
    "setting": ["online", "outdoors"],
    "competitive": [True, False],
    "alcohol_free": [True],
    "animals": [True, False],
    "food": [{"nb": "Kake"}],
    "bring": [(Item({"nb": "Sko"}),)],
    "borrow": [(Item({"nb": "Ski"}),)],
    "health_note": [{"nb": "Si fra"}],
    "police_certificate": [True],
    "lift_offered": [{}, {"nb": "Fra torget"}],
    "website": ["https://example.org/"],
    "images": [(Picture("lag/kor.jpg", alt={"nb": "Åtte synger."}),)],
    "drawing": ["chess"],
    "pictogram": ["chess"],
    "audio": [{"nb": "lag/kor.mp3"}],
    "verified": [None, Verified(dt.date(2026, 11, 3))],
    "reminded": [(dt.date(2026, 11, 20),)],
    "valid_until": [DAY],
    "translations": [{"en": Translation(("abc",))}],
    "leads_to": [("lag/base",)],
    "come_back": [{"nb": "Kom igjen"}],
    "same_people": [True],
    "gives": [("friends",)],
    "former_ids": [("lag/gammel",)],
    "draft": [True],
    "private_note": ["Hemmelig"],
    "positions": [{"title": (2, 1)}],
}
"""Field of a listing → other values."""


def site(*activities: Activity) -> Site:
    known = Catalogue(
        name={"nb": "Aktiviteter"},
        municipality="Eksempelvik",
        country="NO",
        source_language="nb",
        languages=("nb", "en"),
        currency="NOK",
        coordinator=Contact({"nb": "Frivilligsentralen"}, phone="00 00 00 01"),
        organisations={name: Organisation(name, {"nb": name}) for name in ("lag", "andre")},
        places={name: Place(name, {"nb": name}) for name in ("huset", "skogen")},
        activities=activities,
    )
    return Site(known, rendition, Options(dt.date(2026, 11, 22), lambda one: "fresh"))


def rendition(picture: Picture, shape: str) -> Rendition:
    return Rendition(picture.file or picture.drawing, shape, (), 1200, 900, Path("chess.svg"))


def told(made: Site, activity: Activity) -> list[str]:
    """The listing's page and the only page of its category, in each language."""
    names = ("nb", "en")
    cards = [made.lists(one).cards([activity], 2) for one in names]
    return [*(made.activity(activity, one).body for one in names), *cards]


@pytest.mark.parametrize("name", OTHERS)
def test_a_listing_that_differs_in_one_field_borrows_no_words(name: str) -> None:
    others = [
        replace(BASE, **{"id": f"lag/other{number}", name: value})
        for number, value in enumerate(OTHERS[name])
    ]
    shared = site(BASE, *others)
    told(shared, BASE)
    for other in others:
        assert told(shared, other) == told(site(BASE, other), other)


def test_a_rule_at_another_place_is_told_as_seen_from_the_listings_own() -> None:
    away = replace(BASE, schedule=(RULE, replace(RULE, place="skogen")))
    there = replace(away, id="lag/there", place="skogen")
    shared = site(away, there)
    told(shared, away)
    assert told(shared, there) == told(site(there), there)


def test_every_field_is_tried() -> None:
    assert [one.name for one in fields(Activity)] == list(OTHERS)
    assert [one.name for one in fields(Rule)] == list(OTHER_RULES)
