"""The coordinator edition: the whole list with ages and contacts, and the week."""

from __future__ import annotations

from markupsafe import Markup, escape

from catalogue import due, listed, reach, schedule, templates
from catalogue.model import Activity, Contact
from catalogue.pages import frame
from catalogue.pages.kit import Kit
from catalogue.pages.rows import CoordinatorView, DueView, ListedView, WhoView


def make(kit: Kit) -> frame.Made:
    """The list and the week grid of one language."""
    activities = listed.by_title(kit.facts, kit.catalogue.activities)
    seen = {one for activity in activities for one in activity.experience_with}
    view = CoordinatorView(
        rows=tuple(_row(kit, one) for one in activities),
        week=tuple(_day(kit, *day) for day in enumerate(schedule.week(activities))),
        other=tuple((_href(one), kit.html(one.title)) for one in listed.at_other_times(activities)),
        experience=tuple((one, kit.label("experience_with", one)) for one in sorted(seen)),
        script_words=templates.as_json({"count": kit.forms("count"), "ago": kit.forms("days_ago")}),
        due=tuple(_due(kit, *group) for group in due.by_organisation(kit.options.due).items()),
        due_words=due.say("heading" if kit.options.due else "none", _words_in(kit)),
        due_language=_words_in(kit),
    )
    body = templates.renderer("pages/coordinator.html")(view, kit.w)
    title = str(kit.w["coordinator_list"])
    return frame.Made(title, title, frame.header(kit, 2, back=True, printed=True), body)


def _href(activity: Activity) -> str:
    return f"../{activity.id}.html"


def _row(kit: Kit, activity: Activity) -> ListedView:
    told = listed.listed(kit.facts, activity, kit.options.today)
    place = [kit.name(told.place), kit.spoken(told.address, is_name=True)]
    when = [*(escape(words) for words in told.when), kit.html(told.in_words)]
    return ListedView(
        href=_href(activity),
        title=kit.html(activity.title),
        code=activity.code,
        organisation=kit.name(told.organisation),
        place=templates.joined([part for part in place if part], ", "),
        when=tuple(words for words in when if words),
        who=_who(kit, told.who),
        instead=_who(kit, told.instead) if told.instead else None,
        company=told.company,
        experience=told.experience,
        experience_ids=" ".join(activity.experience_with),
        note=told.note,
        checked=kit.shared.checked(activity),
        checked_words=told.checked,
        age=told.age,
    )


def _words_in(kit: Kit) -> str:
    """The page's language where it has words for what is due, else the catalogue's."""
    tag = kit.facts.language
    return tag if tag in due.LANGUAGES else due.language_of(kit.catalogue)


def _due(
    kit: Kit, name: str, group: tuple[due.Due, ...]
) -> tuple[Markup, str, str, tuple[DueView, ...]]:
    owner = kit.catalogue.organisations.get(name)
    head = kit.name(owner.name) if owner else escape(due.say("common", _words_in(kit)))
    shown = {one.id for one in kit.catalogue.activities}
    rows = (
        DueView(
            subject=one.subject,
            kind=one.kind,
            href=f"../{one.subject}.html" if one.subject in shown else "",
            title=kit.html(due.title(kit.catalogue, one)) or escape(one.subject),
            words=due.sentence(one, _words_in(kit)),
        )
        for one in group
    )
    phone = owner.phone if owner else ""
    return head, phone, reach.dialled(phone), tuple(rows)


def _who(kit: Kit, contact: Contact) -> WhoView:
    parts = [kit.html(contact.role), kit.html(contact.hours)]
    consent = contact.consent if contact.first_name else None
    return WhoView(
        name=contact.first_name,
        until=consent.until.isoformat() if consent and consent.until else "",
        role=kit.pick(contact.role).words,
        line=templates.joined([part for part in parts if part], ", "),
        phone=contact.phone,
        tel=reach.dialled(contact.phone),
    )


def _day(
    kit: Kit, number: int, moments: tuple[schedule.Moment, ...]
) -> tuple[str, tuple[tuple[str, str, Markup], ...]]:
    entries = ((f"{rule.start:%H.%M}", _href(one), kit.html(one.title)) for rule, one in moments)
    return kit.facts.day(number), tuple(entries)
