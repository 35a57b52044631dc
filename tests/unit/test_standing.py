"""A catalogue on a day: who is shown, what is paused, what is gone, and what is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from catalogue import contents, drawinglibrary
from catalogue.consent import picture_needs_consent
from catalogue.contents import pictures
from catalogue.due import Due, due_list, freshness
from catalogue.model import (
    Activity,
    Alert,
    Catalogue,
    ComeFirst,
    Companion,
    Consent,
    Contact,
    Cost,
    Item,
    Organisation,
    Origin,
    Picture,
    Place,
    Quiet,
    Rule,
    Step,
    Verified,
)
from catalogue.schedule import closed_days
from catalogue.standing import as_of
from catalogue.standing.people import STAND_IN
from catalogue.validate import validate
from catalogue.vocabulary import lists

TODAY = dt.date(2026, 11, 22)
DAY = dt.timedelta(days=1)
CONSENT = Consent(dt.date(2026, 8, 20), dt.date(2027, 8, 20), "styret", "sekretær")
ENDED = CONSENT.until + DAY if CONSENT.until else TODAY
PHOTO = Picture(
    file="kor/kor.jpg",
    alt={"nb": "Koret og {contact} synger."},
    kind="situation",
    consent=replace(CONSENT, minors="none"),
)
CONTACT = Contact(
    {"nb": "Inkluderingskontakt", "en": "Host"}, "Berit", "00 00 00 21", consent=CONSENT
)
KOR = Activity(
    id="sangerne/kor",
    organisation="sangerne",
    title={"nb": "Kor"},
    summary={"nb": "Vi synger sammen."},
    category="music-dance",
    origin=Origin("activities/sangerne/kor.yml"),
    what_happens=(
        Step({"nb": "{contact} møter deg.", "en": "You meet {contact}."}, PHOTO),
        Step({"nb": "Vi synger."}),
        Step({"nb": "Spør {contact}."}),
    ),
    contact=CONTACT,
    images=(PHOTO,),
    schedule=(Rule(dt.time(18), None, (1,), first=dt.date(2026, 9, 1), last=dt.date(2028, 6, 1)),),
    cost=(Cost("free"),),
    audio={"nb": "kor/kor.mp3"},
    verified=Verified(dt.date(2026, 11, 2)),
)
SANGERNE = Organisation("sangerne", {"nb": "Sangerne"}, phone="00 00 00 40")
COORDINATOR = Contact({"nb": "Frivilligsentralen"}, phone="00 00 00 01", hours={"nb": "kl. 9–15"})


def catalogue(*activities: Activity, **fields: Any) -> Catalogue:
    """A catalogue of these listings."""
    plain: dict[str, Any] = {
        "coordinator": COORDINATOR,
        "organisations": {"sangerne": SANGERNE},
        "activities": activities,
    }
    return Catalogue(
        {"nb": "Eksempelvik"}, "Eksempelvik", "NO", "nb", ("nb", "en"), "NOK", **(plain | fields)
    )


def shown(activity: Activity, today: dt.date = TODAY, **fields: Any) -> Activity:
    """The only listing as it is shown on a day."""
    (found,) = as_of(catalogue(activity, **fields), today).activities
    return found


def told(activity: Activity, today: dt.date = TODAY) -> list[Due]:
    """What is due of the only listing."""
    return list(due_list(catalogue(activity), today))


def steps(activity: Activity, tag: str = "nb") -> list[str]:
    """The texts of the first visit."""
    return [step.text[tag] for step in activity.what_happens if tag in step.text]


def test_on_a_day_with_consent_everybody_is_shown() -> None:
    found = shown(KOR)
    assert (found.contact, len(found.images), told(KOR)) == (CONTACT, 1, [])


def test_the_placeholder_becomes_the_first_name_in_every_language() -> None:
    found = shown(KOR)
    assert (steps(found), steps(found, "en"), found.images[0].alt) == (
        ["Berit møter deg.", "Vi synger.", "Spør Berit."],
        ["You meet Berit."],
        {"nb": "Koret og Berit synger."},
    )


ASKED = {"nb": "Ring {contact}."}
PICTURED = replace(PHOTO, alt=ASKED)
ONE_TEXT: list[dict[str, Any]] = [
    *({name: ASKED} for name in contents.TEXTS),
    {"images": (PICTURED,)},
    {"what_happens": (Step(ASKED),)},
    {"what_happens": (Step({"nb": "Vi synger."}, PICTURED),)},
    {"bring": (Item(ASKED),)},
    {"borrow": (Item(ASKED),)},
    {"cost": (Cost("per-session", 1, ASKED),)},
    {"alert": Alert(ASKED, TODAY)},
    {"companion": Companion((), how_to_ask=ASKED)},
    {"come_first": ComeFirst(meet_at=ASKED)},
    {"come_first": ComeFirst(door_photo=PICTURED)},
    {"contact": replace(CONTACT, hours=ASKED)},
    {"contact": replace(CONTACT, photo=PICTURED)},
    {"schedule": (Rule(dt.time(18), quiet=Quiet(dt.time(18), dt.time(19), ASKED)),)},
]
"""The placeholder in each of the texts that may hold it, and nowhere else."""


@pytest.mark.parametrize("changes", ONE_TEXT, ids=lambda changes: next(iter(changes)))
def test_the_placeholder_is_filled_wherever_it_stands(changes: dict[str, Any]) -> None:
    bare = replace(KOR, what_happens=(), images=())
    found = repr(shown(replace(bare, **changes)))
    assert ("{contact}" in found, "Ring Berit." in found) == (False, True)


def test_the_last_day_of_a_consent_counts() -> None:
    found = [shown(KOR, day).contact for day in (CONSENT.until, CONSENT.until + DAY)]
    assert [contact.first_name for contact in found if contact] == ["Berit", ""]


def on_paper(activity: Activity, last: dt.date | None) -> Activity:
    """The only listing as it may be printed, when the print is used until a day."""
    (found,) = as_of(catalogue(activity), TODAY, consents_last=last).activities
    return found


@pytest.mark.parametrize(("last", "name", "photos"), [(CONSENT.until, "Berit", 1), (ENDED, "", 0)])
def test_a_consent_has_to_last_as_long_as_the_paper(last: dt.date, name: str, photos: int) -> None:
    found = on_paper(KOR, last)
    assert (found.contact and found.contact.first_name, len(found.images)) == (name, photos)


def test_a_consent_that_is_not_given_yet_does_not_hold_because_the_paper_lasts() -> None:
    later = replace(CONSENT, date=TODAY + DAY)
    found = on_paper(replace(KOR, contact=replace(CONTACT, consent=later)), CONSENT.until)
    assert found.contact and found.contact.first_name == ""


def test_the_role_and_the_organisations_phone_stand_in_for_a_person() -> None:
    assert shown(KOR, ENDED).contact == Contact(CONTACT.role, phone="00 00 00 40")


def test_the_coordinators_phone_stands_in_when_the_organisation_has_none() -> None:
    without = {"sangerne": replace(SANGERNE, phone="")}
    assert shown(KOR, ENDED, organisations=without).contact == Contact(
        CONTACT.role, phone="00 00 00 01", hours={"nb": "kl. 9–15"}
    )


def test_texts_name_the_role_when_the_person_is_gone() -> None:
    found = shown(KOR, ENDED)
    assert (steps(found), steps(found, "en")) == (
        ["Inkluderingskontakt møter deg.", "Vi synger.", "Spør inkluderingskontakt."],
        ["You meet host."],
    )


def test_a_first_name_typed_into_a_text_goes_with_its_consent() -> None:
    typed = replace(KOR, title={"nb": "Berits kor"}, search_words=("kor", "Berit"))
    found = shown(typed, ENDED)
    assert (found.title, found.search_words) == ({"nb": "Inkluderingskontakts kor"}, ("kor",))


def test_a_recording_goes_with_the_person() -> None:
    assert (dict(shown(KOR).audio), dict(shown(KOR, ENDED).audio)) == ({"nb": "kor/kor.mp3"}, {})


def test_a_withdrawn_consent_counts_at_once() -> None:
    withdrawn = replace(CONTACT, consent=replace(CONSENT, withdrawn=True))
    found = shown(replace(KOR, contact=withdrawn)).contact
    assert found and found.first_name == ""


@pytest.mark.parametrize(
    "consent",
    [None, Consent(None, TODAY), Consent(TODAY, None), Consent(TODAY + DAY, TODAY + 2 * DAY)],
    ids=["none", "no first day", "no last day", "not yet"],
)
def test_without_a_whole_consent_nobody_is_shown(consent: Consent | None) -> None:
    found = shown(replace(KOR, contact=replace(CONTACT, consent=consent)))
    assert found.contact and found.contact.first_name == ""


def test_a_role_without_a_name_needs_no_consent() -> None:
    role = replace(CONTACT, first_name="", consent=None)
    assert shown(replace(KOR, contact=role), ENDED).contact == role


def test_a_drawing_stands_in_for_the_last_photo() -> None:
    found = shown(KOR, ENDED)
    assert (found.images, found.drawing, found.what_happens[0].picture) == ((), "choir", None)


def test_the_listings_own_drawing_is_kept() -> None:
    assert shown(replace(KOR, drawing="guitar"), ENDED).drawing == "guitar"


def test_other_pictures_stay_when_one_goes() -> None:
    free = replace(PHOTO, file="kor/sal.jpg", kind="no-people", consent=None)
    found = shown(replace(KOR, images=(PHOTO, free)), ENDED)
    assert ([each.file for each in found.images], found.drawing) == (["kor/sal.jpg"], "")


def test_a_photo_that_says_nothing_about_children_is_not_shown() -> None:
    assert shown(replace(KOR, images=(replace(PHOTO, consent=CONSENT),))).images == ()


def test_photos_of_doors_and_contacts_follow_their_own_consent() -> None:
    short = replace(PHOTO, consent=Consent(TODAY - DAY, TODAY - DAY, minors="none"))
    activity = replace(
        KOR, come_first=ComeFirst(door_photo=short), contact=replace(CONTACT, photo=short)
    )
    place = Place("salen", {"nb": "Salen"}, door_photo=short)
    found = as_of(catalogue(activity, places={"salen": place}), TODAY)
    (one,) = found.activities
    assert one.come_first and one.contact
    assert (one.come_first.door_photo, one.contact.photo, found.places["salen"].door_photo) == (
        None,
        None,
        None,
    )


def test_the_coordinators_office_stays_when_the_name_goes() -> None:
    coordinator = replace(COORDINATOR, first_name="Anne", consent=CONSENT)
    one = catalogue(coordinator=coordinator)
    asked = [(each.subject, each.kind) for each in due_list(one, ENDED)]
    assert (as_of(one, ENDED).coordinator, asked) == (
        COORDINATOR,
        [("catalogue", "person-consent")],
    )


@pytest.mark.parametrize(
    ("days", "reminders", "expected"),
    [
        (-5, 0, "fresh"),
        (180, 0, "fresh"),
        (181, 0, "call-first"),
        (365, 2, "call-first"),
        (366, 0, "call-first"),
        (366, 1, "call-first"),
        (366, 2, "expired"),
    ],
)
def test_freshness_is_judged_by_days_and_reminders(
    days: int, reminders: int, expected: str
) -> None:
    verified = TODAY - days * DAY
    sent = tuple(TODAY - number * DAY for number in range(reminders))
    activity = replace(KOR, verified=Verified(verified), reminded=sent)
    assert freshness(activity, TODAY) == expected


def test_reminders_of_an_earlier_year_do_not_count() -> None:
    verified = TODAY - 400 * DAY
    old = (verified - DAY, verified - 2 * DAY, TODAY + DAY)
    activity = replace(KOR, verified=Verified(verified), reminded=old)
    assert freshness(activity, TODAY) == "call-first"


OLD = replace(
    KOR, verified=Verified(TODAY - 400 * DAY), reminded=(TODAY - 20 * DAY, TODAY - 5 * DAY)
)


def test_an_expired_listing_is_left_out_and_told() -> None:
    assert (as_of(catalogue(OLD), TODAY).activities, told(OLD)) == (
        (),
        [Due("sangerne", "sangerne/kor", "expired", TODAY - 400 * DAY, 400, 2)],
    )


def test_the_coordinators_own_list_keeps_expired_listings() -> None:
    found = as_of(catalogue(OLD), TODAY, keep_expired=True)
    assert [each.id for each in found.activities] == ["sangerne/kor"]


def test_an_ended_listing_is_left_out_everywhere_and_nobody_is_asked() -> None:
    ended = replace(OLD, status="ended")
    found = as_of(catalogue(ended), TODAY, keep_expired=True)
    assert (found.activities, told(ended)) == ((), [])


def test_stepping_stones_to_hidden_listings_are_left_out() -> None:
    first = replace(KOR, id="sangerne/a", leads_to=("sangerne/kor", "sangerne/b"))
    found = as_of(catalogue(first, replace(KOR, id="sangerne/b"), OLD), TODAY)
    assert found.activities[0].leads_to == ("sangerne/b",)


def test_an_alert_is_gone_the_day_after_its_last() -> None:
    activity = replace(KOR, alert=Alert({"nb": "Ring {contact}."}, TODAY))
    alerts = [shown(activity, day).alert for day in (TODAY, TODAY + DAY)]
    assert alerts == [Alert({"nb": "Ring Berit."}, TODAY), None]


def test_a_correction_is_told_from_its_day_for_thirty_days() -> None:
    activity = replace(KOR, corrected=TODAY)
    days = [TODAY - DAY, TODAY, TODAY + 30 * DAY, TODAY + 31 * DAY]
    assert [shown(activity, day).corrected for day in days] == [None, TODAY, TODAY, None]


def test_a_listing_pauses_the_day_after_valid_until() -> None:
    activity = replace(KOR, valid_until=TODAY)
    assert [shown(activity, day).status for day in (TODAY, TODAY + DAY)] == ["active", "paused"]


def term(last: dt.date, **fields: Any) -> Activity:
    """The choir with one line of Tuesdays (22 November 2026 is a Sunday)."""
    rule = Rule(dt.time(18), None, (1,), first=dt.date(2026, 9, 1), last=last, **fields)
    return replace(KOR, schedule=(rule,))


def test_a_listing_pauses_the_day_after_its_last_session() -> None:
    last = dt.date(2026, 11, 24)
    found = [shown(term(last), day).status for day in (last, last + DAY)]
    assert (found, told(term(last), last + DAY)) == (
        ["active", "paused"],
        [Due("sangerne", "sangerne/kor", "season-over", last)],
    )


def test_a_season_whose_last_sessions_are_closed_is_over() -> None:
    one = catalogue(term(dt.date(2026, 12, 30), closed=("christmas",)))
    closed = closed_days(one, range(2026, 2028))
    found = [as_of(one, dt.date(2026, 12, 23), days) for days in (None, closed)]
    assert [each.activities[0].status for each in found] == ["active", "paused"]


def test_a_season_that_has_not_begun_is_not_over() -> None:
    rule = Rule(dt.time(18), None, (1,), first=dt.date(2029, 9, 1), last=dt.date(2029, 12, 1))
    assert shown(replace(KOR, schedule=(rule,))).status == "active"


def test_what_is_agreed_has_no_season() -> None:
    agreed = replace(term(TODAY - 9 * DAY), by_arrangement={})
    assert shown(agreed).status == "active"


def test_every_category_has_a_drawing_that_stands_in() -> None:
    assert (set(STAND_IN), {*STAND_IN.values(), "wish"} - set(drawinglibrary.names())) == (
        set(lists()["category"]),
        set(),
    )


SMALL = catalogue(
    KOR,
    replace(KOR, id="sangerne/a", reminded=(dt.date(2027, 11, 3), dt.date(2027, 11, 20))),
    replace(KOR, id="sangerne/b", reminded=(dt.date(2027, 11, 3),), drawing="choir"),
    replace(term(dt.date(2026, 12, 15)), id="sangerne/c", alert=Alert({"nb": "Obs"}, TODAY)),
    replace(KOR, id="sangerne/d", valid_until=dt.date(2027, 1, 31), contact=None),
    replace(
        KOR,
        id="sangerne/e",
        contact=replace(CONTACT, photo=PHOTO, consent=replace(CONSENT, until=dt.date(2027, 2, 1))),
    ),
    places={"salen": Place("salen", {"nb": "Salen"}, door_photo=PHOTO)},
)
EDGES = {
    day + step * DAY
    for day in (TODAY, dt.date(2026, 12, 15), dt.date(2027, 1, 31), dt.date(2027, 2, 1), ENDED)
    for step in (-1, 0, 1)
} | {dt.date(2026, 11, 2) + days * DAY for days in (180, 181, 365, 366, 384, 385)}
DAYS = sorted(EDGES | {TODAY + week * 7 * DAY for week in range(105)})


def people(found: Catalogue) -> list[Contact]:
    """Everybody who is shown."""
    return [found.coordinator, *(each.contact for each in found.activities if each.contact)]


def names(activity: Activity) -> bool:
    """Whether a listing names its contact."""
    return activity.contact is not None and activity.contact.first_name == "Berit"


def agreed(consent: Consent | None, day: dt.date) -> bool:
    """The test's own reading of a consent, so that the code cannot vouch for itself."""
    if consent is None or consent.date is None or consent.until is None:
        return False
    return not consent.withdrawn and (consent.until - day).days >= 0 >= (consent.date - day).days


