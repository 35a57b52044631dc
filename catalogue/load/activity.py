"""One listing: the table of its fields, and what it needs before it can be published."""

from __future__ import annotations

from typing import Any

from catalogue.load.addresses import url
from catalogue.load.amounts import costs
from catalogue.load.dates import date
from catalogue.load.people import companion, contact
from catalogue.load.pictures import drawing, image_file, picture
from catalogue.load.positions import Positions
from catalogue.load.sheet import Sheet, Table
from catalogue.load.times import rules
from catalogue.load.values import (
    choice,
    choices,
    flag,
    flag_or_text,
    is_flag,
    language_name,
    languages,
    listed,
    listed_or_one,
    place_name,
    search_words,
    string,
    texts,
    whole,
)
from catalogue.model import (
    Activity,
    Alert,
    ComeFirst,
    Item,
    Rule,
    Step,
    Text,
    Translation,
    Verified,
)
from catalogue.shapes import ByName, Choice, Either, Fields, Form, Many, Words, of, reads
from catalogue.yamltext import Node

MOST_ALSO = 2
"""Categories beside the main one."""
TITLE_LIMIT, SHORT_LIMIT, LONG_LIMIT = 120, 600, 20_000
"""Characters; longer is a mistake such as a whole web page. Softer limits are for the rules."""


def read(node: Node, sheet: Sheet, organisation: str, name: str) -> Activity | None:
    """The listing of one file as far as it can be read; None when the file has no fields.

    With ``sheet.broken`` it may not be shown, but what it refers to can be checked all the same.
    """
    found = sheet.fields(node, LISTING.table)
    if found is None:
        return None
    sheet.note_faulty(node)
    _check_own_names(node, found, sheet, organisation, name)
    _require(node, found, sheet)
    if found.get("draft"):
        sheet.report("C256", node.value["draft"] if isinstance(node.value, dict) else node)
    _spread(found)
    found = _UNREAD | found
    return Activity(
        id=f"{organisation}/{name}",
        organisation=organisation,
        origin=sheet.origin(node),
        positions=Positions(sheet.lines),
        **found,
    )


def _check_own_names(
    node: Node, found: dict[str, Any], sheet: Sheet, organisation: str, name: str
) -> None:
    typed = node.value if isinstance(node.value, dict) else {}
    own, owner = found.pop("id", None), found.pop("organisation", None)
    if own is not None and own not in (name, f"{organisation}/{name}"):
        sheet.report("C223", typed["id"], name=name)
    if owner is not None and owner != organisation:
        sheet.report("C226", typed["organisation"], name=organisation)


def _require(node: Node, found: dict[str, Any], sheet: Sheet) -> None:
    """Settled question 16; a contact channel may also be the organisation's, which joins check."""
    later = {"verified"} if found.get("draft") else frozenset()
    sheet.require(node, found, *(name for name in LISTING.required if name not in later))
    typed = node.value if isinstance(node.value, dict) else {}
    for name in ("title", "summary"):
        said = found.get(name)
        if said and not {sheet.language, sheet.catalogue_language} & said.keys():
            sheet.report("C229", typed[name], field=name, language=sheet.language)
    if found.get("place") is None and "place" not in typed and found.get("setting") != "online":
        sheet.report("C233", node)
    for code, names in zip(_EITHER, LISTING.either, strict=True):
        if not any(name in typed and typed[name].value is not None for name in names):
            sheet.report(code, node)


def _spread(found: dict[str, Any]) -> None:
    """Typed groups into the model's flat fields."""
    lines = found.pop("schedule", ())
    found["schedule"] = tuple(line for line in lines if isinstance(line, Rule))
    found["schedule_text"] = _joined([line for line in lines if not isinstance(line, Rule)])
    age = found.pop("age", {})
    found |= {f"age_{bound}": age[bound] for bound in age}


def _joined(said: list[Text]) -> Text:
    tags = dict.fromkeys(tag for text in said for tag in text)
    return {tag: "\n".join(text[tag] for text in said if tag in text) for tag in tags}


def _step(node: Node, sheet: Sheet) -> Step | None:
    if isinstance(node.value, str):
        said = texts(SHORT_LIMIT)(node, sheet)
        return Step(said) if said else None
    found = sheet.filled(node, _STEP)
    return None if found is None else Step(**found)


def _alert(node: Node, sheet: Sheet) -> Alert | None:
    found = sheet.filled(node, _ALERT)
    return None if found is None else Alert(**found)


def _come_first(node: Node, sheet: Sheet) -> ComeFirst | None:
    found = sheet.fields(node, _COME_FIRST.table)
    return None if found is None else ComeFirst(**found)


def _age(node: Node, sheet: Sheet) -> dict[str, int] | None:
    found = sheet.fields(node, _AGE.table)
    if found and len(found) == 2 and found["min"] > found["max"]:
        sheet.report("C371", node, low=found["min"], high=found["max"])
        return None
    return found


def _item(node: Node, sheet: Sheet) -> Item | None:
    if isinstance(node.value, dict) and "text" in node.value:
        found = sheet.filled(node, _ITEM)
        return Item(**found) if found else None
    said = texts(_LONGEST_ITEM)(node, sheet)
    return Item(said) if said else None


def _verified(node: Node, sheet: Sheet) -> Verified | None:
    found = sheet.filled(node, _VERIFIED)
    return None if found is None else Verified(**found)


@reads(ByName("language", Form("file")))
def _audio(node: Node, sheet: Sheet) -> dict[str, str] | None:
    if not isinstance(node.value, dict):
        sheet.report("C203", node, fields="nb, en, ar")
        return None
    found = {}
    for typed, child in node.value.items():
        tag, file = language_name(typed, child, sheet), image_file(child, sheet)
        if tag and file:
            found[tag] = file
    return found


