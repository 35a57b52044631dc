"""The day a build is made for: an input, read from the outside in one place only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping


def today(option: str | None, environment: Mapping[str, str]) -> dt.date:
    """``--today``, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock.

    ValueError when odd.
    """
    if option:
        return dt.date.fromisoformat(option)
    if environment.get("SOURCE_DATE_EPOCH"):
        seconds = int(environment["SOURCE_DATE_EPOCH"])
        return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).date()
    return dt.date.today()
