"""Rules become dates: holidays, holes, extra days, other weeks and year boundaries."""

import datetime as dt

import holidays
import pytest
from facts_cases import activity, catalogue, rule

from catalogue.model import Catalogue, Period, Rule
from catalogue.schedule import (
    Closed,
    Session,
    cancelled,
    closed_days,
    day_parts,
    next_sessions,
    regions,
    sessions,
    weekdays,
)

NOTHING_CLOSED = Closed()
TUESDAY = dt.date(2026, 11, 24)
AUTUMN = Period(dt.date(2026, 10, 5), dt.date(2026, 10, 9), {"nb": "Høstferie"})


def closed(**fields: object) -> Closed:
    return closed_days(catalogue(school_holidays=(AUTUMN,), **fields), range(2026, 2029))


def dates(fields: dict, first: str, last: str, days: Closed = NOTHING_CLOSED) -> list[str]:
    span = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    found = sessions(rule({"start": "18:00"} | fields), days, *span)
    return [one.date.isoformat() for one in found]


def test_a_weekly_rule_keeps_its_season() -> None:
    fields = {"every": "tirsdag", "first": "2026-09-01", "last": "2026-09-15"}
    assert dates(fields, "2026-08-01", "2026-12-31") == ["2026-09-01", "2026-09-08", "2026-09-15"]


def test_the_first_friday_of_2027_is_new_years_day() -> None:
    fields = {"every": "første fredag", "closed": ["public-holidays"]}
    assert dates(fields, "2026-12-01", "2027-02-28", closed()) == ["2026-12-04", "2027-02-05"]


def test_17_may_2027_is_both_constitution_day_and_whit_monday() -> None:
    fields = {"every": "mandag", "closed": ["public-holidays"]}
    assert dates(fields, "2027-05-10", "2027-05-24", closed()) == ["2027-05-10", "2027-05-24"]


def test_ascension_day_2027_is_closed() -> None:
    fields = {"every": "torsdag", "closed": ["public-holidays"]}
    assert dates(fields, "2027-05-01", "2027-05-14", closed()) == ["2027-05-13"]


def test_a_holiday_that_is_not_named_is_an_ordinary_day() -> None:
    assert dates({"every": "mandag"}, "2027-05-17", "2027-05-17", closed()) == ["2027-05-17"]


def test_school_holidays_come_from_the_catalogue() -> None:
    fields = {"every": "onsdag", "closed": ["school-holidays"]}
    assert dates(fields, "2026-09-30", "2026-10-14", closed()) == ["2026-09-30", "2026-10-14"]


def test_months_may_have_a_hole() -> None:
    fields = {"every": "siste onsdag", "months": ["mai", "juni", "august", "september"]}
    assert dates(fields, "2027-01-01", "2027-12-31") == [
        "2027-05-26",
        "2027-06-30",
        "2027-08-25",
        "2027-09-29",
    ]


def test_first_third_and_fourth_saturday() -> None:
    fields = {"every": "første, tredje og fjerde lørdag"}
    assert dates(fields, "2027-05-01", "2027-05-31") == ["2027-05-01", "2027-05-15", "2027-05-22"]


def test_fourth_and_last_can_be_the_same_day() -> None:
    fields = {"every": "fjerde og siste mandag"}
    assert dates(fields, "2027-02-01", "2027-02-28") == ["2027-02-22"]


def test_last_is_the_fifth_where_there_is_one() -> None:
    fields = {"every": "fjerde og siste mandag"}
    assert dates(fields, "2027-03-01", "2027-03-31") == ["2027-03-22", "2027-03-29"]


def test_every_other_week_counts_from_first() -> None:
    fields = {"every": "annenhver onsdag", "first": "2026-09-02"}
    assert dates(fields, "2026-09-10", "2026-10-15") == ["2026-09-16", "2026-09-30", "2026-10-14"]