def _translations(node: Node, sheet: Sheet) -> dict[str, Translation] | None:
    if not isinstance(node.value, dict):
        sheet.report("C203", node, fields="en, ar")
        return None
    found = {}
    for typed, child in node.value.items():
        tag = language_name(typed, child, sheet)
        fields = sheet.fields(child, _TRANSLATION.table)
        if tag and fields is not None:
            found[tag] = Translation(**fields)
    return found


@reads(Form("code"))
def _code(node: Node, sheet: Sheet) -> str | None:
    typed = node.value.strip() if isinstance(node.value, str) else ""
    if not (len(typed) in (3, 4) and typed.isascii() and typed.isdecimal()):
        sheet.report("C216", node)
        return None
    return typed


@reads(Many(Choice("category"), or_one=True, most=MOST_ALSO))
def _also(node: Node, sheet: Sheet) -> tuple[str, ...] | None:
    found = choices("category")(node, sheet)
    if found and len(found) > MOST_ALSO:
        sheet.report("C227", node, count=len(found), limit=MOST_ALSO)
        return None
    return tuple(found) if found else None


@reads(Words(SHORT_LIMIT, by_language=True))
def _food(node: Node, sheet: Sheet) -> Text | None:
    """Which food; a bare yes would leave people with allergies guessing."""
    if is_flag(node) is not None:
        sheet.report("C215", node)
        return None
    said: Text | None = _SENTENCE(node, sheet)
    return said


@reads(Form("nothing"))
def _experience(node: Node, sheet: Sheet) -> None:
    sheet.report_name("C230", node, "experience_with")


_UNREAD: dict[str, Any] = {"title": {}, "summary": {}, "category": ""}
"""Stand in for required fields that are missing."""
_EITHER = ("C231", "C232")
"""Codes of the pairs of ``LISTING.either``."""
_SENTENCE = texts(SHORT_LIMIT)
_LONGEST_ITEM = 120
_STEP = Fields("step", {"text": _SENTENCE, "picture": picture}, required=("text",))
_ALERT = Fields("alert", {"text": _SENTENCE, "until": date}, required=("text", "until"))
_COME_FIRST = Fields(
    "come_first",
    {
        "come_and_see": flag,
        "arrive_min_early": whole(0, 240),
        "meet_at": _SENTENCE,
        "door_photo": picture,
    },
)
_AGE = Fields("age", {"min": whole(0, 120), "max": whole(0, 120)})
_ITEM = Fields("item", {"text": texts(_LONGEST_ITEM), "icon": string(60)}, required=("text",))
_VERIFIED = Fields(
    "verified",
    {"date": date, "by_role": string(80), "how": choice("how")},
    required=("date",),
)
_TRANSLATION = Fields("translation", {"of": listed_or_one(string()), "by": choice("translator")})
reads(Either((of(_SENTENCE), _STEP)))(_step)
reads(_ALERT)(_alert)
reads(_COME_FIRST)(_come_first)
reads(_AGE)(_age)
reads(Either((Words(_LONGEST_ITEM, by_language=True), _ITEM)))(_item)
reads(_VERIFIED)(_verified)
reads(ByName("language", _TRANSLATION))(_translations)
_TABLE: Table = {
    "id": string(),
    "organisation": string(),
    "title": texts(TITLE_LIMIT, title=True),
    "summary": _SENTENCE,
    "category": choice("category"),
    "also": _also,
    "code": _code,
    "what_happens": listed(_step),
    "description": texts(LONG_LIMIT),
    "activity_ref": url,
    "search_words": search_words,
    "status": choice("status"),
    "alert": _alert,
    "corrected": date,
    "contact": contact,
    "support": choices("support"),
    "companion": companion,
    "come_first": _come_first,
    "schedule": rules,
    "by_arrangement": flag_or_text,
    "place": place_name,
    "cost": costs,
    "pay": choices("pay"),
    "subsidy": choices("subsidy"),
    "first_free_times": whole(0, 99),
    "age": _age,
    "open_to": choices("open_to"),
    "experience_with": _experience,
    "must_manage": _SENTENCE,
    "joining": choice("joining"),
    "referral": flag,
    "energy": choice("energy"),
    "sound": choice("sound"),
    "group_size": choice("group_size"),
    "usual_number": whole(1, 5000),
    "words": choice("words"),
    "languages_spoken": languages,
    "interpreter": _SENTENCE,
    "setting": choice("setting"),
    "competitive": flag,
    "alcohol_free": flag,
    "animals": flag,
    "food": _food,
    "bring": listed_or_one(_item),
    "borrow": listed_or_one(_item),
    "health_note": _SENTENCE,
    "police_certificate": flag,
    "lift_offered": flag_or_text,
    "website": url,
    "images": listed(picture),
    "drawing": drawing,
    "pictogram": string(60),
    "audio": _audio,
    "verified": _verified,
    "reminded": listed_or_one(date),
    "valid_until": date,
    "translations": _translations,
    "leads_to": listed_or_one(string()),
    "come_back": _SENTENCE,
    "same_people": flag,
    "gives": choices("gives"),
    "former_ids": listed_or_one(string()),
    "draft": flag,
}
LISTING = Fields(
    "listing",
    _TABLE,
    required=("title", "summary", "category", "cost", "verified"),
    either=(("schedule", "by_arrangement"), ("images", "drawing")),
)
"""Every field of a listing, and what it needs (settled question 16)."""
