"""The coordinator edition: the whole list with ages and contacts, and the week."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from catalogue import schedule, templates
from catalogue.model import Activity, Contact, Place
from catalogue.pages import contacts, frame
from catalogue.pages.kit import Kit, dialled
from catalogue.pages.rows import CoordinatorView, ListedView, WhoView


def make(kit: Kit) -> frame.Made:
    """The list and the week grid of one language."""
    activities = sorted(
        kit.catalogue.activities, key=lambda one: (kit.pick(one.title).words.casefold(), one.id)
    )
    seen = {one for activity in activities for one in activity.experience_with}
    view = CoordinatorView(
        rows=tuple(_row(kit, one) for one in activities),
        week=tuple(_day(kit, number, activities) for number in range(7)),
        other=tuple(
            (_href(one), kit.html(one.title)) for one in activities if not schedule.weekdays(one)
        ),
        experience=tuple((one, kit.label("experience_with", one)) for one in sorted(seen)),
        script_words=templates.as_json({"count": kit.forms("count"), "ago": kit.forms("days_ago")}),
    )
    body = templates.renderer("pages/coordinator.html")(view, kit.w)
    title = str(kit.w["coordinator_list"])
    return frame.Made(title, title, frame.header(kit, 2, back=True, printed=True), body)


def _href(activity: Activity) -> str:
    return f"../{activity.id}.html"


def _row(kit: Kit, activity: Activity) -> ListedView:
    place = kit.catalogue.places.get(activity.place)
    verified = activity.verified
    age = (kit.options.today - verified.date).days if verified else 0
    return ListedView(
        href=_href(activity),
        title=kit.html(activity.title),
        code=activity.code,
        organisation=kit.html(kit.catalogue.organisations[activity.organisation].name),
        place=_place(kit, place),
        when=tuple(escape(words) for words in kit.facts.whens(activity)),
        who=_who(kit, activity.contact or kit.catalogue.coordinator),
        instead=_instead(kit, activity),
        company=tuple(_company(kit, activity)),
        experience=tuple(kit.label("experience_with", one) for one in activity.experience_with),
        experience_ids=" ".join(activity.experience_with),
        note=activity.private_note,
        checked=kit.shared.checked(activity),
        checked_words=kit.facts.date(verified.date) if verified else "",
        age=str(kit.count("days_ago", age)) if verified else "",
    )


def _place(kit: Kit, place: Place | None) -> Markup:
    """The name, and the address of a private place, which stands nowhere else."""
    if place is None:
        return Markup("")
    address = escape(place.address if place.private else "")
    return templates.joined([part for part in (kit.html(place.name), address) if part], ", ")


def _who(kit: Kit, contact: Contact) -> WhoView:
    parts = [kit.html(contact.role), kit.html(contact.hours)]
    consent = contact.consent if contact.first_name else None
    return WhoView(
        name=contact.first_name,
        until=consent.until.isoformat() if consent and consent.until else "",
        role=kit.pick(contact.role).words,
        line=templates.joined([part for part in parts if part], ", "),
        phone=contact.phone,
        tel=dialled(contact.phone),
    )


def _instead(kit: Kit, activity: Activity) -> WhoView | None:
    contact = activity.contact
    if contact is None or not contact.first_name:
        return None
    return _who(kit, contacts.stand_in(kit.catalogue, activity, contact))


def _company(kit: Kit, activity: Activity) -> Iterator[str]:
    companion = kit.facts.companion(activity)
    yield companion.words
    if companion.source in {"group", "some"}:
        yield from companion.kinds
    yield companion.ahead
    yield companion.languages


def _day(
    kit: Kit, number: int, activities: list[Activity]
) -> tuple[str, tuple[tuple[str, str, Markup], ...]]:
    entries = sorted(
        (f"{rule.start:%H.%M}", _href(one), kit.html(one.title))
        for one in activities
        for rule in one.schedule
        if number in rule.weekdays
    )
    return kit.facts.day(number), tuple(entries)
