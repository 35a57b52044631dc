"""One generated listing in one language, as a rival's author would type it into front matter."""

from __future__ import annotations

from typing import Any

from bench import interface
from bench.generated import Listing

_WEEKDAYS = ("søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag")


def front_matter(one: Listing, language: str) -> dict[str, object]:
    """Texts in the language, facts as ids; weekdays counted from Sunday."""
    fields: dict[str, Any] = one.fields
    rule, cost, contact = fields["schedule"][0], fields["cost"][0], fields["contact"]["inclusion"]
    same = ("code", "place", "energy", "sound", "group_size", "words", "setting", "support")
    made = {name: fields[name] for name in same}
    images = fields.get("images")
    picture = {"photo": images[0]["file"]} if images else {"drawing": fields["drawing"]}
    return made | picture | {
        "title": fields["title"][language],
        "summary": fields["summary"][language],
        "about": fields["description"][language],
        "steps": [step["text"][language] for step in fields["what_happens"]],
        "category": [fields["category"]],
        "open_to": fields["open_to"][0],
        "weekday": _WEEKDAYS.index(rule["every"]),
        **{name: rule[name] for name in ("start", "end", "first", "last")},
        "cost": cost["kind"],
        "amount": cost.get("nok", 0),
        "role": interface.told(contact["role"]["nb"], language),
        "phone": contact["phone"],
        "verified": fields["verified"]["date"],
        **({"alt": images[0]["alt"][language]} if images else {}),
    }  # fmt: skip
