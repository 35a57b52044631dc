"""How old a listing is, and whether its season is over."""

from __future__ import annotations

import datetime as dt

from catalogue.model import Activity
from catalogue.schedule import Closed, next_sessions
from catalogue.settings import (
    CALL_FIRST_DAYS,
    CORRECTED_DAYS,
    EXPIRED_DAYS,
    REMINDERS_BEFORE_REMOVAL,
)


def tells_correction(day: dt.date, today: dt.date) -> bool:
    """Whether a correction of that day is still told of."""
    return dt.timedelta() <= today - day <= dt.timedelta(days=CORRECTED_DAYS)


def days_since_verified(activity: Activity, today: dt.date) -> int:
    """Days since somebody last made sure; a listing that never was counts as one day too old."""
    if activity.verified is None:
        return EXPIRED_DAYS + 1
    return (today - activity.verified.date).days


def freshness(activity: Activity, today: dt.date) -> str:
    """``fresh``, ``call-first`` or ``expired``; nothing expires before two reminders were sent."""
    days = days_since_verified(activity, today)
    if days <= CALL_FIRST_DAYS:
        return "fresh"
    if days > EXPIRED_DAYS and reminders(activity, today) >= REMINDERS_BEFORE_REMOVAL:
        return "expired"
    return "call-first"


def reminders(activity: Activity, today: dt.date) -> int:
    """Reminders sent since the listing was last verified."""
    since = activity.verified.date if activity.verified else dt.date.min
    return sum(since < day <= today for day in set(activity.reminded))


def season_is_over(activity: Activity, today: dt.date, closed: Closed) -> bool:
    """Whether no session is left in any line of the schedule, and nothing can be agreed instead."""
    if not activity.schedule or activity.by_arrangement is not None or activity.schedule_text:
        return False
    if any(rule.first is not None and rule.first > today for rule in activity.schedule):
        return False
    return not next_sessions(activity, closed, today, 1)
