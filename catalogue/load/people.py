"""The one human to ring, and how somebody comes along. The rules judge the consent."""

from __future__ import annotations

from catalogue.load.addresses import email, phone
from catalogue.load.pictures import consent, picture
from catalogue.load.sheet import Sheet
from catalogue.load.values import choices, flag, languages, string, texts, whole
from catalogue.model import Companion, Contact
from catalogue.shapes import Either, Fields, Word, reads
from catalogue.yamltext import Node

_NOT_YET = frozenset(("not-yet", "not yet", "ikke ennå", "ikke-ennå", "ikkje enno"))


_PERSON = Fields(
    "person",
    {
        "role": texts(80, title=True),
        "first_name": string(40),
        "phone": phone,
        "sms": phone,
        "email": email,
        "hours": texts(120),
        "languages": languages,
        "photo": picture,
        "consent": consent,
    },
    required=("role",),
)


@reads(_PERSON)
def person(node: Node, sheet: Sheet) -> Contact | None:
    """Reads one contact; a role is required, a name is not."""
    found = sheet.filled(node, _PERSON)
    return None if found is None else Contact(origin=sheet.origin(node), **found)


_INCLUSION = Fields("contact", {"inclusion": person}, required=("inclusion",))


@reads(_INCLUSION)
def contact(node: Node, sheet: Sheet) -> Contact | None:
    """Reads {inclusion: {role, phone…}}."""
    if isinstance(node.value, dict):
        for name, child in node.value.items():
            if name in _PERSON.table:
                sheet.report_name("C228", child, name)
                return None
    found = sheet.fields(node, _INCLUSION.table)
    return found.get("inclusion") if found else None


_COMPANION = Fields(
    "companion",
    {
        "kinds": choices("support"),
        "how_to_ask": texts(300),
        "days_ahead": whole(0, 365),
        "languages": languages,
        "from_members": flag,
    },
)


@reads(Either((Word(tuple(sorted(_NOT_YET))), _COMPANION)))
def companion(node: Node, sheet: Sheet) -> Companion | None:
    """Reads {kinds, how_to_ask…} or the words ``not-yet``."""
    if isinstance(node.value, str) and node.value.strip().casefold() in _NOT_YET:
        return Companion(kinds=(), not_yet=True)
    found = sheet.fields(node, _COMPANION.table)
    return None if found is None else Companion(**({"kinds": ()} | found))


def reachable(found: Contact | None) -> bool:
    """Whether there is a way to get hold of this contact."""
    return found is not None and bool(found.phone or found.sms or found.email)
