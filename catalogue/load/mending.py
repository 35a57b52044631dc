"""Corrections of what was read but not understood: whole lines as they should stand.

Made once a file has been read, and only for its problems. A value that can stand instead is read
by the same function that refused the typed one, so that no correction brings the same problem back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import phonenumbers

from catalogue import drawinglibrary, vocabulary
from catalogue.load import addresses, amounts, dates, meant, regrouping, rewording
from catalogue.load.sheet import Cause, Convert, Sheet
from catalogue.problems import Problem
from catalogue.yamltext import MAX_MENDED_KB, Lines
from catalogue.yamltext.typed import Edit, Span, TypedFile

_LONGEST = 500
"""Characters; in a longer text nobody means a day or an address."""
_MOST_DRAWINGS = 3
"""To choose between in a correction."""
Texts = Callable[[str, Cause, Sheet], Sequence[str]]
"""What was typed → what can stand instead: one text, a few to choose between, or none."""


def corrected(sheet: Sheet) -> list[Problem]:
    """The problems of a file that was read, with corrections where they can be known."""
    if not sheet.causes or len(sheet.lines.data) > MAX_MENDED_KB * 1024:
        return sheet.problems
    typed = TypedFile(sheet.lines)
    return [
        _corrected(one, sheet.causes[number], typed, sheet) if number in sheet.causes else one
        for number, one in enumerate(sheet.problems)
    ]


def _corrected(one: Problem, cause: Cause, typed: TypedFile, sheet: Sheet) -> Problem:
    if isinstance(cause.node.value, str):
        if len(cause.node.value) > _LONGEST:
            return one
        bare = meant.without_curls(cause.node.value)
        cause = cause._replace(node=cause.node._replace(value=bare))
    elif isinstance(cause.node.value, list) and one.code in (*_TEXTS, "C310"):
        return one.corrected(*regrouping.one_text(cause, typed, sheet))
    found = tuple(_WAYS[one.code](cause, typed, sheet)) if one.code in _WAYS else ()
    if found:
        return one.corrected(*found)
    if one.code in _TEXTS and isinstance(cause.node.value, str):
        texts = _TEXTS[one.code](cause.node.value, cause, sheet)
        return instead(one, texts, typed, quoted=one.code in _QUOTED)
    return one


def instead(
    one: Problem, texts: Iterable[str], typed: TypedFile, *, quoted: bool = False
) -> Problem:
    """The problem with the lines in which each of the texts stands at its place."""
    found = (typed.replaced((one.line, one.column), text, quoted=quoted) for text in texts)
    return one.corrected(*(each for each in found if each))


def corrected_by_rules(problems: Iterable[Problem], root: Path) -> list[Problem]:
    """The same for what the rules found, which see no lines."""
    found = list(problems)
    paths = {one.path for one in found if one.code in _RULES}
    files = {path: TypedFile(Lines(path, (root / path).read_bytes())) for path in sorted(paths)}
    return [_by_rule(one, files[one.path]) if one.path in files else one for one in found]


def _by_rule(one: Problem, typed: TypedFile) -> Problem:
    if one.code not in _RULES:
        return one
    field = typed.field_with((one.line, one.column))
    if field is None:
        return one
    values = dict(one.values)
    text = values["better"] if one.code != "C608" else _figure(field.text, values)
    return instead(one, [text], typed) if text else one


def checked_on(problems: Iterable[Problem], root: Path, today: dt.date) -> list[Problem]:
    """The line that stands instead of ``draft: ja`` once somebody has looked at a listing."""
    return [_checked(one, root, today) if one.code == "C256" else one for one in problems]


def _checked(one: Problem, root: Path, today: dt.date) -> Problem:
    typed = TypedFile(Lines(one.path, (root / one.path).read_bytes()))
    mine = typed.field_with((one.line, one.column))
    if mine is None or any(each.name == "verified" for each in typed.group_of(mine.key.start)):
        return one
    whole = Span(mine.key.start, mine.value.end)
    return one.corrected(typed.edited([Edit(whole, f"verified: {{date: {today.isoformat()}}}")]))


def _figure(text: str, values: Mapping[str, str]) -> str:
    found = re.findall(rf"\b{re.escape(values['word'])}\b", text)
    return text.replace(found[0], values["figure"]) if len(found) == 1 else ""


def _those(convert: Convert, texts: Iterable[str], sheet: Sheet) -> list[str]:
    return [text for text in texts if sheet.understands(convert, text)]


def _every_one(convert: Convert, texts: Sequence[str], sheet: Sheet) -> Sequence[str]:
    """All of them, or none where one of them cannot be read: then a part of it is unclear."""
    return texts if len(_those(convert, texts, sheet)) == len(texts) else ()


def _country(typed: str, cause: Cause, sheet: Sheet) -> Sequence[str]:
    names = {"norge": "NO", "noreg": "NO", "norway": "NO", "danmark": "DK", "denmark": "DK"}
    code = names.get(typed.strip().casefold(), typed.strip().upper())
    return (code,) if code in phonenumbers.SUPPORTED_REGIONS else ()


def _currency(typed: str, cause: Cause, sheet: Sheet) -> Sequence[str]:
    code = typed.strip().upper()
    return (code,) if re.fullmatch("[A-Z]{3}", code) else ()


def _picture(typed: str, cause: Cause, sheet: Sheet) -> Sequence[str]:
    """The file of that name in another case or with another ending; else the only near one."""
    folder = sheet.lines.path.split("/")[1]
    name = re.split(r"[/\\]", typed.strip())[-1]
    return sheet.images.surely(folder, name)


def _placeholder(typed: str, cause: Cause, sheet: Sheet) -> Sequence[str]:
    name = str(cause.values["name"])
    mine = re.fullmatch(r"(?i)(?:kontakt\w*|contact\w*|navn|name|fornavn|first_name)", name)
    return (typed.replace("{" + name + "}", "{contact}"),) if mine else ()


def _digits(typed: str, cause: Cause, sheet: Sheet) -> Sequence[str]:
    digits = re.sub(r"\D", "", typed)
    return (digits,) if len(digits) in (3, 4) and not re.search("[^\\W\\d]", typed) else ()


def _degrees(typed: str, cause: Cause, sheet: Sheet) -> Sequence[str]:
    """59.91 of "59.91° N"; minutes and seconds are left to people."""
    found = re.fullmatch(r"(?i)\s*[nøe]?\s*(\d{1,3}[.,]\d+)\s*°?\s*[nøe]?\s*", typed)
    return (found[1].replace(",", "."),) if found else ()


_WAYS = {**regrouping.WAYS, **rewording.WAYS}
_QUOTED = frozenset(("C216", "C340", "C341"))
_TEXTS: Mapping[str, Texts] = {
    "C206": lambda typed, cause, sheet: meant.flags(typed),
    "C207": lambda typed, cause, sheet: meant.numbers(typed),
    "C213": _placeholder,
    "C214": lambda typed, cause, sheet: (str(cause.values["better"]),),
    "C216": _digits,
    "C235": lambda typed, cause, sheet: (
        meant.flags(typed) or vocabulary.nearest("access_state", typed)
    ),
    "C237": _country,
    "C238": _currency,
    "C255": lambda typed, cause, sheet: (
        drawinglibrary.surely(typed) or drawinglibrary.showing(typed)[:_MOST_DRAWINGS]
    ),
    "C300": lambda typed, cause, sheet: _those(dates.date, meant.dates(typed), sheet),
    "C302": lambda typed, cause, sheet: _those(dates.date, meant.dates(typed), sheet),
    "C303": lambda typed, cause, sheet: _those(dates.date, meant.dates(typed), sheet),
    "C316": lambda typed, cause, sheet: meant.days(typed),
    "C323": lambda typed, cause, sheet: meant.months(typed),
    "C331": lambda typed, cause, sheet: _those(
        amounts.amount, [re.sub(r"[-−–]\s*(?=\d)", "", typed.strip(), count=1)], sheet
    ),
    "C332": lambda typed, cause, sheet: meant.both_prices(typed),
    "C335": _degrees,
    "C340": lambda typed, cause, sheet: _every_one(addresses.phone, meant.phones(typed), sheet),
    "C341": lambda typed, cause, sheet: _every_one(addresses.phone, meant.phones(typed), sheet),
    "C345": lambda typed, cause, sheet: _every_one(addresses.email, meant.mails(typed), sheet),
    "C350": lambda typed, cause, sheet: _those(addresses.url, meant.addresses(typed), sheet),
    "C351": lambda typed, cause, sheet: _those(addresses.url, meant.addresses(typed), sheet),
    "C354": lambda typed, cause, sheet: (str(cause.values["better"]),),
    "C355": lambda typed, cause, sheet: (str(cause.values["better"]),),
    "C356": lambda typed, cause, sheet: (str(cause.values["better"]),),
    "C360": _picture,
    "C361": _picture,
}
_RULES = frozenset(("C420", "C422", "C603", "C608"))
"""Rules whose problem tells the better text."""
