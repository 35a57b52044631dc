"""Whom to ring about a listing, and how a number is dialled: the same on every page and paper."""

from __future__ import annotations

import re

from catalogue.model import Activity, Catalogue, Contact


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


def dialled(phone: str) -> str:
    """A phone number as ``tel:`` digits, its extension as RFC 3966 writes it."""
    number, _, extension = phone.partition(" x")
    digits = re.sub(r"[^\d+]", "", number)
    return f"{digits};ext={extension}" if extension else digits
