"""Which language a listing is written in, and a fingerprint of its words there.

A translation remembers the fingerprint (``translations.en.of``) that it was made from; when the
source words change, it no longer agrees. Dates, prices and confirmations are not part of it.
"""

from __future__ import annotations

import hashlib

from catalogue import contents
from catalogue.model import Activity, Catalogue, Text


def source_language(activity: Activity, catalogue: Catalogue) -> str:
    """The language that the listing's organisation writes, else the catalogue's."""
    owner = catalogue.organisations.get(activity.organisation)
    return (owner.language if owner else "") or catalogue.source_language


def source_hash(activity: Activity, catalogue: Catalogue) -> str:
    """Twelve hex digits over the words that a translation is made from."""
    tag = source_language(activity, catalogue)
    texts: list[Text | None] = [getattr(activity, name) for name in contents.TEXTS]
    texts += [step.text for step in activity.what_happens]
    texts += [item.text for item in (*activity.bring, *activity.borrow)]
    words = "\0".join((text or {}).get(tag, "") for text in texts)
    return hashlib.sha256(words.encode()).hexdigest()[:12]