def test_every_other_week_goes_on_over_new_year() -> None:
    fields = {"every": "annenhver onsdag", "first": "2026-12-16"}
    assert dates(fields, "2026-12-20", "2027-01-31") == ["2026-12-30", "2027-01-13", "2027-01-27"]


def test_every_other_week_starts_with_the_first_such_day() -> None:
    fields = {"every": "annenhver tirsdag", "first": "2026-09-03"}
    assert dates(fields, "2026-09-01", "2026-09-30") == ["2026-09-08", "2026-09-22"]


def test_two_days_of_every_other_week_stay_together() -> None:
    fields = {"every": "annenhver ti og to", "first": "2026-09-03"}
    assert dates(fields, "2026-09-01", "2026-09-20") == ["2026-09-03", "2026-09-15", "2026-09-17"]


def test_every_other_week_without_first_is_the_same_in_every_build() -> None:
    fields = {"every": "annenhver onsdag"}
    assert dates(fields, "2026-11-01", "2026-11-30") == ["2026-11-04", "2026-11-18"]


def test_dates_are_sorted_and_once() -> None:
    fields = {"dates": ["2027-01-16", "2026-12-05", "2027-01-16"]}
    assert dates(fields, "2026-01-01", "2027-12-31") == ["2026-12-05", "2027-01-16"]


def test_exceptions_are_left_out_and_extra_days_come_in() -> None:
    one = Rule(
        dt.time(18),
        weekdays=(1,),
        closed=("public-holidays",),
        exceptions=(dt.date(2026, 11, 10),),
        extra=(dt.date(2026, 11, 12), dt.date(2026, 11, 3)),
    )
    found = sessions(one, closed(), dt.date(2026, 11, 1), dt.date(2026, 11, 17))
    assert [one.date.day for one in found] == [3, 12, 17]


def test_an_extra_day_may_be_a_holiday() -> None:
    one = Rule(
        dt.time(12),
        weekdays=(1,),
        closed=("public-holidays",),
        extra=(dt.date(2027, 5, 17),),
    )
    found = sessions(one, closed(), dt.date(2027, 5, 16), dt.date(2027, 5, 18))
    assert [one.date.day for one in found] == [17, 18]


def test_a_leap_day_is_a_day() -> None:
    assert dates({"every": "tirsdag"}, "2028-02-28", "2028-03-06") == ["2028-02-29"]


def test_cancelled_sessions_can_be_told() -> None:
    one = Rule(dt.time(18), weekdays=(0,), closed=("public-holidays",))
    assert cancelled(one, closed(), dt.date(2027, 5, 1), dt.date(2027, 5, 31)) == (
        dt.date(2027, 5, 17),
    )


def test_the_next_sessions_come_from_all_rules_in_order() -> None:
    one = activity(
        schedule=(
            Rule(dt.time(18), dt.time(20), weekdays=(1,)),
            Rule(dt.time(10), dt.time(12), weekdays=(3,), place="gym"),
        )
    )
    assert next_sessions(one, NOTHING_CLOSED, dt.date(2026, 11, 3), 3) == (
        Session(dt.date(2026, 11, 3), dt.time(18), dt.time(20)),
        Session(dt.date(2026, 11, 5), dt.time(10), dt.time(12), "gym"),
        Session(dt.date(2026, 11, 10), dt.time(18), dt.time(20)),
    )


def test_no_session_is_left_after_the_last_day() -> None:
    over = Rule(dt.time(18), weekdays=(1,), last=dt.date(2026, 6, 1))
    assert next_sessions(activity(schedule=(over,)), NOTHING_CLOSED, dt.date(2026, 11, 3)) == ()


