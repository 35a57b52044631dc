"""Plain values: texts, yes and no, numbers and words of the closed lists."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from catalogue import vocabulary
from catalogue.load.sheet import Convert, Sheet
from catalogue.model import Text
from catalogue.shapes import Choice, Degrees, Flag, Form, Many, Whole, Words, of, reads
from catalogue.yamltext import Node

_LONGEST_CHOICE = 200
_LONGEST_HOW = 500
_LONGEST_PLACE = 60
_PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_FLAGS: Mapping[str, bool] = dict.fromkeys(("ja", "yes", "true", "sant"), True) | dict.fromkeys(
    ("nei", "no", "false", "usant"), False
)


def string(limit: int = 200) -> Convert:
    """Reads one text that is the same in every language, such as an address."""

    @reads(Words(limit))
    def convert(node: Node, sheet: Sheet) -> str | None:
        return words(node, sheet, limit)

    return convert


def texts(limit: int, *, title: bool = False) -> Convert:
    """Reads a text in one language (the source language) or several by their tags."""

    @reads(Words(limit, by_language=True, one_line=title))
    def convert(node: Node, sheet: Sheet) -> Text | None:
        if not isinstance(node.value, dict):
            said = words(node, sheet, limit, title=title)
            return None if said is None else {sheet.language: said}
        found: dict[str, str] = {}
        for typed, child in node.value.items():
            tag = language_name(typed, child, sheet)
            said = words(child, sheet, limit, title=title) if child.value is not None else None
            if tag and said is not None:
                found[tag] = said
        return found or None

    return convert


def words(node: Node, sheet: Sheet, limit: int, *, title: bool = False) -> str | None:
    """Trimmed NFC text of at most ``limit`` characters whose placeholders are known."""
    typed = node.value
    if not isinstance(typed, str):
        sheet.report("C202", node)
        return None
    said = typed.strip(" \n\r")
    if not said or said.isspace():
        sheet.report("C209", node)
        return None
    if len(said) > limit:
        sheet.report("C210", node, limit=limit, length=len(said))
        return None
    if "{" in said:
        _check_placeholders(said, node, sheet)
    if title and "\n" in said:
        said = " ".join(said.split())
        sheet.report("C214", node, better=said)
    return said if said.isascii() else unicodedata.normalize("NFC", said)


def _check_placeholders(said: str, node: Node, sheet: Sheet) -> None:
    for name in _PLACEHOLDER.findall(said):
        if name != "contact":
            sheet.report("C213", node, name=name)


def language_name(typed: str, node: Node, sheet: Sheet) -> str | None:
    """The tag of a language that stands as a field's name."""
    tag = vocabulary.find("language", typed)
    if tag is None:
        better = _language_meant(typed)
        sheet.report_name("C211", node, typed, better=better)
    return tag


@reads(Many(Choice("language"), or_one=True))
def languages(node: Node, sheet: Sheet) -> tuple[str, ...] | None:
    """Reads a list of languages, or a single one."""
    found = _many(node, sheet, _language)
    return None if found is None else tuple(dict.fromkeys(found))


def _language(node: Node, sheet: Sheet) -> str | None:
    typed = words(node, sheet, 40)
    if typed is None:
        return None
    tag = vocabulary.find("language", typed)
    if tag is None:
        sheet.report("C211", node, field=typed, better=_language_meant(typed))
    return tag


def _language_meant(typed: str) -> str:
    if typed.casefold() in ("no", "nor", "norsk"):
        return "nb"
    near = vocabulary.suggest("language", typed)
    return (vocabulary.find("language", near) if near else "") or "nb"


def choice(name: str, *, many: bool = False) -> Convert:
    """Reads exactly one value of a closed list: its id, its label or an everyday form.

    ``many``: where several may stand, so that "vipps og kontant" can be told apart.
    """

    @reads(Choice(name))
    def convert(node: Node, sheet: Sheet) -> str | None:
        typed = node.value.strip(" \n\r") if isinstance(node.value, str) else ""
        found = vocabulary.find(name, typed) if 0 < len(typed) <= _LONGEST_CHOICE else None
        if found is not None:
            return found
        _report_choice(name, node, sheet, (name, "many") if many else (name,))
        return None

    return convert


