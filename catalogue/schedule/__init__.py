"""When things happen: plain Norwegian → rules → dates. Dates only, so no time zone can bite."""

from catalogue.schedule.closed import Closed, closed_days, months_after, regions
from catalogue.schedule.daywords import DAYS, MONTHS
from catalogue.schedule.everyday import Every, Unclear, parse_every, parse_month
from catalogue.schedule.recurrence import rrule_fault, rrule_text, understood
from catalogue.schedule.sessions import (
    Session,
    cancelled,
    day_parts,
    next_sessions,
    sessions,
    weekdays,
)
from catalogue.schedule.week import Moment, week

__all__ = [
    "DAYS",
    "MONTHS",
    "Closed",
    "Every",
    "Moment",
    "Session",
    "Unclear",
    "cancelled",
    "closed_days",
    "day_parts",
    "months_after",
    "next_sessions",
    "parse_every",
    "parse_month",
    "regions",
    "rrule_fault",
    "rrule_text",
    "sessions",
    "understood",
    "week",
    "weekdays",
]
