"""Letters before grammar: encodings, invisible characters and traces of wrong conversions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.problems import Problem
from catalogue.yamltext.lines import Lines
from catalogue.yamltext.node import Node

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_NONCHARACTER = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)
_REFUSED = re.compile(f"[\t{_CONTROL}{_NONCHARACTER}]")
_REFUSED_VALUE = re.compile(f"[{_CONTROL}{_NONCHARACTER}]")
_HARD_INDENT = re.compile(
    r"^ *[\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]*"
    r"(?:- )?[A-Za-z_][\w-]*:(?=\s|$)",
    re.MULTILINE,
)
"""A field behind spaces that YAML takes for letters."""
_INVISIBLE = "\u200b\u2060\ufeff"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_MOJIBAKE = re.compile(
    "(?:[ÃÂ][\x80-\xbf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|â€|[ÐØÙ][\x80-\xbf\u0152-\u02dc\u2013-\u203a]|\ufffd)"
)
_SURPRISES = tuple("\\“”„‘‚ÃÂâÐØÙ\ufffd")
"""Printable letters that may be part of a fault."""
_CURLY = re.compile("[“”„‘‚’][^“”„‘‚’]*[“”‘’\"']|[^“”„‘‚’«»]+[“”]")
_CLOSES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"} | dict.fromkeys(
    "\u202a\u202b\u202d\u202e", "\u202c"
)
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(data: bytes, lines: Lines) -> tuple[str | None, list[Problem]]:
    """The file's text without a byte order mark, or the problem that it is not UTF-8."""
    if data[:2] in _BOMS or b"\x00" in data[:4]:
        return None, [lines.problem("C101", 1, 1)]
    lines.data = data
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), []
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", errors="replace").removeprefix("\ufeff")
        line, column = _position(before, len(before))
        guess = data[fault.start : fault.start + 1].decode("cp1252", errors="replace")
        return None, [lines.problem("C102", line, column, letter=guess)]


def check(text: str, lines: Lines) -> list[Problem]:
    """Characters that no text may hold; the first of each kind."""
    found: dict[str, Problem] = {}
    for hit in _REFUSED.finditer(text):
        code = _refused_code(hit[0])
        if code not in found:
            line, column = _position(text, hit.start())
            found[code] = lines.problem(code, line, column, name=f"U+{ord(hit[0]):04X}")
    if indented := _HARD_INDENT.search(text):
        line, column = _position(text, indented.start())
        found["C134"] = lines.problem("C134", line, column)
    return list(found.values())


def may_surprise(text: str) -> bool:
    """Whether ``check_values`` can find anything in a plain text; saves the walk for nearly all."""
    return any(letter in text for letter in _SURPRISES)


def is_plain(text: str) -> bool:
    """Whether every character shows itself; far faster than ``check`` for those that do not."""
    return text.replace("\n", "").replace("\r", "").isprintable()


def check_values(root: Node, lines: Lines) -> list[Problem]:
    """What only shows in a value once escapes are read: hidden, unclosed or badly converted."""
    problems: list[Problem] = []
    for node, text in _texts(root):
        problems += _check_value(node, text, lines)
    return problems


def _check_value(node: Node, text: str, lines: Lines) -> Iterator[Problem]:
    where = node.place
    width = len(text)
    if hit := _REFUSED_VALUE.search(text):
        yield lines.problem(_refused_code(hit[0]), *where, width=width, name=f"U+{ord(hit[0]):04X}")
    if _is_open(text):
        yield lines.problem("C105", *where, width=width)
    if any(letter in text for letter in _INVISIBLE):
        clean = re.sub(f"[{_INVISIBLE}]", "", text)
        yield lines.problem("C106", *where, width=width, value=clean)
    if hit := _MOJIBAKE.search(text):
        yield lines.problem("C107", *where, width=width, value=text, better=_mended(text))
    if _CURLY.fullmatch(text):
        yield lines.problem("C124", *where, width=width, value=text, better=f'"{text[1:-1]}"')


def _refused_code(letter: str) -> str:
    if letter == "\t":
        return "C108"
    return "C103" if ord(letter) < 0x2030 else "C104"


def _mended(text: str) -> str:
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return "blåbær"


def _is_open(text: str) -> bool:
    waiting: list[str] = []
    for letter in text:
        if letter in _CLOSES:
            waiting.append(_CLOSES[letter])
        elif waiting and letter == waiting[-1]:
            waiting.pop()
    return bool(waiting)


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _texts(node: Node) -> Iterator[tuple[Node, str]]:
    if isinstance(node.value, str):
        yield node, node.value
    elif isinstance(node.value, dict):
        for child in node.value.values():
            yield from _texts(child)
    elif node.value is not None:
        for child in node.value:
            yield from _texts(child)


PATTERNS = {"mojibake": _MOJIBAKE, "curly": _CURLY}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""