def _report_choice(name: str, node: Node, sheet: Sheet, about: tuple[str, ...]) -> None:
    if isinstance(node.value, list):
        sheet.report("C212", node)
        return
    typed = words(node, sheet, _LONGEST_CHOICE)
    if typed is None:
        return
    better = "" if sheet.is_full else vocabulary.suggest(name, typed)
    if better:
        sheet.report("C205", node, better=better, about=about)
    else:
        sheet.report("C219", node, known=vocabulary.labels(name), about=about)


def choices(name: str) -> Convert:
    """Reads several values of a closed list; a single one needs no brackets."""
    one = choice(name, many=True)

    @reads(Many(Choice(name), or_one=True))
    def convert(node: Node, sheet: Sheet) -> tuple[str, ...] | None:
        found = _many(node, sheet, one)
        return None if found is None else tuple(dict.fromkeys(found))

    return convert


def listed(one: Convert) -> Convert:
    """Reads a list; anything else is a problem."""

    @reads(Many(of(one)))
    def convert(node: Node, sheet: Sheet) -> tuple[Any, ...] | None:
        if not isinstance(node.value, list):
            sheet.report("C204", node)
            return None
        return _entries(node.value, sheet, one)

    return convert


def listed_or_one(one: Convert) -> Convert:
    """Reads a list, or one text that stands for a list of one."""

    @reads(Many(of(one), or_one=True))
    def convert(node: Node, sheet: Sheet) -> tuple[Any, ...] | None:
        return _many(node, sheet, one)

    return convert


def _many(node: Node, sheet: Sheet, one: Convert) -> tuple[Any, ...] | None:
    if isinstance(node.value, list):
        return _entries(node.value, sheet, one)
    if isinstance(node.value, dict):
        sheet.report("C204", node)
        return None
    value = one(node, sheet)
    return None if value is None else (value,)


def _entries(nodes: list[Node], sheet: Sheet, one: Convert) -> tuple[Any, ...]:
    found = []
    for node in nodes:
        if node.value is None:
            sheet.report("C209", node)
        elif (value := one(node, sheet)) is not None:
            found.append(value)
    return tuple(found)


@reads(Many(Words(60), or_one=True))
def search_words(node: Node, sheet: Sheet) -> tuple[str, ...] | None:
    """Reads a list of words, or one text with commas."""
    if isinstance(node.value, str):
        return tuple(word.strip() for word in node.value.split(",") if word.strip())
    return _many(node, sheet, string(60))


@reads(Form("place"))
def place_name(node: Node, sheet: Sheet) -> str | None:
    """Reads the name of a file in ``activities/places``; the joins look for the file."""
    return words(node, sheet, _LONGEST_PLACE)


@reads(Flag())
def flag(node: Node, sheet: Sheet) -> bool | None:
    """Reads yes or no, also in Norwegian."""
    value = is_flag(node)
    if value is None:
        sheet.report("C206", node)
    return value


def is_flag(node: Node) -> bool | None:
    """Yes or no when that is all that was typed; None for anything else."""
    return _FLAGS.get(node.value.strip().casefold()) if isinstance(node.value, str) else None


@reads(Flag(or_words=_LONGEST_HOW))
def flag_or_text(node: Node, sheet: Sheet) -> Text | None:
    """Reads yes (an empty text), no (None) or words that say how."""
    said = is_flag(node)
    if said is None:
        found: Text | None = texts(_LONGEST_HOW)(node, sheet)
        return found
    return {} if said else None


def whole(low: int, high: int) -> Convert:
    """Reads a whole number between two bounds."""

    @reads(Whole(low, high))
    def convert(node: Node, sheet: Sheet) -> int | None:
        typed = node.value.strip() if isinstance(node.value, str) else ""
        if not re.fullmatch(r"-?[0-9]+", typed, re.ASCII):
            sheet.report("C207", node)
            return None
        number = int(typed[:12])
        if not low <= number <= high:
            sheet.report("C208", node, low=low, high=high)
            return None
        return number

    return convert


def coordinate(bound: int) -> Convert:
    """Reads degrees as a decimal number between ``-bound`` and ``bound``."""

    @reads(Degrees(bound))
    def convert(node: Node, sheet: Sheet) -> float | None:
        typed = node.value.strip() if isinstance(node.value, str) else ""
        if not re.fullmatch(r"-?[0-9]{1,4}([.,][0-9]+)?", typed, re.ASCII):
            sheet.report("C335", node)
            return None
        degrees = float(typed.replace(",", "."))
        if abs(degrees) > bound:
            sheet.report("C336", node, bound=bound)
            return None
        return degrees

    return convert


PATTERNS = {"placeholder": _PLACEHOLDER}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""
