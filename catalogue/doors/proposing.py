"""Answers of a form → the files that a draft would write; nothing is written here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.doors.amending import Several, amended
from catalogue.doors.words import Declined
from catalogue.drafts import Answers, Known, Unchangeable, changed, draft
from catalogue.drafts.answers import tidied
from catalogue.model import Activity

_NEEDED = ("organisation", "title")
"""Without these a file has no name."""


class Unproposed(Declined):
    """Answers of which no draft can be made."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a draft writes."""

    id: str
    """``<organisation>/<activity>``."""
    files: Mapping[str, str]
    """Path below the repository → text, also of files that exist."""
    photo: str = ""
    """Where the photo has to be put; empty where none was sent."""
    notes: tuple[str, ...] = ()
    """Keys of answers that the club shall be told."""


@dataclass(frozen=True, slots=True)
class There:
    """What exists already."""

    known: Known
    activities: Mapping[str, Activity]
    """Id → listing, also of those with errors."""
    texts: Mapping[str, str]
    """Path → text of the listings' files."""

    def find(self, typed: str) -> Activity | None:
        """A listing by its id, by an address that ends with it, or by its printed code."""
        plain = typed.strip().strip("/").removesuffix(".html").removesuffix(".yml")
        ending = "/".join(plain.split("/")[-2:])
        by_code = (one for one in self.activities.values() if one.code and one.code == plain)
        former = (one for one in self.activities.values() if ending in one.former_ids)
        return self.activities.get(ending) or next(by_code, None) or next(former, None)


def propose(form: str, typed: Answers, there: There, today: dt.date) -> Proposal:
    """The files. Unproposed where something is missing or the listing cannot be found."""
    answers = {key: answer for key, one in typed.items() if (answer := tidied(one))}
    if form == "new":
        if any(key not in answers for key in _NEEDED):
            raise Unproposed("no_club")
        made = draft(answers, there.known, today)
        return Proposal(made.id, made.files, made.photo)
    activity = there.find(answers.get("id", ""))
    text = there.texts.get(activity.origin.path) if activity else None
    if activity is None or text is None:
        raise Unproposed("unknown")
    verified = _verified(activity, answers, today)
    if form == "confirm":
        if "still_right" not in answers:
            raise Unproposed("not_ticked")
        return _change(activity, text, {"verified": verified})
    return _amend(activity, text, answers, there, today)


def _amend(
    activity: Activity, text: str, answers: Answers, there: There, today: dt.date
) -> Proposal:
    try:
        made = amended(activity.id, text, answers, there.known, today)
    except Several as error:
        raise Unproposed("several_times") from error
    except Unchangeable as error:
        raise Unproposed("unchangeable") from error
    fields = dict(made.fields)
    if "still_right" in answers:
        fields["verified"] = _verified(activity, answers, today)
    if not fields:
        raise Unproposed("words_only")
    done = _change(activity, text, fields)
    return Proposal(done.id, {**made.files, **done.files}, made.photo)


def _change(activity: Activity, text: str, fields: Mapping[str, object]) -> Proposal:
    try:
        now = changed(text, fields)  # type: ignore[arg-type]
    except Unchangeable as error:
        raise Unproposed("unchangeable") from error
    if now == text:
        raise Unproposed("unchanged")
    return Proposal(activity.id, {activity.origin.path: now})


def _verified(activity: Activity, answers: Answers, today: dt.date) -> dict[str, str]:
    """By the role that was told, else by the one that the listing has."""
    earlier = activity.verified.by_role if activity.verified else ""
    role = answers.get("by_role", "") or earlier
    return {"date": today.isoformat(), **({"by_role": role} if role else {}), "how": "self"}
