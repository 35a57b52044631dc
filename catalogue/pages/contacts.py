"""Whom to ring: the person while the consent lasts, then the role, else the coordinator."""

from __future__ import annotations

from markupsafe import Markup, escape

from catalogue import templates
from catalogue.model import Activity, Contact
from catalogue.pages.kit import FACE, Kit, Use
from catalogue.pages.second import Second
from catalogue.pages.views import ContactView
from catalogue.reach import answering, dialled, stand_in


class Contacts:
    """The contact panels of one language."""

    def __init__(self, kit: Kit, root: str, second: Second) -> None:
        self._kit = kit
        self._root = root
        self._second = second
        self._render = templates.macro("components/contact/contact.html", "contact")
        self._roles: dict[tuple[str, ...], Markup] = {}

    def of(self, activity: Activity) -> Markup:
        """The contact, and behind a person the role that takes over when the consent ends."""
        contact = answering(self._kit.catalogue, activity)
        if not contact.first_name:
            return self._role(contact, instead=False)
        person = self._html(self._person(activity, contact))
        after = stand_in(self._kit.catalogue, activity, contact)
        return templates.joined((person, self._role(after, instead=True)))

    def role(self, kit: Kit, activity: Activity) -> str:
        """The contact's role in a language, which takes a first name's place in sentences."""
        contact = activity.contact or kit.catalogue.coordinator
        return kit.plain(contact.role or kit.catalogue.coordinator.role)

    def _person(self, activity: Activity, contact: Contact) -> ContactView:
        kit, name = self._kit, contact.first_name
        meets = "welcome-host" in activity.support or _at_the_door(activity)
        title = "meets_you" if meets else "answers_you"
        until = contact.consent.until if contact.consent else None
        return ContactView(
            title=self._second.sentence(lambda one: one.say(title, name=name)),
            line=self._line(contact, with_role=True),
            phone=contact.phone,
            tel=dialled(contact.phone),
            call=str(kit.say("call_name", name=name)),
            sms=dialled(contact.sms),
            sms_shown=contact.sms,
            email=contact.email,
            face=kit.picture(contact.photo, Use(self._root, FACE)),
            until=until.isoformat() if until else "",
            name=name,
            instead=False,
        )

    def _role(self, contact: Contact, *, instead: bool) -> Markup:
        role = contact.role or self._kit.catalogue.coordinator.role
        title = self._second.sentence(lambda one: one.say("answered_by", role=one.html(role)))
        line = self._line(contact, with_role=False)
        key = (title, line, contact.phone, contact.sms, contact.email, str(instead))
        if key not in self._roles:
            self._roles[key] = self._html(self._role_view(contact, title, line, instead=instead))
        return self._roles[key]

    def _role_view(
        self, contact: Contact, title: Markup, line: Markup, *, instead: bool
    ) -> ContactView:
        return ContactView(
            title=title,
            line=line,
            phone=contact.phone,
            tel=dialled(contact.phone),
            call=f"{self._kit.w['call']} {contact.phone}",
            sms=dialled(contact.sms),
            sms_shown=contact.sms,
            email=contact.email,
            face=Markup(""),
            until="",
            name="",
            instead=instead,
        )

    def _line(self, contact: Contact, *, with_role: bool) -> Markup:
        parts = [self._kit.html(contact.role)] if with_role else []
        parts.append(self._kit.html(contact.hours))
        if contact.languages:
            parts.append(escape(self._kit.facts.languages(contact.languages)))
        return templates.joined([one for one in parts if one], " · ")

    def _html(self, view: ContactView) -> Markup:
        return self._render(view, self._kit.w)


def _at_the_door(activity: Activity) -> bool:
    """The first step already says that the contact meets people at the door."""
    first = activity.what_happens[0].picture if activity.what_happens else None
    return bool(first and first.drawing == "step-door")
