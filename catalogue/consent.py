"""Who may be shown: which people and pictures need consent, and whether a consent holds on a day.

Rules report what is missing, standing drops what has ended; both ask here, so they cannot disagree.
"""

from __future__ import annotations

import datetime as dt

from catalogue.model import Consent, Contact, Picture

RECOGNISABLE = ("situation", "portrait")
"""Kinds of photo that may show a person."""

MINORS_CLEARED = ("none", "both")
"""No child in the picture, or child and guardian agreed (settled question 6)."""


def picture_needs_consent(picture: Picture) -> bool:
    """Whether people may be recognised: a file that is neither without people nor a drawing."""
    return bool(picture.file) and picture.kind in RECOGNISABLE


def contact_needs_consent(contact: Contact) -> bool:
    """Whether a contact is a person and not only a role."""
    return bool(contact.first_name or contact.photo)


def is_whole(consent: Consent | None) -> bool:
    """Whether a consent says from when and until when; one without an end is none."""
    return consent is not None and consent.date is not None and consent.until is not None


def holds(consent: Consent | None, today: dt.date, last: dt.date | None = None) -> bool:
    """Whether a consent is given, not withdrawn and not ended before ``last`` (else: today)."""
    if consent is None or consent.date is None or consent.until is None or consent.withdrawn:
        return False
    return consent.date <= today and (last or today) <= consent.until


def picture_may_be_shown(picture: Picture, today: dt.date, last: dt.date | None = None) -> bool:
    """Whether a picture may be published from a day on to ``last``.

    A consent that was given freely ends too.
    """
    if picture_needs_consent(picture):
        cleared = picture.consent is not None and picture.consent.minors in MINORS_CLEARED
        return cleared and holds(picture.consent, today, last)
    return picture.consent is None or holds(picture.consent, today, last)


def contact_may_be_shown(contact: Contact, today: dt.date, last: dt.date | None = None) -> bool:
    """Whether a contact's name and own channels may be published from a day on to ``last``."""
    if contact.consent is None:
        return not contact_needs_consent(contact)
    return holds(contact.consent, today, last)
