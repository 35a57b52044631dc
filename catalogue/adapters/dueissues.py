"""One issue per organisation with what is due: opened, kept up to date, closed (decision 0022).

An issue is found again by its label and the marker on its first line, never by its title. A
stranger can write a marker, but not set a label. The marker keeps on which days the organisation
was reminded of each listing, because a workflow that only may write issues can keep it nowhere
else.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote

from catalogue import due, forgelinks
from catalogue.adapters.forge import Forge
from catalogue.build import Asked
from catalogue.due import Due
from catalogue.facts.cldr import long_date
from catalogue.languages import pick
from catalogue.markdown import one_line, words
from catalogue.model import Activity, Catalogue
from catalogue.problems import ERROR
from catalogue.settings import EXPIRED_DAYS, REMIND_AGAIN_DAYS, REMINDERS_BEFORE_REMOVAL

LABEL = "stemmer-det"
"""The issues' label; it is made with the first issue."""
MOST_WRITES = 60
"""Changes in one run: GitHub lets 80 a minute pass; the rest waits for the next run."""
MOST_LISTINGS = 40
"""In one issue, whose text may have 65,536 letters."""
_MARKER = re.compile(r"\A<!-- brosjyre:due (?P<kept>\{.*\}) -->(?:\r?\n)?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the marker of an issue keeps."""

    organisation: str
    asked: str = ""
    """ISO day of the last message."""
    reminded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a listing → ISO days on which the organisation was reminded of it."""

    def marker(self) -> str:
        """The first line of the issue."""
        kept = {"organisation": self.organisation, "asked": self.asked, "reminded": self.reminded}
        return f"<!-- brosjyre:due {json.dumps(kept, sort_keys=True)} -->\n"


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue at the forge."""

    number: int
    is_open: bool
    closed: str
    """ISO day, or empty."""
    title: str
    text: str
    """Without the marker."""
    kept: Kept


def update(forge: Forge, asked: Asked, repository: str, today: dt.date) -> Iterator[str]:
    """Make the issues say what is due, and tell each change in a line.

    An organisation whose files have errors is left alone: nothing is known of its listings.
    ForgeError where the forge refuses; what was done until then is right and stays.
    """
    assert asked.catalogue is not None
    writer = _Writer(forge, asked, repository, today)
    known = _known(forge)
    broken = {one.path.split("/")[1] for one in asked.problems if one.severity == ERROR}
    common = bool(broken & {"places", "catalogue.yml"})
    groups = due.by_organisation(due.questions(asked.due))
    for name in sorted(groups.keys() | known.keys()):
        if name in broken or (not name and common):
            continue
        writes = list(writer.writes(name, groups.get(name, ()), known.get(name)))
        if writer.written + len(writes) > MOST_WRITES:
            yield f"Resten venter til neste gang: {MOST_WRITES} endringer er nok i en kjøring."
            return
        for method, path, body in writes:
            forge.send(method, path, body)
        writer.written += len(writes)
        if writes:
            yield f"{name or 'felles'}: {_told(writes)}"


def _told(writes: list[tuple[str, str, Mapping[str, Any]]]) -> str:
    method, _, body = writes[0]
    if method == "POST":
        return "ny sak"
    if body.get("state") == "closed":
        return "lukket"
    return "påminnet" if len(writes) > 1 else "oppdatert"


def _known(forge: Forge) -> dict[str, Issue]:
    """Organisation → its issue: an open one before a closed one, and the oldest of these."""
    found: dict[str, Issue] = {}
    for one in forge.every(f"issues?labels={quote(LABEL)}&state=all"):
        issue = None if "pull_request" in one else _read(one)
        if issue:
            other = found.get(issue.kept.organisation, issue)
            best = min(issue, other, key=lambda each: (not each.is_open, each.number))
            found[issue.kept.organisation] = best
    return found


def _read(one: Mapping[str, Any]) -> Issue | None:
    """An issue that is ours; None for any other, also for one whose marker was spoilt."""
    body = str(one.get("body") or "")
    marked = _MARKER.match(body)
    try:
        kept = json.loads(marked["kept"]) if marked else None
    except ValueError:
        return None
    if not marked or not isinstance(kept, dict) or not isinstance(kept.get("organisation"), str):
        return None
    days = kept.get("reminded")
    reminded = {
        str(name): tuple(str(day) for day in some if _is_day(str(day)))
        for name, some in (days.items() if isinstance(days, dict) else ())
        if isinstance(some, list)
    }
    asked = str(kept.get("asked"))
    asked = asked if _is_day(asked) else ""
    text = body[marked.end() :].replace("\r\n", "\n").strip()
    closed = str(one.get("closed_at") or "")[:10]
    name = kept["organisation"]
    return Issue(
        int(one["number"]),
        one.get("state") == "open",
        closed if _is_day(closed) else "",
        str(one.get("title")),
        text,
        Kept(name, asked, reminded),
    )


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return bool(_ISO.fullmatch(text))


class _Writer:
    """What has to be written for one organisation after another."""

    def __init__(self, forge: Forge, asked: Asked, repository: str, today: dt.date) -> None:
        assert asked.catalogue is not None
        self.written = 0
        self._catalogue: Catalogue = asked.catalogue
        self._repository = repository
        self._today = today
        self._activities = {one.id: one for one in asked.catalogue.activities}

    def writes(
        self, name: str, group: tuple[Due, ...], issue: Issue | None
    ) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """(method, path, body) of each change; nothing when nothing changed."""
        language = due.language_of(self._catalogue, name)
        if not group:
            if issue and issue.is_open:
                yield self._closing(issue, language)
            return
        kept = issue.kept if issue else Kept(name)
        text = self._text(group, kept, language)
        changed = issue is None or text != issue.text
        if issue and not issue.is_open and not changed and not self._is_long_ago(issue.closed):
            return
        asking = issue is None or not issue.is_open or self._is_long_ago(kept.asked)
        if asking:
            kept = self._reminded(group, kept)
            text = self._text(group, kept, language)
        body = {"title": self._title(name, language), "body": kept.marker() + text + "\n"}
        if issue is None:
            yield "POST", "issues", body | {"labels": [LABEL]}
        elif asking or changed or body["title"] != issue.title:
            yield "PATCH", f"issues/{issue.number}", body | {"state": "open"}
            if asking:
                said = {"body": self._comment(group, language)}
                yield "POST", f"issues/{issue.number}/comments", said

    def _closing(self, issue: Issue, language: str) -> tuple[str, str, Mapping[str, Any]]:
        there = issue.kept.organisation in (*self._catalogue.organisations, "")
        said = due.say("issue_thanks" if there else "issue_gone", language, of="asking")
        kept = replace(issue.kept, reminded={})
        body = {"body": f"{kept.marker()}{said}\n", "state": "closed"}
        reason = "completed" if there else "not_planned"
        return "PATCH", f"issues/{issue.number}", body | {"state_reason": reason}

    def _is_long_ago(self, day: str) -> bool:
        """Whether a message was sent so long ago that another may be."""
        if not day:
            return True
        return (self._today - dt.date.fromisoformat(day)).days >= REMIND_AGAIN_DAYS

    def _reminded(self, group: tuple[Due, ...], kept: Kept) -> Kept:
        """With today for the listings for which a reminder counts; forgotten for the others."""
        today = self._today.isoformat()
        days = {
            one.subject: tuple(sorted({*kept.reminded.get(one.subject, ()), today}))
            for one in group
            if one.kind in due.CONFIRM
        }
        return Kept(kept.organisation, today, days)

    def _title(self, name: str, language: str) -> str:
        owner = self._catalogue.organisations.get(name)
        if owner is None:
            return due.say("issue_common", language, of="asking")
        called = pick(owner.name, language, self._catalogue.source_language).words
        return due.say("issue_title", language, of="asking", name=one_line(called))

    def _comment(self, group: tuple[Due, ...], language: str) -> str:
        n = len({one.subject for one in group})
        key = "listings_one" if n == 1 else "listings"
        told = due.say(key, language, of="asking", n=n)
        return due.say("issue_comment", language, of="asking", n=told)

    def _text(self, group: tuple[Due, ...], kept: Kept, language: str) -> str:
        """What the issue says under its marker; the same as long as nothing happens."""
        subjects: dict[str, list[Due]] = {}
        for one in group:
            subjects.setdefault(one.subject, []).append(one)
        shown = list(subjects.values())[:MOST_LISTINGS]
        parts = [due.say("issue_lead", language, of="asking")]
        parts += [self._listing(some, kept, language) for some in shown]
        if left := len(subjects) - len(shown):
            parts.append(due.say("issue_more", language, of="asking", n=left))
        coordinator = self._catalogue.coordinator
        if coordinator.phone:
            role = pick(coordinator.role, language, self._catalogue.source_language).words
            called = {"role": words(one_line(role)), "phone": coordinator.phone}
            parts.append(due.say("issue_coordinator", language, of="asking", **called))
        parts.append(due.say("issue_footer", language, of="asking"))
        return "\n\n".join(parts)

    def _listing(self, some: list[Due], kept: Kept, language: str) -> str:
        title = due.title(self._catalogue, some[0])
        called = pick(title, language, self._catalogue.source_language).words or some[0].subject
        lines = [f"### {words(one_line(called))}", ""]
        lines += [f"- {_sentence(one, language)}" for one in some]
        activity = self._activities.get(some[0].subject)
        if activity:
            lines += self._reminders(activity, kept, language)
            lines += ["", self._links(activity, called, language)]
            lines += self._removal(activity, kept, language)
        return "\n".join(lines)

    def _reminders(self, activity: Activity, kept: Kept, language: str) -> list[str]:
        days = self._days(activity, kept)
        if not days:
            return []
        told = ", ".join(long_date(language, dt.date.fromisoformat(day)) for day in days)
        return ["- " + due.say("issue_reminded", language, of="asking", days=told)]

    def _days(self, activity: Activity, kept: Kept) -> list[str]:
        """ISO days of all reminders since the listing was verified: in the file and in issues."""
        since = activity.verified.date.isoformat() if activity.verified else ""
        typed = (day.isoformat() for day in activity.reminded)
        days = {*typed, *kept.reminded.get(activity.id, ())}
        return sorted(day for day in days if since < day <= self._today.isoformat())

    def _links(self, activity: Activity, called: str, language: str) -> str:
        confirm = due.say("issue_right", language, of="asking")
        change = due.say("issue_change", language, of="asking")
        edit = due.say("issue_edit", language, of="asking")
        return (
            f"**[✔ {confirm}]({self._form('confirm', activity, confirm, called)})** · "
            f"[{change}]({self._form('change', activity, change, called)}) · "
            f"[{edit}]({self._edit(activity)})"
        )

    def _form(self, form: str, activity: Activity, said: str, called: str) -> str:
        title = f"{said}: {one_line(called, 60)}"
        return forgelinks.form(self._repository, form, id=activity.id, title=title)

    def _edit(self, activity: Activity) -> str:
        return forgelinks.edited(self._repository, activity.origin.path)

    def _removal(self, activity: Activity, kept: Kept, language: str) -> list[str]:
        """The line that takes the listing out, once it may go; a person decides."""
        days = self._days(activity, kept)
        verified = activity.verified.date if activity.verified else dt.date.min
        old = (self._today - verified).days > EXPIRED_DAYS
        gone = due.freshness(activity, self._today) == "expired"
        if gone or not old or len(days) < REMINDERS_BEFORE_REMOVAL:
            return []
        said = due.say("issue_remove", language, of="asking", edit=self._edit(activity))
        return ["", said, "", f"```yaml\nreminded: [{', '.join(days)}]\n```"]


def _sentence(one: Due, language: str) -> str:
    """Ages with their day, because "230 days" would change the issue every week."""
    if one.kind not in (*due.CONFIRM, "confirm-soon"):
        return due.sentence(one, language)
    if one.day is None:
        return due.say("never", language, of="asking")
    return due.say(one.kind, language, of="asking", date=long_date(language, one.day))
