"""Whom to ring about a listing, and how a number is dialled: the same on every page and paper."""

from __future__ import annotations

import re

from catalogue.model import Activity, Catalogue, Contact

ABROAD = {"NO": "+47", "DK": "+45"}
"""Countries whose whole numbers are rung from abroad as they stand, without leaving out a zero."""
WHOLE_NUMBER = 8
"""Digits; shorter numbers are for inside the country."""


def answering(catalogue: Catalogue, activity: Activity) -> Contact:
    """Who answers: the listing's contact when there is a way to reach it, else the coordinator."""
    contact = activity.contact
    if contact is None or not (contact.phone or contact.sms or contact.email):
        return catalogue.coordinator
    return contact


def stand_in(catalogue: Catalogue, activity: Activity, contact: Contact) -> Contact:
    """After the consent: the role with the organisation's channel, else the coordinator."""
    organisation = catalogue.organisations.get(activity.organisation)
    if organisation and (organisation.phone or organisation.email):
        return Contact(contact.role, phone=organisation.phone, email=organisation.email)
    return catalogue.coordinator


def to_ask(catalogue: Catalogue, organisation: str, subject: str) -> Contact:
    """Whom to ask whether a listing is right: the organisation, else the listing's contact.

    The coordinator where neither can be reached, and for what belongs to no organisation.
    ``catalogue``: as it may be shown on the day.
    """
    owner = catalogue.organisations.get(organisation)
    contacts = [one.contact for one in catalogue.activities if one.id == subject and one.contact]
    if owner:
        contacts.insert(0, Contact(owner.name, phone=owner.phone, email=owner.email))
    numbered = (one for one in contacts if one.phone or one.sms)
    written = (one for one in contacts if one.email)
    return next(numbered, None) or next(written, None) or catalogue.coordinator


def dialled(phone: str) -> str:
    """A phone number as ``tel:`` digits, its extension as RFC 3966 writes it."""
    number, _, extension = phone.partition(" x")
    digits = re.sub(r"[^\d+]", "", number)
    return f"{digits};ext={extension}" if extension else digits


def tel(phone: str, country: str) -> str:
    """A link that also rings from abroad: "tel:+4700000021"."""
    digits = dialled(phone)
    number = digits.partition(";")[0]
    whole = number.isdigit() and len(number) == WHOLE_NUMBER
    return f"tel:{ABROAD.get(country, '') if whole else ''}{digits}"
