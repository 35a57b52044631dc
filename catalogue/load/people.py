"""The one human to ring, and how somebody comes along. The rules judge the consent."""

from __future__ import annotations

from catalogue.load.addresses import email, phone
from catalogue.load.pictures import consent, picture
from catalogue.load.sheet import Sheet, Table
from catalogue.load.values import choices, flag, languages, string, texts, whole
from catalogue.model import Companion, Contact
from catalogue.yamltext import Node

_NOT_YET = frozenset(("not-yet", "not yet", "ikke ennå", "ikke-ennå", "ikkje enno"))


def contact(node: Node, sheet: Sheet) -> Contact | None:
    """Reads {inclusion: {role, phone…}}."""
    if isinstance(node.value, dict):
        for name, child in node.value.items():
            if name in _CONTACT:
                sheet.report_name("C228", child, name)
                return None
    found = sheet.fields(node, {"inclusion": person})
    return found.get("inclusion") if found else None


def person(node: Node, sheet: Sheet) -> Contact | None:
    """Reads one contact; a role is required, a name is not."""
    found = sheet.fields(node, _CONTACT)
    if not sheet.require(node, found, "role") or found is None:
        return None
    return Contact(origin=sheet.origin(node), **found)


def companion(node: Node, sheet: Sheet) -> Companion | None:
    """Reads {kinds, how_to_ask…} or the words ``not-yet``."""
    if isinstance(node.value, str) and node.value.strip().casefold() in _NOT_YET:
        return Companion(kinds=(), not_yet=True)
    found = sheet.fields(node, _COMPANION)
    return None if found is None else Companion(**({"kinds": ()} | found))


def reachable(found: Contact | None) -> bool:
    """Whether there is a way to get hold of this contact."""
    return found is not None and bool(found.phone or found.sms or found.email)


_CONTACT: Table = {
    "role": texts(80, title=True),
    "first_name": string(40),
    "phone": phone,
    "sms": phone,
    "email": email,
    "hours": texts(120),
    "languages": languages,
    "photo": picture,
    "consent": consent,
}
_COMPANION: Table = {
    "kinds": choices("support"),
    "how_to_ask": texts(300),
    "days_ahead": whole(0, 365),
    "languages": languages,
    "from_members": flag,
}