def test_by_arrangement_has_no_sessions() -> None:
    assert next_sessions(activity(), NOTHING_CLOSED, dt.date(2026, 11, 3)) == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"every": "annenhver fr, ma"}, (0, 4)),
        ({"dates": ["2026-12-05", "2027-01-17"]}, (5, 6)),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU,TH"}, (1, 3)),
        ({"rrule": "FREQ=DAILY;INTERVAL=7", "first": "2026-11-04"}, (2,)),
        ({"rrule": "FREQ=DAILY;INTERVAL=7"}, ()),
    ],
)
def test_weekdays_of_a_rule(fields: dict, expected: tuple[int, ...]) -> None:
    assert weekdays(activity(schedule=(rule({"start": "18:00"} | fields),))) == expected


def test_day_and_evening_meet_at_four_o_clock() -> None:
    rules = tuple(Rule(start, weekdays=(1,)) for start in (dt.time(15, 59), dt.time(16)))
    assert [day_parts(activity(schedule=(one,))) for one in rules] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("summer", "2027-06-21", "2027-08-15"),
        ("christmas", "2026-12-23", "2027-01-02"),
        ("easter", "2027-03-20", "2027-03-29"),
    ],
)
def test_closed_periods_are_computed(name: str, first: str, last: str) -> None:
    days = sorted(day for day in closed().of((name,)) if first[:4] <= str(day) <= last + "z")
    begin = days.index(dt.date.fromisoformat(first))
    length = (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
    assert str(days[begin + length]) == last


def test_christmas_of_the_year_before_reaches_into_the_first_year() -> None:
    found = closed_days(catalogue(), [2027]).of(("christmas",))
    assert min(found) == dt.date(2027, 1, 1)


def test_a_typed_period_replaces_the_computed_one_of_its_year_only() -> None:
    typed = {"summer": (Period(dt.date(2027, 7, 1), dt.date(2027, 7, 31)),)}
    days = closed(closed_periods=typed).of(("summer",))
    assert [sum(day.year == year for day in days) for year in (2026, 2027)] == [56, 31]


def test_norways_own_days_are_those_that_the_library_knows() -> None:
    years = range(1960, 2100)
    theirs = holidays.country_holidays("NO", years=years)
    assert closed_days(catalogue(), years).of(("public-holidays",)) == frozenset(theirs)


def test_the_next_sessions_of_many_rules_are_the_next_of_all() -> None:
    weekly = [{"every": day, "start": "18:00"} for day in ("tirsdag", "onsdag", "tirsdag")]
    found = next_sessions(activity(schedule=tuple(map(rule, weekly))), closed(), TUESDAY, 4)
    assert [one.date - TUESDAY for one in found] == [dt.timedelta(days) for days in (0, 0, 1, 7)]


def test_the_next_sessions_depend_on_what_is_closed() -> None:
    one = activity(schedule=(rule({"every": "tirsdag", "start": "18:00", "closed": ["summer"]}),))
    away = [Closed({"summer": frozenset(days)}) for days in ((), (TUESDAY,))]
    found = [next_sessions(one, days, TUESDAY, 1)[0].date for days in away]
    assert found == [TUESDAY, TUESDAY + dt.timedelta(7)]


def test_another_country_has_other_holidays() -> None:
    norway, denmark = (closed(country=country).of(("public-holidays",)) for country in ("NO", "DK"))
    assert [dt.date(2027, 5, 1) in days for days in (norway, denmark)] == [True, False]


def test_an_unknown_country_has_no_holidays() -> None:
    assert closed(country="XX").of(("public-holidays",)) == frozenset()


def test_a_region_has_public_holidays_of_its_own() -> None:
    saint_andrew = dt.date(2026, 11, 30)
    found = [closed(country="GB", region=one).of(("public-holidays",)) for one in ("", "SCT")]
    assert [saint_andrew in days for days in found] == [False, True]


def test_a_country_without_known_parts_has_no_regions() -> None:
    assert [regions("IS"), "SCT" in regions("GB"), regions("XX")] == [(), True, ()]


def test_no_years_have_no_closed_days() -> None:
    empty: Catalogue = catalogue()
    assert closed_days(empty, []).of(("summer", "public-holidays")) == frozenset()
