"""Days on which nothing happens: public and school holidays, summer, Christmas, Easter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from catalogue.model import Catalogue, Period

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class Closed:
    """Id of ``closed`` → its days, for the years that were asked for."""

    days: Mapping[str, frozenset[dt.date]] = field(default_factory=dict)

    def of(self, ids: tuple[str, ...]) -> frozenset[dt.date]:
        """The days of all the given ids together."""
        if len(ids) == 1:
            return self.days.get(ids[0], frozenset())
        return frozenset().union(*(self.days.get(one, frozenset()) for one in ids))


def closed_days(catalogue: Catalogue, years: Iterable[int]) -> Closed:
    """All closed days of a catalogue in these years; what was not typed for a year is computed."""
    wanted = tuple(sorted(set(years)))
    days = {
        "public-holidays": _public(catalogue.country, catalogue.region, wanted),
        "school-holidays": _within(_all_days(catalogue.school_holidays), wanted),
    }
    for name, computed in (("summer", _summer), ("christmas", _christmas), ("easter", _easter)):
        typed = catalogue.closed_periods.get(name, ())
        told = {period.first.year for period in typed}
        # A Christmas that began the year before reaches into the first wanted year.
        around = range(wanted[0] - 1, wanted[-1] + 1) if wanted else range(0)
        periods = (*typed, *(computed(year) for year in around if year not in told))
        days[name] = _within(_all_days(periods), wanted)
    return Closed(days)


@lru_cache(maxsize=64)
def _public(country: str, region: str, years: tuple[int, ...]) -> frozenset[dt.date]:
    """The country's public holidays; none for a country that the library does not know."""
    if (country, region) == ("NO", ""):
        return frozenset(day for year in years for day in _norwegian(year))
    import holidays  # reads the laws of every country first, so only abroad

    try:
        return frozenset(holidays.country_holidays(country, subdiv=region or None, years=years))
    except NotImplementedError:
        return frozenset()


@cache
def regions(country: str) -> tuple[str, ...]:
    """Codes of the parts of a country that may have public holidays of their own."""
    import holidays

    return tuple(holidays.list_supported_countries().get(country, ()))


def _norwegian(year: int) -> Iterator[dt.date]:
    """Public holidays (lov om helligdager, lov om 1 og 17 mai), as ``holidays`` knows them too."""
    for month, day in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26)):
        yield dt.date(year, month, day)
    sunday = easter(year)
    for after in (
        -3,
        -2,
        0,
        1,
        39,
        49,
        50,
    ):  # Maundy Thursday … Easter Monday, Ascension, Pentecost
        yield sunday + after * ONE_DAY


def _summer(year: int) -> Period:
    return Period(dt.date(year, 6, 21), dt.date(year, 8, 15))


def _christmas(year: int) -> Period:
    return Period(dt.date(year, 12, 23), dt.date(year + 1, 1, 2))


def _easter(year: int) -> Period:
    """From the Saturday before Palm Sunday to Easter Monday."""
    sunday = easter(year)
    return Period(sunday - 8 * ONE_DAY, sunday + ONE_DAY)


def _all_days(periods: Iterable[Period]) -> Iterator[dt.date]:
    for period in periods:
        for number in range((period.last - period.first).days + 1):
            yield period.first + number * ONE_DAY


def _within(days: Iterable[dt.date], years: tuple[int, ...]) -> frozenset[dt.date]:
    return frozenset(day for day in days if day.year in years)


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later, or that month's last."""
    return day + relativedelta(months=months)