def photos(found: Catalogue) -> list[Picture]:
    """Every picture that is shown."""
    places = [place.door_photo for place in found.places.values() if place.door_photo]
    return places + [picture for each in found.activities for _, picture in pictures(each)]


def test_no_day_shows_anybody_without_consent() -> None:
    leaks = [
        day
        for day in DAYS
        for found in (as_of(SMALL, day),)
        if any(one.first_name and not agreed(one.consent, day) for one in people(found))
        or any(one.file and not agreed(one.consent, day) for one in photos(found))
        or any("Berit" in repr(one) and not names(one) for one in found.activities)
        or "{contact}" in repr(found)
    ]
    assert leaks == []


def test_the_two_years_pass_every_edge() -> None:
    seen = {one.kind for day in DAYS for one in due_list(SMALL, day)}
    assert sorted(seen) == [
        "alert-over",
        "call-first",
        "confirm-soon",
        "expired",
        "person-consent",
        "person-consent-ends",
        "photo-consent",
        "photo-consent-ends",
        "season-ends",
        "season-over",
        "valid-until",
        "valid-until-ends",
    ]


def test_only_two_reminders_take_a_silent_listing_away() -> None:
    gone = {
        activity.id
        for day in DAYS
        for shown_then in ({each.id for each in as_of(SMALL, day).activities},)
        for activity in SMALL.activities
        if activity.id not in shown_then
    }
    assert gone == {"sangerne/a"}


def test_every_listing_keeps_a_picture_and_somebody_to_ring_on_every_day() -> None:
    without = [
        (day, each.id)
        for day in DAYS
        for each in as_of(SMALL, day).activities
        if not (each.images or each.drawing) or (each.contact and not each.contact.phone)
    ]
    assert without == []


def test_the_rules_never_block_a_correct_listing_on_any_day() -> None:
    found = {tuple(validate(as_of(SMALL, day))) for day in DAYS}
    errors = [each for problems in found for each in problems if each.severity == "error"]
    assert (validate(SMALL), errors) == ([], [])


def test_consents_stay_on_kept_people_so_that_a_page_can_look_again() -> None:
    assert [one.consent for one in people(as_of(SMALL, TODAY))[1:]].count(CONSENT) == 4


def test_a_picture_of_people_needs_consent_and_a_drawing_does_not() -> None:
    kinds = ("situation", "portrait", "no-people", "drawing")
    assert [picture_needs_consent(replace(PHOTO, kind=kind)) for kind in kinds] == [
        True,
        True,
        False,
        False,
    ]
