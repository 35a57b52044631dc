"""Rules and sessions as sentences: "Annenhver onsdag kl. 11–13:30"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from catalogue import looks
from catalogue.facts import cldr
from catalogue.facts.parts import Fact, Speaker, hours, inner
from catalogue.model import Activity, Rule
from catalogue.schedule import Session, understood, weekdays
from catalogue.words import Words

MANY_DATES = 6
"""More dates than this are counted and not listed."""
MANY_DAYS = 300
"""Dates that reach further than this are written with their years."""
_ICON = "material/calendar-clock"
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
_WORKDAYS = (0, 1, 2, 3, 4)
_ALL_DAYS = (0, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """One rule in one language."""

    days: str
    """Inside a sentence: "annenhver onsdag", "første fredag i måneden"."""
    time: str
    """ "kl. 18–20, mai–juni"."""
    line: str
    """ "Tirsdag kl. 18–21"."""


def line(speaker: Speaker, rule: Rule) -> str:
    """A whole rule: "Tirsdag kl. 18–21"."""
    return _spoken(speaker.language, _pattern(rule)).line


def lines(speaker: Speaker, activity: Activity) -> tuple[str, ...]:
    """One sentence per rule; "Etter avtale" last. Free words of the club are not among them."""
    said = tuple(_line_at(speaker, rule, activity.place) for rule in _merged(activity.schedule))
    if activity.by_arrangement is not None:
        return (*said, speaker.say("facts.when.by_arrangement"))
    return said


def fact(speaker: Speaker, activity: Activity) -> Fact | None:
    """The first rule's days in bold; its hours and further rules plain. None when unknown."""
    rules = _merged(activity.schedule)
    if not rules:
        return _unruled(speaker, activity)
    others = lines(speaker, activity)[1:]
    first = _spoken(speaker.language, _pattern(rules[0]))
    bold = speaker.capital(first.days)
    return Fact("when", _ICON, bold, speaker.sentences((first.time, *others)))


def _unruled(speaker: Speaker, activity: Activity) -> Fact | None:
    """ "Etter avtale" with the club's words, or its words alone."""
    if activity.by_arrangement is not None:
        free = speaker.pick(activity.by_arrangement or activity.schedule_text)
        bold = speaker.say("facts.when.by_arrangement")
        return Fact("when", _ICON, bold, free.words, plain_language=speaker.other(free))
    free = speaker.pick(activity.schedule_text)
    return speaker.fact("when", _ICON, free) if free else None


def _line_at(speaker: Speaker, rule: Rule, usual: str) -> str:
    """The rule with its place when that is not the listing's: "Tirsdag kl. 18–20, Gymsalen"."""
    said = line(speaker, rule)
    if rule.place in ("", usual) or rule.place not in speaker.places:
        return said
    name = speaker.pick(speaker.places[rule.place].name).words
    return speaker.comma.join((said, name))


def chips(speaker: Speaker, activity: Activity) -> tuple[str, ...]:
    """Day names for a card: short ones, or the whole name when there is only one."""
    numbers = weekdays(activity)
    name = cldr.day_name if len(numbers) == 1 else cldr.short_day
    return tuple(speaker.capital(name(speaker.language, day)) for day in numbers)


def season(speaker: Speaker, rule: Rule) -> str:
    """From when to when: "1. september 2026 – 25. mai 2027"; "" for a list of dates."""
    if rule.dates:
        return ""
    if rule.year_round:
        return speaker.say("facts.when.year_round")
    first = cldr.long_date(speaker.language, rule.first) if rule.first else ""
    last = cldr.long_date(speaker.language, rule.last) if rule.last else ""
    if first and last:
        return speaker.say("facts.when.season", first=first, last=last)
    if first:
        return speaker.say("facts.when.from", first=first)
    return speaker.say("facts.when.until", last=last) if last else ""


def closed(speaker: Speaker, rule: Rule) -> str:
    """ "Stengt: røde dager og skoleferier", or ""."""
    if not rule.closed:
        return ""
    labels = tuple(inner(speaker.label("closed", one)) for one in rule.closed)
    return speaker.say("facts.when.not_on", closed=speaker.joined(labels))


def quiet(speaker: Speaker, rule: Rule) -> str:
    """ "Stille stund kl. 12–13", or ""."""
    if rule.quiet is None:
        return ""
    span = hours(speaker.language, rule.quiet.start, rule.quiet.end)
    return speaker.say("facts.when.quiet", time=span)


