"""Shapes → JSON Schema, draft 7: the newest that every YAML editor completes from.

Every scalar is read as text (decision 0002), so where a text may stand a number may stand too.
Source: https://json-schema.org/draft-07/json-schema-validation
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from catalogue import drawinglibrary, schedule, vocabulary
from catalogue.schema.kinds import FOLDER, KINDS, Kind
from catalogue.schema.said import said
from catalogue.shapes import (
    ByName,
    Choice,
    Degrees,
    Either,
    Fields,
    Flag,
    Form,
    Fractions,
    Many,
    Shape,
    Whole,
    Word,
    Words,
)

Schema = dict[str, Any]
DIALECT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]
_DATE = (
    r"^\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}"
    r"|[0-9]{1,2}\.? [^0-9\s]+ [0-9]{4})\s*$"
)
_TIME = r"^\s*([Kk][Ll]\.? ?|[Kk]lokk(a|en) )?[0-9]{1,2}([:.][0-9]{2})?\s*$"


def json_schema(kind: Kind) -> Schema:
    """The schema of one kind of file, ready for ``json.dumps``."""
    lists = {f"list-{name}": _closed_list(name) for name in sorted(_lists(kind))}
    groups = {name: _group(group) for name, group in kind.groups.items()}
    own = groups.pop(kind.fields.name)
    return {
        "$schema": DIALECT,
        "title": f"brosjyre: {kind.pattern}",
        **own,
        "definitions": {**groups, **lists},
    }


def files() -> dict[str, str]:
    """Path below the repository → the schema's text, for every kind of file."""
    return {
        f"{FOLDER}/{kind.name}.json": json.dumps(
            json_schema(kind), ensure_ascii=False, indent=1, sort_keys=True
        )
        + "\n"
        for kind in KINDS
    }


def _group(group: Fields) -> Schema:
    found: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _field(group, name, shape) for name, shape in group.shapes.items()},
    }
    if group.required:
        found["required"] = list(group.required)
    if group.either:
        found["allOf"] = [
            {"anyOf": [{"required": [name]} for name in names]} for names in group.either
        ]
    if group.needs:
        found["dependencies"] = {name: list(names) for name, names in group.needs.items()}
    return found


def _field(group: Fields, name: str, shape: Shape) -> Schema:
    words = said(group.name, name)
    found: Schema = {
        "title": words.label["nb"],
        "description": f"{words.help['nb']}\n\n{words.label['en']}. {words.help['en']}",
    }
    if words.example:
        found["examples"] = [words.example]
    empty = {"type": "null"}
    return found | {"anyOf": [*_parts(shape), empty]} if shape != Form("nothing") else {"not": {}}


def _parts(shape: Shape) -> list[Schema]:
    """The ways in which a shape can be typed."""
    return _BY_KIND[type(shape)](shape)


def _schema(shape: Shape) -> Schema:
    parts = _parts(shape)
    return parts[0] if len(parts) == 1 else {"anyOf": parts}


def _words(shape: Words) -> list[Schema]:
    one: Schema = {"type": _SCALAR, "maxLength": shape.limit}
    return [one, *_by_name(ByName("language", Words(shape.limit)))] if shape.by_language else [one]


def _by_name(shape: ByName) -> list[Schema]:
    names = {"$ref": f"#/definitions/list-{shape.names}"}
    return [
        {"type": "object", "propertyNames": names, "additionalProperties": _schema(shape.of)},
    ]


def _choice(shape: Choice) -> list[Schema]:
    return [{"$ref": f"#/definitions/list-{shape.of}"}]


def _flag(shape: Flag) -> list[Schema]:
    plain: Schema = {"enum": ["ja", "nei", True, False, "yes", "no", "sant", "usant"]}
    any_case = {"type": "string", "pattern": _any_case(("ja", "nei", "yes", "no", "true", "false"))}
    return [plain, any_case, *(_words(Words(shape.or_words, True)) if shape.or_words else [])]


def _whole(shape: Whole) -> list[Schema]:
    return [
        {"type": "integer", "minimum": shape.low, "maximum": shape.high},
        {"type": "string", "pattern": r"^\s*-?[0-9]+\s*$"},
    ]


def _degrees(shape: Degrees) -> list[Schema]:
    return [
        {"type": "number", "minimum": -shape.bound, "maximum": shape.bound},
        {"type": "string", "pattern": r"^\s*-?[0-9]{1,4}([.,][0-9]+)?\s*$"},
    ]


def _fractions(_: Fractions) -> list[Schema]:
    share = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}]}
    return [{"type": "array", "items": share, "minItems": 2, "maxItems": 2}]


def _word(shape: Word) -> list[Schema]:
    return [{"enum": list(shape.of)}, {"type": "string", "pattern": _any_case(shape.of)}]


def _many(shape: Many) -> list[Schema]:
    entries: Schema = {"type": "array", "items": _schema(shape.of)}
    if shape.most:
        entries["maxItems"] = shape.most
    return [*_parts(shape.of), entries] if shape.or_one else [entries]


