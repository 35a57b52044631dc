"""Raw recurrence rules: refused, bounded, understood and written."""

import datetime as dt

import pytest
from facts_cases import rule

from catalogue.model import Rule
from catalogue.schedule import Closed, rrule_fault, rrule_text, sessions, understood

OPEN = Closed()


def dates(text: str, first: str, last: str, began: str = "2027-01-14") -> list[str]:
    one = Rule(dt.time(18), rrule=text, first=dt.date.fromisoformat(began))
    span = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [found.date.isoformat() for found in sessions(one, OPEN, *span)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", ""),
        ("RRULE:FREQ=WEEKLY;BYDAY=TU;", ""),
        ("freq=weekly;byday=tu", ""),
        ("FREQ=MONTHLY;BYDAY=1SA,3SA", ""),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231T220000Z", ""),
        ("FREQ=HOURLY", "frequency"),
        ("FREQ=MINUTELY;COUNT=5", "frequency"),
        ("FREQ=SECONDLY", "frequency"),
        ("FREQ=WEEKLY;BYHOUR=18", "part"),
        ("FREQ=YEARLY;BYEASTER=1", "part"),
        ("FREQ=SOMETIMES", "syntax"),
        ("hver tirsdag", "syntax"),
        ("BYDAY=TU", "syntax"),
        ("", "syntax"),
        ("FREQ=WEEKLY;FREQ=DAILY", "syntax"),
        ("FREQ=WEEKLY;INTERVAL=0", "syntax"),
        ("FREQ=WEEKLY;INTERVAL=-1", "syntax"),
        ("FREQ=WEEKLY;INTERVAL=mye", "syntax"),
        ("FREQ=WEEKLY;COUNT=0", "syntax"),
        ("FREQ=WEEKLY;UNTIL=20270230", "syntax"),
        ("FREQ=WEEKLY;BYDAY=XX", "syntax"),
        ("FREQ=WEEKLY;BYMONTH=mai", "syntax"),
        ("FREQ=WEEKLY\nDTSTART:20260101", "syntax"),
    ],
)
def test_a_raw_rule_is_checked(text: str, fault: str) -> None:
    assert rrule_fault(text) == fault


def test_count_counts_from_the_first_day() -> None:
    found = dates("FREQ=WEEKLY;BYDAY=TH;COUNT=8", "2027-02-20", "2027-12-31")
    assert found == ["2027-02-25", "2027-03-04"]


def test_until_ends_it() -> None:
    found = dates("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270128", "2027-01-01", "2027-12-31")
    assert found == ["2027-01-14", "2027-01-21", "2027-01-28"]


def test_a_refused_rule_has_no_sessions() -> None:
    assert dates("FREQ=SECONDLY", "2027-01-01", "2027-12-31") == []


def test_a_rule_that_never_happens_stops() -> None:
    assert dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2027-01-01", "2099-12-31") == []


def test_an_endless_rule_gives_at_most_four_hundred_dates() -> None:
    assert len(dates("FREQ=DAILY", "2027-01-01", "2099-12-31")) == 400


def test_an_endless_rule_reaches_at_most_two_years() -> None:
    found = dates("FREQ=MONTHLY;BYMONTHDAY=15", "2027-02-01", "2099-12-31")
    assert found[-1] == "2029-01-15"


def test_an_old_rule_still_gives_dates() -> None:
    found = dates("FREQ=WEEKLY;BYDAY=TU", "2027-02-01", "2027-02-10", began="0001-01-01")
    assert found == ["2027-02-02", "2027-02-09"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH", ((1, 3), 1, (), ())),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", ((2,), 2, (), ())),
        ("FREQ=WEEKLY;BYDAY=WE;BYMONTH=5,4", ((2,), 1, (), (4, 5))),
        ("FREQ=WEEKLY;BYDAY=TH;COUNT=8", ((3,), 1, (), ())),
        ("FREQ=MONTHLY;BYDAY=1FR", ((4,), 1, (1,), ())),
        ("FREQ=MONTHLY;BYDAY=-1WE", ((2,), 1, (-1,), ())),
        ("FREQ=MONTHLY;BYDAY=1SA,3SA,4SA", ((5,), 1, (1, 3, 4), ())),
    ],
)
def test_a_simple_raw_rule_is_understood(text: str, expected: tuple) -> None:
    plain = understood(Rule(dt.time(18), rrule=text))
    assert (plain.weekdays, plain.interval, plain.nth, plain.months) == expected


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=MONTHLY;BYDAY=1SA,3SU",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA",
        "FREQ=MONTHLY;BYDAY=5SA",
        "FREQ=MONTHLY;BYMONTHDAY=15",
        "FREQ=WEEKLY",
        "FREQ=YEARLY;BYDAY=TU",
        "FREQ=HOURLY;BYDAY=TU",
    ],
)
def test_another_raw_rule_stays_as_it_is(text: str) -> None:
    one = Rule(dt.time(18), rrule=text)
    assert understood(one) is one


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"every": "tirsdag"}, "FREQ=WEEKLY;BYDAY=TU"),
        (
            {"every": "annenhver on", "last": "2027-06-09"},
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270609T235959Z",
        ),
        (
            {"every": "siste onsdag", "months": ["mai", "juni"]},
            "FREQ=MONTHLY;BYDAY=-1WE;BYMONTH=5,6",
        ),
        ({"every": "første og tredje lørdag"}, "FREQ=MONTHLY;BYDAY=1SA,3SA"),
        ({"rrule": "FREQ=DAILY;COUNT=3"}, "FREQ=DAILY;COUNT=3"),
        ({"dates": ["2026-12-05"]}, ""),
    ],
)
def test_a_rule_is_written_for_calendars(fields: dict, expected: str) -> None:
    assert rrule_text(rule({"start": "18:00"} | fields)) == expected
