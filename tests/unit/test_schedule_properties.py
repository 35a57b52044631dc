"""What holds for every rule, whatever was typed."""

import datetime as dt

from facts_cases import activity, catalogue
from hypothesis import given, settings
from hypothesis import strategies as some

from catalogue.model import Rule
from catalogue.schedule import (
    Every,
    Unclear,
    closed_days,
    next_sessions,
    parse_every,
    rrule_fault,
    rrule_text,
    sessions,
)
from catalogue.vocabulary import ids

CLOSED = closed_days(catalogue(), range(2025, 2032))
quickly = settings(max_examples=60, deadline=None)

days = some.dates(dt.date(2026, 1, 1), dt.date(2029, 12, 31))
weekdays = some.lists(some.integers(0, 6), min_size=1, unique=True).map(sorted).map(tuple)
nths = some.lists(some.sampled_from((1, 2, 3, 4, -1)), unique=True).map(tuple)
months = some.lists(some.integers(1, 12), unique=True).map(sorted).map(tuple)
closed = some.lists(some.sampled_from(ids("closed")), unique=True).map(tuple)


@some.composite
def rules(draw: some.DrawFn) -> Rule:
    nth = draw(nths)
    return Rule(
        dt.time(18),
        weekdays=draw(weekdays),
        interval=1 if nth else draw(some.integers(1, 4)),
        nth=nth,
        months=draw(months),
        first=draw(some.none() | days),
        last=draw(some.none() | days),
        closed=draw(closed),
        exceptions=tuple(draw(some.lists(days, max_size=3))),
    )


@quickly
@given(rules(), days, some.integers(0, 500))
def test_sessions_are_inside_sorted_unique_and_on_their_days(
    rule: Rule, first: dt.date, length: int
) -> None:
    last = first + dt.timedelta(length)
    found = [one.date for one in sessions(rule, CLOSED, first, last)]
    away = CLOSED.of(rule.closed) | set(rule.exceptions)
    season = max(first, rule.first or first), min(last, rule.last or last)
    wrong = [
        day
        for day in found
        if not season[0] <= day <= season[1]
        or day.weekday() not in rule.weekdays
        or (rule.months and day.month not in rule.months)
        or day in away
    ]
    assert (found, wrong) == (sorted(set(found)), [])


@quickly
@given(rules(), days, some.integers(0, 300), some.integers(0, 300))
def test_sessions_do_not_depend_on_where_one_looks_from(
    rule: Rule, first: dt.date, one: int, two: int
) -> None:
    middle = first + dt.timedelta(one)
    last = middle + dt.timedelta(two + 1)
    after = middle + dt.timedelta(1)
    parts = (*sessions(rule, CLOSED, first, middle), *sessions(rule, CLOSED, after, last))
    assert parts == sessions(rule, CLOSED, first, last)


@quickly
@given(rules(), days)
def test_the_next_sessions_are_the_first_of_all(rule: Rule, today: dt.date) -> None:
    upcoming = next_sessions(activity(schedule=(rule,)), CLOSED, today, 5)
    assert upcoming == sessions(rule, CLOSED, today, today + dt.timedelta(731))[:5]


@quickly
@given(rules(), days)
def test_the_written_rule_gives_the_same_dates(rule: Rule, first: dt.date) -> None:
    plain = Rule(
        dt.time(18),
        weekdays=rule.weekdays,
        interval=rule.interval,
        nth=rule.nth,
        first=first,
    )
    end = first + dt.timedelta(365)
    mine = sessions(plain, CLOSED, first, end)
    raw = Rule(dt.time(18), rrule=rrule_text(plain), first=mine[0].date)
    assert sessions(raw, CLOSED, mine[0].date, end) == mine


@quickly
@given(some.text(max_size=60))
def test_any_text_is_understood_or_has_a_reason(text: str) -> None:
    assert isinstance(parse_every(text), Every | Unclear)


@quickly
@given(some.text(alphabet="FREQ=WKLYBDATUHINCO;0123456789,-", max_size=40))
def test_any_raw_rule_is_checked_without_a_fall(text: str) -> None:
    assert rrule_fault(text) in {"", "syntax", "frequency", "part"}
