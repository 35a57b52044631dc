"""Any text as a YAML value that reads back as the same text."""

from __future__ import annotations

from collections.abc import Iterable

_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n"}


def quoted(text: str) -> str:
    """One line in double quotes: no text ends the value, breaks the line or becomes a number.

    A lone surrogate, which no file can hold, becomes the replacement character.
    """
    return '"' + "".join(letter if _is_plain(letter) else _escaped(letter) for letter in text) + '"'


def quoted_list(texts: Iterable[str]) -> str:
    """The same for several values: ``["nb", "en"]``."""
    return "[" + ", ".join(map(quoted, texts)) + "]"


def _is_plain(letter: str) -> bool:
    return letter.isprintable() and letter not in _NAMED


def _escaped(letter: str) -> str:
    code = ord(letter)
    if 0xD800 <= code <= 0xDFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return _NAMED.get(letter) or (f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}")
