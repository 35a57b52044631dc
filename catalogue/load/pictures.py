"""Pictures of a listing: a photo with its words and consent, or a shipped drawing."""

from __future__ import annotations

import unicodedata

from catalogue import drawinglibrary
from catalogue.load.dates import date
from catalogue.load.sheet import Sheet
from catalogue.load.values import choice, flag, string, texts
from catalogue.model import Consent, Picture
from catalogue.shapes import Either, Fields, Form, Fractions, Word, reads
from catalogue.yamltext import Node

_NOT_NEEDED = frozenset(("not-needed", "not needed", "ikke nødvendig", "ikke-nødvendig"))


@reads(Form("file"))
def image_file(node: Node, sheet: Sheet) -> str | None:
    """Reads a file name below ``images/<organisation>/``; the file has to be there."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    if not typed:
        sheet.report("C364", node)
        return None
    if _leaves(typed):
        sheet.report("C360", node)
        return None
    folder = sheet.lines.path.split("/")[1]
    kind = sheet.images.find(folder, typed)
    if kind != "file":
        code = {"missing": "C361", "directory": "C362", "outside": "C363"}[kind]
        better = "" if sheet.is_full else sheet.images.closest(folder, typed)
        sheet.report(code, node, folder=f"images/{folder}", better=better or "kor.jpg")
        return None
    return f"{folder}/{unicodedata.normalize('NFC', typed)}"


def _leaves(typed: str) -> bool:
    """Whether a name could mean something outside the organisation's own folder."""
    if "\\" in typed or typed.startswith("~") or (len(typed) > 1 and typed[1] == ":"):
        return True
    return any(part in ("", "..") or part.startswith(".") for part in typed.split("/"))


@reads(Form("drawing"))
def drawing(node: Node, sheet: Sheet) -> str | None:
    """Reads the name of a shipped drawing, or its label."""
    typed = node.value if isinstance(node.value, str) else ""
    found = drawinglibrary.find(typed)
    if found is None:
        better = "" if sheet.is_full else drawinglibrary.suggest(typed)
        sheet.report("C255", node, better=better or "chess")
    return found


@reads(Fractions())
def focal(node: Node, sheet: Sheet) -> tuple[float, float] | None:
    """Reads two fractions, from the left and from the top."""
    entries = node.value if isinstance(node.value, list) else []
    try:
        x, y = (float(str(entry.value).replace(",", ".")) for entry in entries)
    except ValueError:
        x = y = -1.0
    if not (0 <= x <= 1 and 0 <= y <= 1):
        sheet.report("C367", node)
        return None
    return x, y


_CONSENT = Fields(
    "consent",
    {
        "date": date,
        "until": date,
        "by_role": string(80),
        "kept_by": string(80),
        "minors": choice("minors"),
        "withdrawn": flag,
    },
)


@reads(_CONSENT)
def consent(node: Node, sheet: Sheet) -> Consent | None:
    """Reads {date, by_role, kept_by, until, withdrawn}; whether it is enough is for the rules."""
    found = sheet.fields(node, _CONSENT.table)
    return None if found is None else Consent(**({"date": None, "until": None} | found))


@reads(Either((Word(tuple(sorted(_NOT_NEEDED))), _CONSENT)))
def picture_consent(node: Node, sheet: Sheet) -> Consent | str | None:
    """Reads ``not-needed`` or {date, kept_by, until, minors}."""
    if isinstance(node.value, str) and node.value.strip().casefold() in _NOT_NEEDED:
        return "not-needed"
    return consent(node, sheet)


_PICTURE = Fields(
    "picture",
    {
        "file": image_file,
        "drawing": drawing,
        "alt": texts(300),
        "kind": choice("photo_kind"),
        "focal": focal,
        "credit": string(120),
        "licence": string(120),
        "consent": picture_consent,
    },
    either=(("file", "drawing"),),
    needs={"file": ("alt", "kind")},
)


@reads(_PICTURE)
def picture(node: Node, sheet: Sheet) -> Picture | None:
    """Reads {file, alt, kind, consent…} or {drawing}."""
    found = sheet.fields(node, _PICTURE.table)
    if found is None:
        return None
    typed = node.value if isinstance(node.value, dict) else {}
    if ("file" in typed) == ("drawing" in typed):
        sheet.report("C365", node)
        return None
    if "file" in typed:
        sheet.require(node, found, "kind")
        _require_alt(node, found.get("alt") or {}, sheet)
    if found.get("consent") == "not-needed":
        del found["consent"]
    return Picture(origin=sheet.origin(node), **found)


def _require_alt(node: Node, alt: object, sheet: Sheet) -> None:
    typed = node.value if isinstance(node.value, dict) else {}
    if not alt and "alt" not in typed:
        sheet.report("C366", node)
