"""What is due as mails for a coordinator to send: one text for each organisation."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote

from catalogue import due
from catalogue.due import Due
from catalogue.facts import Facts
from catalogue.languages import pick
from catalogue.model import Activity, Catalogue, Contact, Organisation, Text

_WIDTH = 78


def texts(shown: Catalogue, found: Iterable[Due]) -> Iterator[tuple[str, str]]:
    """(organisation, text) of everybody who has something due.

    ``shown``: the catalogue as it may be published, so that no person stands in a mail whose
    consent has ended.
    """
    for name, group in due.by_organisation(due.questions(found)).items():
        owner = shown.organisations.get(name)
        if owner:
            yield name, _Letter(shown, owner, group).text()


class _Letter:
    def __init__(self, shown: Catalogue, owner: Organisation, group: tuple[Due, ...]) -> None:
        self._catalogue, self._owner, self._group = shown, owner, group
        self._language = due.language_of(shown, owner.id)
        self._facts = Facts(shown, self._language)
        self._say = partial(due.say, language=self._language, of="asking")
        self._activities = {one.id: one for one in shown.activities}
        self._name = self._words(owner.name)

    def text(self) -> str:
        say, brochure = self._say, self._words(self._catalogue.name)
        subjects = list(dict.fromkeys(one.subject for one in self._group))
        parts = [
            f"{say('mail_to')}: {self._address(subjects)}",
            f"{say('mail_subject')}: {say('subject', name=self._name)}",
            "",
            say("mail_hello"),
            "",
            *textwrap.wrap(say("mail_lead", name=self._name, brochure=brochure), _WIDTH),
            *textwrap.wrap(say("mail_how"), _WIDTH),
        ]
        for subject in subjects:
            parts += ["", *self._listing(subject)]
        return "\n".join([*parts, "", say("mail_bye"), *self._signature(), ""])

    def _address(self, subjects: list[str]) -> str:
        """Where the mail goes: the organisation, else whoever answers for a listing."""
        contacts = [
            one.contact for one in map(self._activities.get, subjects) if one and one.contact
        ]
        mails = [self._owner.email, *(one.email for one in contacts)]
        phones = [self._owner.phone, *(one.phone or one.sms for one in contacts)]
        if mail := next(filter(None, mails), ""):
            return mail
        phone = next(filter(None, phones), "")
        return self._say("mail_no_address", phone=phone) if phone else self._say("mail_no_channel")

    def _listing(self, subject: str) -> Iterator[str]:
        """Title, the facts as they stand, what we ask, and two ways to answer."""
        activity = self._activities.get(subject)
        title = self._words(activity.title) if activity else subject
        yield title
        yield "-" * min(len(title), _WIDTH)
        if activity:
            for label, value in self._lines(activity):
                yield from textwrap.wrap(
                    f"{label + ':':<15} {value}", _WIDTH, subsequent_indent=" " * 16,
                    break_long_words=False,
                )  # fmt: skip
        yield f"{self._say('mail_ask')}:"
        for one in self._group:
            if one.subject == subject:
                words = due.asked_of_a_club(one, self._language)
                yield from textwrap.wrap(
                    words, _WIDTH, initial_indent="  - ", subsequent_indent="    "
                )
        if mail := self._catalogue.coordinator.email:
            for key in ("mail_yes", "mail_no"):
                said = self._say(key)
                yield f"{said}: <mailto:{mail}?subject={quote(f'{said}: {title} ({subject})')}>"

    def _lines(self, activity: Activity) -> Iterator[tuple[str, str]]:
        facts, say = self._facts, self._say
        verified = activity.verified
        for label, parts in due.as_it_stands(facts, activity):
            yield label, ", ".join(one.words for one in parts)
        yield say("contact"), self._contact(activity.contact) or say("unknown")
        yield say("verified"), facts.date(verified.date) if verified else say("unknown")

    def _contact(self, contact: Contact | None) -> str:
        if contact is None:
            return ""
        parts = (self._words(contact.role), contact.first_name, contact.phone or contact.sms)
        return ", ".join(part for part in (*parts, contact.email) if part)

    def _signature(self) -> list[str]:
        one = self._catalogue.coordinator
        parts = (self._words(one.role), one.phone, one.email)
        return [part for part in parts if part]

    def _words(self, text: Text) -> str:
        said = pick(text, self._language, self._catalogue.source_language)
        return " ".join(said.words.split())