def _either(shape: Either) -> list[Schema]:
    return [part for inner in shape.of for part in _parts(inner)]


def _fields(shape: Fields) -> list[Schema]:
    return [{"$ref": f"#/definitions/{shape.name}"}]


def _form(shape: Form) -> list[Schema]:
    return _FORMS[shape.name]()


def _suggested(*values: str, also: list[str] | None = None) -> list[Schema]:
    """Anything may stand there; these are offered."""
    return [{"enum": list(values)}, {"type": also or ["string"]}]


def _matching(pattern: str, *others: str) -> list[Schema]:
    found: list[Schema] = [{"type": "string", "pattern": pattern}]
    return [*found, {"type": list(others)}] if others else found


def _days() -> list[Schema]:
    days = schedule.DAYS
    return _suggested(*days, *(f"annenhver {day}" for day in days), "første fredag", "hverdager")


def _drawings() -> list[Schema]:
    names = drawinglibrary.names()
    return _suggested(*names, *(drawinglibrary.label(name, "nb") for name in names))


_FORMS: Mapping[str, Callable[[], list[Schema]]] = {
    "date": lambda: _matching(_DATE),
    "time": lambda: _matching(_TIME, "number"),
    "month": lambda: _suggested(*schedule.MONTHS, also=["string", "number"]),
    "days": _days,
    "rrule": lambda: _matching(r"^\s*(RRULE:)?[A-Z]"),
    "amount": lambda: [{"type": ["string", "number"]}],
    "phone": lambda: _matching(r"[0-9]", "number"),
    "email": lambda: _matching(r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$"),
    "forge_name": lambda: _matching(r"^\s*@?[A-Za-z0-9]"),
    "url": lambda: _matching(r"^\s*[Hh][Tt][Tt][Pp][Ss]?://"),
    "code": lambda: _matching(r"^\s*[0-9]{3,4}\s*$", "integer"),
    "organisation_number": lambda: _matching(r"^[A-Za-z0-9 \u00a0-]{4,20}$", "integer"),
    "country": lambda: _matching(r"^[A-Z]{2}$"),
    "region": lambda: [{"type": ["string", "number"]}],
    "currency": lambda: _matching(r"^[A-Z]{3}$"),
    "drawing": _drawings,
    "file": lambda: _matching(r"\S"),
    "place": lambda: [{"type": _SCALAR, "maxLength": 60}],
}
_BY_KIND: Mapping[type[Shape], Callable[[Any], list[Schema]]] = {
    Words: _words,
    ByName: _by_name,
    Choice: _choice,
    Flag: _flag,
    Whole: _whole,
    Degrees: _degrees,
    Fractions: _fractions,
    Word: _word,
    Many: _many,
    Either: _either,
    Fields: _fields,
    Form: _form,
}


def _lists(kind: Kind) -> set[str]:
    """Names of the closed lists that a kind of file uses."""
    found: set[str] = set()

    def look(shape: Shape) -> None:
        if isinstance(shape, Choice):
            found.add(shape.of)
        elif isinstance(shape, Words) and shape.by_language:
            found.add("language")
        elif isinstance(shape, Flag):
            look(Words(shape.or_words, by_language=shape.or_words > 0))
        elif isinstance(shape, ByName):
            found.add(shape.names)
            look(shape.of)
        elif isinstance(shape, Many):
            look(shape.of)
        elif isinstance(shape, Either):
            for inner in shape.of:
                look(inner)

    for group in kind.groups.values():
        for shape in group.shapes.values():
            look(shape)
    return found


def _closed_list(name: str) -> Schema:
    """Labels and ids to complete from; whatever else ``check`` understands is right too."""
    forms = vocabulary.forms(name)
    offered: list[Any] = [*vocabulary.labels(name), *vocabulary.ids(name)]
    words = {"true": True, "false": False}
    offered += [value for word, value in words.items() if word in forms]
    numbers = [int(form) for form in forms if form.isdecimal()]
    typed = {"type": "string", "pattern": _any_case(tuple(forms))}
    return {"anyOf": [{"enum": list(dict.fromkeys([*offered, *numbers]))}, typed]}


def _any_case(forms: tuple[str, ...]) -> str:
    """A pattern for any of several folded forms, in any case and with any dash and space.

    ``vocabulary.fold`` is what it follows.
    """
    return "^\\s*(" + "|".join(_any_case_of(form) for form in sorted(forms)) + ")[.!]*\\s*$"


def _any_case_of(form: str) -> str:
    found = ""
    for letter in form:
        if letter == " ":
            found += "\\s+"
        elif letter == "-":
            found += "\\s*[‐‑‒–—-]\\s*"
        elif letter.lower() != letter.upper():
            found += f"[{letter.lower()}{letter.upper()}]"
        else:
            found += re.escape(letter)
    return found
