"""What is due on a day: which listings somebody should confirm, which consents and seasons end.

The one source of it: ``brosjyre stale``, the coordinator's page, issues, mails and the phone list
all show what ``due_list`` tells. A place of which nobody knows the access is not due.
"""

from catalogue.due.age import freshness, reminders, season_is_over, tells_correction
from catalogue.due.ahead import checked_ahead
from catalogue.due.aloud import as_it_stands
from catalogue.due.telling import (
    LANGUAGES,
    ToAsk,
    as_json,
    asked_of_a_club,
    by_organisation,
    language_of,
    questions,
    ring,
    say,
    sentence,
    title,
    whom_to_ask,
)
from catalogue.due.when import CONFIRM, Due, due_list

__all__ = [
    "CONFIRM",
    "LANGUAGES",
    "Due",
    "ToAsk",
    "as_it_stands",
    "as_json",
    "asked_of_a_club",
    "by_organisation",
    "checked_ahead",
    "due_list",
    "freshness",
    "language_of",
    "questions",
    "reminders",
    "ring",
    "say",
    "season_is_over",
    "sentence",
    "tells_correction",
    "title",
    "whom_to_ask",
]
