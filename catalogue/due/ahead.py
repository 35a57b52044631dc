"""Nobody can have checked a listing on a day that has not come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from catalogue.model import Catalogue
from catalogue.problems import Problem, problem

_SLACK = dt.timedelta(days=1)
"""Somebody in another time zone is in tomorrow already."""


def checked_ahead(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """A problem for each listing that would stay fresh for longer than anybody vouches for."""
    for one in catalogue.activities:
        if one.verified and one.verified.date > today + _SLACK:
            at, day = one.at("verified.date"), one.verified.date.isoformat()
            yield problem("C621", at.path, at.line, at.column, width=len(day), day=day)