def session(speaker: Speaker, one: Session) -> str:
    """ "tirsdag 3. november kl. 18–21"."""
    day = day_and_date(speaker.language, one.date)
    time = hours(speaker.language, one.start, one.end)
    return speaker.say("facts.when.line", days=day, time=time)


def day_and_date(tag: str, day: dt.date) -> str:
    """ "tirsdag 3. november"."""
    names = {"day": cldr.day_name(tag, day.weekday()), "date": cldr.short_date(tag, day)}
    return Words(tag).say("facts.when.day_date", **names)


def _merged(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Weekly rules that differ in nothing but their days become one: "tirsdag og torsdag"."""
    if len(rules) < 2:
        return rules
    groups: dict[object, list[Rule]] = {}
    for number, rule in enumerate(rules):
        weekly = rule.weekdays and not rule.nth and rule.interval == 1
        key = (rule.start, rule.end, rule.months, rule.place) if weekly else number
        groups.setdefault(key, []).append(rule)
    return tuple(_together(group) for group in groups.values())


def _together(rules: list[Rule]) -> Rule:
    if len(rules) == 1:
        return rules[0]
    first = rules[0]
    every = tuple(sorted({day for rule in rules for day in rule.weekdays}))
    return Rule(first.start, first.end, weekdays=every, months=first.months, place=first.place)


_Pattern = tuple[object, ...]
_pattern = attrgetter(*("start", "end", "weekdays", "interval", "nth", "months", "dates", "rrule"))
"""Of a rule, all that its sentence depends on; its first eight fields."""


@looks.remembered_lately(16384)
def _spoken(tag: str, pattern: _Pattern) -> _Spoken:
    rule = understood(Rule(*pattern))  # type: ignore[arg-type]  # the fields of _pattern
    say = Words(tag).say
    days = _dates(tag, tuple(sorted(rule.dates))) if rule.dates else _days(tag, rule)
    time = hours(tag, rule.start, rule.end)
    if rule.months:
        time = say("facts.when.in_months", line=time, months=_months(tag, rule.months))
    line = say("facts.when.line", days=days, time=time)
    return _Spoken(days, time, cldr.capital(tag, line))


def _days(tag: str, rule: Rule) -> str:
    say = Words(tag).say
    if not rule.weekdays:
        return say("facts.when.own_plan")
    if rule.interval == 1 and not rule.nth and rule.weekdays in (_ALL_DAYS, _WORKDAYS):
        return say(f"facts.when.{'every_day' if rule.weekdays == _ALL_DAYS else 'workdays'}")
    names = cldr.joined(tag, tuple(cldr.day_name(tag, day) for day in rule.weekdays))
    if rule.nth:
        places = cldr.joined(tag, tuple(say(f"facts.nth.{_NTH[place]}") for place in rule.nth))
        return say("facts.when.monthly", nth=places, days=names)
    form = {1: "weekly", 2: "second"}.get(rule.interval, "nth_week")
    return say(f"facts.when.{form}", days=names, n=rule.interval)


def _months(tag: str, months: tuple[int, ...]) -> str:
    """ "april–juni og august–oktober"; a season over New Year is one span."""
    spans = tuple(_span(tag, run[0], run[-1]) for run in _runs(sorted(set(months))))
    return cldr.joined(tag, spans)


def _span(tag: str, first: int, last: int) -> str:
    if first == last:
        return cldr.month_name(tag, first)
    names = {"first": cldr.month_name(tag, first), "last": cldr.month_name(tag, last)}
    return Words(tag).say("facts.when.month_span", **names)


def _runs(months: list[int]) -> Iterator[list[int]]:
    runs: list[list[int]] = []
    for month in months:
        if runs and runs[-1][-1] == month - 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    if len(runs) > 1 and runs[0][0] == 1 and runs[-1][-1] == 12:
        runs[0] = runs.pop() + runs[0]
    yield from runs


def _dates(tag: str, dates: tuple[dt.date, ...]) -> str:
    """The dates themselves, with years when the month alone could be misread."""
    words = Words(tag)
    first, last = dates[0], dates[-1]
    if len(dates) == 1:
        return words.say("facts.when.dates", dates=day_and_date(tag, first))
    if len(dates) > MANY_DATES:
        begin = cldr.short_date if first.year == last.year else cldr.long_date
        ends = {"first": begin(tag, first), "last": cldr.long_date(tag, last)}
        return words.plural("facts.when.many_dates", len(dates), **ends)
    written = cldr.short_date if (last - first).days < MANY_DAYS else cldr.long_date
    return words.say(
        "facts.when.dates", dates=cldr.joined(tag, tuple(written(tag, day) for day in dates))
    )
